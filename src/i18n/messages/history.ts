import type { Localized } from "../locale.ts";

export const historyMessages = {
  "undo.sale": {
    vi: "Đã hoàn tác {{sale}} · {{customer}} · {{amount}}",
    en: "Undone: {{sale}} · {{customer}} · {{amount}}",
  },
  "undo.sale_detail": {
    vi: "Bút toán hoàn tác {{entry}} giữ nguyên lịch sử; KPI trở về như trước khi ghi.",
    en: "Entry {{entry}} takes it back and keeps the history; the KPI is as it was before.",
  },
  "undo.collection": {
    vi: "Đã hoàn tác {{collection}} của {{sale}} · {{amount}}",
    en: "Undone: {{collection}} of {{sale}} · {{amount}}",
  },
  "undo.target": {
    vi: "Đã hoàn tác {{target}} · {{subject}} · {{period}}: chỉ tiêu trở về {{value}}",
    en: "Undone: {{target}} · {{subject}} · {{period}}: the target is back to {{value}}",
  },
  "undo.no_target": { vi: "chưa giao", en: "not set" },
  "reconcile.equal": {
    vi: "Sổ KPI khớp với sổ doanh thu, không lệch dòng nào.",
    en: "The KPI totals agree with the ledger, line by line.",
  },
  "reconcile.repaired": {
    vi: "Sổ KPI lệch {{count}} dòng so với sổ doanh thu; đã tính lại cho đúng.",
    en: "{{count}} KPI totals differed from the ledger; they are right again.",
  },
  "column.kept": { vi: "Đang ghi", en: "Kept" },
  "column.counted": { vi: "Tính lại", en: "Counted" },
  "error.nothing_to_undo": {
    vi: "Bạn chưa ghi gì trong 24 giờ qua để hoàn tác. Ghi thử: /revenue 500tr An Phát.",
    en: "You have logged nothing in the last 24 hours that could be undone. Try: /revenue 500tr An Phát.",
  },
  "error.not_undoable": {
    vi: "{{entry}} không hoàn tác được: chỉ hoàn tác doanh thu, thu tiền, chỉ tiêu do chính bạn ghi trong 24 giờ, một lần. Xem: /revenue list.",
    en: "{{entry}} cannot be undone: only revenue, collections and targets that you logged yourself, within 24 hours, once. See: /revenue list.",
  },
  "error.already_undone": {
    vi: "{{entry}} đã được hoàn tác. Xem: /revenue list.",
    en: "{{entry}} has already been undone. See: /revenue list.",
  },
  "error.undo_first": {
    vi: "{{later}} ghi sau {{entry}} nên phải hoàn tác trước. Gõ: /undo {{later}}.",
    en: "{{later}} was logged after {{entry}} and has to be undone first. Type /undo {{later}}.",
  },
  "error.undo_first_other": {
    vi: "{{name}} đã ghi {{later}} sau {{entry}} nên {{name}} phải hoàn tác trước, bằng câu /undo {{later}}.",
    en: "{{name}} logged {{later}} after {{entry}} and has to undo it first, with /undo {{later}}.",
  },
  "error.undo_sum": {
    vi: "Hoàn tác {{entry}} thì số đã thu của {{sale}} không còn hợp lý. Xem: /revenue show {{sale}}.",
    en: "Without {{entry}} what was collected on {{sale}} would not add up. See /revenue show {{sale}}.",
  },
  "error.audit_nothing": {
    vi: "Không có nhật ký của {{subject}} trong phạm vi của bạn. Ví dụ: /audit S12.",
    en: "There is no history of {{subject}} within your range. For example: /audit S12.",
  },
  "audit.title": { vi: "Nhật ký {{subject}}", en: "History of {{subject}}" },
  "audit.imported": {
    vi: "{{subject}} được nhập từ tệp hoặc có sẵn khi thiết lập, lúc {{at}}; từ đó chưa có thay đổi.",
    en: "{{subject}} was imported or entered at set-up, at {{at}}; it has not changed since.",
  },
  "audit.system": { vi: "hệ thống", en: "the system" },
  "audit.sale.record": { vi: "Ghi doanh thu", en: "Sale logged" },
  "audit.sale.reverse": { vi: "Hoàn tác doanh thu", en: "Sale undone" },
  "audit.collection.record": { vi: "Ghi thu / hoàn tiền", en: "Collection or refund logged" },
  "audit.collection.reverse": { vi: "Hoàn tác thu / hoàn tiền", en: "Collection or refund undone" },
  "audit.target.set": { vi: "Giao chỉ tiêu", en: "Target set" },
  "audit.target.restore": { vi: "Hoàn tác chỉ tiêu", en: "Target undone" },
  "audit.person.add": { vi: "Thêm nhân viên", en: "Person added" },
  "audit.person.change": { vi: "Đổi thông tin nhân viên", en: "Person changed" },
  "audit.person.leave": { vi: "Nhân viên nghỉ việc", en: "Person left" },
  "audit.unit.add": { vi: "Thêm đơn vị", en: "Unit added" },
  "audit.account.link": { vi: "Nối tài khoản chat", en: "Chat account joined" },
  "audit.figures.rebuild": { vi: "Tính lại sổ KPI", en: "KPI totals put right" },
  "audit.import": { vi: "Nhập từ tệp", en: "Imported" },
  "column.when": { vi: "Lúc", en: "When" },
  "column.who": { vi: "Ai", en: "Who" },
  "column.what": { vi: "Việc", en: "What" },
  "column.before": { vi: "Trước", en: "Before" },
  "column.after": { vi: "Sau", en: "After" },
  "column.signed_on": { vi: "Ngày ký", en: "Signed on" },
  "column.collected_on": { vi: "Ngày thu", en: "Collected on" },
  "column.shares": { vi: "Chia", en: "Shares" },
  "column.from": { vi: "Từ ngày", en: "From" },
  "column.to": { vi: "Đến ngày", en: "To" },
  "column.left_on": { vi: "Làm đến", en: "Works until" },
  "column.platform": { vi: "Nền tảng", en: "Platform" },
  "column.message": { vi: "Câu đã gõ", en: "The line typed" },
} as const satisfies Readonly<Record<string, Localized>>;
