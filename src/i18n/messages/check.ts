import type { Localized } from "../locale.ts";

export const checkMessages = {
  "check.title": { vi: "Kiểm tra dữ liệu · {{subject}}", en: "Data check · {{subject}}" },
  "check.leads": {
    vi: "{{count}} cơ hội đang mở: {{stale}} chưa cập nhật từ {{days}} ngày công trở lên, {{none}} chưa có bước tiếp theo, {{late}} quá hẹn bước tiếp theo",
    en: "Open leads: {{count}}; {{stale}} untouched for {{days}} working days or more, {{none}} without a next step, {{late}} with one that is overdue",
  },
  "check.no_leads": { vi: "Không có cơ hội nào đang mở", en: "There are no open leads" },
  "check.tasks": {
    vi: "Việc quá hạn: {{overdue}} trong số việc đang mở",
    en: "Overdue tasks: {{overdue}} of those that are open",
  },
  "check.people_title": { vi: "Điểm từng mục (đạt/tổng)", en: "Score of each item (right/all)" },
  "check.fields_title": {
    vi: "Trường còn thiếu ở cơ hội đang mở (thiếu/tổng)",
    en: "Fields that open leads lack (missing/all)",
  },
  "check.leads_title": { vi: "Cơ hội cần xem ngay", en: "Leads to look at" },
  "check.sample_title": {
    vi: "Hoạt động rút ngẫu nhiên · {{period}}",
    en: "Activities drawn at random · {{period}}",
  },
  "check.no_sample": {
    vi: "Không có cuộc gọi, email, cuộc gặp hay tin nhắn nào được ghi trong {{period}}.",
    en: "No call, e-mail, meeting or message was logged in {{period}}.",
  },
  "check.seed": {
    vi: "Rút {{size}} hoạt động mỗi người với mã mẫu {{seed}}. Rút lại đúng mẫu này: {{line}}",
    en: "{{size}} activities a person, drawn with the seed {{seed}}. To draw the same again: {{line}}",
  },
  "check.stale": { vi: "chưa cập nhật", en: "untouched" },
  "check.next_none": { vi: "chưa có bước tiếp theo", en: "no next step" },
  "check.next_late": { vi: "quá hẹn bước tiếp theo", en: "next step overdue" },
  "check.comment": { vi: "Góp ý {{activity}}", en: "Comment on {{activity}}" },
  "check.ask_comment": { vi: "Bạn muốn góp ý gì?", en: "What is your comment?" },
  "check.comment_task": { vi: "Góp ý {{activity}}: {{text}}", en: "Comment on {{activity}}: {{text}}" },
  "check.commented": {
    vi: "Đã gửi góp ý {{activity}} cho {{name}} thành việc {{task}}",
    en: "Your comment on {{activity}} is task {{task}} of {{name}}",
  },
  "check.care_title": {
    vi: "Đã ghi báo cáo chăm sóc · {{week}}",
    en: "Care report kept · {{week}}",
  },
  "check.care_answers": {
    vi: "{{open}} hội thoại đang mở · {{waiting}} chờ quá 24 giờ · nhóm cần hỗ trợ: {{groups}}",
    en: "{{open}} open conversations · {{waiting}} waiting for more than 24 hours · groups that need help: {{groups}}",
  },
  "check.care_again": {
    vi: "Cần sửa thì gõ /care lần nữa trong tuần.",
    en: "To correct it, type /care again within the week.",
  },
  "check.care_ask_open": {
    vi: "Bạn đang có bao nhiêu hội thoại Zalo mở với khách? Gõ một số, ví dụ 12.",
    en: "How many Zalo conversations with customers are open? Type a number, such as 12.",
  },
  "check.care_ask_waiting": {
    vi: "Trong đó bao nhiêu hội thoại khách chờ quá 24 giờ? Gõ một số, không có thì gõ 0.",
    en: "How many of them have waited for more than 24 hours? Type a number, 0 if none.",
  },
  "check.care_ask_groups": {
    vi: "Nhóm Zalo nào cần hỗ trợ? Gõ tên nhóm và việc cần giúp, hoặc chọn Không.",
    en: "Which Zalo groups need help? Type their names and what they need, or choose None.",
  },
  "check.care_none": { vi: "Không", en: "None" },
  "check.care_replace": {
    vi: "Tuần này bạn đã báo: {{answers}}. Báo lại từ đầu?",
    en: "This week you have reported: {{answers}}. Report again?",
  },
  "check.care_replace_yes": { vi: "Báo lại", en: "Report again" },
  "check.care_replace_no": { vi: "Giữ nguyên", en: "Keep it" },
  "check.care_undone": {
    vi: "Đã hoàn tác báo cáo chăm sóc · {{week}}",
    en: "Care report undone · {{week}}",
  },
  "check.care_answered": {
    vi: "{{count}}/{{all}} người đã báo cáo",
    en: "{{count}} of {{all}} people have reported",
  },
  "check.care_unanswered": { vi: "Chưa báo cáo: {{names}}", en: "Not yet: {{names}}" },
  "check.care_groups": { vi: "Nhóm cần hỗ trợ:", en: "Groups that need help:" },
  "check.care_nobody": {
    vi: "Không có ai phải báo cáo trong phạm vi này.",
    en: "There is nobody here who has to report.",
  },
  "check.care_self": {
    vi: "Số do mỗi người tự khai bằng /care: bot không đọc được Zalo cá nhân.",
    en: "What everybody reported with /care: a bot cannot read personal Zalo.",
  },
  "column.open_leads": { vi: "Đang mở", en: "Open" },
  "column.fresh": { vi: "Cập nhật kịp", en: "Up to date" },
  "column.filled": { vi: "Đủ trường", en: "Filled in" },
  "column.with_next": { vi: "Có bước tiếp theo", en: "Next step ahead" },
  "column.tasks_in_time": { vi: "Việc đúng hạn", en: "Tasks in time" },
  "column.field_phone": { vi: "Điện thoại", en: "Phone" },
  "column.field_source": { vi: "Nguồn", en: "Source" },
  "column.field_priority": { vi: "Ưu tiên", en: "Priority" },
  "column.field_temperature": { vi: "Ấm/lạnh", en: "Warm/cold" },
  "column.field_amount": { vi: "Giá trị", en: "Amount" },
  "column.field_close": { vi: "Ngày chốt", en: "Closing day" },
  "column.field_next": { vi: "Bước tiếp theo", en: "Next step" },
  "column.touched_on": { vi: "Cập nhật cuối", en: "Last touched" },
  "column.problem": { vi: "Cần làm rõ", en: "Problem" },
  "column.drawn_kind": { vi: "Hoạt động", en: "Activity" },
  "column.drawn_about": { vi: "Về", en: "About" },
  "column.drawn_text": { vi: "Nội dung", en: "Content" },
  "column.care_week": { vi: "Tuần từ", en: "Week from" },
  "column.care_open": { vi: "Đang mở", en: "Open" },
  "column.care_waiting": { vi: "Chờ > 24 giờ", en: "Waiting > 24 h" },
  "column.care_groups": { vi: "Nhóm cần hỗ trợ", en: "Groups needing help" },
  "error.not_a_seed": {
    vi: "“{{text}}” không phải mã mẫu: mã mẫu là một số, tối đa 9 chữ số. Ví dụ: {{example}}.",
    en: "“{{text}}” is not a seed, which is a number of at most 9 digits. For example: {{example}}.",
  },
  "error.not_a_size": {
    vi: "Mỗi người rút được từ 1 đến 10 hoạt động. Ví dụ: {{example}}.",
    en: "From 1 to 10 activities a person can be drawn. For example: {{example}}.",
  },
  "error.care_not_a_number": {
    vi: "“{{text}}” không phải một số. Gõ một số từ 0 đến 9999, ví dụ 12.",
    en: "“{{text}}” is not a number. Type one from 0 to 9999, such as 12.",
  },
  "error.care_waiting_over": {
    vi: "Số chờ quá 24 giờ ({{waiting}}) nhiều hơn số đang mở ({{open}}). Bao nhiêu hội thoại đang chờ?",
    en: "More wait ({{waiting}}) than are open ({{open}}). How many are waiting?",
  },
  "error.unknown_activity": {
    vi: "Không có hoạt động {{activity}} trong phạm vi của bạn, hoặc hoạt động đó không của ai. Xem: /report audit.",
    en: "There is no activity {{activity}} of anybody within your range. See: /report audit.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
