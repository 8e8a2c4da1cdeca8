import type { Localized } from "../locale.ts";

/** The local web chat. Its page reads this catalogue as it stands. */
export const pageMessages = {
  "page.title": { vi: "Chốt", en: "Chốt" },
  "page.loading": { vi: "Đang kết nối…", en: "Connecting…" },
  "page.script_needed": { vi: "Trang này cần bật JavaScript.", en: "This page needs JavaScript." },

  "page.who": { vi: "Bạn là ai?", en: "Who are you?" },
  "page.who_hint": { vi: "Chọn tên mình để bắt đầu trò chuyện.", en: "Choose your name to start chatting." },
  "page.no_login": {
    vi: "Trang này chỉ mở được trên máy này và không có mật khẩu: ai mở được thì chọn được tên bất kỳ.",
    en: "This page opens on this machine only and has no password: whoever can open it may choose any name.",
  },
  "page.no_people": {
    vi: "Chưa có ai trong danh sách nhân sự.",
    en: "Nobody is in the staff list yet.",
  },
  "page.nobody_found": { vi: "Không có ai tên “{{text}}”.", en: "Nobody is called “{{text}}”." },
  "page.search": { vi: "Tìm tên, nhóm hoặc vai trò", en: "Find a name, team or role" },
  "page.continue": { vi: "Lần trước bạn là", en: "Last time you were" },
  "page.team": { vi: "Nhóm {{name}}", en: "Team {{name}}" },
  "page.without_team": { vi: "Điều hành và hỗ trợ", en: "Management and support" },
  "page.role_rep": { vi: "Kinh doanh", en: "Sales rep" },
  "page.role_lead": { vi: "Trưởng nhóm", en: "Team lead" },
  "page.role_manager": { vi: "Quản lý", en: "Manager" },
  "page.role_hr": { vi: "Nhân sự", en: "HR" },
  "page.role_admin": { vi: "Quản trị", en: "Admin" },
  "page.role_media": { vi: "Truyền thông", en: "Media" },

  "page.conversations": { vi: "Trò chuyện", en: "Conversations" },
  "page.change_person": { vi: "Đổi người", en: "Switch person" },
  "page.back": { vi: "Về danh sách trò chuyện", en: "Back to the conversations" },
  "page.bot_about": { vi: "Chỉ bạn và Chốt", en: "Only you and Chốt" },
  "page.room_about": { vi: "Phòng chung, gọi Chốt bằng dấu /", en: "Shared room, call Chốt with a /" },
  "page.unread": { vi: "{{count}} tin mới", en: "{{count}} new" },
  "page.you": { vi: "Bạn", en: "You" },
  "page.preview_own": { vi: "Bạn: {{text}}", en: "You: {{text}}" },
  "page.preview_person": { vi: "{{name}}: {{text}}", en: "{{name}}: {{text}}" },
  "page.preview_table": { vi: "Bảng số liệu", en: "A table" },
  "page.preview_image": { vi: "Biểu đồ", en: "A chart" },
  "page.preview_file": { vi: "Tệp {{name}}", en: "File {{name}}" },
  "page.nothing_yet": { vi: "Chưa có tin nào", en: "Nothing said yet" },

  "page.messages": { vi: "Tin nhắn", en: "Messages" },
  "page.welcome": { vi: "Chào {{name}}", en: "Hello {{name}}" },
  "page.welcome_direct": {
    vi: "Gõ một dòng là xong: ghi doanh thu, xem KPI, hỏi bất cứ lúc nào. Gõ /help để xem mình làm được gì.",
    en: "One line is enough: log revenue, look at your KPI, ask at any time. Type /help to see what I can do.",
  },
  "page.welcome_room": {
    vi: "Phòng này chưa có tin nào. Lệnh bắt đầu bằng dấu / thì mình trả lời cho cả phòng cùng xem.",
    en: "Nothing has been said here yet. A line that begins with / is answered for the whole room.",
  },
  "page.today": { vi: "Hôm nay", en: "Today" },
  "page.yesterday": { vi: "Hôm qua", en: "Yesterday" },
  "page.sending": { vi: "đang gửi", en: "sending" },
  "page.not_logged": {
    vi: "Chưa ghi được: máy chủ chưa trả lời, mình đang gửi lại.",
    en: "Not logged yet: the server does not answer, sending it again.",
  },
  "page.too_long": {
    vi: "Chưa ghi: dòng này dài quá 4.000 ký tự, bạn viết ngắn lại nhé.",
    en: "Not logged: this line is longer than 4,000 characters, please shorten it.",
  },
  "page.not_accepted": {
    vi: "Chưa ghi: máy chủ không nhận dòng này.",
    en: "Not logged: the server does not accept this line.",
  },
  "page.sending_files": { vi: "đang gửi tệp, {{percent}} %", en: "sending the file, {{percent}} %" },
  "page.refused_count": {
    vi: "Chưa gửi: mỗi lần gửi nhiều nhất 5 tệp.",
    en: "Not sent: no more than 5 files at a time.",
  },
  "page.refused_size": {
    vi: "Chưa gửi: tệp quá lớn, mỗi tệp nhiều nhất 25 MB.",
    en: "Not sent: the file is too large, 25 MB each at most.",
  },
  "page.refused_type": {
    vi: "Chưa gửi: Chốt chỉ nhận bảng tính, như .xlsx hay .csv.",
    en: "Not sent: only tables are taken, such as .xlsx or .csv.",
  },
  "page.files_gone": {
    vi: "Chưa gửi: trình duyệt không còn giữ tệp, bạn chọn lại nhé.",
    en: "Not sent: the browser no longer has the file, please choose it again.",
  },
  "page.edit_again": { vi: "Sửa lại", en: "Edit again" },
  "page.answering": { vi: "Chốt đang trả lời", en: "Chốt is answering" },
  "page.asked_elsewhere": {
    vi: "Trả lời riêng cho dòng ở {{place}}",
    en: "A private answer to your line in {{place}}",
  },
  "page.new_messages": { vi: "Tin mới", en: "New messages" },
  "page.to_end": { vi: "Xuống cuối", en: "Jump to the end" },
  "page.reconnecting": {
    vi: "Mất kết nối với máy chủ, đang nối lại…",
    en: "The server is not reachable, reconnecting…",
  },

  "page.enlarge": { vi: "Phóng to: {{alt}}", en: "Enlarge: {{alt}}" },
  "page.close": { vi: "Đóng", en: "Close" },
  "page.download": { vi: "Tải {{name}}, {{size}}", en: "Download {{name}}, {{size}}" },
  "page.table": { vi: "Bảng, cuộn ngang được", en: "Table, scrolls sideways" },

  "page.input": { vi: "Nhập tin nhắn", en: "Type a message" },
  "page.input_direct": { vi: "Gõ / để xem lệnh", en: "Type / for commands" },
  "page.send": { vi: "Gửi", en: "Send" },
  "page.attach": { vi: "Đính kèm tệp", en: "Attach a file" },
  "page.attached": { vi: "Tệp sẽ gửi", en: "Files to send" },
  "page.remove_file": { vi: "Bỏ tệp {{name}}", en: "Remove {{name}}" },
  "page.drop_files": { vi: "Thả tệp vào đây", en: "Drop files here" },
  "page.file_count": {
    vi: "Mỗi lần gửi nhiều nhất {{count}} tệp.",
    en: "No more than {{count}} files at a time.",
  },
  "page.file_large": {
    vi: "“{{name}}” lớn hơn {{size}}. Bạn chia nhỏ tệp rồi gửi nhé.",
    en: "“{{name}}” is larger than {{size}}. Please send it in parts.",
  },
  "page.file_type": {
    vi: "Chốt không đọc được “{{name}}”. Gửi bảng tính: {{types}}.",
    en: "“{{name}}” cannot be read. Send a table: {{types}}.",
  },
  "page.file_unreadable": {
    vi: "Không mở được “{{name}}”. Bạn kiểm tra lại tệp nhé.",
    en: "“{{name}}” cannot be opened. Please check the file.",
  },
  "page.suggestions": { vi: "Gợi ý", en: "Suggestions" },
  "page.commands": { vi: "Các lệnh", en: "Commands" },
  "page.quick_kpi": { vi: "/kpi", en: "/kpi" },
  "page.quick_revenue": { vi: "/revenue 500tr An Phát", en: "/revenue 500tr An Phát" },
  "page.quick_help": { vi: "/help", en: "/help" },
} as const satisfies Readonly<Record<string, Localized>>;
