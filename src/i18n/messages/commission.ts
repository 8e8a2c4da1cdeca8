import type { Localized } from "../locale.ts";

export const commissionMessages = {
  "commission.title_own": { vi: "Hoa hồng của bạn · {{month}}", en: "Your commission · {{month}}" },
  "commission.title_of": { vi: "Hoa hồng {{name}} · {{month}}", en: "Commission of {{name}} · {{month}}" },
  "commission.total_open": {
    vi: "Tạm tính đến {{day}}: {{total}}",
    en: "So far, up to {{day}}: {{total}}",
  },
  "commission.total_locked": {
    vi: "Đã chốt ngày {{day}}: {{total}}",
    en: "Locked on {{day}}: {{total}}",
  },
  "commission.owed": {
    vi: "Tháng này âm {{owed}} nên chưa có tiền trả; khoản âm được trừ vào {{next}}.",
    en: "This month is {{owed}} below zero, so nothing is paid; it is taken off {{next}}.",
  },
  "commission.no_plan": {
    vi: "{{month}} chưa có chính sách hoa hồng nào áp dụng cho {{name}}. Nếu chưa đúng, hãy báo nhân sự.",
    en: "No commission plan holds for {{name}} in {{month}}. Tell HR if that is wrong.",
  },
  "commission.of_others": {
    vi: "Xem của một người: /commission @lan.",
    en: "For somebody else’s: /commission @lan.",
  },
  "commission.no_lines": {
    vi: "Chưa có khoản nào được tính trong tháng.",
    en: "Nothing has been counted in this month yet.",
  },
  "commission.how": {
    vi: "Số trước thuế và bảo hiểm. Xem vì sao: /commission explain {{line}}. Thấy chưa đúng: /commission dispute {{line}} “lý do”.",
    en: "Before tax and insurance. Why a line is so: /commission explain {{line}}. If it is wrong: /commission dispute {{line}} “why”.",
  },
  "commission.how_other": {
    vi: "Số trước thuế và bảo hiểm. Xem vì sao: /commission explain {{line}}.",
    en: "Before tax and insurance. Why a line is so: /commission explain {{line}}.",
  },
  "commission.more_lines": { vi: "còn {{left}} dòng: {{more}}", en: "{{left}} more lines: {{more}}" },

  "commission.bracket_below": { vi: "dưới {{to}}", en: "below {{to}}" },
  "commission.bracket": { vi: "từ {{from}} đến dưới {{to}}", en: "from {{from}} to below {{to}}" },
  "commission.bracket_last": { vi: "từ {{from}} trở lên", en: "from {{from}} up" },
  "commission.bracket_all": { vi: "mọi mức", en: "any level" },
  "commission.tier": { vi: "bậc {{bracket}} ({{rates}})", en: "the tier {{bracket}} ({{rates}})" },
  "commission.tier_number": { vi: "bậc {{number}}", en: "tier {{number}}" },
  "commission.reached_money": {
    vi: "{{metric}} cả tháng {{actual}}, thuộc {{tier}}.",
    en: "{{metric}} of the month: {{actual}}, in {{tier}}.",
  },
  "commission.reached_target": {
    vi: "{{metric}} {{actual}} / chỉ tiêu {{target}} = {{percent}}, thuộc {{tier}}.",
    en: "{{metric}} {{actual}} / target {{target}} = {{percent}}, in {{tier}}.",
  },
  "commission.reached_without": {
    vi: "Chưa được giao chỉ tiêu {{aim}} nên chưa tính được mức hoàn thành; tạm tính ở {{tier}}. Hãy nhờ trưởng nhóm giao chỉ tiêu.",
    en: "No target for {{aim}} is set, so nobody can tell how much of it is reached; counted in {{tier}} for now. Ask your lead to set one.",
  },
  "commission.count_whole": {
    vi: "Đạt bậc nào thì toàn bộ tiền trong tháng tính theo tỷ lệ bậc đó.",
    en: "The tier that is reached holds for all of the month's money.",
  },
  "commission.count_marginal": {
    vi: "Luỹ tiến từng phần: phần tiền nằm trong bậc nào thì tính theo tỷ lệ bậc đó.",
    en: "Step by step: each part of the money has the rate of the tier it lies in.",
  },
  "commission.highest": { vi: "Đây là bậc cao nhất.", en: "This is the highest tier." },
  "commission.next": {
    vi: "{{metric}}: thêm {{missing}} nữa là lên {{tier}}.",
    en: "{{metric}}: {{missing}} more and you are in {{tier}}.",
  },
  "commission.pace_money": {
    vi: "Từ hôm nay đến hết tháng còn {{workdays}} ngày công: mỗi ngày cần khoảng {{each}}.",
    en: "{{workdays}} working days are left from today on: about {{each}} a day.",
  },
  "commission.pace": {
    vi: "Từ hôm nay đến hết tháng còn {{workdays}} ngày công: mỗi ngày cần {{each}}.",
    en: "{{workdays}} working days are left from today on: {{each}} a day.",
  },
  "commission.no_days_left": {
    vi: "Tháng này không còn ngày công nào.",
    en: "No working day is left in this month.",
  },
  "commission.doubt_no_target": {
    vi: "Chưa có chỉ tiêu {{metric}} của {{month}}: số còn đổi khi được giao chỉ tiêu.",
    en: "There is no target for {{metric}} in {{month}} yet: the figures change once it is set.",
  },
  "commission.doubt_leaver": {
    vi: "{{entry}}: tiền về sau ngày nghỉ việc, chờ nhân sự quyết định có tính hoa hồng hay không.",
    en: "{{entry}} came in after the last day at work; HR decides whether it counts.",
  },
  "commission.doubt_origin": {
    vi: "{{entry}}: khoản hoàn của một tháng chưa chốt, tỷ lệ còn có thể đổi.",
    en: "{{entry}} takes back money of a month that is not locked, so its rate may still change.",
  },

  "commission.taken_back": { vi: "huỷ khoản đã ghi", en: "taken back" },
  "commission.refund_of": { vi: "hoàn lại {{entry}} ({{month}})", en: "refund of {{entry}} ({{month}})" },
  "commission.late_for": { vi: "ghi muộn cho {{month}}", en: "logged late for {{month}}" },
  "commission.leaver_successor": {
    vi: "nhận thay {{name}} đã nghỉ việc",
    en: "in place of {{name}}, who left",
  },
  "commission.leaver_given": {
    vi: "về sau ngày nghỉ việc, chuyển cho người nhận khách",
    en: "after the last day at work, passed on to who has the customer now",
  },
  "commission.leaver_none": {
    vi: "về sau ngày nghỉ việc, không tính",
    en: "after the last day at work, not counted",
  },
  "commission.leaver_asks": {
    vi: "về sau ngày nghỉ việc, chờ nhân sự quyết định",
    en: "after the last day at work, HR decides",
  },
  "commission.line_override_base": {
    vi: "Phần quản lý nhóm: {{rate}} của {{sum}} các thành viên mang về",
    en: "Leading the team: {{rate}} of the {{sum}} it brought in",
  },
  "commission.line_override_commission": {
    vi: "Phần quản lý nhóm: {{rate}} hoa hồng của các thành viên",
    en: "Leading the team: {{rate}} of what it earns",
  },
  "commission.line_bonus": { vi: "Thưởng “{{name}}”", en: "Bonus “{{name}}”" },
  "commission.line_bonus_each": { vi: "Thưởng “{{name}}” × {{count}}", en: "Bonus “{{name}}” × {{count}}" },
  "commission.line_cap": { vi: "Phần vượt mức trần {{limit}}", en: "What is above the cap of {{limit}}" },
  "commission.line_floor": { vi: "Bù cho đủ mức sàn {{limit}}", en: "Made up to the floor of {{limit}}" },
  "commission.line_minimum": {
    vi: "Đi làm {{worked}} công, chưa đủ {{needed}} công",
    en: "{{worked}} days worked, {{needed}} are needed",
  },
  "commission.line_adjustment": {
    vi: "Điều chỉnh {{entry}}: {{reason}}",
    en: "Adjustment {{entry}}: {{reason}}",
  },
  "commission.line_carried": { vi: "Khoản âm chuyển từ {{month}}", en: "Owed from {{month}}" },

  "commission.ask_if": {
    vi: "Thêm bao nhiêu tiền? Trả lời con số, ví dụ 50tr.",
    en: "How much more? Answer with an amount, such as 50tr.",
  },
  "commission.if_collected": {
    vi: "Nếu thu thêm {{amount}} ({{kind}}) trong {{month}}",
    en: "If another {{amount}} ({{kind}}) comes in in {{month}}",
  },
  "commission.if_signed": {
    vi: "Nếu ký thêm {{amount}} ({{kind}}) trong {{month}}",
    en: "If another {{amount}} ({{kind}}) is signed in {{month}}",
  },
  "commission.if_result": {
    vi: "Hoa hồng từ {{before}} thành {{after}}, thêm {{more}}.",
    en: "The commission goes from {{before}} to {{after}}, {{more}} more.",
  },
  "commission.with_limit": { vi: "{{matter}}: {{amount}}.", en: "{{matter}}: {{amount}}." },
  "commission.if_higher": { vi: "Khoản này đưa bạn lên {{tier}}.", en: "It takes you to {{tier}}." },
  "commission.if_higher_whole": {
    vi: "Khoản này đưa bạn lên {{tier}}, và các khoản đã có trong tháng cũng được tính theo tỷ lệ mới.",
    en: "It takes you to {{tier}}, and what is there already has the new rate as well.",
  },
  "commission.if_kind": {
    vi: "Tính như khách mới. Loại khác thì ghi thêm, ví dụ: /commission if 50tr tái ký.",
    en: "Counted as new. For another kind, add it: /commission if 50tr renewal.",
  },

  "commission.kind_override": { vi: "phần quản lý nhóm", en: "leading the team" },
  "commission.kind_cap": { vi: "mức trần", en: "the cap" },
  "commission.kind_floor": { vi: "mức sàn", en: "the floor" },
  "commission.kind_minimum_work": { vi: "số công tối thiểu", en: "the least days at work" },
  "commission.kind_carried": { vi: "khoản âm tháng trước", en: "what the month before left owing" },

  "commission.button_excel": { vi: "Tải Excel", en: "Excel" },
  "commission.button_if": { vi: "Nếu thêm 50tr?", en: "With 50M more?" },
  "commission.button_plan": { vi: "Chính sách", en: "The plan" },
  "commission.button_statement": { vi: "Bảng hoa hồng", en: "The statement" },
  "commission.button_explain": { vi: "Xem dòng {{line}}", en: "See line {{line}}" },
  "commission.button_dispute": { vi: "Dòng này chưa đúng", en: "This line is wrong" },
  "column.pay_line": { vi: "Dòng", en: "Line" },
  "column.pay_matter": { vi: "Khoản", en: "What" },
  "column.pay_base": { vi: "Tiền tính (đ)", en: "Counted (đ)" },
  "column.pay_rate": { vi: "Tỷ lệ", en: "Rate" },
  "column.commission": { vi: "Hoa hồng (đ)", en: "Commission (đ)" },

  "commission.refund_title": {
    vi: "Hoàn tiền {{customer}}: hoa hồng {{month}} giảm {{amount}}",
    en: "Refund of {{customer}}: {{amount}} less commission in {{month}}",
  },
  "commission.refund_title_many": {
    vi: "Có khoản hoàn tiền: hoa hồng của bạn giảm {{amount}}",
    en: "Money was refunded: {{amount}} less commission for you",
  },
  "commission.refund_line": {
    vi: "{{entry}} · {{customer}} ({{sale}}): hoàn {{refunded}} ngày {{day}}, phần của bạn {{base}}, trừ {{amount}} vào {{month}}.",
    en: "{{entry}} · {{customer}} ({{sale}}): {{refunded}} refunded on {{day}}, your part {{base}}, {{amount}} off {{month}}.",
  },
  "commission.refund_from": { vi: "Người ghi: {{name}}", en: "Logged by {{name}}" },
  "commission.refund_button": { vi: "Trừ hoa hồng thế nào?", en: "What does it cost me?" },

  "error.commission_not_yours": {
    vi: "Hoa hồng của mỗi người chỉ người đó và nhân sự xem được. Xem của bạn: /commission.",
    en: "Commission is between each person and HR. Yours: /commission.",
  },
  "error.commission_future": {
    vi: "{{month}} chưa đến nên chưa có hoa hồng. Ví dụ: /commission tháng này.",
    en: "{{month}} has not begun yet. For example: /commission this month.",
  },
  "error.commission_no_line": {
    vi: "{{month}} không có dòng {{line}}. Xem số dòng: /commission; tháng khác thì thêm tháng, ví dụ: /commission explain 1 10/2026.",
    en: "There is no line {{line}} in {{month}}. See /commission; for another month add it, for example: /commission explain 1 10/2026.",
  },
  "error.commission_no_plan": {
    vi: "{{month}} chưa có chính sách hoa hồng nào áp dụng. Hãy hỏi nhân sự.",
    en: "No commission plan holds in {{month}}. Ask HR.",
  },
  "audit.pay.adjust": { vi: "Điều chỉnh hoa hồng", en: "Commission adjusted" },
} as const satisfies Readonly<Record<string, Localized>>;
