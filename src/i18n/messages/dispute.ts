import type { Localized } from "../locale.ts";

export const disputeMessages = {
  "dispute.ask_text": {
    vi: "Chưa đúng ở đâu? Trả lời một câu, ví dụ: phần của em phải là 60 %.",
    en: "What is wrong with it? Answer in a sentence, for example: my part should be 60 %.",
  },
  "dispute.ask_which": {
    vi: "Khiếu nại nào? Trả lời mã, ví dụ Q3; xem danh sách: /commission disputes.",
    en: "Which dispute? Answer with its number, such as Q3; the list is in /commission disputes.",
  },
  "dispute.ask_reject": {
    vi: "Vì sao bạn không đồng ý với {{entry}}? Nhân sự và người khiếu nại đọc được câu này.",
    en: "Why do you not agree with {{entry}}? HR and the person read this.",
  },
  "dispute.ask_decline": {
    vi: "Vì sao bác {{entry}}? Người khiếu nại đọc được câu này.",
    en: "Why is {{entry}} declined? The person reads this.",
  },
  "dispute.ask_amount": {
    vi: "Chấp nhận {{entry}} ({{name}}, {{label}}, đang tính {{amount}}) thì điều chỉnh bao nhiêu? Trả lời con số, ví dụ 2tr hay -500k; trả lời 0 nếu không cần điều chỉnh.",
    en: "{{entry}} ({{name}}, {{label}}, counted at {{amount}}): by how much is it adjusted? Answer with an amount, such as 2tr or -500k; 0 if nothing has to be adjusted.",
  },
  "dispute.raised": {
    vi: "Đã gửi khiếu nại {{entry}} · {{month}} · dòng {{number}}: {{label}}",
    en: "Dispute {{entry}} is sent · {{month}} · line {{number}}: {{label}}",
  },
  "dispute.text": { vi: "“{{text}}”", en: "“{{text}}”" },
  "dispute.now": { vi: "Đang tính: {{amount}}", en: "Counted at {{amount}}" },
  "dispute.to_lead": {
    vi: "{{name}} cho ý kiến đến hết {{due}}, rồi nhân sự quyết định. Trưởng nhóm không xem được số hoa hồng.",
    en: "{{name}} has until {{due}} to say what they think, then HR decides. A lead does not see amounts of commission.",
  },
  "dispute.to_hr": {
    vi: "Nhân sự trả lời đến hết {{due}}.",
    en: "HR answers until the end of {{due}}.",
  },
  "dispute.answer_until": { vi: "Trả lời đến hết {{due}}.", en: "Answer by the end of {{due}}." },
  "dispute.outcome": {
    vi: "Nếu được chấp nhận, kết quả là một dòng điều chỉnh; bảng đã chốt không bị sửa.",
    en: "If it is accepted, an adjustment line follows; a locked statement stays as it is.",
  },
  "dispute.list_title": { vi: "Khiếu nại hoa hồng đang chờ", en: "Open disputes" },
  "dispute.list_month": { vi: "Khiếu nại hoa hồng · {{month}}", en: "Disputes · {{month}}" },
  "dispute.none": { vi: "Không có khiếu nại nào đang chờ.", en: "No dispute is open." },
  "dispute.none_month": { vi: "{{month}} không có khiếu nại nào.", en: "There is no dispute in {{month}}." },
  "dispute.line": {
    vi: "{{entry}} · {{name}} · {{month}} · dòng {{number}}: {{label}}",
    en: "{{entry}} · {{name}} · {{month}} · line {{number}}: {{label}}",
  },
  "dispute.wait_lead": {
    vi: "Chờ ý kiến {{lead}} đến hết {{due}}",
    en: "Waits for {{lead}} until {{due}}",
  },
  "dispute.wait_lead_late": {
    vi: "{{lead}} chưa có ý kiến, quá hạn {{due}}: nhân sự quyết định được",
    en: "{{lead}} has not answered by {{due}}: HR may decide",
  },
  "dispute.wait_hr": {
    vi: "Chờ nhân sự quyết định đến hết {{due}}",
    en: "Waits for HR until {{due}}",
  },
  "dispute.wait_hr_late": {
    vi: "Chờ nhân sự quyết định, quá hạn {{due}}",
    en: "Waits for HR, due since {{due}}",
  },
  "dispute.state_with_lead": { vi: "Chờ trưởng nhóm", en: "With the lead" },
  "dispute.state_with_hr": { vi: "Chờ nhân sự", en: "With HR" },
  "dispute.state_accepted": { vi: "Đã chấp nhận", en: "Accepted" },
  "dispute.state_declined": { vi: "Đã bác", en: "Declined" },
  "dispute.state_withdrawn": { vi: "Đã rút", en: "Withdrawn" },
  "dispute.lead_agrees": { vi: "{{name}} đồng ý", en: "{{name}} agrees" },
  "dispute.lead_objects": { vi: "{{name}} không đồng ý", en: "{{name}} does not agree" },
  "dispute.lead_note": { vi: "{{opinion}}: “{{note}}”", en: "{{opinion}}: “{{note}}”" },
  "dispute.settled_by": { vi: "{{name}} quyết định", en: "Decided by {{name}}" },
  "dispute.settled_note": { vi: "{{name}} quyết định: “{{note}}”", en: "Decided by {{name}}: “{{note}}”" },
  "dispute.button_agree": { vi: "Đồng ý {{entry}}", en: "Agree {{entry}}" },
  "dispute.button_reject": { vi: "Không đồng ý {{entry}}", en: "Object {{entry}}" },
  "dispute.button_accept": { vi: "Chấp nhận {{entry}}", en: "Accept {{entry}}" },
  "dispute.button_decline": { vi: "Bác {{entry}}", en: "Decline {{entry}}" },
  "dispute.button_withdraw": { vi: "Rút {{entry}}", en: "Withdraw {{entry}}" },
  "dispute.button_list": { vi: "Các khiếu nại", en: "All disputes" },
  "dispute.more": {
    vi: "Có nút cho {{shown}} khiếu nại đầu; các khiếu nại khác thì gõ lệnh kèm mã, ví dụ /commission {{verb}} Q3.",
    en: "The first {{shown}} have buttons; for the others type the command with the number, such as /commission {{verb}} Q3.",
  },
  "dispute.agreed": {
    vi: "Đã ghi ý kiến: bạn đồng ý với {{entry}} của {{name}}",
    en: "Noted: you agree with {{entry}} of {{name}}",
  },
  "dispute.objected": {
    vi: "Đã ghi ý kiến: bạn không đồng ý với {{entry}} của {{name}}",
    en: "Noted: you do not agree with {{entry}} of {{name}}",
  },
  "dispute.accepted": {
    vi: "Đã chấp nhận {{entry}} của {{name}}: {{amount}} tính vào {{month}} (điều chỉnh {{adjustment}})",
    en: "Accepted {{entry}} of {{name}}: {{amount}} counts in {{month}} (adjustment {{adjustment}})",
  },
  "dispute.accepted_plain": {
    vi: "Đã chấp nhận {{entry}} của {{name}}, không cần điều chỉnh",
    en: "Accepted {{entry}} of {{name}}, nothing has to be adjusted",
  },
  "dispute.declined": { vi: "Đã bác {{entry}} của {{name}}", en: "Declined {{entry}} of {{name}}" },
  "dispute.withdrawn": { vi: "Đã rút khiếu nại {{entry}}", en: "Dispute {{entry}} is withdrawn" },
  "dispute.reason": { vi: "Khiếu nại {{entry}}: {{text}}", en: "Dispute {{entry}}: {{text}}" },
  "dispute.told_lead": {
    vi: "{{name}} khiếu nại một dòng hoa hồng và cần ý kiến của bạn",
    en: "{{name}} disputes a line of commission and needs your opinion",
  },
  "dispute.told_lead_many": {
    vi: "{{count}} khiếu nại hoa hồng cần ý kiến của bạn",
    en: "{{count}} disputes of commission need your opinion",
  },
  "dispute.told_hr": {
    vi: "Khiếu nại hoa hồng của {{name}} chờ nhân sự quyết định",
    en: "A dispute of {{name}} waits for HR",
  },
  "dispute.told_hr_many": {
    vi: "{{count}} khiếu nại hoa hồng chờ nhân sự quyết định",
    en: "{{count}} disputes wait for HR",
  },
  "dispute.told_settled": { vi: "Kết quả khiếu nại {{entry}} của bạn", en: "Your dispute {{entry}}" },
  "dispute.told_settled_many": { vi: "Kết quả khiếu nại của bạn", en: "Your disputes" },
  "dispute.told_accepted": {
    vi: "{{entry}} · {{label}}: được chấp nhận, {{amount}} tính vào {{month}}",
    en: "{{entry}} · {{label}}: accepted, {{amount}} counts in {{month}}",
  },
  "dispute.told_accepted_plain": {
    vi: "{{entry}} · {{label}}: được chấp nhận, không cần điều chỉnh",
    en: "{{entry}} · {{label}}: accepted, nothing has to be adjusted",
  },
  "dispute.told_declined": { vi: "{{entry}} · {{label}}: bị bác", en: "{{entry}} · {{label}}: declined" },
  "dispute.told_with_hr": {
    vi: "{{entry}} · {{label}}: {{opinion}}, chờ nhân sự quyết định đến hết {{due}}",
    en: "{{entry}} · {{label}}: {{opinion}}, HR decides until {{due}}",
  },
  "dispute.told_reopened": {
    vi: "{{entry}} · {{label}}: nhân sự đã rút lại quyết định để xem xét lại",
    en: "{{entry}} · {{label}}: HR has taken its decision back and looks at it again",
  },
  "undo.dispute": { vi: "Đã rút khiếu nại {{entry}}.", en: "Dispute {{entry}} is withdrawn." },
  "undo.opinion": {
    vi: "Đã rút ý kiến của bạn về {{entry}}; {{entry}} lại chờ bạn.",
    en: "Your opinion on {{entry}} is taken back; it waits for you again.",
  },
  "undo.settled": {
    vi: "{{entry}} của {{name}} lại chờ giải quyết.",
    en: "{{entry}} of {{name}} waits again.",
  },
  "error.unknown_dispute": {
    vi: "Không có khiếu nại {{entry}} nào dành cho bạn. Xem: /commission disputes.",
    en: "There is no dispute {{entry}} for you. See /commission disputes.",
  },
  "error.dispute_settled": {
    vi: "{{entry}} đã xong rồi ({{state}}). Xem: /commission disputes.",
    en: "{{entry}} is settled already ({{state}}). See /commission disputes.",
  },
  "error.dispute_open": {
    vi: "Dòng này đang có khiếu nại {{entry}}. Muốn viết lại thì rút trước: /commission withdraw {{entry}}.",
    en: "This line is disputed in {{entry}} already. To write it anew, withdraw that first: /commission withdraw {{entry}}.",
  },
  "error.dispute_waits": {
    vi: "{{entry}} chờ ý kiến {{name}} đến hết {{due}}; sau đó, hoặc khi có ý kiến, nhân sự mới quyết định.",
    en: "{{entry}} waits for {{name}} until {{due}}; HR decides after that, or once they have answered.",
  },
  "error.dispute_own": {
    vi: "Không ai tự giải quyết khiếu nại của mình. Nhờ người khác trong nhân sự xem {{entry}}.",
    en: "Nobody settles a dispute of their own. Ask somebody else in HR about {{entry}}.",
  },
  "error.dispute_not_lead": {
    vi: "{{entry}} không chờ ý kiến của bạn. Xem: /commission disputes.",
    en: "{{entry}} does not wait for your opinion. See /commission disputes.",
  },
  "adjust.ask_amount": {
    vi: "Điều chỉnh bao nhiêu? Trả lời con số, thêm dấu trừ nếu giảm, ví dụ 2tr hay -500k.",
    en: "By how much? Answer with an amount, with a minus to take away, such as 2tr or -500k.",
  },
  "adjust.ask_reason": {
    vi: "Lý do điều chỉnh? Người được điều chỉnh đọc được câu này.",
    en: "Why? The person reads this.",
  },
  "adjust.ask_person": {
    vi: "Điều chỉnh cho ai? Trả lời tên hoặc mã nhân viên.",
    en: "For whom? Answer with a name or an employee code.",
  },
  "adjust.ask_month": {
    vi: "Tính vào tháng nào? {{first}} chưa chốt.",
    en: "In which month? {{first}} is not locked yet.",
  },
  "adjust.done": {
    vi: "Đã điều chỉnh {{entry}} · {{name}} · {{month}}: {{amount}}",
    en: "Adjusted {{entry}} · {{name}} · {{month}}: {{amount}}",
  },
  "adjust.words": {
    vi: "Bằng chữ: {{words}}. Lý do: {{reason}}",
    en: "In words: {{words}}. Why: {{reason}}",
  },
  "adjust.moved": {
    vi: "{{month}} đã chốt nên khoản này tính vào {{next}}.",
    en: "{{month}} is locked, so this counts in {{next}}.",
  },
  "adjust.reason_back": { vi: "Huỷ {{entry}}: {{reason}}", en: "{{entry}} taken back: {{reason}}" },
  "undo.adjustment": {
    vi: "Đã huỷ điều chỉnh {{entry}}: khoản ngược lại {{reversal}} ({{amount}}) tính vào {{month}}.",
    en: "Adjustment {{entry}} is taken back: {{reversal}} ({{amount}}) counts in {{month}}.",
  },
  "error.adjust_own": {
    vi: "Không ai tự điều chỉnh hoa hồng của mình. Nhờ người khác trong nhân sự.",
    en: "Nobody adjusts the own commission. Ask somebody else in HR.",
  },
  "error.adjust_nothing": {
    vi: "Điều chỉnh 0 đồng thì không thay đổi gì. Ví dụ: /commission adjust @lan 2tr thưởng nóng.",
    en: "An adjustment of 0 changes nothing. For example: /commission adjust @lan 2tr spot bonus.",
  },
  "error.adjustment_of_dispute": {
    vi: "{{entry}} là kết quả của khiếu nại {{dispute}}. Hoàn tác bằng: /undo {{dispute}}.",
    en: "{{entry}} came of the dispute {{dispute}}. Undo it with /undo {{dispute}}.",
  },
  "audit.dispute.add": { vi: "Khiếu nại hoa hồng", en: "Commission disputed" },
  "audit.dispute.opinion": { vi: "Ý kiến về khiếu nại", en: "Opinion on a dispute" },
  "audit.dispute.settle": { vi: "Giải quyết khiếu nại", en: "Dispute settled" },
} as const satisfies Readonly<Record<string, Localized>>;
