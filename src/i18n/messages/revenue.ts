import type { Localized } from "../locale.ts";

export const revenueMessages = {
  "revenue.recorded": { vi: "Đã ghi {{sale}} · {{customer}}", en: "Logged {{sale}} · {{customer}}" },
  "revenue.amount": { vi: "{{amount}} ({{words}})", en: "{{amount}} ({{words}})" },
  "revenue.facts": {
    vi: "Ký {{day}} · {{kind}} · {{collected}}",
    en: "Signed {{day}} · {{kind}} · {{collected}}",
  },
  "revenue.collected_all": { vi: "đã thu đủ", en: "collected in full" },
  "revenue.collected_none": { vi: "chưa thu", en: "nothing collected yet" },
  "revenue.collected_part": {
    vi: "đã thu {{collected}}, còn phải thu {{receivable}}",
    en: "{{collected}} collected, {{receivable}} still due",
  },
  "revenue.shares": { vi: "Chia: {{shares}}", en: "Shared: {{shares}}" },
  "revenue.share": { vi: "{{name}} {{amount}}", en: "{{name}} {{amount}}" },
  "revenue.seller": { vi: "Người bán: {{name}}", en: "Sold by {{name}}" },
  "revenue.lead": { vi: "Cơ hội L{{lead}}", en: "Lead L{{lead}}" },
  "revenue.note": { vi: "Ghi chú: {{note}}", en: "Note: {{note}}" },
  "revenue.new_customer": { vi: "Khách hàng mới.", en: "A new customer." },
  "revenue.similar": {
    vi: "Khách hàng mới. Tên gần giống đã có: {{names}}. Nếu nhầm, bấm Hoàn tác rồi ghi lại.",
    en: "A new customer. Similar names known: {{names}}. If it is one of them, undo and log it again.",
  },
  "revenue.bought_before": {
    vi: "Khách này đã mua trước đây. Nếu là tái ký hay mở rộng: bấm Hoàn tác rồi ghi lại với loai=taiky hoặc loai=morong.",
    en: "This customer has bought before. For a renewal or expansion, undo and log it again with kind=renewal or kind=expansion.",
  },
  "revenue.undo": { vi: "Hoàn tác", en: "Undo" },
  "revenue.details": { vi: "Xem {{sale}}", en: "Show {{sale}}" },
  "revenue.history": { vi: "Nhật ký", en: "History" },
  "revenue.kind_new": { vi: "mới", en: "new" },
  "revenue.kind_renewal": { vi: "tái ký", en: "renewal" },
  "revenue.kind_expansion": { vi: "mở rộng", en: "expansion" },
  "revenue.reversed": {
    vi: "Đã hoàn tác bằng bút toán {{entry}}; không còn tính vào doanh thu.",
    en: "Undone by entry {{entry}}; it no longer counts.",
  },
  "revenue.reversal": { vi: "Bút toán hoàn tác của {{sale}}.", en: "The entry that undoes {{sale}}." },
  "revenue.by": { vi: "Ghi bởi {{name}} lúc {{at}}", en: "Logged by {{name}} at {{at}}" },
  "revenue.imported": { vi: "Nhập từ tệp lúc {{at}}", en: "Imported at {{at}}" },
  "revenue.ask_amount": {
    vi: "Doanh thu bao nhiêu? Trả lời số tiền, ví dụ 500tr.",
    en: "How much is it? Answer with the amount, for example 500tr.",
  },
  "revenue.ask_customer": {
    vi: "{{amount}} của khách hàng nào? Trả lời tên khách, ví dụ An Phát.",
    en: "{{amount}} from which customer? Answer with the name, for example An Phát.",
  },
  "revenue.ask_duplicate": {
    vi: "Giống hệt {{sale}} vừa ghi: {{customer}}, {{amount}}. Ghi thêm một lần nữa?",
    en: "This looks like {{sale}}, logged just now: {{customer}}, {{amount}}. Log it once more?",
  },
  "revenue.ask_unusual": {
    vi: "{{amount}} ({{words}}) lớn hơn 10 lần mức thường ghi. Đúng số này không?",
    en: "{{amount}} ({{words}}) is more than ten times the usual. Is it right?",
  },
  "revenue.collect_title": {
    vi: "Đã ghi thu {{entry}} cho {{sale}} · {{customer}}",
    en: "Collection {{entry}} logged for {{sale}} · {{customer}}",
  },
  "revenue.refund_title": {
    vi: "Đã ghi hoàn tiền {{entry}} cho {{sale}} · {{customer}}",
    en: "Refund {{entry}} logged for {{sale}} · {{customer}}",
  },
  "revenue.collect_state": {
    vi: "Ngày {{day}} · tổng đã thu {{collected}} · còn phải thu {{receivable}}",
    en: "On {{day}} · {{collected}} collected in all · {{receivable}} still due",
  },
  "revenue.list_title": { vi: "Doanh thu · {{period}}", en: "Revenue · {{period}}" },
  "revenue.list_empty": {
    vi: "Chưa có doanh thu nào trong {{period}}. Ghi thử: /revenue 500tr An Phát.",
    en: "Nothing is logged for {{period}}. Try: /revenue 500tr An Phát.",
  },
  "revenue.list_more": {
    vi: "Chỉ hiện {{shown}} dòng mới nhất. Xem khoảng ngắn hơn, ví dụ /revenue list tuần này.",
    en: "Only the newest {{shown}} are shown. Ask for a shorter time, for example /revenue list this week.",
  },
  "column.entry": { vi: "Mã", en: "Entry" },
  "column.day": { vi: "Ngày", en: "Date" },
  "column.customer": { vi: "Khách hàng", en: "Customer" },
  "column.signed": { vi: "Ký", en: "Signed" },
  "column.collected": { vi: "Đã thu", en: "Collected" },
  "column.kind": { vi: "Loại", en: "Kind" },
  "column.person": { vi: "Nhân viên", en: "Person" },
  "column.amount": { vi: "Số tiền", en: "Amount" },
  "column.note": { vi: "Ghi chú", en: "Note" },
  "row.total": { vi: "Tổng", en: "Total" },
  "error.unknown_sale": {
    vi: "Không thấy {{sale}} trong phạm vi của bạn. Xem danh sách: /revenue list.",
    en: "There is no {{sale}} within your range. See the list: /revenue list.",
  },
  "error.sale_reversed": {
    vi: "{{sale}} đã hoàn tác nên không ghi thêm được. Xem: /revenue show {{sale}}.",
    en: "{{sale}} has been undone and takes no more entries. See /revenue show {{sale}}.",
  },
  "error.not_your_sale": {
    vi: "{{sale}} là của đồng nghiệp; chỉ người bán hoặc trưởng nhóm ghi thêm được. Doanh thu của bạn: /revenue list.",
    en: "{{sale}} is a colleague's; only its sellers or a lead may add to it. Your own: /revenue list.",
  },
  "error.customer_unclear": {
    vi: "Khách hàng tên là “{{name}}”? Phần “{{words}}” trông không giống tên. Ngày ghi như ngay=20/11, ghi chú như ghichu=….",
    en: "Is the customer called “{{name}}”? “{{words}}” does not look like a name. A date is date=20/11, a note is note=….",
  },
  "revenue.customer_as_typed": { vi: "Đúng, tên là {{name}}", en: "Yes, it is {{name}}" },
  "error.future_day": {
    vi: "Ngày {{day}} chưa tới. Doanh thu ghi từ hôm nay trở về trước, ví dụ /revenue 500tr An Phát hôm qua.",
    en: "{{day}} is in the future. Log revenue of today or before, for example /revenue 500tr An Phát yesterday.",
  },
  "error.collected_too_much": {
    vi: "Số thu {{collected}} lớn hơn doanh thu {{amount}}. Ví dụ đúng: /revenue 500tr An Phát thu=200tr.",
    en: "{{collected}} collected is more than the {{amount}} signed. For example: /revenue 500tr An Phát collected=200tr.",
  },
  "error.more_than_due": {
    vi: "{{sale}} chỉ còn phải thu {{receivable}}. Ví dụ: /revenue collect {{receivable}} {{sale}}.",
    en: "Only {{receivable}} is still due on {{sale}}. For example: /revenue collect {{receivable}} {{sale}}.",
  },
  "error.nothing_due": {
    vi: "{{sale}} đã thu đủ. Xem chi tiết: /revenue show {{sale}}.",
    en: "{{sale}} is collected in full. See /revenue show {{sale}}.",
  },
  "error.more_than_collected": {
    vi: "{{sale}} mới thu {{collected}}, không hoàn nhiều hơn được. Xem: /revenue show {{sale}}.",
    en: "Only {{collected}} has been collected on {{sale}}, so no more can go back. See /revenue show {{sale}}.",
  },
  "error.unknown_lead": {
    vi: "Không có cơ hội L{{lead}}. Bỏ lead= rồi ghi lại, ví dụ /revenue 500tr An Phát.",
    en: "There is no lead L{{lead}}. Leave lead= out, for example /revenue 500tr An Phát.",
  },
  "error.shares_unreadable": {
    vi: "Chưa hiểu cách chia “{{text}}”. Ví dụ: chia=lan:60,minh:40 hoặc chia=lan:300tr,minh:200tr.",
    en: "I cannot read the shares “{{text}}”. For example: shares=lan:60,minh:40 or shares=lan:300tr,minh:200tr.",
  },
  "error.shares_sum": {
    vi: "Các phần chia cộng lại là {{sum}}, phải bằng {{whole}}. Ví dụ: chia=lan:60,minh:40.",
    en: "The shares add up to {{sum}} and must be {{whole}}. For example: shares=lan:60,minh:40.",
  },
  "error.shares_twice": {
    vi: "{{name}} có tên hai lần trong phần chia. Ví dụ: chia=lan:60,minh:40.",
    en: "{{name}} is named twice in the shares. For example: shares=lan:60,minh:40.",
  },
  "error.shares_without_you": {
    vi: "Phần chia phải có bạn. Ghi cho người khác thì nhờ trưởng nhóm. Ví dụ: chia={{you}}:60,minh:40.",
    en: "You must be one of the shares; a lead can log for others. For example: shares={{you}}:60,minh:40.",
  },
  "revenue.ask_refund_reason": {
    vi: "Lý do hoàn tiền? Trả lời một câu, ví dụ: khách trả hàng.",
    en: "Why does the money go back? Answer in a few words, for example: goods returned.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
