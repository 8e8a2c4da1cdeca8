import type { Localized } from "../locale.ts";

/** What the bot says by itself when the clock says so. */
export const postMessages = {
  "post.when": { vi: "{{day}} {{time}}", en: "{{day}} {{time}}" },
  "post.when_for": { vi: "{{when}} · {{who}}", en: "{{when}} · {{who}}" },
  "post.late": { vi: "Gửi muộn (hẹn {{time}})", en: "Sent late (due at {{time}})" },
  "post.merged_part": { vi: "{{event}}: {{note}}", en: "{{event}}: {{note}}" },
  "post.repeated": {
    vi: "Gửi lại vì {{day}} là ngày nghỉ ({{reason}})",
    en: "Sent again: {{day}} was a day off ({{reason}})",
  },

  "post.cut": {
    vi: "Số liệu không hiện ở phòng này, vì mỗi người chỉ xem được số của mình.",
    en: "No figures here: everybody in this room sees only their own.",
  },
  "post.cut_told": {
    vi: "Số liệu không hiện ở phòng này, vì mỗi người chỉ xem được số của mình. Mình gửi riêng cho {{names}}.",
    en: "No figures here: everybody in this room sees only their own. {{names}} gets them privately.",
  },
  "post.cut_managers": { vi: "phòng quản lý", en: "the managers' room" },
  "post.instead_cut": {
    vi: "Gửi riêng cho bạn vì phòng của nhóm không hiện số liệu.",
    en: "Sent to you alone: the team's room shows no figures.",
  },
  "post.instead_cut_room": {
    vi: "Gửi ở đây vì phòng của nhóm không hiện số liệu.",
    en: "Sent here: the team's room shows no figures.",
  },
  "post.no_room": {
    vi: "Gửi riêng cho bạn vì {{who}} chưa có phòng chat. Gõ trong phòng của nhóm: /room team {{team}}",
    en: "Sent to you alone: {{who}} has no room yet. Type in the team's room: /room team {{team}}",
  },
  "post.no_managers_room": {
    vi: "Gửi riêng cho bạn vì chưa có phòng của quản lý. Gõ trong phòng đó: /room managers",
    en: "Sent to you alone: the managers have no room yet. Type in it: /room managers",
  },
  "post.no_lead": {
    vi: "Gửi đến đây vì chưa liên lạc được trưởng nhóm của {{who}}.",
    en: "Sent here: no lead of {{who}} can be reached.",
  },
  "post.no_hr": {
    vi: "Gửi cho bạn vì chưa liên lạc được ai bên nhân sự.",
    en: "Sent to you: nobody of HR can be reached.",
  },
  "post.instead": {
    vi: "Gửi ở đây vì không gửi được vào {{place}}: {{reason}}.",
    en: "Sent here because it could not be delivered to {{place}}: {{reason}}.",
  },
  "post.place_room": { vi: "phòng {{name}} ({{platform}})", en: "the room {{name}} ({{platform}})" },
  "post.place_unnamed": { vi: "một phòng trên {{platform}}", en: "a room on {{platform}}" },
  "post.place_direct": {
    vi: "tin nhắn riêng của {{name}} ({{platform}})",
    en: "{{name}}'s chat ({{platform}})",
  },
  "post.reason_closed": { vi: "bot không còn vào được", en: "the bot is shut out" },
  "post.reason_rejected": { vi: "nền tảng không nhận", en: "the platform does not take it" },
  "post.reason_expired": { vi: "quá 24 giờ chưa gửi được", en: "it could not be sent for 24 hours" },
  "post.line_failed": {
    vi: "{{line}} không chạy được: {{reason}}",
    en: "{{line}} could not be run: {{reason}}",
  },
  "post.line_fault": {
    vi: "Một phần số liệu gặp lỗi phía hệ thống (mã {{reference}}).",
    en: "A part of the figures failed on our side (reference {{reference}}).",
  },

  "post.form_care": {
    vi: "Tình hình chăm sóc khách trên Zalo của bạn thế nào? Bấm nút rồi trả lời từng câu, chưa tới một phút.",
    en: "How is your talk with customers on Zalo going? Press the button and answer, in less than a minute.",
  },
  "post.form_care_button": { vi: "Báo cáo ngay", en: "Report now" },
  "post.form_target": {
    vi: "Chỉ tiêu {{month}} của bạn nên là bao nhiêu? Đề xuất để trưởng nhóm duyệt.",
    en: "What should your target for {{month}} be? Propose it, and your lead approves.",
  },
  "post.form_target_button": { vi: "Đề xuất chỉ tiêu", en: "Propose a target" },

  "post.remind": { vi: "{{event}} · còn {{minutes}} phút", en: "{{event}} · in {{minutes}} minutes" },
  "post.remind_hours": { vi: "{{event}} · còn {{hours}} giờ", en: "{{event}} · in {{hours}} hours" },
  "post.remind_day": { vi: "{{event}} · {{day}}", en: "{{event}} · {{day}}" },
  "post.collect": { vi: "Chuẩn bị: {{event}}", en: "Coming up: {{event}}" },
  "post.collect_question": {
    vi: "Bạn muốn đưa nội dung gì vào cuộc họp?",
    en: "What would you like to talk about?",
  },
  "post.add_item": { vi: "Thêm nội dung", en: "Add an item" },
  "post.agenda": { vi: "Nội dung họp", en: "Agenda" },
  "post.show_agenda": { vi: "Xem nội dung họp", en: "Show the agenda" },
  "post.roll": { vi: "Lịch đổi vì ngày nghỉ", en: "Changed for a day off" },
  "post.roll_part": { vi: "{{event}} · {{when}} · {{note}}", en: "{{event}} · {{when}} · {{note}}" },
  "post.roll_dropped": { vi: "{{event}} {{day}} · {{note}}", en: "{{event}} {{day}} · {{note}}" },
  "post.roll_hint": {
    vi: "Muốn ngày khác, gõ ví dụ: {{line}}",
    en: "For another day, type for example: {{line}}",
  },
  "post.show_schedule": { vi: "Xem lịch", en: "Show the calendar" },
  "post.ask": { vi: "{{event}} · chọn ngày", en: "{{event}} · which day?" },
  "post.ask_question": {
    vi: "{{month}} họp ngày nào? Bấm một ngày, hoặc gõ ngày khác, ví dụ: {{line}}",
    en: "Which day in {{month}}? Press one, or type another, for example: {{line}}",
  },

  "post.undelivered": {
    vi: "“{{event}}” {{when}} không gửi được vào {{place}}: {{reason}}.",
    en: "“{{event}}” of {{when}} could not be delivered to {{place}}: {{reason}}.",
  },
  "post.undelivered_sent": { vi: "Đã gửi sang: {{places}}.", en: "It went to {{places}} instead." },
  "post.undelivered_nowhere": {
    vi: "Không còn nơi nào khác để gửi.",
    en: "There is nowhere else to send it.",
  },
  "post.undelivered_again": {
    vi: "Mở lại xong, quản trị gửi lại bằng /health.",
    en: "Once it is open again, the admin can send it again by /health.",
  },
  "post.nobody": {
    vi: "“{{event}}” {{when}} của {{who}} chưa tới được ai: chưa có phòng chat nào và chưa ai kết nối tài khoản.",
    en: "“{{event}}” of {{when}} for {{who}} reached nobody: there is no room, and nobody has linked an account.",
  },
  "post.missed": {
    vi: "“{{event}}” {{when}} của {{who}} đã không được gửi: đến hạn thì bot ngừng chạy hoặc gặp lỗi, giờ đã quá muộn.",
    en: "“{{event}}” of {{when}} for {{who}} was not sent: the bot was away or failed, and now it is too late.",
  },
  "post.missed_help": {
    vi: "Quản trị xem thêm bằng {{line}}.",
    en: "The admin can see more by {{line}}.",
  },
  "post.nobody_help": {
    vi: "Xem ai chưa kết nối: /account. Đặt phòng cho nhóm: /room team.",
    en: "See who is not linked: /account. Give the team a room: /room team.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
