import type { Localized } from "../locale.ts";
import { appointmentMessages } from "./appointment.ts";
import { taskMessages } from "./task.ts";

/** Activities, and what tasks and appointments have in common with them. */
export const agendaMessages = {
  ...appointmentMessages,
  ...taskMessages,
  "agenda.kind_call": { vi: "Gọi điện", en: "Call" },
  "agenda.kind_email": { vi: "Email", en: "Email" },
  "agenda.kind_meeting": { vi: "Gặp mặt", en: "Meeting" },
  "agenda.kind_message": { vi: "Nhắn tin", en: "Message" },
  "agenda.kind_note": { vi: "Ghi chú", en: "Note" },
  "agenda.kind_feedback": { vi: "Đánh giá", en: "Feedback" },
  "agenda.kind_voucher_mail": { vi: "Mail voucher", en: "Voucher mail" },
  "agenda.kind_product_mail": { vi: "Mail sản phẩm", en: "Product mail" },
  "agenda.kind_article_mail": { vi: "Mail bài viết", en: "Article mail" },
  "agenda.logged": {
    vi: "Đã ghi {{entry}} · {{kind}} · {{about}}",
    en: "Logged {{entry}} · {{kind}} · {{about}}",
  },
  "agenda.score": { vi: "{{score}}/10 điểm", en: "{{score}} out of 10" },
  "agenda.outcome": { vi: "Kết quả: {{outcome}}", en: "Outcome: {{outcome}}" },
  "agenda.on_day": { vi: "Ngày {{day}}", en: "On {{day}}" },
  "agenda.about": { vi: "Với {{about}}", en: "About {{about}}" },
  "agenda.choice_lead": { vi: "{{name}} ({{number}}, {{status}})", en: "{{name}} ({{number}}, {{status}})" },
  "agenda.choice_customer": {
    vi: "{{name}} ({{number}}, khách hàng)",
    en: "{{name}} ({{number}}, customer)",
  },
  "agenda.next_step": { vi: "Hẹn bước tiếp", en: "Set the next step" },
  "agenda.add_task": { vi: "Tạo việc", en: "Add a task" },
  "agenda.begin": { vi: "Chuyển sang Đang xử lý", en: "Move to in progress" },
  "agenda.not_begun": {
    vi: "{{lead}} còn ở “{{status}}”. Đã bắt đầu xử lý thì chuyển sang “Đang xử lý” và ghi bước đang làm.",
    en: "{{lead}} is still “{{status}}”. If work on it has begun, move it to in progress and say which step it is in.",
  },
  "agenda.lead_closed": {
    vi: "Lưu ý: {{lead}} đang ở “{{status}}”.",
    en: "Note that {{lead}} is “{{status}}”.",
  },
  "agenda.ask_kind": {
    vi: "Ghi hoạt động gì? Chọn một loại, ví dụ gọi.",
    en: "What was it? Choose one, for example call.",
  },
  "agenda.ask_about": {
    vi: "Với cơ hội hay khách hàng nào? Trả lời mã, số điện thoại hoặc tên, ví dụ L12 hay An Phát.",
    en: "With which lead or customer? Answer with a number, a phone or a name, for example L12 or An Phát.",
  },
  "agenda.ask_which": {
    vi: "Có nhiều kết quả khớp với “{{name}}”. Bạn chọn giúp mình:",
    en: "Several match “{{name}}”. Which one?",
  },
  "agenda.ask_score": {
    vi: "Khách cho mấy điểm? Trả lời từ 0 đến 10, ví dụ 9.",
    en: "What is the score? Answer from 0 to 10, for example 9.",
  },
  "agenda.ask_customer": {
    vi: "{{score}} điểm của khách hàng nào? Trả lời tên hoặc mã, ví dụ An Phát.",
    en: "{{score}} from which customer? Answer with the name or number, for example An Phát.",
  },
  "agenda.log_title": {
    vi: "Hoạt động · {{subject}} · {{period}}",
    en: "Activities · {{subject}} · {{period}}",
  },
  "agenda.log_empty": {
    vi: "{{subject}} · {{period}}: chưa ghi hoạt động nào. Ghi thử: /log gọi L12 “hẹn gửi báo giá”.",
    en: "{{subject}} · {{period}}: nothing is logged. Try: /log call L12 “will send a quote”.",
  },
  "agenda.log_more": {
    vi: "Chỉ hiện {{shown}} hoạt động mới nhất. Xem khoảng ngắn hơn, ví dụ /log list hôm nay.",
    en: "Only the newest {{shown}} are shown. Ask for a shorter time, for example /log list today.",
  },
  "agenda.count": { vi: "{{kind}} {{count}}", en: "{{kind}} {{count}}" },
  "undo.activity": {
    vi: "Đã hoàn tác {{entry}} · {{kind}} · {{about}}",
    en: "Undone: {{entry}} · {{kind}} · {{about}}",
  },
  "column.with": { vi: "Khách / cơ hội", en: "Lead or customer" },
  "column.text": { vi: "Nội dung", en: "What was said" },
  "column.outcome": { vi: "Kết quả", en: "Outcome" },
  "column.activity_kind": { vi: "Hoạt động", en: "Activity" },
  "column.score": { vi: "Điểm", en: "Score" },
  "column.due": { vi: "Hạn", en: "Due" },
  "column.task": { vi: "Việc", en: "Task" },
  "column.time": { vi: "Giờ", en: "Time" },
  "column.title": { vi: "Nội dung", en: "Title" },
  "column.place": { vi: "Địa điểm", en: "Place" },
  "column.state": { vi: "Trạng thái", en: "State" },
  "column.starts_at": { vi: "Lúc", en: "At" },
  "column.minutes": { vi: "Số phút", en: "Minutes" },
  "error.unknown_about": {
    vi: "Không thấy cơ hội hay khách hàng “{{name}}” trong phạm vi của bạn. Tìm: /lead list hoặc /khach {{name}}.",
    en: "There is no lead or customer “{{name}}” within your range. Look with /lead list or /customer {{name}}.",
  },
  "error.activity_in_future": {
    vi: "Ngày {{day}} chưa tới. Hoạt động ghi sau khi làm; việc sắp tới thì dùng /task hoặc /hen.",
    en: "{{day}} is in the future. Activities are logged when they are over; for what is to come use /task or /meeting.",
  },
  "error.log_is_revenue": {
    vi: "Đây là doanh thu? Gõ: /revenue {{line}}. Còn hoạt động thì nói loại trước, ví dụ /log gọi An Phát “hẹn báo giá”.",
    en: "Is this revenue? Type /revenue {{line}}. An activity begins with its kind, for example /log call An Phát “will send a quote”.",
  },
  "error.not_a_score": {
    vi: "“{{text}}” không phải điểm từ 0 đến 10. Ví dụ: {{example}}.",
    en: "“{{text}}” is no score from 0 to 10. For example: {{example}}.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
