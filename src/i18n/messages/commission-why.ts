import type { Localized } from "../locale.ts";

export const commissionWhyMessages = {
  "commission.explain_title": {
    vi: "Dòng {{number}} · {{month}} · {{matter}}",
    en: "Line {{number}} · {{month}} · {{matter}}",
  },
  "commission.ask_line": {
    vi: "Dòng nào? Trả lời số dòng trong bảng hoa hồng hoặc mã, ví dụ 7 hay C15.",
    en: "Which line? Answer with its number in the statement or an entry, such as 7 or C15.",
  },
  "commission.ask_line_month": {
    vi: "{{month}} chưa có dòng {{line}}. Có phải dòng {{line}} của {{before}}?",
    en: "There is no line {{line}} in {{month}} yet. Do you mean that of {{before}}?",
  },
  "commission.why_sale": {
    vi: "{{entry}} · {{customer}}: ký {{amount}} ngày {{day}} ({{kind}}).",
    en: "{{entry}} · {{customer}}: {{amount}} signed on {{day}} ({{kind}}).",
  },
  "commission.why_sale_back": {
    vi: "{{entry}} · {{customer}}: huỷ {{amount}} doanh thu ký, ngày {{day}}.",
    en: "{{entry}} · {{customer}}: {{amount}} signed was taken back, {{day}}.",
  },
  "commission.why_money": {
    vi: "{{entry}} · {{customer}} ({{sale}}): thu {{amount}} ngày {{day}} ({{kind}}).",
    en: "{{entry}} · {{customer}} ({{sale}}): {{amount}} came in on {{day}} ({{kind}}).",
  },
  "commission.why_money_back": {
    vi: "{{entry}} · {{customer}} ({{sale}}): hoàn hoặc huỷ {{amount}} ngày {{day}}.",
    en: "{{entry}} · {{customer}} ({{sale}}): {{amount}} went back or was taken back on {{day}}.",
  },
  "commission.why_part": {
    vi: "Phần được tính ở dòng này: {{base}} trong {{whole}} của cả khoản.",
    en: "This line counts {{base}} of the whole {{whole}}.",
  },
  "commission.why_rate": { vi: "{{base}} × {{rate}} = {{amount}}", en: "{{base}} × {{rate}} = {{amount}}" },
  "commission.why_slice": {
    vi: "{{base}} × {{rate}} = {{amount}} (phần {{bracket}})",
    en: "{{base}} × {{rate}} = {{amount}} (the part {{bracket}})",
  },
  "commission.why_amount": { vi: "Hoa hồng của dòng: {{amount}}", en: "Commission of this line: {{amount}}" },
  "commission.why_rounded": {
    vi: "Hoa hồng của cả khoản được làm tròn một lần rồi mới chia, nên phần của mỗi người có thể lệch 1 đồng.",
    en: "The commission of the whole entry is rounded once and then shared, so a part may differ by 1 đồng.",
  },
  "commission.why_refund": {
    vi: "Khoản này lấy lại tiền của {{entry}} ({{month}}) nên trừ theo đúng tỷ lệ của {{entry}}; {{month}} chưa chốt nên tỷ lệ còn có thể đổi.",
    en: "It takes back money of {{entry}} ({{month}}), at the rate of {{entry}}; {{month}} is not locked, so that may still change.",
  },
  "commission.why_refund_own": {
    vi: "Khoản này lấy lại tiền của {{entry}} cùng tháng nên trừ theo đúng tỷ lệ của {{entry}}.",
    en: "It takes back money of {{entry}} of the same month, at the rate of {{entry}}.",
  },
  "commission.why_refund_locked": {
    vi: "Khoản này lấy lại tiền của {{entry}} ({{month}}) nên trừ theo đúng tỷ lệ đã trả khi chốt {{month}}; tháng đã chốt không đổi.",
    en: "It takes back money of {{entry}} ({{month}}), at the rate that was paid when {{month}} was locked; the locked month stays as it is.",
  },
  "commission.why_late": {
    vi: "Khoản này thuộc {{month}} nhưng ghi sau khi tháng đó đã chốt, nên tính vào tháng này theo chính sách và bậc của {{month}}.",
    en: "It belongs to {{month}} but was logged after that month was locked, so it counts here, by the plan and tier of {{month}}.",
  },
  "commission.why_leaver_successor": {
    vi: "Tiền về sau khi {{name}} nghỉ việc; hoa hồng thuộc về người đang giữ khách hàng này.",
    en: "It came in after {{name}} had left; the commission goes to whoever has the customer now.",
  },
  "commission.why_leaver_none": {
    vi: "Tiền về sau khi {{name}} nghỉ việc; theo chính sách thì không tính hoa hồng.",
    en: "It came in after {{name}} had left; by the plan, nothing is paid for it.",
  },
  "commission.why_leaver_asks": {
    vi: "Tiền về sau khi {{name}} nghỉ việc và chính sách chưa nói hoa hồng thuộc về ai; nhân sự quyết định bằng một khoản điều chỉnh.",
    en: "It came in after {{name}} had left and the plan does not say whose commission it is; HR decides with an adjustment.",
  },
  "commission.why_override_base": {
    vi: "Trưởng nhóm được thêm {{rate}} trên {{sum}} mà các thành viên trong nhóm mang về, không tính phần của chính mình: {{amount}}.",
    en: "A lead gets {{rate}} of the {{sum}} that the team brought in, the own part not counted: {{amount}}.",
  },
  "commission.why_override": {
    vi: "Trưởng nhóm được thêm {{rate}} trên hoa hồng của các thành viên trong nhóm: {{amount}}. Hoa hồng của từng người chỉ người đó và nhân sự xem được.",
    en: "A lead gets {{rate}} of the commission that the team earned: {{amount}}. What each of them earned is between them and HR.",
  },
  "commission.why_bonus": {
    vi: "Đạt điều kiện thưởng “{{name}}”: {{amount}}.",
    en: "The bonus “{{name}}” was reached: {{amount}}.",
  },
  "commission.why_bonus_each": {
    vi: "Thưởng “{{name}}” cho {{count}} lượt: {{amount}}.",
    en: "The bonus “{{name}}”, {{count}} times: {{amount}}.",
  },
  "commission.why_cap": {
    vi: "Phát sinh trong tháng {{earned}}, mức trần là {{limit}} nên bớt phần vượt: {{amount}}.",
    en: "{{earned}} was earned in the month and the cap is {{limit}}, so what is above goes: {{amount}}.",
  },
  "commission.why_floor": {
    vi: "Phát sinh trong tháng {{earned}}, mức sàn là {{limit}} nên được bù: {{amount}}.",
    en: "{{earned}} was earned in the month and the floor is {{limit}}, so it is made up: {{amount}}.",
  },
  "commission.why_minimum": {
    vi: "Cần ít nhất {{needed}} công đi làm trong tháng để hưởng hoa hồng, thực tế {{worked}} công, nên phần phát sinh trong tháng không được tính: {{amount}}.",
    en: "At least {{needed}} days at work are needed for commission and there were {{worked}}, so what the month brought is not counted: {{amount}}.",
  },
  "commission.why_adjustment": {
    vi: "Nhân sự điều chỉnh {{amount}}. Lý do: {{reason}}",
    en: "HR adjusted {{amount}}. Why: {{reason}}",
  },
  "commission.why_carried": {
    vi: "{{month}} kết thúc âm nên phần âm được trừ vào tháng này: {{amount}}.",
    en: "{{month}} ended below zero, so that is taken off this month: {{amount}}.",
  },
  "commission.why_plan": {
    vi: "Theo chính sách “{{name}}”, bản {{version}}.",
    en: "By the plan “{{name}}”, version {{version}}.",
  },
  "commission.from_message": {
    vi: "Tin nhắn gốc, {{name}} lúc {{at}}: “{{message}}”",
    en: "The message behind it, {{name}} at {{at}}: “{{message}}”",
  },
  "commission.from_nobody": {
    vi: "{{name}} ghi lúc {{at}}, không qua tin nhắn.",
    en: "Written by {{name}} at {{at}}, without a message.",
  },
  "commission.from_file": {
    vi: "Nhập từ tệp {{file}}, dòng {{row}}, lúc {{at}}.",
    en: "Imported from {{file}}, line {{row}}, at {{at}}.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
