import type { Localized } from "../locale.ts";

export const planErrorMessages = {
  "error.plan_ratio": {
    vi: "“{{text}}” không phải tỷ lệ kỳ vọng. Ghi số lần, từ 0 đến 100, ví dụ: /plan An Phát kyvong=300tr tyle=2 pt=200tr.",
    en: "“{{text}}” is no ratio. Say how many times, from 0 to 100, for example: /plan An Phát expected=300tr ratio=2 development=200tr.",
  },
  "error.plan_amount": {
    vi: "“{{text}}” không phải số tiền của kế hoạch. Ghi từ 0 trở lên, ví dụ: /plan An Phát kyvong=300tr tyle=2 pt=200tr.",
    en: "“{{text}}” is no amount for a plan. Say 0 or more, for example: /plan An Phát expected=300tr ratio=2 development=200tr.",
  },
  "error.plan_occasion": {
    vi: "“{{text}}” không phải dịp điều chỉnh. Ghi tháng, quý hoặc năm, ví dụ: /plan adjust An Phát tháng pt=150tr lydo=“khách lùi ký”.",
    en: "“{{text}}” is no occasion. Say month, quarter or year, for example: /plan adjust An Phát month development=150tr reason=“signing is put off”.",
  },
  "error.plan_version_word": {
    vi: "“{{text}}” không phải số bản. Ví dụ: /plan compare An Phát v1 v2.",
    en: "“{{text}}” is no version. For example: /plan compare An Phát v1 v2.",
  },
  "error.plan_year_unchanged": {
    vi: "Các quý còn lại của năm {{year}} đã đúng như vậy cho {{name}}, không có gì thay đổi. Xem: /plan list.",
    en: "The quarters left of {{year}} are like that already for {{name}}; nothing was changed. See /plan list.",
  },
  "error.plan_period": {
    vi: "Kế hoạch lập theo quý hoặc năm, không lập cho “{{period}}”. Ví dụ: /plan An Phát quý 1/2027.",
    en: "A plan is for a quarter or a year, which {{period}} is not. For example: /plan An Phát Q1/2027.",
  },
  "error.plan_year_figures": {
    vi: "Số của cả năm thì điều chỉnh theo năm: /plan adjust K{{id}} năm {{year}} pt=800tr lydo=“họp đầu năm”.",
    en: "Figures of a whole year are an adjustment: /plan adjust K{{id}} year {{year}} development=800tr reason=“talk in January”.",
  },
  "error.plan_quarter_over": {
    vi: "{{quarter}} đã kết thúc nên kế hoạch không đổi nữa. Ví dụ quý tới: /plan An Phát quý sau.",
    en: "{{quarter}} is over, so its plan stays as it is. For the next quarter: /plan An Phát next quarter.",
  },
  "error.plan_year_over": {
    vi: "Năm {{year}} không còn quý nào để chia. Ví dụ: /plan adjust An Phát năm sau pt=800tr lydo=“kế hoạch mới”.",
    en: "No quarter of {{year}} is left to divide over. For example: /plan adjust An Phát next year development=800tr reason=“new plan”.",
  },
  "error.plan_unchanged": {
    vi: "Kế hoạch {{plan}} của {{name}} đã đúng như vậy, không có gì thay đổi. Xem: /plan {{plan}}.",
    en: "The plan {{plan}} of {{name}} is like that already; nothing was changed. See /plan {{plan}}.",
  },
  "error.plan_unmoved": {
    vi: "Sổ không có gì khác với kế hoạch {{plan}} của {{name}}. Xem: /plan {{plan}}.",
    en: "The ledger says the same as the plan {{plan}} of {{name}}. See /plan {{plan}}.",
  },
  "error.unknown_plan": {
    vi: "Không có kế hoạch {{plan}} trong phạm vi của bạn. Xem: /plan list.",
    en: "There is no plan {{plan}} within your range. See /plan list.",
  },
  "error.no_plan": {
    vi: "{{name}} chưa có kế hoạch {{quarter}}. Lập trước: /plan K{{id}} {{quarter}} kyvong=300tr tyle=2 pt=200tr.",
    en: "{{name}} has no plan for {{quarter}} yet. Make it first: /plan K{{id}} {{quarter}} expected=300tr ratio=2 development=200tr.",
  },
  "error.plan_nothing_to_adjust": {
    vi: "Điều chỉnh số nào? Ví dụ: /plan adjust An Phát tháng pt=150tr lydo=“khách lùi ký”.",
    en: "Which figure? For example: /plan adjust An Phát month development=150tr reason=“signing is put off”.",
  },
  "error.plan_not_of_year": {
    vi: "Doanh số năm và công nợ không chia theo quý được; theo năm chỉ điều chỉnh taiky=, kyvong=, tyle=, pt=. Ví dụ: /plan adjust An Phát năm pt=800tr lydo=“họp đầu năm”.",
    en: "Annual revenue and receivables cannot be divided over quarters; a year takes renewals=, expected=, ratio= and development=. For example: /plan adjust An Phát year development=800tr reason=“talk in January”.",
  },
  "error.plan_version": {
    vi: "Kế hoạch {{plan}} chỉ có bản 1 đến {{last}}. Ví dụ: /plan compare {{plan}} v1 v{{last}}.",
    en: "The plan {{plan}} has the versions 1 to {{last}}. For example: /plan compare {{plan}} v1 v{{last}}.",
  },
  "error.plan_set_since": {
    vi: "Kế hoạch {{plan}} đã có bản mới hơn nên không hoàn tác được. Xem: /plan versions {{plan}}.",
    en: "The plan {{plan}} has a newer version, so this cannot be undone. See /plan versions {{plan}}.",
  },
  "error.plan_has_voucher": {
    vi: "Kế hoạch {{plan}} đã có voucher {{voucher}} nên không bỏ được. Sửa số bằng /plan adjust {{plan}}.",
    en: "The plan {{plan}} has the voucher {{voucher}} and cannot be taken back. Change it with /plan adjust {{plan}}.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
