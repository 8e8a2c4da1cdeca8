import type { Localized } from "../locale.ts";
import { meetingPointMessages } from "./meeting-points.ts";

/** Agendas, minutes and actions of meetings. */
export const meetingNoteMessages = {
  ...meetingPointMessages,
  "notes.agenda_title": {
    vi: "Nội dung họp · {{meeting}} · {{subject}} · {{at}}",
    en: "Agenda · {{meeting}} · {{subject}} · {{at}}",
  },
  "notes.minutes_title": {
    vi: "Biên bản · {{meeting}} · {{subject}} · {{at}}",
    en: "Minutes · {{meeting}} · {{subject}} · {{at}}",
  },
  "notes.section_review": { vi: "Nhìn lại", en: "Review" },
  "notes.section_proposals": { vi: "Đề xuất", en: "Proposals" },
  "notes.section_plan": { vi: "Kế hoạch", en: "Plan" },
  "notes.items": { vi: "Nội dung được nêu ({{count}})", en: "Items ({{count}})" },
  "notes.minutes": { vi: "Ghi chép ({{count}})", en: "Notes ({{count}})" },
  "notes.agreed": { vi: "Việc giao trong cuộc họp ({{count}})", en: "Actions agreed on ({{count}})" },
  "notes.open_actions": {
    vi: "Việc còn mở từ các cuộc họp trước ({{count}})",
    en: "Open actions of earlier meetings ({{count}})",
  },
  "notes.open_overdue": {
    vi: "Việc còn mở từ các cuộc họp trước ({{count}}, {{overdue}} quá hạn)",
    en: "Open actions of earlier meetings ({{count}}, {{overdue}} overdue)",
  },
  "notes.no_items": {
    vi: "Chưa ai nêu nội dung nào. Thêm: /agenda add bàn giá gói mới.",
    en: "Nobody has added an item yet. Add one: /agenda add prices of the new plan.",
  },
  "notes.carried": {
    vi: "Gồm cả nội dung của buổi không họp: {{days}}.",
    en: "With the items of a meeting that did not take place: {{days}}.",
  },
  "notes.more_actions": {
    vi: "Chỉ hiện {{shown}} việc gần hạn nhất.",
    en: "Only the {{shown}} that are due first are shown.",
  },
  "notes.no_minutes": {
    vi: "Chưa ghi dòng nào. Ghi: /minutes chốt giá gói A. Giao việc: /action @lan gửi báo giá 27/11.",
    en: "Nothing is written yet. Write: /minutes plan A keeps its price. Give an action: /action @lan send the quote 27/11.",
  },
  "notes.item_added": {
    vi: "Đã thêm {{note}} vào nội dung {{meeting}} · {{at}}",
    en: "{{note}} is on the agenda of {{meeting}} · {{at}}",
  },
  "notes.minute_added": {
    vi: "Đã ghi {{note}} vào biên bản {{meeting}} · {{at}}",
    en: "{{note}} is in the minutes of {{meeting}} · {{at}}",
  },
  "notes.action_added": {
    vi: "Đã giao {{task}} cho {{name}} · hạn {{due}}",
    en: "{{task}} is for {{name}} · due {{due}}",
  },
  "notes.action_of": { vi: "Từ {{meeting}} · {{day}}", en: "From {{meeting}} · {{day}}" },
  "notes.comes_back": {
    vi: "Việc này được nhắc lại ở mỗi cuộc họp sau cho đến khi xong.",
    en: "It comes back in every later meeting until it is done.",
  },
  "notes.told_actions_one": {
    vi: "Việc bạn được giao trong cuộc họp",
    en: "An action of a meeting is yours",
  },
  "notes.told_actions": {
    vi: "{{count}} việc bạn được giao trong cuộc họp",
    en: "{{count}} actions of meetings are yours",
  },
  "notes.told_due": { vi: "hạn {{due}}", en: "due {{due}}" },
  "notes.told_by": { vi: "Người giao: {{name}}", en: "Given to you by {{name}}" },
  "notes.told": { vi: "{{name}} sẽ được nhắn riêng.", en: "{{name}} will get a message about it." },
  "notes.dropped": { vi: "Đã bỏ {{note}} · {{text}}", en: "{{note}} is taken back · {{text}}" },
  "notes.back": { vi: "Đã đưa lại {{note}} · {{text}}", en: "{{note}} is back · {{text}}" },
  "notes.undo_of": { vi: "Bỏ {{note}}", en: "Undo {{note}}" },
  "notes.add_more": { vi: "Thêm nữa", en: "Add another" },
  "notes.add_minute": { vi: "Ghi biên bản", en: "Write minutes" },
  "notes.give_action": { vi: "Giao việc", en: "Give an action" },
  "notes.add_item": { vi: "Thêm nội dung", en: "Add an item" },
  "notes.show_agenda": { vi: "Xem nội dung họp", en: "Show the agenda" },
  "notes.show_minutes": { vi: "Xem biên bản", en: "Show the minutes" },
  "notes.ask_item": {
    vi: "Bạn muốn đưa gì vào {{meeting}} · {{at}}? Mỗi dòng là một nội dung.",
    en: "What should be talked about at {{meeting}} · {{at}}? One item a line.",
  },
  "notes.ask_minute": {
    vi: "Ghi gì vào biên bản {{meeting}} · {{at}}? Mỗi dòng là một ý.",
    en: "What goes into the minutes of {{meeting}} · {{at}}? One point a line.",
  },
  "notes.ask_action": {
    vi: "Việc cần làm là gì? Trả lời một câu, ví dụ: gửi báo giá An Phát.",
    en: "What is to be done? Answer in a few words, for example: send An Phát the quote.",
  },
  "notes.ask_owner": {
    vi: "Giao cho ai? Trả lời tên, ví dụ Lan.",
    en: "Who does it? Answer with a name, for example Lan.",
  },
  "notes.ask_due": {
    vi: "Hạn ngày nào? Trả lời ví dụ 27/11 hoặc thứ 6.",
    en: "By when? Answer for example 27/11 or friday.",
  },
  "column.agenda_item": { vi: "Nội dung", en: "Item" },
  "column.section": { vi: "Phần", en: "Part" },
  "column.said_by": { vi: "Người nêu", en: "By" },
  "column.written_by": { vi: "Người ghi", en: "Written by" },
  "column.action_owner": { vi: "Phụ trách", en: "Owner" },
  "column.agreed_on": { vi: "Giao ngày", en: "Agreed on" },
  "column.came_back": { vi: "Số lần nhắc lại", en: "Times back" },
  "column.meeting": { vi: "Cuộc họp", en: "Meeting" },
  "audit.meeting.note": { vi: "Ghi cho cuộc họp", en: "Meeting note added" },
  "audit.meeting.note_remove": { vi: "Bỏ ghi cho cuộc họp", en: "Meeting note taken back" },
  "undo.meeting_note": { vi: "Đã hoàn tác {{note}} · {{text}}", en: "Undone: {{note}} · {{text}}" },
  "error.no_meeting_group": {
    vi: "Bạn chưa thuộc nhóm nào nên chưa có cuộc họp. Quản trị viên xếp nhóm: /team set @lan nhom=Bắc.",
    en: "You belong to no team yet, so there is no meeting of yours. The admin assigns teams: /team set @lan nhom=Bắc.",
  },
  "error.unknown_meeting": {
    vi: "Không có cuộc họp “{{words}}”. Các cuộc họp: {{known}}. Nếu muốn ghi câu này: {{line}}.",
    en: "There is no meeting “{{words}}”. There are: {{known}}. To write this down: {{line}}.",
  },
  "error.no_meeting_on": {
    vi: "Ngày {{day}} không có cuộc họp nào như vậy. Xem lịch họp: /schedule.",
    en: "There is no such meeting on {{day}}. See the calendar: /schedule.",
  },
  "error.no_meeting_ahead": {
    vi: "Sắp tới chưa có cuộc họp nào. Xem lịch họp: /schedule.",
    en: "No meeting is planned. See the calendar: /schedule.",
  },
  "error.no_such_meeting_ahead": {
    vi: "{{event}} sắp tới chưa có ngày. Xem lịch họp: /schedule năm nay.",
    en: "{{event}} has no day ahead. See the calendar: /schedule this year.",
  },
  "error.no_meeting_yet": {
    vi: "Chưa có cuộc họp nào diễn ra để ghi biên bản. Nội dung cho buổi tới: /agenda add.",
    en: "No meeting has taken place yet. For the next one use /agenda add.",
  },
  "error.which_meeting": { vi: "Cuộc họp nào?", en: "Which meeting?" },
  "error.unknown_note": {
    vi: "Không thấy {{note}} trong phạm vi của bạn. Xem: /agenda.",
    en: "There is no {{note}} within your range. See /agenda.",
  },
  "error.not_your_note": {
    vi: "{{note}} là của {{name}} nên chỉ {{name}} bỏ được. Bỏ dòng của chính bạn, ví dụ: /agenda drop M12.",
    en: "{{note}} is by {{name}}; only {{name}} can take it back. Drop one of your own, for example: /agenda drop M12.",
  },
  "error.note_dropped": {
    vi: "{{note}} đã bỏ rồi. Xem: /agenda.",
    en: "{{note}} is taken back already. See /agenda.",
  },
  "error.action_beyond": {
    vi: "{{name}} không thuộc cuộc họp này. Giao cho người trong nhóm, ví dụ: /action @lan gửi báo giá 27/11.",
    en: "{{name}} is not part of this meeting. Choose somebody of the team, for example: /action @lan send the quote 27/11.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
