import type { Localized } from "../locale.ts";

export const touchMessages = {
  "touch.title": {
    vi: "Chăm sóc khách · {{subject}} · {{period}}",
    en: "Customer care · {{subject}} · {{period}}",
  },
  "touch.week_title": {
    vi: "Tình hình chăm sóc khách · {{subject}} · {{period}}",
    en: "Customer care, reported · {{subject}} · {{period}}",
  },
  "touch.sent": {
    vi: "Đã gửi {{mails}} mail cho {{customers}} khách: {{voucher}} voucher, {{product}} cập nhật sản phẩm, {{article}} bài viết.",
    en: "{{mails}} mails went to customers ({{customers}}): vouchers {{voucher}}, product updates {{product}}, articles {{article}}.",
  },
  "touch.no_mails": {
    vi: "Chưa có mail voucher, sản phẩm hay bài viết nào gửi cho khách trong {{period}}. Gửi một mail: /mail.",
    en: "No voucher, product or article has been mailed to a customer in {{period}}. To send one: /mail.",
  },
  "touch.nothing_from": { vi: "Chưa gửi mail nào: {{names}}.", en: "Nothing from: {{names}}." },
  "touch.more_people": { vi: "và {{count}} người khác", en: "and {{count}} others" },
  "touch.other_people": { vi: "{{count}} người khác", en: "{{count}} others" },
  "touch.other_customers": { vi: "và {{count}} khách khác", en: "and {{count}} others" },
  "touch.more_rows": { vi: "và {{count}} dòng khác", en: "and {{count}} more" },
  "touch.chart_title": { vi: "Mail gửi khách · {{subject}}", en: "Mails to customers · {{subject}}" },
  "touch.chart_subtitle": { vi: "{{days}} · cập nhật {{at}}", en: "{{days}} · as of {{at}}" },
  "touch.chart_note": { vi: "mail cho {{customers}} khách", en: "mails, customers: {{customers}}" },
  "touch.chart_footer": {
    vi: "Màu càng đậm là gửi càng nhiều. Tính mail voucher, sản phẩm và bài viết đã gửi.",
    en: "The darker, the more was sent: vouchers, product updates and articles.",
  },
  "touch.chart_alt": { vi: "{{title}}, {{subtitle}}: {{rows}}.", en: "{{title}}, {{subtitle}}: {{rows}}." },
  "touch.untouched": {
    vi: "Khách chưa được liên hệ từ {{days}} ngày công trở lên, tính đến hôm nay: {{count}}",
    en: "Customers left alone for {{days}} working days or more, as of today: {{count}}",
  },
  "touch.none_untouched": {
    vi: "Khách nào cũng được liên hệ trong {{days}} ngày công gần đây.",
    en: "Somebody has been in touch with every customer in the last {{days}} working days.",
  },
  "touch.more_untouched": {
    vi: "Còn {{count}} khách nữa, xem đủ trong tệp Excel.",
    en: "{{count}} more are in the Excel file.",
  },
  "touch.never": { vi: "chưa lần nào", en: "never" },
  "touch.no_owner": { vi: "chưa có người phụ trách", en: "nobody" },
  "touch.forgotten": {
    vi: "Khách đã ít nhất {{days}} ngày công chưa ai liên hệ ({{count}})",
    en: "Customers left alone for {{days}} working days or more ({{count}})",
  },
  "touch.last_on": { vi: "lần cuối {{day}}", en: "last on {{day}}" },
  "touch.never_touched": { vi: "chưa liên hệ lần nào", en: "never contacted" },
  "touch.forgotten_button": { vi: "Xem chăm sóc khách", en: "Customer care" },
  "touch.this_quarter": { vi: "Quý này", en: "This quarter" },
  "touch.this_year": { vi: "Năm nay", en: "This year" },
  "column.sender": { vi: "Người gửi", en: "Sent by" },
  "column.voucher_mails": { vi: "Voucher", en: "Vouchers" },
  "column.product_mails": { vi: "Sản phẩm", en: "Products" },
  "column.article_mails": { vi: "Bài viết", en: "Articles" },
  "column.last_mail": { vi: "Gửi gần nhất", en: "Last sent" },
  "column.last_touch": { vi: "Liên hệ gần nhất", en: "Last contact" },
  "column.workdays_since": { vi: "Ngày công đã qua", en: "Working days since" },
} as const satisfies Readonly<Record<string, Localized>>;
