import type { Localized } from "../locale.ts";

export const appointmentMessages = {
  "agenda.appointment_added": {
    vi: "Đã hẹn {{appointment}} · {{at}}",
    en: "Appointment {{appointment}} · {{at}}",
  },
  "agenda.appointment_shown": {
    vi: "{{appointment}} · {{at}} · {{state}}",
    en: "{{appointment}} · {{at}} · {{state}}",
  },
  "agenda.appointment_moved": {
    vi: "Đã đổi lịch {{appointment}} · {{at}}",
    en: "{{appointment}} is now at {{at}}",
  },
  "agenda.appointment_cancelled": {
    vi: "Đã huỷ {{appointment}} · {{at}}",
    en: "{{appointment}} at {{at}} is cancelled",
  },
  "agenda.appointment_held": {
    vi: "Đã gặp {{appointment}}, ghi thành buổi gặp {{activity}}",
    en: "{{appointment}} took place and is logged as meeting {{activity}}",
  },
  "agenda.meet": { vi: "Gặp {{name}}", en: "Meet {{name}}" },
  "agenda.slot": { vi: "{{slot}} ({{minutes}} phút)", en: "{{slot}} ({{minutes}} minutes)" },
  "agenda.place": { vi: "Tại {{place}}", en: "At {{place}}" },
  "agenda.owner": { vi: "Lịch của {{name}}", en: "{{name}}'s appointment" },
  "agenda.reminders": { vi: "Mình sẽ nhắc lúc {{at}}.", en: "I will remind you at {{at}}." },
  "agenda.and": { vi: " và ", en: " and " },
  "agenda.no_reminders": {
    vi: "Còn chưa đầy một giờ nên mình không nhắc nữa.",
    en: "It is less than an hour away, so there will be no reminder.",
  },
  "agenda.my_week": { vi: "Lịch 7 ngày tới", en: "The coming 7 days" },
  "agenda.ask_with_whom": {
    vi: "Hẹn với ai, việc gì? Trả lời ví dụ An Phát, hoặc họp với đối tác.",
    en: "With whom, or what about? Answer for example An Phát, or meet the partner.",
  },
  "agenda.ask_time": {
    vi: "Hẹn lúc mấy giờ? Trả lời ví dụ 14h, hoặc 9h30 sáng mai.",
    en: "At what time? Answer for example 14h or 9:30.",
  },
  "agenda.ask_new_time": {
    vi: "Đổi {{appointment}} sang ngày nào? Trả lời ví dụ 27/11 hoặc thứ 6; giờ giữ như cũ.",
    en: "To which day does {{appointment}} move? Answer for example 27/11 or friday; the time stays.",
  },
  "agenda.ask_anyway": { vi: "{{doubts}} Vẫn đặt lịch?", en: "{{doubts}} Make the appointment anyway?" },
  "agenda.yes_anyway": { vi: "Vẫn đặt", en: "Yes, do it" },
  "agenda.outside_hours": {
    vi: "{{slot}} nằm ngoài giờ làm việc ({{hours}}).",
    en: "{{slot}} lies outside working hours ({{hours}}).",
  },
  "agenda.overlaps": {
    vi: "Trùng giờ với {{other}} lúc {{slot}} ({{title}}).",
    en: "It overlaps {{other}} at {{slot}} ({{title}}).",
  },
  "agenda.overlaps_untitled": {
    vi: "Trùng giờ với {{other}} lúc {{slot}}.",
    en: "It overlaps {{other}} at {{slot}}.",
  },
  "agenda.appointments_title": {
    vi: "Lịch hẹn · {{subject}} · {{period}}",
    en: "Appointments · {{subject}} · {{period}}",
  },
  "agenda.appointments_empty": {
    vi: "{{subject}} · {{period}}: không có lịch hẹn nào. Đặt lịch: /hen L12 26/11 14h.",
    en: "{{subject}} · {{period}}: no appointments. Make one: /meeting L12 26/11 14h.",
  },
  "agenda.appointments_more": {
    vi: "Chỉ hiện {{shown}} lịch hẹn đầu tiên. Xem khoảng ngắn hơn, ví dụ /hen ds hôm nay.",
    en: "Only the first {{shown}} are shown. Ask for a shorter time, for example /meeting list today.",
  },
  "agenda.coming": { vi: "{{days}} ngày tới", en: "the coming {{days}} days" },
  "agenda.held_button": { vi: "Đã gặp {{appointment}}", en: "{{appointment}} took place" },
  "agenda.state_planned": { vi: "đã hẹn", en: "planned" },
  "agenda.state_held": { vi: "đã gặp", en: "held" },
  "agenda.state_cancelled": { vi: "đã huỷ", en: "cancelled" },
  "agenda.feed_made": { vi: "Lịch hẹn của bạn, chỉ dành cho bạn", en: "Your calendar, for you alone" },
  "agenda.feed_renewed": {
    vi: "Liên kết lịch mới của bạn; liên kết cũ không dùng được nữa",
    en: "Your new calendar link; the old one no longer works",
  },
  "agenda.feed_how": {
    vi: "Thêm địa chỉ này vào Google Calendar (Từ URL), iPhone (Thêm lịch đăng ký) hoặc Outlook. Ai có địa chỉ này đều xem được lịch của bạn, nên đừng chuyển cho người khác.",
    en: "Add this address to Google Calendar (From URL), iPhone (Add Subscription Calendar) or Outlook. Whoever has it can read your calendar, so keep it to yourself.",
  },
  "agenda.feed_local": {
    vi: "Địa chỉ này chỉ mở được trên máy đang chạy bot. Muốn dùng trên điện thoại, nhờ quản trị viên đặt PUBLIC_URL.",
    en: "This address works only on the machine that runs the bot. To use it on a phone, ask the admin to set PUBLIC_URL.",
  },
  "agenda.ask_replace_feed": {
    vi: "Bạn đã có liên kết lịch. Nếu tạo mới, liên kết cũ sẽ không dùng được nữa. Tạo mới?",
    en: "You have a calendar link already. A new one ends the old one. Make a new one?",
  },
  "agenda.feed_replace": { vi: "Tạo mới", en: "Make a new one" },
  "agenda.feed_name": { vi: "Lịch hẹn · {{name}}", en: "Appointments · {{name}}" },
  "agenda.feed_task": { vi: "Việc: {{text}}", en: "Task: {{text}}" },
  "undo.appointment_added": {
    vi: "Đã hoàn tác: huỷ lịch hẹn {{appointment}} · {{at}}",
    en: "Undone: appointment {{appointment}} at {{at}} is cancelled",
  },
  "undo.appointment_changed": {
    vi: "Đã hoàn tác: {{appointment}} trở lại như trước · {{at}}",
    en: "Undone: {{appointment}} is as it was before · {{at}}",
  },
  "error.not_minutes": {
    vi: "“{{text}}” không phải thời lượng. Ví dụ: phut=90, hoặc thoiluong=2h.",
    en: "“{{text}}” is no length of time. For example: minutes=90, or minutes=2h.",
  },
  "error.unknown_appointment": {
    vi: "Không thấy lịch hẹn {{appointment}} trong phạm vi của bạn. Xem: /hen ds.",
    en: "There is no appointment {{appointment}} within your range. See /meeting list.",
  },
  "error.not_your_appointment": {
    vi: "{{appointment}} là lịch của {{owner}}. Lịch của bạn: /hen ds.",
    en: "{{appointment}} belongs to {{owner}}. Your own: /meeting list.",
  },
  "error.appointment_held": {
    vi: "{{appointment}} đã gặp rồi. Xem: /hen ds.",
    en: "{{appointment}} has taken place already. See /meeting list.",
  },
  "error.appointment_cancelled": {
    vi: "{{appointment}} đã huỷ rồi. Đặt lịch mới: /hen L12 26/11 14h.",
    en: "{{appointment}} was cancelled. Make a new one: /meeting L12 26/11 14h.",
  },
  "error.not_yet_met": {
    vi: "{{appointment}} hẹn ngày {{day}}, chưa tới. Đổi ngày: /hen doi {{appointment}} hôm nay.",
    en: "{{appointment}} is on {{day}}, which has not come. Move it: /meeting move {{appointment}} today.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
