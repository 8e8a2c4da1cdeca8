import type { Localized } from "../locale.ts";

/** Mails to customers, from the first word to what became of them. */
export const customerMailMessages = {
  "audit.customer_mail.confirm": { vi: "xác nhận gửi thư", en: "confirmed the mail" },
  "audit.customer_mail.drop": { vi: "bỏ thư", en: "dropped the mail" },
  "audit.customer_mail.sent": { vi: "thư đã gửi", en: "the mail went out" },
  "audit.customer_mail.again": { vi: "gửi lại thư", en: "sent the mail again" },

  "customer_mail.kind_voucher": { vi: "thư voucher", en: "voucher mail" },
  "customer_mail.kind_product": { vi: "thư sản phẩm", en: "product mail" },
  "customer_mail.kind_article": { vi: "thư bài viết", en: "article mail" },

  "customer_mail.drafted": {
    vi: "Thư {{entry}} gửi {{name}} · xem trước, chưa gửi",
    en: "Mail {{entry}} to {{name}} · a preview, not sent",
  },
  "customer_mail.edited": {
    vi: "Đã sửa thư {{entry}} · xem lại, chưa gửi",
    en: "Mail {{entry}} was changed · look again, not sent",
  },
  "customer_mail.look_first": {
    vi: "Thư {{entry}} chưa gửi: bạn xem lại rồi bấm gửi bên dưới",
    en: "Mail {{entry}} is not sent: look at it, then press send below",
  },
  "customer_mail.changed_since": {
    vi: "Thư {{entry}} chưa gửi: nội dung đã khác bản bạn xem, mời xem lại",
    en: "Mail {{entry}} is not sent: it has changed since you saw it, please look again",
  },
  "customer_mail.alt": {
    vi: "Thư gửi {{to}}. Tiêu đề: {{subject}}. Nội dung: {{text}}",
    en: "A mail to {{to}}. Subject: {{subject}}. Text: {{text}}",
  },
  "customer_mail.link": {
    vi: "Xem đúng như khách sẽ thấy ({{entry}}): {{url}}",
    en: "Exactly as the customer will see it ({{entry}}): {{url}}",
  },

  "customer_mail.to_line": { vi: "Gửi tới: {{to}}", en: "To: {{to}}" },
  "customer_mail.recipient": { vi: "{{name}} ({{address}})", en: "{{name}} ({{address}})" },
  "customer_mail.recipient_unknown": {
    vi: "{{address}} (không có trong danh bạ của khách, bạn kiểm tra lại)",
    en: "{{address}} (none of the customer's contacts, please check it)",
  },
  "customer_mail.from_line": {
    vi: "Người gửi: {{name}}; khách trả lời về {{address}}",
    en: "From: {{name}}; answers go to {{address}}",
  },
  "customer_mail.from_line_no_reply": {
    vi: "Người gửi: {{name}}; hồ sơ của bạn chưa có e-mail nên thư trả lời của khách sẽ không tới bạn",
    en: "From: {{name}}; there is no e-mail in your profile, so the customer's answers will not reach you",
  },
  "customer_mail.about_line": {
    vi: "Loại: {{kind}} · {{quarter}} · mẫu “{{template}}”",
    en: "Kind: {{kind}} · {{quarter}} · template “{{template}}”",
  },
  "customer_mail.why_line": { vi: "Vì sao gửi lúc này: {{why}}", en: "Why now: {{why}}" },
  "customer_mail.unknown_words": {
    vi: "Chưa gửi được: bot không hiểu {{words}}. Sửa hoặc bỏ chữ này trong tiêu đề, nội dung thư.",
    en: "It cannot be sent yet: {{words}} is unknown. Mend it in the title or text, or leave it out.",
  },
  "customer_mail.subject_line": { vi: "Tiêu đề: {{subject}}", en: "Subject: {{subject}}" },
  "customer_mail.author_line": {
    vi: "{{name}} soạn · {{kind}} · {{quarter}}",
    en: "Written by {{name}} · {{kind}} · {{quarter}}",
  },
  "customer_mail.confirmed_line": { vi: "Xác nhận lúc {{at}}", en: "Confirmed at {{at}}" },
  "customer_mail.overridden_line": {
    vi: "Gửi ngoài quy định, lý do: {{reason}}",
    en: "Sent against the rules, because: {{reason}}",
  },

  "customer_mail.may_leave_now": {
    vi: "Đúng quy định: bấm gửi là thư đi ngay",
    en: "Nothing speaks against it: it leaves as soon as you press send",
  },
  "customer_mail.obstacle_frequency": {
    vi: "{{name}} đã có {{count}} thư ({{moments}}); quy định tối đa {{most}} thư trong {{days}} ngày",
    en: "{{name}} already has {{count}} mails ({{moments}}); at most {{most}} within {{days}} days are allowed",
  },
  "customer_mail.obstacle_hours": {
    vi: "Ngoài giờ gửi thư ({{from}}–{{to}})",
    en: "Outside the hours for mails ({{from}}–{{to}})",
  },
  "customer_mail.obstacle_rest_day": {
    vi: "Ngày nghỉ, không gửi thư cho khách",
    en: "It is a day off, on which customers get no mails",
  },
  "customer_mail.next_moment": {
    vi: "Gửi được sớm nhất: {{at}}",
    en: "It may leave at the earliest: {{at}}",
  },
  "customer_mail.off": {
    vi: "Chưa gửi được vì bot chưa nối với máy chủ thư (quản trị đặt SMTP_HOST). Bản nháp được giữ lại.",
    en: "It cannot be sent: the bot has no mail server (an admin sets SMTP_HOST). The draft is kept.",
  },
  "customer_mail.voucher_waits": {
    vi: "Voucher {{entry}} chưa được duyệt nên thư chưa gửi được",
    en: "Voucher {{entry}} is not approved, so the mail cannot be sent",
  },
  "customer_mail.voucher_over": {
    vi: "Voucher {{entry}} đã hết hạn hoặc đang điều chỉnh nên thư chưa gửi được",
    en: "Voucher {{entry}} is over or being adjusted, so the mail cannot be sent",
  },
  "customer_mail.voucher_gone": {
    vi: "Bạn không còn xem được voucher của thư này",
    en: "You no longer see the voucher of this mail",
  },
  "customer_mail.product_gone": {
    vi: "Có sản phẩm trong thư không còn trong danh mục, bạn chọn lại sản phẩm",
    en: "A product of this mail is no longer in the price list, please choose again",
  },
  "customer_mail.article_gone": {
    vi: "Có bài viết trong thư đã bị bỏ, bạn chọn lại bài viết",
    en: "An article of this mail has been removed, please choose again",
  },

  "customer_mail.button_send": { vi: "Gửi", en: "Send" },
  "customer_mail.button_later": { vi: "Hẹn gửi {{at}}", en: "Send at {{at}}" },
  "customer_mail.button_override": {
    vi: "Vẫn gửi ngay, ghi lý do",
    en: "Send now all the same, with a reason",
  },
  "customer_mail.button_text": { vi: "Sửa nội dung", en: "Change the text" },
  "customer_mail.button_to": { vi: "Đổi người nhận", en: "Change the recipients" },
  "customer_mail.button_rest": { vi: "Sửa phần khác", en: "Change something else" },
  "customer_mail.button_drop": { vi: "Bỏ thư", en: "Drop it" },
  "customer_mail.button_voucher": { vi: "Mở voucher {{entry}}", en: "Open voucher {{entry}}" },
  "customer_mail.button_stop": { vi: "Không gửi nữa", en: "Do not send it" },
  "customer_mail.button_undo": { vi: "Lấy lại để sửa", en: "Take it back to change it" },
  "customer_mail.button_state": { vi: "Thư tới đâu rồi", en: "Where it stands" },
  "customer_mail.button_customer": { vi: "Xem {{name}}", en: "Show {{name}}" },
  "customer_mail.button_history": { vi: "Lịch sử", en: "History" },
  "customer_mail.button_open": { vi: "Soạn tiếp {{entry}}", en: "Go on with {{entry}}" },

  "customer_mail.sending": {
    vi: "Đang gửi thư {{entry}} cho {{name}}",
    en: "Mail {{entry}} is on its way to {{name}}",
  },
  "customer_mail.put_off": {
    vi: "Thư {{entry}} cho {{name}} sẽ gửi lúc {{at}}",
    en: "Mail {{entry}} to {{name}} leaves at {{at}}",
  },
  "customer_mail.logged_when_sent": {
    vi: "Khi máy chủ thư nhận thư, bot tự ghi hoạt động cho {{name}}. Thư không tới được thì bot báo bạn.",
    en: "Once the mail server has taken it, it is logged as an activity of {{name}}. If it does not arrive, you are told.",
  },

  "customer_mail.shown": { vi: "Thư {{entry}} gửi {{name}}", en: "Mail {{entry}} to {{name}}" },
  "customer_mail.is_draft": {
    vi: "Thư đang là bản nháp, chưa gửi cho ai.",
    en: "It is a draft; nobody has got it.",
  },
  "customer_mail.is_dropped": { vi: "Thư đã bỏ, không gửi cho ai.", en: "It was dropped; nobody gets it." },
  "customer_mail.copy_line": { vi: "• {{to}}: {{state}}", en: "• {{to}}: {{state}}" },
  "customer_mail.copy_waiting": { vi: "đang chờ gửi", en: "waits to be sent" },
  "customer_mail.copy_put_off": { vi: "hẹn gửi {{at}}", en: "leaves at {{at}}" },
  "customer_mail.copy_sending": { vi: "đang gửi", en: "is being sent" },
  "customer_mail.copy_sent": {
    vi: "đã gửi, máy chủ thư đã nhận {{at}}",
    en: "sent, the mail server took it {{at}}",
  },
  "customer_mail.copy_dropped": { vi: "đã chặn, không gửi", en: "stopped, not sent" },
  "customer_mail.copy_failed": { vi: "chưa tới: {{reason}}", en: "has not arrived: {{reason}}" },
  "customer_mail.state_draft": { vi: "bản nháp", en: "draft" },
  "customer_mail.state_dropped": { vi: "đã bỏ", en: "dropped" },
  "customer_mail.is_confirmed": { vi: "đã xác nhận", en: "confirmed" },
  "customer_mail.state_waiting": { vi: "đang gửi", en: "on its way" },
  "customer_mail.state_put_off": { vi: "đã hẹn giờ", en: "put off" },
  "customer_mail.state_sent": { vi: "đã gửi", en: "sent" },
  "customer_mail.state_failed": { vi: "có người chưa nhận", en: "did not reach everybody" },
  "customer_mail.state_unknown": { vi: "chưa rõ đã tới", en: "may not have arrived" },
  "customer_mail.list": { vi: "Thư gửi khách", en: "Mails to customers" },
  "customer_mail.list_of": { vi: "Thư gửi {{name}}", en: "Mails to {{name}}" },
  "customer_mail.list_empty": {
    vi: "Chưa có thư nào. Soạn thư: /mail voucher An Phát",
    en: "There are none yet. Write one: /mail voucher An Phát",
  },
  "customer_mail.dropped": {
    vi: "Đã bỏ thư {{entry}} gửi {{name}}",
    en: "Mail {{entry}} to {{name}} was dropped",
  },
  "customer_mail.stopped": {
    vi: "Đã chặn thư {{entry}} gửi {{name}}",
    en: "Mail {{entry}} to {{name}} was stopped",
  },
  "customer_mail.nothing_left": { vi: "Chưa có gì được gửi đi.", en: "Nothing of it has been sent." },
  "undo.customer_mail": {
    vi: "Thư {{entry}} gửi {{name}} lại là bản nháp, chưa gửi",
    en: "Mail {{entry}} to {{name}} is a draft again, not sent",
  },

  "column.mail_title": { vi: "Tiêu đề", en: "Title" },
  "column.mail_to": { vi: "Gửi tới", en: "To" },
  "column.mail_at": { vi: "Giờ gửi", en: "Sent at" },
  "column.mail_why": { vi: "Vì sao lúc này", en: "Why now" },
  "column.mail_overridden": { vi: "Ngoài quy định", en: "Against the rules" },
  "column.mail_message": { vi: "Mã thư", en: "Message id" },
  "column.mail_activity": { vi: "Hoạt động", en: "Activity" },
  "customer_mail.rule_frequency": { vi: "số thư", en: "number of mails" },
  "customer_mail.rule_hours": { vi: "giờ gửi", en: "hours" },
  "customer_mail.rule_rest_day": { vi: "ngày nghỉ", en: "day off" },
} as const satisfies Readonly<Record<string, Localized>>;
