import type { Localized } from "../locale.ts";

export const targetMessages = {
  "target.set": {
    vi: "Đã giao chỉ tiêu {{subject}} · {{period}}: {{metric}} {{value}}",
    en: "Target set for {{subject}} · {{period}}: {{metric}} {{value}}",
  },
  "target.changed": {
    vi: "Trước đó: {{before}} (bản {{version}})",
    en: "Before: {{before}} (version {{version}})",
  },
  "target.first": { vi: "Bản {{version}}", en: "Version {{version}}" },
  "target.mismatch": {
    vi: "Chú ý: {{period}} giao {{whole}}, các kỳ bên trong cộng lại là {{parts}} (lệch {{difference}}).",
    en: "Note: {{period}} is set to {{whole}}, its parts add up to {{parts}} ({{difference}} apart).",
  },
  "target.title": { vi: "Chỉ tiêu · {{period}}", en: "Targets · {{period}}" },
  "target.none": {
    vi: "Chưa giao chỉ tiêu nào trong {{period}}. Giao thử: /target set @lan T12 2 tỷ.",
    en: "No target is set for {{period}}. Try: /target set @lan T12 2 tỷ.",
  },
  "target.none_own": {
    vi: "Bạn chưa được giao chỉ tiêu trong {{period}}. Xem thực hiện: /kpi.",
    en: "You have no target for {{period}}. See your figures: /kpi.",
  },
  "target.ask_value": {
    vi: "Chỉ tiêu bao nhiêu? Trả lời số, ví dụ 2 tỷ.",
    en: "How much is the target? Answer with the amount, for example 2 tỷ.",
  },
  "column.subject": { vi: "Giao cho", en: "For" },
  "column.period": { vi: "Kỳ", en: "Period" },
  "column.metric": { vi: "Chỉ số", en: "Metric" },
  "column.value": { vi: "Chỉ tiêu", en: "Target" },
  "column.version": { vi: "Bản", en: "Version" },
  "error.target_set_since": {
    vi: "{{target}} đã có bản mới hơn nên không hoàn tác được. Xem: /audit {{target}}.",
    en: "{{target}} has been set again since and cannot be undone. See /audit {{target}}.",
  },
  "error.target_no_count": {
    vi: "Chỉ số này đếm số lượng: “{{text}}” phải là số nguyên dương. Ví dụ: /target set @lan T12 20 metric=new_customers.",
    en: "This metric is a count: “{{text}}” has to be a whole number. For example: /target set @lan T12 20 metric=new_customers.",
  },
  "error.target_period": {
    vi: "Chỉ tiêu giao theo tháng, quý hoặc năm, không theo “{{period}}”. Ví dụ: /target set @lan T12 2 tỷ.",
    en: "Targets are set for a month, quarter or year, not for “{{period}}”. For example: /target set @lan T12 2 tỷ.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
