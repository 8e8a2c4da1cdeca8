import type { Localized } from "../locale.ts";

export const healthMessages = {
  "health.title": { vi: "Tình trạng hệ thống · {{at}}", en: "How the bot is doing · {{at}}" },
  "health.conversation": { vi: "{{platform}} · {{name}}", en: "{{platform}} · {{name}}" },
  "health.state_connecting": { vi: "đang kết nối", en: "connecting" },
  "health.state_ready": { vi: "hoạt động tốt", en: "ready" },
  "health.state_degraded": { vi: "đang trục trặc", en: "in trouble" },
  "health.state_stopped": { vi: "đã dừng", en: "stopped" },
  "health.state_off": { vi: "chưa bật", en: "off" },
  "health.state_detail": { vi: "{{state}} ({{detail}})", en: "{{state}} ({{detail}})" },
  "health.budget": {
    vi: "{{platform}} đã dùng {{share}} số tin của tháng này; dùng hết thì không gửi được nữa đến đầu tháng sau.",
    en: "{{platform}} has used {{share}} of this month's messages; once they are gone, nothing is sent until next month.",
  },
  "health.none_parked": { vi: "Không có câu trả lời nào bị kẹt.", en: "No answer is stuck." },
  "health.parked": { vi: "Câu trả lời bị kẹt:", en: "Answers that are stuck:" },
  "health.more_parked": {
    vi: "Chỉ hiện {{count}} mục mới nhất.",
    en: "Only the latest {{count}} are shown.",
  },
  "health.parked_closed": {
    vi: "bot không còn vào được (bị chặn, bị mời ra hoặc đã lưu trữ)",
    en: "closed to the bot (blocked, removed or archived)",
  },
  "health.parked_rejected": {
    vi: "nền tảng không nhận, mã {{reference}}",
    en: "not taken, reference {{reference}}",
  },
  "health.parked_expired": { vi: "quá 24 giờ chưa gửi được", en: "could not be sent for 24 hours" },
  "health.button_again": { vi: "Gửi lại {{conversation}}", en: "Send again: {{conversation}}" },
  "health.again": {
    vi: "Đang gửi lại {{count}} câu trả lời: {{conversation}}.",
    en: "Sending again, answers: {{count}}, {{conversation}}.",
  },
  "health.again_see": { vi: "Xem kết quả: /health.", en: "See what becomes of it: /health." },
  "health.none_unanswered": { vi: "Không có lệnh nào đang chờ xử lý.", en: "No line waits for its answer." },
  "health.unanswered": {
    vi: "Lệnh đang chờ xử lý: {{count}}, lâu nhất từ {{since}}",
    en: "Lines that wait for their answer: {{count}}, the oldest since {{since}}",
  },
  "health.failing": {
    vi: "Trong đó gặp lỗi và đang thử lại: {{count}}",
    en: "Of these, failed and tried again: {{count}}",
  },
  "health.spooled": {
    vi: "Tin đã nhận, chờ ghi vào cơ sở dữ liệu: {{count}}",
    en: "Messages taken in that wait for the database: {{count}}",
  },
  "health.refused": {
    vi: "Tin đã nhận nhưng cơ sở dữ liệu không ghi được, còn giữ trong tệp spool/refused.jsonl: {{count}}",
    en: "Messages taken in that the database would not take, kept in spool/refused.jsonl: {{count}}",
  },
  "health.database": {
    vi: "Cơ sở dữ liệu: PostgreSQL {{version}}, {{size}} MB",
    en: "Database: PostgreSQL {{version}}, {{size}} MB",
  },
  "health.timed_keep_forecasts": { vi: "Lưu dự báo trong ngày", en: "Keep the day's forecasts" },
  "health.never_run": { vi: "chưa lần nào", en: "never" },
  "column.health_state": { vi: "Tình trạng", en: "State" },
  "column.waiting": { vi: "Chờ gửi", en: "Waiting" },
  "column.since": { vi: "Từ", en: "Since" },
  "column.used_this_month": { vi: "Tháng này", en: "This month" },
  "column.conversation": { vi: "Hội thoại", en: "Conversation" },
  "column.parked_reason": { vi: "Lý do", en: "Reason" },
  "column.replies": { vi: "Câu trả lời", en: "Answers" },
  "column.timed_work": { vi: "Việc theo giờ", en: "Timed work" },
  "column.last_run": { vi: "Lần cuối", en: "Last run" },
  "column.next_run": { vi: "Lần tới", en: "Next run" },
  "error.nothing_parked": {
    vi: "Số {{number}} không có câu trả lời nào bị kẹt. Xem danh sách: /health.",
    en: "Nothing is stuck under {{number}}. See the list: /health.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
