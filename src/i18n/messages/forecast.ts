import type { Localized } from "../locale.ts";

export const forecastMessages = {
  "forecast.title": { vi: "Dự báo {{subject}} · {{period}}", en: "Forecast {{subject}} · {{period}}" },
  "forecast.range": { vi: "Dự kiến cả tháng: {{range}}", en: "Expected for the month: {{range}}" },
  "forecast.short_of": {
    vi: "Chỉ tiêu {{target}}: dự kiến còn thiếu {{gap}}",
    en: "Target {{target}}: expected to fall {{gap}} short",
  },
  "forecast.over": {
    vi: "Chỉ tiêu {{target}}: dự kiến đạt, vượt {{gap}}",
    en: "Target {{target}}: expected to be reached, {{gap}} over",
  },
  "forecast.reached": {
    vi: "Chỉ tiêu {{target}}: dự kiến vừa đạt",
    en: "Target {{target}}: expected to be just reached",
  },
  "forecast.either": {
    vi: "Chỉ tiêu {{target}}: mức thấp thiếu {{short}}, mức cao vượt {{over}}",
    en: "Target {{target}}: {{short}} short at the low end, {{over}} over at the high one",
  },
  "forecast.no_target": { vi: "Chưa giao chỉ tiêu cho tháng này", en: "No target is set for this month" },
  "forecast.pipeline": {
    vi: "Theo cơ hội: đã ký {{actual}} + {{count}} cơ hội chốt trong tháng, {{amount}} nhân xác suất còn {{weighted}} = {{sum}}",
    en: "By leads: {{actual}} signed + {{weighted}} expected of {{amount}} (leads that close in the month: {{count}}) = {{sum}}",
  },
  "forecast.run_rate": {
    vi: "Theo tốc độ: đã ký {{actual}} / {{worked}} công × {{total}} công = {{sum}}",
    en: "By rate: {{actual}} signed / {{worked}} working days × {{total}} working days = {{sum}}",
  },
  "forecast.no_run_rate": {
    vi: "Theo tốc độ: chưa tính được, vì chưa qua ngày công nào của tháng",
    en: "By rate: not known yet, no working day of the month has gone",
  },
  "forecast.missing": {
    vi: "Chưa tính vào dự báo: {{parts}}. Bổ sung bằng câu như: /lead value L5 300tr close=15/12.",
    en: "Not counted: {{parts}}. Fill in with a line such as: /lead value L5 300tr close=15/12.",
  },
  "forecast.no_amount": { vi: "{{count}} cơ hội thiếu giá trị", en: "leads without an amount: {{count}}" },
  "forecast.no_close": {
    vi: "{{count}} cơ hội thiếu ngày dự kiến chốt",
    en: "leads without a closing day: {{count}}",
  },
  "forecast.overdue": {
    vi: "{{count}} cơ hội quá ngày dự kiến chốt ({{amount}})",
    en: "leads past their closing day: {{count}} ({{amount}})",
  },
  "forecast.certain": { vi: "đạt chỉ tiêu", en: "will reach it" },
  "forecast.possible": { vi: "có thể đạt", en: "may reach it" },
  "forecast.unlikely": { vi: "khó đạt", en: "unlikely" },
  "forecast.parts_title": { vi: "Cơ hội chốt trong tháng", en: "Leads that close in the month" },
  "forecast.largest_title": { vi: "Cơ hội lớn nhất của tháng", en: "The largest leads of the month" },
  "forecast.overdue_title": { vi: "Quá ngày dự kiến chốt", en: "Past their closing day" },
  "forecast.kind_warm": { vi: "Ấm", en: "Warm" },
  "forecast.kind_cold": { vi: "Lạnh", en: "Cold" },
  "forecast.no_owner": { vi: "(chưa giao)", en: "(nobody)" },
  "forecast.last": {
    vi: "Tháng trước: dự báo ngày {{day}}: {{range}}, thực tế {{final}} ({{place}})",
    en: "Last month: the forecast of {{day}} was {{range}}, {{final}} came in ({{place}})",
  },
  "forecast.within": { vi: "trong khoảng", en: "within the range" },
  "forecast.above": { vi: "cao hơn dự báo", en: "above it" },
  "forecast.below": { vi: "thấp hơn dự báo", en: "below it" },
  "forecast.mean": {
    vi: "{{months}} tháng gần đây: {{within}}/{{months}} lần trong khoảng, giữa khoảng lệch thực tế trung bình {{error}}",
    en: "Last {{months}} months: {{within}} of {{months}} within the range, its middle {{error}} off on average",
  },
  "forecast.no_past": {
    vi: "Chưa có dự báo của tháng trước để đối chiếu: mỗi ngày lúc 23:30 mình lưu lại một dự báo.",
    en: "There is no forecast of last month to compare with: I keep one every day at 23:30.",
  },
  "forecast.chart_title": { vi: "Dự báo doanh thu · {{subject}}", en: "Revenue forecast · {{subject}}" },
  "forecast.chart_footer": {
    vi: "Vùng dự báo nằm giữa hai cách tính: cơ hội theo xác suất và tốc độ hiện tại",
    en: "The forecast lies between two ways: leads by their chance, and the present rate",
  },
  "forecast.chart_target": { vi: "chỉ tiêu {{target}}", en: "target {{target}}" },
  "forecast.alt": {
    vi: "{{title}}, {{days}}: đã ký {{actual}}, dự kiến {{range}}.",
    en: "{{title}}, {{days}}: {{actual}} signed, {{range}} expected.",
  },
  "forecast.next_month": { vi: "Tháng sau", en: "Next month" },
  "column.expected_low": { vi: "Dự kiến thấp", en: "Low" },
  "column.expected_high": { vi: "Dự kiến cao", en: "High" },
  "column.likelihood": { vi: "Khả năng", en: "Likelihood" },
  "column.chance_kind": { vi: "Tình trạng", en: "State" },
  "column.leads": { vi: "Số cơ hội", en: "Leads" },
  "column.lead_amount": { vi: "Giá trị", en: "Amount" },
  "column.chance": { vi: "Xác suất", en: "Chance" },
  "column.weighted": { vi: "Nhân xác suất", en: "Weighted" },
  "column.close_on": { vi: "Dự kiến chốt", en: "Closes on" },
  "error.forecast_month": {
    vi: "Chỉ dự báo được cho tháng này hoặc tháng sau. Ví dụ: {{example}}.",
    en: "A forecast is for this month or the next one. For example: {{example}}.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
