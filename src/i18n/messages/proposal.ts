import type { Localized } from "../locale.ts";

export const proposalMessages = {
  "proposal.ask_value": {
    vi: "{{period}} bạn đề xuất chỉ tiêu {{metric}} bao nhiêu? {{standing}}. Trả lời con số, ví dụ {{sample}}.",
    en: "Which target do you propose for {{period}}, {{metric}}? {{standing}}. Answer with the figure, for example {{sample}}.",
  },
  "proposal.ask_other": {
    vi: "Duyệt {{entry}} ({{name}} đề xuất {{value}}) thành bao nhiêu? Trả lời con số, ví dụ {{value}}.",
    en: "{{name}} proposes {{value}} in {{entry}}. What should it be? Answer with the figure, for example {{value}}.",
  },
  "proposal.ask_which": {
    vi: "Đề xuất nào? Trả lời mã, ví dụ X12; xem danh sách: /target proposals.",
    en: "Which proposal? Answer with its number, such as X12; the list is in /target proposals.",
  },
  "proposal.standing": {
    vi: "{{period}}: chỉ tiêu {{target}}, đạt {{actual}} ({{percent}})",
    en: "{{period}}: {{actual}} of a target of {{target}} ({{percent}})",
  },
  "proposal.standing_without": {
    vi: "{{period}}: chưa giao chỉ tiêu, đạt {{actual}}",
    en: "{{period}}: {{actual}}, no target set",
  },
  "proposal.same": { vi: "Bằng {{period}}: {{value}}", en: "As in {{period}}: {{value}}" },
  "proposal.sent": { vi: "Đã gửi đề xuất chỉ tiêu {{period}}", en: "Your target for {{period}} is proposed" },
  "proposal.line": { vi: "{{entry}} · {{metric}}: {{value}}", en: "{{entry}} · {{metric}}: {{value}}" },
  "proposal.replaces": { vi: "thay cho {{value}} đã đề xuất", en: "in place of {{value}} proposed before" },
  "proposal.wait": {
    vi: "Chờ trưởng nhóm hoặc quản lý duyệt. Muốn đổi thì gửi lại, bản mới thay bản cũ.",
    en: "Your lead or a manager approves it. To change it, send another one: it takes this one's place.",
  },
  "proposal.list_title": { vi: "Đề xuất chỉ tiêu · {{period}}", en: "Proposed targets · {{period}}" },
  "proposal.none": {
    vi: "Chưa có đề xuất nào chờ duyệt cho {{period}}. Người bán gửi bằng: /target propose {{sample}}.",
    en: "No target for {{period}} waits for approval. Sellers propose one with /target propose {{sample}}.",
  },
  "proposal.sum": {
    vi: "Nhóm {{team}} · {{metric}}: cộng lại {{sum}}, chỉ tiêu nhóm {{target}}: {{difference}}.",
    en: "Team {{team}} · {{metric}}: {{sum}} together, the team's target is {{target}}: {{difference}}.",
  },
  "proposal.sum_without": {
    vi: "Nhóm {{team}} · {{metric}}: cộng lại {{sum}}; nhóm chưa có chỉ tiêu.",
    en: "Team {{team}} · {{metric}}: {{sum}} together; the team has no target yet.",
  },
  "proposal.short": { vi: "thiếu {{value}}", en: "{{value}} short" },
  "proposal.over": { vi: "dư {{value}}", en: "{{value}} over" },
  "proposal.equal": { vi: "vừa đủ", en: "just enough" },
  "proposal.sum_rule": {
    vi: "Cộng theo đề xuất; ai không có đề xuất chờ duyệt thì theo chỉ tiêu đã giao.",
    en: "Proposals count; for people without an open one, the target that is set does.",
  },
  "proposal.missing": { vi: "Chưa đề xuất: {{names}}.", en: "Nothing proposed yet: {{names}}." },
  "proposal.more": {
    vi: "Có nút cho {{shown}} đề xuất đầu; các đề xuất khác gõ /target approve và mã.",
    en: "The first {{shown}} have buttons; for the others type /target approve and the number.",
  },
  "proposal.approve": { vi: "Duyệt {{name}}", en: "Approve {{name}}" },
  "proposal.change": { vi: "Sửa {{entry}}", en: "Change {{entry}}" },
  "proposal.decline": { vi: "Từ chối {{entry}}", en: "Decline {{entry}}" },
  "proposal.all": { vi: "Xem các đề xuất", en: "All proposals" },
  "proposal.approved": {
    vi: "Đã duyệt {{entry}} · {{name}} · {{period}}: {{metric}} {{value}}",
    en: "Approved {{entry}} · {{name}} · {{period}}: {{metric}} {{value}}",
  },
  "proposal.approved_other": { vi: "{{name}} đề xuất {{value}}.", en: "{{name}} had proposed {{value}}." },
  "proposal.declined": {
    vi: "Đã từ chối {{entry}} · {{name}} · {{period}}: {{metric}} {{value}}",
    en: "Declined {{entry}} · {{name}} · {{period}}: {{metric}} {{value}}",
  },
  "proposal.declined_next": {
    vi: "{{name}} có thể gửi đề xuất mới; hoặc bạn giao luôn bằng /target set.",
    en: "{{name}} can propose another one, or you set it yourself with /target set.",
  },
  "proposal.told": { vi: "{{name}} được báo ngay.", en: "{{name}} hears of it now." },
  "proposal.told_approved": {
    vi: "Chỉ tiêu {{period}} của bạn đã được duyệt",
    en: "Your target for {{period}} is approved",
  },
  "proposal.told_declined": {
    vi: "Đề xuất chỉ tiêu {{period}} của bạn chưa được duyệt",
    en: "Your proposed target for {{period}} was declined",
  },
  "proposal.told_open": {
    vi: "Đề xuất chỉ tiêu {{period}} của bạn lại chờ duyệt",
    en: "Your proposed target for {{period}} waits again",
  },
  "proposal.told_line_open": {
    vi: "quyết định trước đã được rút lại, {{proposed}} chờ duyệt",
    en: "the decision was taken back, {{proposed}} waits for approval",
  },
  "proposal.told_many": { vi: "Kết quả duyệt đề xuất chỉ tiêu", en: "Your proposed targets are settled" },
  "proposal.told_line_approved": { vi: "đã duyệt {{value}}", en: "{{value}} is approved" },
  "proposal.told_line_changed": {
    vi: "đã duyệt {{value}} (bạn đề xuất {{proposed}})",
    en: "{{value}} is approved (you proposed {{proposed}})",
  },
  "proposal.told_line_declined": { vi: "{{proposed}} bị từ chối", en: "{{proposed}} was declined" },
  "proposal.told_by": { vi: "Người quyết định: {{name}}", en: "Decided by {{name}}" },
  "proposal.told_reason": { vi: "Lý do: {{reason}}", en: "Why: {{reason}}" },
  "proposal.again": { vi: "Gửi đề xuất mới", en: "Propose another one" },
  "proposal.other_periods": {
    vi: "Còn đề xuất chờ duyệt cho kỳ khác: {{periods}}.",
    en: "More proposals wait for other periods: {{periods}}.",
  },
  "proposal.of_period": { vi: "{{period}} ({{count}})", en: "{{period}} ({{count}})" },
  "proposal.state_open": { vi: "chờ duyệt", en: "open" },
  "proposal.state_approved": { vi: "đã duyệt", en: "approved" },
  "proposal.state_declined": { vi: "đã từ chối", en: "declined" },
  "proposal.state_withdrawn": { vi: "đã rút", en: "withdrawn" },
  "column.proposed": { vi: "Đề xuất", en: "Proposed" },
  "column.target_in": { vi: "Chỉ tiêu {{period}}", en: "Target {{period}}" },
  "column.actual_in": { vi: "Đạt {{period}}", en: "Reached {{period}}" },
  "error.proposal_past": {
    vi: "{{period}} đã qua nên không đề xuất được. Ví dụ: /target propose tháng sau 600tr.",
    en: "{{period}} is over. For example: /target propose next month 600tr.",
  },
  "error.unknown_proposal": {
    vi: "Không có đề xuất {{entry}} trong phạm vi của bạn. Xem: /target proposals.",
    en: "There is no proposal {{entry}} within your range. See /target proposals.",
  },
  "error.proposal_own": {
    vi: "Không ai tự duyệt đề xuất của mình. Nhờ quản lý duyệt {{entry}}.",
    en: "Nobody settles a proposal of their own. Ask a manager about {{entry}}.",
  },
  "error.proposal_settled": {
    vi: "{{entry}} {{state}} rồi. Xem: /target proposals.",
    en: "{{entry}} is {{state}} already. See /target proposals.",
  },
  "error.proposal_newer": {
    vi: "{{name}} đã có đề xuất mới hơn nên {{entry}} không hoàn tác được. Xem: /target proposals.",
    en: "{{name}} has proposed another one since, so {{entry}} cannot be undone. See /target proposals.",
  },
  "undo.proposal": { vi: "Đã rút đề xuất {{entry}}.", en: "Proposal {{entry}} is withdrawn." },
  "undo.proposal_back": {
    vi: "Đề xuất trước đó, {{entry}}, lại chờ duyệt.",
    en: "The one before, {{entry}}, waits for approval again.",
  },
  "undo.proposal_settled": {
    vi: "{{entry}} của {{name}} lại chờ duyệt.",
    en: "{{entry}} of {{name}} waits for approval again.",
  },
  "audit.proposal.add": { vi: "Đề xuất chỉ tiêu", en: "Target proposed" },
  "audit.proposal.settle": { vi: "Duyệt / từ chối đề xuất", en: "Proposal settled" },
} as const satisfies Readonly<Record<string, Localized>>;
