import type { Localized } from "../locale.ts";

export const scheduleMessages = {
  "schedule.title": { vi: "Lịch · {{period}} · {{whose}}", en: "Calendar · {{period}} · {{whose}}" },
  "schedule.empty": { vi: "Không có buổi nào trong những ngày này.", en: "There is nothing on these days." },
  "schedule.week_over": {
    vi: "Tuần này không còn buổi nào, nên đây là tuần tới. Xem lại: /lich tuần này.",
    en: "Nothing of this week lies ahead, so this is the next one. To look back: /schedule this week.",
  },
  "schedule.usual": { vi: "Đều đặn:", en: "As ever:" },
  "schedule.usual_line": { vi: "• {{event}}: {{rule}}", en: "• {{event}}: {{rule}}" },
  "schedule.event_of": { vi: "{{event}} · {{whose}}", en: "{{event}} · {{whose}}" },
  "schedule.event_choice": { vi: "{{event}} ({{rule}})", en: "{{event}} ({{rule}})" },
  "schedule.part_note": { vi: "{{event}} {{note}}", en: "{{event}} {{note}}" },
  "schedule.merged": { vi: "gộp", en: "merged" },
  "schedule.for": { vi: "gửi {{audience}}", en: "for {{audience}}" },
  "schedule.goes_to": { vi: "dời sang {{day}}", en: "moved to {{day}}" },
  "schedule.paused_times": { vi: "{{note}} ({{count}} buổi)", en: "{{note}} ({{count}} times)" },
  "schedule.not_set": {
    vi: "{{event}} {{month}}/{{year}} chưa chốt ngày. Chốt bằng: /lich doi {{key}} 18/{{month}}/{{year}} 14h.",
    en: "{{event}} of {{month}}/{{year}} has no day yet. Set it: /schedule move {{key}} 18/{{month}}/{{year}} 14h.",
  },
  "schedule.not_set_yet": {
    vi: "{{event}} {{month}}/{{year}} chưa chốt ngày.",
    en: "{{event}} of {{month}}/{{year}} has no day yet.",
  },
  "schedule.own_calendars": {
    vi: "Có lịch riêng: {{teams}}. Xem: /lich team {{first}}.",
    en: "With changes of their own: {{teams}}. See /schedule team {{first}}.",
  },
  "schedule.rule_at": { vi: "{{rule}}, {{time}}", en: "{{rule}}, {{time}}" },
  "schedule.rule_weekly": { vi: "{{weekday}} hằng tuần", en: "every {{weekday}}" },
  "schedule.rule_day_of_month": { vi: "ngày {{day}} hằng tháng", en: "day {{day}} of each month" },
  "schedule.rule_first_weekday_month": {
    vi: "{{weekday}} đầu tiên của tháng",
    en: "first {{weekday}} of the month",
  },
  "schedule.rule_first_weekday_quarter": {
    vi: "{{weekday}} đầu tiên của quý",
    en: "first {{weekday}} of the quarter",
  },
  "schedule.rule_last_weekday_month": {
    vi: "{{weekday}} cuối cùng của tháng",
    en: "last {{weekday}} of the month",
  },
  "schedule.rule_last_weekday_quarter": {
    vi: "{{weekday}} cuối cùng của quý",
    en: "last {{weekday}} of the quarter",
  },
  "schedule.rule_weekday_after": {
    vi: "{{weekday}} sau buổi tổng kết",
    en: "the {{weekday}} after the wrap-up",
  },
  "schedule.rule_asked": {
    vi: "trong tháng {{month}}, hỏi ngày",
    en: "in month {{month}}, on a day that is asked for",
  },
  "schedule.weekday_1": { vi: "thứ 2", en: "Monday" },
  "schedule.weekday_2": { vi: "thứ 3", en: "Tuesday" },
  "schedule.weekday_3": { vi: "thứ 4", en: "Wednesday" },
  "schedule.weekday_4": { vi: "thứ 5", en: "Thursday" },
  "schedule.weekday_5": { vi: "thứ 6", en: "Friday" },
  "schedule.weekday_6": { vi: "thứ 7", en: "Saturday" },
  "schedule.weekday_7": { vi: "chủ nhật", en: "Sunday" },

  "schedule.before_after": { vi: "{{before}} → {{after}}", en: "{{before}} → {{after}}" },
  "schedule.everything": { vi: "Cả lịch", en: "Everything" },
  "schedule.skipped": { vi: "Đã bỏ một buổi: {{event}}", en: "Skipped once: {{event}}" },
  "schedule.moved": { vi: "Đã đổi lịch: {{event}}", en: "Moved: {{event}}" },
  "schedule.set": { vi: "Đã chốt ngày: {{event}}", en: "The day is set: {{event}}" },
  "schedule.paused": { vi: "Đã tạm dừng: {{event}}", en: "Paused: {{event}}" },
  "schedule.resumed": { vi: "Đã mở lại: {{event}}", en: "Resumed: {{event}}" },
  "schedule.state_skipped": { vi: "bỏ buổi này", en: "skipped" },
  "schedule.state_skipped_on": { vi: "bỏ buổi {{day}}", en: "skipped on {{day}}" },
  "schedule.state_not_set": { vi: "chưa chốt ngày", en: "no day yet" },
  "schedule.state_running": { vi: "theo lịch", en: "as planned" },
  "schedule.state_paused": { vi: "tạm dừng từ {{from}}", en: "paused from {{from}}" },
  "schedule.state_paused_until": {
    vi: "tạm dừng từ {{from}} đến hết {{to}}",
    en: "paused from {{from}} to {{to}}",
  },
  "schedule.next": { vi: "Buổi kế tiếp: {{at}}.", en: "The next one: {{at}}." },
  "schedule.resume_how": { vi: "Mở lại bằng: /lich tiep.", en: "To resume: /schedule resume." },
  "schedule.merged_with": {
    vi: "Cùng ngày, gộp thành một buổi với: {{events}}.",
    en: "On that day one with: {{events}}.",
  },
  "schedule.still_on": {
    vi: "Hôm đó vẫn còn: {{events}}. Bỏ luôn: /lich bo {{first}} {{day}}.",
    en: "Still on that day: {{events}}. To skip it too: /schedule skip {{first}} {{day}}.",
  },
  "schedule.look": { vi: "Xem lịch tuần đó", en: "That week" },
  "schedule.skip_button": { vi: "Bỏ {{event}} {{day}}", en: "Skip {{event}}, {{day}}" },
  "schedule.move_button": { vi: "Đổi {{event}} {{day}}", en: "Move {{event}}, {{day}}" },

  "schedule.ask_which_event": { vi: "Ý bạn là buổi nào?", en: "Which one do you mean?" },
  "schedule.ask_which_day": { vi: "{{event}}: buổi ngày nào?", en: "{{event}}: on which day?" },
  "schedule.ask_when": {
    vi: "Đổi {{event}} sang ngày giờ nào? Ví dụ: 18/12 14h, hoặc thứ 3.",
    en: "Move {{event}} to when? For example: 18/12 14h, or Tuesday.",
  },
  "schedule.ask_team": { vi: "Nhóm nào? Ví dụ: Bắc.", en: "Which team? For example: Bắc." },
  "schedule.ask_rest": { vi: "{{rest}} Vẫn họp ngày đó?", en: "{{rest}} Hold it on that day anyway?" },
  "schedule.rest_anyway": { vi: "Vẫn họp", en: "Hold it anyway" },
  "schedule.ask_everything": {
    vi: "Tạm dừng mọi bài đăng và lời nhắc ({{whose}}) cho đến khi có người mở lại?",
    en: "Pause all posts and reminders ({{whose}}) until somebody resumes them?",
  },
  "schedule.pause_everything": { vi: "Tạm dừng tất cả", en: "Pause everything" },
  "schedule.feed_made": { vi: "Lịch họp của nhóm {{team}}", en: "The meetings of team {{team}}" },
  "schedule.feed_how": {
    vi: "Thêm liên kết này vào Google Calendar, Apple Calendar hoặc Outlook (mục đăng ký lịch theo URL). Ai có liên kết đều xem được giờ họp, không có số liệu; có thể chia sẻ trong nhóm.",
    en: "Add this link to Google Calendar, Apple Calendar or Outlook (subscribe by URL). Whoever has it sees the times of meetings and no figures; you may share it in the team.",
  },
  "schedule.ask_replace_feed": {
    vi: "Nhóm {{team}} đã có liên kết lịch. Tạo liên kết mới thì liên kết cũ sẽ không dùng được nữa. Tạo mới?",
    en: "Team {{team}} already has a calendar link. A new one ends the old one. Make a new one?",
  },
  "schedule.feed_name": { vi: "Lịch họp · nhóm {{team}}", en: "Meetings · team {{team}}" },
  "schedule.feed_figures": { vi: "Số liệu: {{windows}}", en: "Figures of {{windows}}" },

  "column.post": { vi: "Việc", en: "What" },
  "column.figures_of": { vi: "Số liệu của", en: "Figures of" },
  "column.calendar_event": { vi: "Lịch", en: "Event" },
  "column.calendar_state": { vi: "Tình trạng", en: "State" },

  "audit.schedule.change": { vi: "Đổi lịch", en: "Calendar changed" },
  "audit.schedule.feed": { vi: "Tạo liên kết lịch họp", en: "Calendar link made" },
  "audit.schedule_skipped": { vi: "bỏ", en: "skipped" },
  "audit.schedule_paused": { vi: "tạm dừng", en: "paused" },
  "audit.schedule_running": { vi: "theo lịch", en: "as planned" },
  "undo.schedule": {
    vi: "Đã hoàn tác {{entry}} · {{event}}: lịch trở lại như trước",
    en: "Undone: {{entry}} · {{event}} is as it was before",
  },

  "error.unknown_event": {
    vi: "Không có lịch nào tên “{{text}}”. Có: {{known}}… Ví dụ: /lich bo họp đầu tuần.",
    en: "No event is called “{{text}}”. There are {{known}}… For example: /schedule skip wk_open.",
  },
  "error.schedule_no_team": {
    vi: "Bạn chưa thuộc nhóm nào nên không có lịch nhóm để đổi. Nhờ quản lý xếp nhóm: /team set.",
    en: "You belong to no team whose calendar you could change. Ask a manager: /team set.",
  },
  "error.schedule_other_team": {
    vi: "Trưởng nhóm chỉ đổi lịch của nhóm mình ({{team}}). Ví dụ: /lich bo họp đầu tuần.",
    en: "A lead changes the calendar of the own team only ({{team}}). For example: /schedule skip wk_open.",
  },
  "error.schedule_company_event": {
    vi: "{{event}} là lịch chung của công ty, do quản lý đổi. Xem lịch: /lich.",
    en: "{{event}} is the company's, and managers change it. See /schedule.",
  },
  "error.schedule_not_days": {
    vi: "“{{text}}” không phải ngày hay kỳ. Ví dụ: /lich bo họp đầu tuần tuần sau.",
    en: "“{{text}}” is no day or period. For example: /schedule skip wk_open next week.",
  },
  "error.schedule_passed": {
    vi: "Ngày {{day}} đã qua. Chọn buổi sắp tới, ví dụ: /lich bo họp đầu tuần tuần sau.",
    en: "{{day}} has passed. Choose a coming one, for example: /schedule skip wk_open next week.",
  },
  "error.schedule_nothing_on": {
    vi: "Không có buổi nào vào {{on}}. Xem lịch: /lich tháng này.",
    en: "There is nothing on {{on}}. See /schedule this month.",
  },
  "error.schedule_none": {
    vi: "{{event}} không có buổi nào sắp tới. Xem lịch: /lich năm nay.",
    en: "{{event}} is not coming up. See /schedule this year.",
  },
  "error.schedule_not_on": {
    vi: "{{event}} không có buổi nào lúc đó. Buổi gần nhất: {{next}}.",
    en: "{{event}} is not on then. The next one: {{next}}.",
  },
  "error.schedule_not_set": {
    vi: "{{event}} chưa chốt ngày. Chốt bằng: /lich doi {{key}} 18/12 14h.",
    en: "{{event}} has no day yet. Set it: /schedule move {{key}} 18/12 14h.",
  },
  "error.schedule_dropped_day_off": {
    vi: "{{event}} {{day}} vốn đã bỏ vì ngày nghỉ. Xem lịch: /lich.",
    en: "{{event}} on {{day}} is dropped for a day off already. See /schedule.",
  },
  "error.schedule_dropped_met_next": {
    vi: "{{event}} {{day}} vốn đã bỏ vì trùng buổi kế bên. Xem lịch: /lich.",
    en: "{{event}} on {{day}} is dropped already, as it meets the next one. See /schedule.",
  },
  "error.schedule_dropped_skipped": {
    vi: "{{event}} {{day}} đã được bỏ rồi. Mở lại bằng: /lich tiep {{event}}.",
    en: "{{event}} on {{day}} is skipped already. To have it back: /schedule resume {{event}}.",
  },
  "error.schedule_dropped_paused": {
    vi: "{{event}} {{day}} đang tạm dừng. Mở lại bằng: /lich tiep.",
    en: "{{event}} on {{day}} is paused. To resume: /schedule resume.",
  },
  "error.schedule_dropped_not_set": {
    vi: "{{event}} {{day}} chưa chốt ngày. Ví dụ: /lich doi họp năm 18/12 14h.",
    en: "{{event}} on {{day}} has no day yet. For example: /schedule move year_all 18/12 14h.",
  },
  "error.schedule_same": {
    vi: "{{event}} vốn đã vào {{at}}. Chọn ngày giờ khác, ví dụ: thứ 5 15h.",
    en: "{{event}} is at {{at}} already. Choose another time, for example Thursday 15h.",
  },
  "error.schedule_meets": {
    vi: "{{day}} trùng hoặc vượt qua buổi {{event}} khác ({{other}}). Chọn ngày khác, hoặc bỏ buổi này: /lich bo.",
    en: "{{day}} meets or passes another {{event}} ({{other}}). Choose another day, or skip this one: /schedule skip.",
  },
  "error.schedule_paused": {
    vi: "{{event}} vốn đã {{span}}. Mở lại bằng: /lich tiep.",
    en: "{{event}} is {{span}} already. To resume: /schedule resume.",
  },
  "error.schedule_paused_wider": {
    vi: "{{event}} {{span}} theo lệnh chung. Người đã tạm dừng, hoặc quản lý, mở lại bằng: /lich tiep.",
    en: "{{event}} is {{span}} as a part of more. A manager resumes it: /schedule resume.",
  },
  "error.schedule_skipped_wider": {
    vi: "{{event}} {{day}} đã bỏ theo lệnh chung. Người đã bỏ, hoặc quản lý, mở lại bằng: /lich tiep {{event}}.",
    en: "{{event}} on {{day}} is skipped for everybody. A manager has it back: /schedule resume {{event}}.",
  },
  "error.schedule_not_paused": {
    vi: "{{event}}: không có gì đang tạm dừng hay bị bỏ. Xem lịch: /lich.",
    en: "{{event}}: nothing is paused or skipped. See /schedule.",
  },
  "error.schedule_too_long": {
    vi: "Chỉ xem được tối đa hai năm một lần. Ví dụ: /lich năm 2027.",
    en: "Two years at a time at most. For example: /schedule 2027.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
