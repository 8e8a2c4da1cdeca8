import type { Localized } from "../locale.ts";

export const taskMessages = {
  "agenda.task_added": { vi: "Đã tạo việc {{task}} · hạn {{due}}", en: "Task {{task}} · due {{due}}" },
  "agenda.task_moved": { vi: "Đã đổi hạn {{task}} · {{due}}", en: "{{task}} is now due {{due}}" },
  "agenda.task_done": { vi: "Đã xong {{task}}", en: "{{task}} is done" },
  "agenda.task_dropped": { vi: "Đã bỏ {{task}}", en: "{{task}} is dropped" },
  "agenda.task_owner": { vi: "Giao cho {{name}}", en: "Given to {{name}}" },
  "agenda.task_due": { vi: "Hạn {{due}} · {{state}}", en: "Due {{due}} · {{state}}" },
  "agenda.task_done_button": { vi: "Đã xong", en: "Done" },
  "agenda.task_done_of": { vi: "Xong {{task}}", en: "{{task}} done" },
  "agenda.dispatch": { vi: "Giao cơ hội ({{task}})", en: "Assign the lead ({{task}})" },
  "agenda.remarket": { vi: "Mở lại cơ hội ({{task}})", en: "Take the lead up again ({{task}})" },
  "agenda.show_lead": { vi: "Xem cơ hội", en: "Show the lead" },
  "agenda.ask_task": {
    vi: "Việc cần làm là gì? Trả lời một câu, ví dụ: gọi lại hỏi báo giá.",
    en: "What is to be done? Answer in a few words, for example: call about the quote.",
  },
  "agenda.ask_new_day": {
    vi: "Đổi {{task}} sang ngày nào? Trả lời ví dụ 27/11 hoặc thứ 6.",
    en: "To which day does {{task}} move? Answer for example 27/11 or friday.",
  },
  "agenda.tasks_title": {
    vi: "Việc cần làm · {{subject}} · {{count}} việc, {{overdue}} quá hạn",
    en: "Tasks · {{subject}} · {{count}} open, {{overdue}} overdue",
  },
  "agenda.tasks_empty": {
    vi: "{{subject}} không còn việc nào. Tạo việc: /task gọi lại An Phát 26/11 9h.",
    en: "{{subject}} has nothing left to do. Add a task: /task call An Phát 26/11 9h.",
  },
  "agenda.tasks_more": {
    vi: "Chỉ hiện {{shown}} việc gần hạn nhất.",
    en: "Only the {{shown}} that are due first are shown.",
  },
  "agenda.done_count": { vi: "Đã xong {{count}} việc từ đầu tuần.", en: "{{count}} done since Monday." },
  "agenda.done_many": {
    vi: "Đã xong ít nhất {{count}} việc từ đầu tuần.",
    en: "At least {{count}} done since Monday.",
  },
  "agenda.overdue": { vi: "Quá hạn {{days}} ngày ({{day}})", en: "{{days}} days overdue ({{day}})" },
  "agenda.today": { vi: "Hôm nay{{time}}", en: "Today{{time}}" },
  "agenda.late_today": { vi: "Hôm nay{{time}}, đã quá giờ", en: "Today{{time}}, late" },
  "agenda.rest_kept": { vi: "{{rest}} Hạn vẫn giữ nguyên.", en: "{{rest}} The due day stays as it is." },
  "agenda.day_off": { vi: "{{day}} là ngày nghỉ.", en: "{{day}} is a day off." },
  "agenda.holiday": { vi: "{{day}} là ngày lễ: {{name}}.", en: "{{day}} is a holiday: {{name}}." },
  "agenda.compensatory": {
    vi: "{{day}} là ngày nghỉ bù: {{name}}.",
    en: "{{day}} is a day off in lieu: {{name}}.",
  },
  "agenda.holiday_new_year": { vi: "Tết Dương lịch", en: "New Year's Day" },
  "agenda.holiday_tet": { vi: "Tết Nguyên đán", en: "Tết" },
  "agenda.holiday_hung_kings": { vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings' Day" },
  "agenda.holiday_reunification": { vi: "Ngày Chiến thắng 30/4", en: "Reunification Day" },
  "agenda.holiday_labour": { vi: "Quốc tế Lao động 1/5", en: "Labour Day" },
  "agenda.holiday_national_day": { vi: "Quốc khánh", en: "National Day" },
  "agenda.holiday_culture_day": { vi: "Ngày Văn hóa Việt Nam", en: "Vietnamese Culture Day" },
  "agenda.handover_task": {
    vi: "Nhận bàn giao {{customer}} (K{{id}}): {{sale}} {{amount}}, đã thu {{collected}}, còn phải thu {{receivable}}",
    en: "Take over {{customer}} (K{{id}}): {{sale}} {{amount}}, {{collected}} collected, {{receivable}} still due",
  },
  "agenda.handed_over": {
    vi: "Đã bàn giao {{customer}} cho {{name}} · việc {{task}}",
    en: "{{customer}} is handed over to {{name}} · task {{task}}",
  },
  "agenda.handover_due": { vi: "Hạn {{due}}", en: "Due {{due}}" },
  "agenda.ask_handover": {
    vi: "Bàn giao khách hàng nào? Trả lời tên hoặc mã, ví dụ An Phát hay L12.",
    en: "Which customer is handed over? Answer with a name or number, for example An Phát or L12.",
  },
  "agenda.ask_hand_over_again": {
    vi: "{{sale}} đã bàn giao cho {{name}} ({{task}}, chưa xong). Vẫn bàn giao lần nữa?",
    en: "{{sale}} is handed over to {{name}} already ({{task}}, still open). Hand it over again?",
  },
  "agenda.ask_hand_over_done": {
    vi: "{{sale}} đã bàn giao cho {{name}} ({{task}}, đã xong). Vẫn bàn giao lần nữa?",
    en: "{{sale}} was handed over to {{name}} ({{task}}, done). Hand it over again?",
  },
  "agenda.hand_over_again": { vi: "Bàn giao lần nữa", en: "Hand over again" },
  "agenda.ask_receiver": { vi: "Bàn giao cho ai?", en: "Who takes over?" },
  "undo.task_added": {
    vi: "Đã hoàn tác: bỏ việc {{task}} · {{text}}",
    en: "Undone: {{task}} · {{text}} is dropped",
  },
  "undo.task_changed": {
    vi: "Đã hoàn tác: {{task}} · {{text}} trở lại như trước, hạn {{due}}",
    en: "Undone: {{task}} · {{text}} is as it was before, due {{due}}",
  },
  "audit.task_open": { vi: "đang mở", en: "open" },
  "audit.task_done": { vi: "đã xong", en: "done" },
  "audit.task_dropped": { vi: "đã bỏ", en: "dropped" },
  "error.unknown_task": {
    vi: "Không thấy việc {{task}} trong phạm vi của bạn. Xem danh sách: /task list.",
    en: "There is no task {{task}} within your range. See the list: /task list.",
  },
  "error.not_your_task": {
    vi: "{{task}} là việc của {{owner}}. Việc của bạn: /task list.",
    en: "{{task}} belongs to {{owner}}. Your own: /task list.",
  },
  "error.task_done": {
    vi: "{{task}} đã xong rồi. Xem: /task list.",
    en: "{{task}} is done already. See /task list.",
  },
  "error.task_dropped": {
    vi: "{{task}} đã bỏ rồi. Xem: /task list.",
    en: "{{task}} was dropped already. See /task list.",
  },
  "error.task_for_others": {
    vi: "Chỉ trưởng nhóm và quản lý giao việc được cho người khác. Việc của bạn: /task gọi lại An Phát 26/11 9h.",
    en: "Only leads and managers give tasks to others. For yourself: /task call An Phát 26/11 9h.",
  },
  "error.task_beyond": {
    vi: "{{person}} ngoài phạm vi của bạn nên chưa giao việc được. Chọn người trong nhóm, ví dụ: {{example}}.",
    en: "{{person}} is beyond your range. Choose somebody of your team, for example: {{example}}.",
  },
  "error.lead_without_customer": {
    vi: "{{lead}} chưa thành khách hàng. Ghi doanh thu trước, ví dụ /revenue 500tr An Phát lead={{lead}}.",
    en: "{{lead}} has not become a customer yet. Log its sale first, for example /revenue 500tr An Phát lead={{lead}}.",
  },
  "error.nothing_collected": {
    vi: "{{name}} chưa trả đồng nào nên chưa bàn giao được. Ghi thu trước, ví dụ /revenue collect 200tr {{sale}}.",
    en: "{{name}} has not paid anything yet, so there is nothing to hand over. Log the money first, for example /revenue collect 200tr {{sale}}.",
  },
  "error.no_admin": {
    vi: "Chưa có ai giữ vai trò quản trị. Nói rõ người nhận, ví dụ {{example}}.",
    en: "Nobody has the admin role. Say who takes over, for example {{example}}.",
  },
  "error.not_a_receiver": {
    vi: "{{name}} không phải Admin và không thuộc phòng ban nào. Bàn giao cho Admin: /handover An Phát.",
    en: "{{name}} is no admin and belongs to no department. Hand over to the admin: /handover An Phát.",
  },
  "error.day_passed": {
    vi: "Ngày {{day}} đã qua. Chọn hôm nay hoặc sau đó, ví dụ ngày mai.",
    en: "{{day}} has passed. Choose today or later, for example tomorrow.",
  },
  "error.time_passed": {
    vi: "{{at}} đã qua. Chọn giờ khác, ví dụ 9h sáng mai.",
    en: "{{at}} has passed. Choose another time, for example tomorrow 9h.",
  },
  "error.not_a_time": {
    vi: "“{{text}}” không phải giờ trong ngày. Ví dụ: 14h, 14h30, 2h chiều.",
    en: "“{{text}}” is no time of day. For example: 14h, 14:30, 2pm.",
  },
  "error.not_a_moment": {
    vi: "“{{text}}” không có ngày hay giờ. Trả lời ví dụ 14h, hoặc 9h sáng mai.",
    en: "“{{text}}” names no day and no time. Answer for example 14h, or tomorrow 9h.",
  },
  "error.which_time": { vi: "Ý bạn là mấy giờ?", en: "Which time do you mean?" },
  "error.changed_since": {
    vi: "{{entry}} đã đổi sau lần đó nên không hoàn tác được nữa. Xem: /audit {{entry}}.",
    en: "{{entry}} has changed since, so that can no longer be undone. See /audit {{entry}}.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
