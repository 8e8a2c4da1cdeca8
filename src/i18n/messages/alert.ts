import type { Localized } from "../locale.ts";

/** The digest of a day, notices, and reminders of appointments. */
export const alertMessages = {
  "alert.today": { vi: "Hôm nay · {{day}}", en: "Today · {{day}}" },
  "alert.nothing": {
    vi: "Không có gì cần nhắc bạn lúc này. Xem những ngày tới: /meeting list, /task list.",
    en: "Nothing needs you right now. See the coming days: /meeting list, /task list.",
  },
  "alert.away": { vi: "Vắng hôm nay ({{count}}): {{names}}", en: "Away today ({{count}}): {{names}}" },
  "alert.away_morning": { vi: "{{name}} (buổi sáng)", en: "{{name}} (morning)" },
  "alert.away_afternoon": { vi: "{{name}} (buổi chiều)", en: "{{name}} (afternoon)" },
  "alert.more_away": { vi: "và {{count}} người nữa", en: "and {{count}} more" },
  "alert.more": { vi: "… và {{count}} mục nữa", en: "… and {{count}} more" },
  "alert.appointments": { vi: "Lịch hẹn hôm nay ({{count}})", en: "Appointments today ({{count}})" },
  "alert.tasks": { vi: "Việc đến hạn hôm nay ({{count}})", en: "Tasks due today ({{count}})" },
  "alert.tasks_overdue": {
    vi: "Việc đến hạn ({{count}}, trong đó {{overdue}} quá hạn)",
    en: "Tasks due ({{count}}, {{overdue}} of them overdue)",
  },
  "alert.late_days": { vi: "Quá hạn {{days}} ngày", en: "{{days}} days overdue" },
  "alert.due_today": { vi: "Hôm nay", en: "Today" },
  "alert.due_at": { vi: "Hôm nay {{time}}", en: "Today {{time}}" },
  "alert.behind": { vi: "{{period}}: đang chậm nhịp", en: "{{period}}: behind the pace" },
  "alert.step": { vi: "Bước nhỏ nhất: {{step}}", en: "The smallest next step: {{step}}" },
  "alert.step_collect": { vi: "nhắc thanh toán {{receivable}}", en: "ask for a payment: {{receivable}}" },
  "alert.step_task": { vi: "làm xong {{task}}: {{text}}", en: "finish {{task}}: {{text}}" },
  "alert.step_lead": {
    vi: "gọi lại một khách cũ, hoặc ghi một cơ hội mới: /lead Cty Minh Phát 0912345678",
    en: "call a former customer, or log a new lead: /lead Cty Minh Phát 0912345678",
  },
  "alert.call_warm": {
    vi: "gọi {{count}} khách ấm đã ít nhất {{days}} ngày công chưa chạm{{worth}}: {{leads}}",
    en: "call {{count}} warm leads untouched for {{days}} working days or more{{worth}}: {{leads}}",
  },
  "alert.call_any": {
    vi: "gọi {{count}} khách đã ít nhất {{days}} ngày công chưa chạm{{worth}}: {{leads}}",
    en: "call {{count}} leads untouched for {{days}} working days or more{{worth}}: {{leads}}",
  },
  "alert.call_one_warm": {
    vi: "gọi khách ấm {{leads}}, đã {{days}} ngày công chưa chạm{{worth}}",
    en: "call the warm lead {{leads}}, untouched for {{days}} working days{{worth}}",
  },
  "alert.call_one": {
    vi: "gọi khách {{leads}}, đã {{days}} ngày công chưa chạm{{worth}}",
    en: "call {{leads}}, untouched for {{days}} working days{{worth}}",
  },
  "alert.worth": { vi: ", trị giá {{worth}}", en: ", worth {{worth}}" },
  "alert.untouched": {
    vi: "{{count}} cơ hội đã ít nhất {{days}} ngày công chưa chạm{{worth}}",
    en: "Leads untouched for {{days}} working days or more: {{count}}{{worth}}",
  },
  "alert.untouched_days": { vi: "{{days}} ngày công chưa chạm", en: "untouched for {{days}} working days" },
  "alert.receivables": {
    vi: "Phải thu quá hạn hoặc đến hạn trong {{days}} ngày công tới: {{total}} ({{count}} khoản)",
    en: "Receivables late or due within {{days}} working days: {{total}} ({{count}})",
  },
  "alert.receivable": {
    vi: "{{customer}} ({{sale}}): {{amount}}, {{due}}",
    en: "{{customer}} ({{sale}}): {{amount}}, {{due}}",
  },
  "alert.receivable_due": { vi: "hạn {{day}}", en: "due {{day}}" },
  "alert.receivable_late": { vi: "quá hạn {{days}} ngày", en: "{{days}} days late" },
  "alert.silent": {
    vi: "{{days}} ngày công rồi bạn chưa ghi gì. Một dòng là đủ, ví dụ: /log gọi L12 “hẹn gửi báo giá”.",
    en: "Nothing written down for {{days}} working days. One line is enough, for example: /log call L12 “quote to follow”.",
  },
  "alert.drop": {
    vi: "5 ngày công qua ({{days}}) bạn ghi {{latest}} hoạt động; bình thường là {{median}} một tuần (trung vị của {{n}} tuần trước: {{weeks}}). Có gì vướng, nhắn trưởng nhóm nhé.",
    en: "{{latest}} activities in the last five working days ({{days}}); your usual week has {{median}} (median of the {{n}} weeks before: {{weeks}}). If something is in the way, tell your lead.",
  },
  "alert.waiting": {
    vi: "{{count}} cơ hội chưa có người phụ trách, lâu nhất từ {{day}}.",
    en: "Leads without an owner: {{count}}, the oldest since {{day}}.",
  },
  "alert.help": {
    vi: "{{subject}}: {{count}} người có thể cần bạn hỗ trợ (chỉ bạn thấy phần này)",
    en: "{{subject}}: {{count}} who might be glad of a hand (only you see this)",
  },
  "alert.person": { vi: "{{name}}: {{reasons}}. {{hand}}", en: "{{name}}: {{reasons}}. {{hand}}" },
  "alert.person_behind": {
    vi: "chậm nhịp {{points}} điểm (đạt {{percent}}, nhịp {{pace}})",
    en: "{{points}} points behind the pace ({{percent}} of {{pace}})",
  },
  "alert.person_silent": {
    vi: "{{days}} ngày công chưa ghi gì",
    en: "nothing written down for {{days}} working days",
  },
  "alert.person_drop": {
    vi: "{{latest}} hoạt động trong 5 ngày công qua, bình thường {{median}} một tuần (trung vị {{n}} tuần)",
    en: "{{latest}} activities in the last five working days, usually {{median}} a week (median of {{n}})",
  },
  "alert.hand_calls": { vi: "Có thể cùng {{calls}}.", en: "You could {{calls}} together." },
  "alert.hand_ask": {
    vi: "Hỏi thăm xem có vướng gì không nhé.",
    en: "Ask whether something is in the way.",
  },
  "alert.more_people": { vi: "… và {{count}} người nữa", en: "… and {{count}} more" },
  "alert.button_call": { vi: "Gọi {{lead}}", en: "Call {{lead}}" },
  "alert.button_untouched": { vi: "Mọi cơ hội chưa chạm", en: "All untouched leads" },
  "alert.button_receivables": { vi: "Xem phải thu", en: "All receivables" },
  "alert.button_below": { vi: "Ai đang dưới nhịp", en: "Who is below pace" },
  "alert.button_assign": { vi: "Chia cơ hội đang chờ", en: "Give them out" },
  "alert.told_later": {
    vi: "Ngoài giờ nhắc việc: {{name}} sẽ được báo lúc {{at}}",
    en: "Quiet hours: {{name}} will hear of it at {{at}}",
  },
  "alert.assigned": {
    vi: "Bạn được giao cơ hội {{lead}} · {{name}}",
    en: "A lead is yours now: {{lead}} · {{name}}",
  },
  "alert.assigned_many": { vi: "Bạn được giao {{count}} cơ hội", en: "{{count}} leads are yours now" },
  "alert.given_by": { vi: "Người giao: {{name}}", en: "Given to you by {{name}}" },
  "alert.button_leads": { vi: "Cơ hội của tôi", en: "My leads" },
  "alert.new_customer": { vi: "Khách hàng mới: {{customer}}", en: "A new customer: {{customer}}" },
  "alert.new_customers": { vi: "{{count}} khách hàng mới", en: "{{count}} new customers" },
  "alert.first_sale": {
    vi: "{{sellers}} vừa có đơn đầu tiên với {{customer}}",
    en: "{{sellers}} made the first sale to {{customer}}",
  },
  "alert.logged_by": { vi: "{{name}} ghi ({{sale}})", en: "logged by {{name}} ({{sale}})" },
  "alert.button_customer": { vi: "Xem khách hàng", en: "The customer" },
  "alert.reminder": { vi: "Nhắc hẹn: {{title}} · còn {{until}}", en: "Reminder: {{title}} · in {{until}}" },
  "alert.hours": { vi: "{{hours}} giờ", en: "{{hours}} h" },
  "alert.minutes": { vi: "{{minutes}} phút", en: "{{minutes}} min" },
  "alert.button_held": { vi: "Đã gặp", en: "It took place" },
  "alert.button_move": { vi: "Dời lịch", en: "Move it" },
  "alert.button_cancel": { vi: "Huỷ hẹn", en: "Cancel it" },
} as const satisfies Readonly<Record<string, Localized>>;
