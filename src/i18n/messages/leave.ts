import type { Localized } from "../locale.ts";

export const leaveMessages = {
  "audit.leave.ask": { vi: "Xin nghỉ", en: "Leave asked for" },
  "audit.leave.settle": { vi: "Xử lý đơn nghỉ", en: "Leave settled" },
  "audit.leave.correct": { vi: "Điều chỉnh phép năm", en: "Annual leave corrected" },
  "leave.code_worked": { vi: "Đi làm", en: "At work" },
  "leave.code_trip": { vi: "Công tác", en: "Business trip" },
  "leave.code_training": { vi: "Đào tạo, hội nghị", en: "Training" },
  "leave.code_annual": { vi: "Phép năm", en: "Annual leave" },
  "leave.code_compensatory": { vi: "Nghỉ bù", en: "Compensatory leave" },
  "leave.code_marriage": { vi: "Kết hôn", en: "Own wedding" },
  "leave.code_child_marriage": { vi: "Con kết hôn", en: "Child's wedding" },
  "leave.code_bereavement": { vi: "Tang", en: "Bereavement" },
  "leave.code_sick": { vi: "Ốm", en: "Sick leave" },
  "leave.code_child_sick": { vi: "Con ốm", en: "Child's illness" },
  "leave.code_maternity": { vi: "Thai sản", en: "Maternity leave" },
  "leave.code_unpaid": { vi: "Không lương", en: "Unpaid leave" },
  "leave.code_absent": { vi: "Vắng không phép", en: "Absent without leave" },
  "leave.code_with_symbol": { vi: "{{name}} ({{symbol}})", en: "{{name}} ({{symbol}})" },
  "leave.state_waiting": { vi: "chờ duyệt", en: "waiting" },
  "leave.state_approved": { vi: "đã duyệt", en: "approved" },
  "leave.state_declined": { vi: "không duyệt", en: "declined" },
  "leave.state_withdrawn": { vi: "đã rút", en: "withdrawn" },
  "leave.morning": { vi: "sáng", en: "morning" },
  "leave.afternoon": { vi: "chiều", en: "afternoon" },
  "leave.choose_half": { vi: "Buổi {{half}}", en: "The {{half}}" },
  "leave.half_of": { vi: "{{half}} {{day}}", en: "{{half}} of {{day}}" },
  "leave.from_to": { vi: "{{from}} đến hết {{to}}", en: "{{from}} to {{to}}" },

  "leave.ask_days": {
    vi: "Nghỉ ngày nào? Trả lời ví dụ: mai, chiều 26/11, 1/12-3/12.",
    en: "Which days? Answer for example: tomorrow, afternoon 26/11, 1/12-3/12.",
  },
  "leave.ask_half": { vi: "Buổi sáng hay buổi chiều?", en: "Which half of the day?" },
  "leave.ask_code": {
    vi: "Loại nghỉ nào? Chọn bên dưới, hoặc trả lời: cưới, tang, con ốm, thai sản…",
    en: "Which kind of leave? Choose below, or answer: marriage, bereavement, child sick, maternity…",
  },
  "leave.ask_which_code": {
    vi: "Ký hiệu này dùng cho mấy loại. Loại nào?",
    en: "The symbol has several meanings. Which one?",
  },
  "leave.ask_which": {
    vi: "Đơn nào? Trả lời mã, ví dụ N12; xem danh sách: /leave list.",
    en: "Which request? Answer with its number, such as N12; the list is in /leave list.",
  },
  "leave.ask_reason": {
    vi: "Vì sao không duyệt {{entry}} của {{name}} ({{days}})? Trả lời một câu; người xin nghỉ sẽ đọc được.",
    en: "Why is {{entry}} of {{name}} ({{days}}) declined? Answer in a sentence; {{name}} will read it.",
  },
  "leave.no_reason": { vi: "Không nêu lý do", en: "Without a reason" },
  "leave.ask_short": {
    vi: "{{name}} còn {{there}} ngày phép, xin {{wanted}} ngày. Bạn muốn thế nào?",
    en: "{{name}} has {{there}} days of annual leave left, and this takes {{wanted}}. What should it be?",
  },
  "leave.ask_over": {
    vi: "{{code}}: luật cho nghỉ hưởng lương {{there}} ngày, xin {{wanted}} ngày. Bạn muốn thế nào?",
    en: "{{code}}: the law gives {{there}} paid days, and this takes {{wanted}}. What should it be?",
  },
  "leave.choose_unpaid": { vi: "Chuyển sang {{code}}", en: "Make it {{code}}" },
  "leave.choose_anyway": { vi: "Vẫn xin như vậy", en: "Ask for it anyway" },
  "leave.ask_person": { vi: "Của ai? Trả lời ví dụ @lan.", en: "Whose? Answer for example @lan." },
  "leave.ask_amount": {
    vi: "Cộng hay trừ mấy ngày? Trả lời ví dụ +2 hoặc -0,5.",
    en: "How many days? Answer for example +2 or -0.5.",
  },
  "leave.ask_why": { vi: "Lý do điều chỉnh là gì?", en: "What is the reason?" },

  "leave.sent": {
    vi: "Đã gửi đơn nghỉ {{entry}} · chờ duyệt",
    en: "{{entry}} is sent and waits for approval",
  },
  "leave.entered_own": {
    vi: "Đã ghi đơn nghỉ {{entry}} · không có ai khác duyệt nên tính luôn",
    en: "{{entry}} is entered and counts: there is nobody else to approve it",
  },
  "leave.entered": { vi: "Đã ghi {{name}} nghỉ · {{entry}}", en: "{{name}} is on leave · {{entry}}" },
  "leave.takes": { vi: "Nghỉ {{days}} công", en: "Working days: {{days}}" },
  "leave.left_after": { vi: "phép {{year}} còn {{days}} ngày", en: "{{days}} days of {{year}} are left" },
  "leave.uncounted": { vi: "Không tính: {{days}}.", en: "Not counted: {{days}}." },
  "leave.uncounted_holiday": { vi: "{{days}} (nghỉ lễ)", en: "{{days}} (holiday)" },
  "leave.uncounted_rest": { vi: "{{days}} (ngày nghỉ)", en: "{{days}} (rest day)" },
  "leave.uncounted_rests": { vi: "{{count}} ngày nghỉ theo lịch", en: "{{count}} rest days" },
  "leave.late": {
    vi: "{{months}} đã chốt: thay đổi này tính vào {{next}}.",
    en: "{{months}} is locked: this counts as a change in {{next}}.",
  },
  "leave.waits": { vi: "{{names}} được báo ngay để duyệt.", en: "{{names}} is told now and approves it." },
  "leave.waits_later": {
    vi: "{{names}} được báo lúc {{at}} để duyệt.",
    en: "{{names}} is told at {{at}} and approves it.",
  },
  "leave.approved": { vi: "Đã duyệt {{entry}} của {{name}}", en: "{{entry}} of {{name}} is approved" },
  "leave.declined": { vi: "Không duyệt {{entry}} của {{name}}", en: "{{entry}} of {{name}} is declined" },
  "leave.reason": { vi: "Lý do: {{reason}}", en: "Reason: {{reason}}" },
  "leave.withdrawn": { vi: "Đã rút đơn {{entry}}", en: "{{entry}} is withdrawn" },
  "leave.withdrawn_days": { vi: "{{name}} · {{days}}", en: "{{name}} · {{days}}" },

  "leave.overview": {
    vi: "Phép năm {{year}} còn {{days}} ngày",
    en: "{{days}} days of annual leave left in {{year}}",
  },
  "leave.coming": { vi: "Đơn nghỉ sắp tới:", en: "Coming:" },
  "leave.nothing_coming": { vi: "Chưa có đơn nghỉ nào sắp tới.", en: "No leave is coming." },
  "leave.wait_for_you": {
    vi: "{{count}} đơn đang chờ bạn duyệt: /leave list.",
    en: "{{count}} waiting for you: /leave list.",
  },
  "leave.how_to_ask": {
    vi: "Xin nghỉ: /nghi mai phép · /nghi chiều 26/11 KL · /nghi 1/12-3/12 phép về quê.",
    en: "To ask for leave: /leave tomorrow annual · /leave afternoon 26/11 unpaid · /leave 1/12-3/12 annual.",
  },
  "leave.list_title": { vi: "Đơn nghỉ · {{period}}", en: "Leave · {{period}}" },
  "leave.from_now": { vi: "từ tháng trước trở đi", en: "from last month on" },
  "leave.none": { vi: "Không có đơn nghỉ nào · {{period}}.", en: "No leave · {{period}}." },
  "leave.more": { vi: "Chỉ hiện {{shown}} đơn đầu.", en: "Only the first {{shown}} are shown." },
  "leave.balance_title": {
    vi: "{{name}} · phép {{year}} còn {{days}} ngày",
    en: "{{name}} · {{days}} days of annual leave left in {{year}}",
  },
  "leave.balances_title": { vi: "Phép năm {{year}}", en: "Annual leave {{year}}" },
  "leave.entitled": {
    vi: "Được hưởng: {{days}} ngày ({{annual}} ngày một năm × {{months}}/12 tháng)",
    en: "Entitled: {{days}} days ({{annual}} a year × {{months}}/12 months)",
  },
  "leave.entitled_with_service": {
    vi: "Được hưởng: {{days}} ngày ({{annual}} ngày một năm + {{service}} ngày thâm niên, × {{months}}/12 tháng)",
    en: "Entitled: {{days}} days ({{annual}} a year + {{service}} for long service, × {{months}}/12 months)",
  },
  "leave.corrected": { vi: "Nhân sự điều chỉnh: {{days}} ngày", en: "Corrected by HR: {{days}} days" },
  "leave.taken": { vi: "Đã nghỉ hoặc đã duyệt: {{days}} ngày", en: "Taken or approved: {{days}} days" },
  "leave.left": { vi: "Còn lại: {{days}} ngày", en: "Left: {{days}} days" },
  "leave.waiting": {
    vi: "Đang chờ duyệt {{days}} ngày; duyệt hết thì còn {{free}} ngày",
    en: "{{days}} days wait for approval; with them {{free}} are left",
  },
  "leave.added": {
    vi: "Đã cộng {{days}} ngày phép {{year}} cho {{name}}",
    en: "{{days}} days of {{year}} added for {{name}}",
  },
  "leave.subtracted": {
    vi: "Đã trừ {{days}} ngày phép {{year}} của {{name}}",
    en: "{{days}} days of {{year}} taken from {{name}}",
  },
  "leave.now_left": { vi: "Phép {{year}} còn {{days}} ngày.", en: "{{days}} days of {{year}} are left." },
  "leave.correction_undone": { vi: "Hoàn tác điều chỉnh", en: "Correction undone" },

  "leave.button_approve": { vi: "Duyệt {{entry}}", en: "Approve {{entry}}" },
  "leave.button_decline": { vi: "Từ chối {{entry}}", en: "Decline {{entry}}" },
  "leave.button_withdraw": { vi: "Rút {{entry}}", en: "Withdraw {{entry}}" },
  "leave.button_balance": { vi: "Phép còn lại", en: "What is left" },
  "leave.button_list": { vi: "Các đơn nghỉ", en: "All leave" },
  "leave.button_workdays": { vi: "Công tháng này", en: "My workdays" },

  "leave.error_no_such_day": {
    vi: "Ngày {{text}} không có trong lịch. Ví dụ: /nghi chiều 26/11 KL.",
    en: "There is no such day as {{text}}. For example: /leave afternoon 26/11 unpaid.",
  },
  "leave.error_no_day": {
    vi: "Ngày đó không có trong lịch. Ví dụ: {{example}}.",
    en: "There is no such day. For example: {{example}}.",
  },
  "leave.error_backwards": {
    vi: "Ngày cuối ở trước ngày đầu. Ví dụ: {{example}}.",
    en: "The last day is before the first. For example: {{example}}.",
  },
  "leave.error_too_far": {
    vi: "{{day}} cách hôm nay hơn một năm. Gõ lại ngày giúp mình.",
    en: "{{day}} is more than a year from today. Please check the day.",
  },
  "leave.error_half_of_range": {
    vi: "Nghỉ nửa ngày ở đầu hay cuối đợt? Gõ rõ, ví dụ: {{example}}.",
    en: "Half of which day? Type it beside its day, for example: {{example}}.",
  },
  "leave.error_several": {
    vi: "Mỗi đơn là một đợt nghỉ liền nhau. Các ngày rời nhau thì gửi từng đơn, ví dụ: {{example}}.",
    en: "A request is one stretch of days. For days apart send one each, for example: {{example}}.",
  },
  "leave.error_code": {
    vi: "“{{text}}” không phải loại nghỉ. Trả lời ví dụ: {{known}}, cưới, tang, thai sản.",
    en: "“{{text}}” is no kind of leave. Answer for example: {{known}}, marriage, bereavement, maternity.",
  },
  "leave.error_nothing": {
    vi: "Không cần xin nghỉ {{days}}: theo lịch không có giờ làm. {{why}}",
    en: "There is no work on {{days}}, so no leave is needed. {{why}}",
  },
  "leave.not_employed": {
    vi: "{{name}} không làm ở công ty vào những ngày đó.",
    en: "{{name}} is not with the company on those days.",
  },
  "leave.error_overlap": {
    vi: "{{name}} đã có đơn {{entry}} ({{days}}) trùng ngày. Rút đơn đó trước: /leave withdraw {{entry}}.",
    en: "{{name}} already has {{entry}} ({{days}}) on these days. Withdraw it first: /leave withdraw {{entry}}.",
  },
  "leave.error_not_yours": {
    vi: "Chỉ người duyệt nghỉ của {{name}} hoặc nhân sự ghi thay được.",
    en: "Only whoever approves the leave of {{name}}, or HR, may enter it.",
  },
  "leave.error_not_read": {
    vi: "Bạn chỉ xem được công và nghỉ của mình và của người mình duyệt.",
    en: "You may read your own days and those of people whose leave you approve.",
  },
  "leave.error_unknown": {
    vi: "Không tìm thấy đơn {{entry}}. Xem các đơn: /leave list.",
    en: "There is no {{entry}}. The list is in /leave list.",
  },
  "leave.error_settled": {
    vi: "Đơn {{entry}} của {{name}} {{state}} rồi.",
    en: "{{entry}} of {{name}} is {{state}} already.",
  },
  "leave.error_own": {
    vi: "{{entry}} là đơn của bạn, người khác duyệt. Muốn rút: /leave withdraw {{entry}}.",
    en: "{{entry}} is your own; somebody else approves it. To withdraw it: /leave withdraw {{entry}}.",
  },
  "leave.error_begun": {
    vi: "Đợt nghỉ {{entry}} đã bắt đầu. Nhờ {{names}} rút hoặc sửa giúp.",
    en: "{{entry}} has begun. Ask {{names}} to withdraw or correct it.",
  },
  "leave.error_amount": {
    vi: "“{{text}}” không phải số ngày. Gõ theo nửa ngày, ví dụ: {{example}}.",
    en: "“{{text}}” is no number of days. Count in halves, for example: {{example}}.",
  },
  "leave.error_year": {
    vi: "“{{text}}” không phải năm. Ví dụ: {{example}}.",
    en: "“{{text}}” is no year. For example: {{example}}.",
  },
  "undo.leave": { vi: "Đã hoàn tác: đơn {{entry}} {{state}}", en: "Undone: {{entry}} is {{state}}" },
  "undo.leave_correction": {
    vi: "Đã hoàn tác điều chỉnh {{days}} ngày phép {{year}} của {{name}}",
    en: "Undone: the correction of {{days}} days of {{year}} for {{name}}",
  },

  "column.leave_days": { vi: "Số công", en: "Days" },
  "column.leave_year": { vi: "Năm", en: "Year" },
  "column.leave_entitled": { vi: "Được hưởng", en: "Entitled" },
  "column.leave_corrected": { vi: "Điều chỉnh", en: "Corrected" },
  "column.leave_taken": { vi: "Đã nghỉ", en: "Taken" },
  "column.leave_left": { vi: "Còn lại", en: "Left" },
} as const satisfies Readonly<Record<string, Localized>>;
