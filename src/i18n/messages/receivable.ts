import type { Localized } from "../locale.ts";

export const receivableMessages = {
  "receivable.title": { vi: "Công nợ · {{subject}} · {{day}}", en: "Receivables · {{subject}} · {{day}}" },
  "receivable.none": {
    vi: "{{subject}}: không còn công nợ, mọi doanh thu đã ký đều thu đủ.",
    en: "{{subject}}: nothing is owed, all that was signed has been collected.",
  },
  "receivable.total": {
    vi: "Phải thu {{amount}} · {{sales}} doanh thu · {{customers}} khách hàng",
    en: "{{amount}} due · {{sales}} sales · {{customers}} customers",
  },
  "receivable.late": {
    vi: "Quá hạn {{amount}}: đến 30 ngày {{late30}}, 31–60 ngày {{late60}}, trên 60 ngày {{later}}",
    en: "Overdue {{amount}}: up to 30 days {{late30}}, 31–60 days {{late60}}, more than 60 days {{later}}",
  },
  "receivable.none_late": { vi: "Không có khoản nào quá hạn.", en: "Nothing is overdue." },
  "receivable.coming": {
    vi: "Đến hạn: tuần này {{week}}, tuần sau {{next}}",
    en: "Falling due: {{week}} this week, {{next}} next week",
  },
  "receivable.part": {
    vi: "Có doanh thu chia với người khác: chỉ tính phần của {{name}}.",
    en: "Some sales are shared with others: only the part of {{name}} counts.",
  },
  "receivable.more": {
    vi: "Bảng ghi {{shown}} khách nợ quá hạn nhiều nhất trong {{count}} khách; tổng tính đủ.",
    en: "The table shows {{shown}} of {{count}} customers, those who are late with most; the total is of all.",
  },
  "receivable.next": {
    vi: "Đã quá hạn hoặc đến hạn trước {{day}}, hạn sớm nhất trước:",
    en: "Overdue or due by {{day}}, the earliest first:",
  },
  "receivable.more_sales": {
    vi: "Bảng ghi {{shown}} khoản có hạn sớm nhất.",
    en: "The table shows the {{shown}} that are due first.",
  },
  "receivable.terms": {
    vi: "Chưa hẹn ngày thì hạn là {{days}} ngày sau khi ký. Đổi hạn: /revenue due S12 15/12.",
    en: "Without an agreed day a sale is due {{days}} days after it was signed. To change it: /revenue due S12 15/12.",
  },
  "receivable.export": { vi: "Tải Excel", en: "Download Excel" },
  "column.owed": { vi: "Phải thu", en: "Due" },
  "column.late30": { vi: "Quá 1–30 ngày", en: "1–30 days late" },
  "column.late60": { vi: "Quá 31–60 ngày", en: "31–60 days late" },
  "column.later": { vi: "Quá trên 60 ngày", en: "Over 60 days late" },
  "column.due_this_week": { vi: "Hạn tuần này", en: "Due this week" },
  "column.due_next_week": { vi: "Hạn tuần sau", en: "Due next week" },
  "column.due_on": { vi: "Hạn thu", en: "Due on" },
  "column.days_late": { vi: "Trễ (ngày)", en: "Days late" },
  "revenue.due_on": { vi: "Hạn thu {{day}}", en: "Due on {{day}}" },
  "revenue.due_late": { vi: "Hạn thu {{day}}, trễ {{days}} ngày", en: "Due on {{day}}, {{days}} days late" },
  "revenue.due_usual": {
    vi: "Hạn thu {{day}} ({{term}} ngày sau khi ký)",
    en: "Due on {{day}} ({{term}} days after it was signed)",
  },
  "revenue.due_set": {
    vi: "Đã hẹn thu {{sale}} · {{customer}}: {{day}}",
    en: "{{sale}} · {{customer}} is now due on {{day}}",
  },
  "revenue.due_before": {
    vi: "Trước đó: {{day}}. Còn phải thu {{rest}}.",
    en: "Before: {{day}}. {{rest}} is still due.",
  },
  "revenue.ask_due": {
    vi: "Hẹn khách trả ngày nào? Trả lời ngày, ví dụ 15/12.",
    en: "Until when is it to be paid? Answer with the day, for example 15/12.",
  },
  "error.due_before_signing": {
    vi: "Hạn thu {{due}} sớm hơn ngày ký {{signed}}. Ví dụ: /revenue due S12 15/12.",
    en: "The due day {{due}} is before the day of signing, {{signed}}. For example: /revenue due S12 15/12.",
  },
  "error.due_but_paid": {
    vi: "Đã thu đủ thì không còn hạn thu: ghi số đã thu ít hơn (thu=200tr), hoặc bỏ han=.",
    en: "What is collected in full is not due any more: say what came in (collected=200tr), or leave due= out.",
  },
  "error.due_set_since": {
    vi: "Hạn thu của {{sale}} đã đổi lần nữa nên không hoàn tác được. Xem: /revenue show {{sale}}.",
    en: "The due day of {{sale}} has been changed again and cannot be undone. See /revenue show {{sale}}.",
  },
  "undo.due": {
    vi: "Đã hoàn tác hạn thu của {{sale}}: trở về {{day}}",
    en: "Undone: {{sale}} is due on {{day}} again",
  },
  "audit.payment.date": { vi: "Hẹn ngày thu", en: "Due day agreed" },
} as const satisfies Readonly<Record<string, Localized>>;
