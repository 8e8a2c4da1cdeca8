import type { Localized } from "../locale.ts";

/** What stands in mails to customers besides the templates, and around their pictures. */
export const letterMessages = {
  "letter.contact": { vi: "Anh/Chị {{name}}", en: "{{name}}" },
  "letter.contacts": { vi: "Quý khách", en: "Sir or Madam" },

  "letter.voucher_worth": { vi: "Giá trị voucher dành cho Quý khách", en: "What your voucher is worth" },
  "letter.voucher_note": {
    vi: "{{points}} điểm × {{value}} · dùng đến hết ngày {{day}}",
    en: "Points: {{points}} × {{value}} · valid until {{day}}",
  },
  "letter.voucher_part": { vi: "Điểm tặng", en: "Points" },
  "letter.points": { vi: "Số điểm", en: "Number" },
  "letter.worth": { vi: "Giá trị", en: "Value" },
  "letter.points_certain": { vi: "Điểm chắc chắn", en: "Certain points" },
  "letter.points_expected": {
    vi: "Điểm kỳ vọng, khi đạt doanh số kỳ vọng",
    en: "Expected points, for the expected revenue",
  },
  "letter.sum": { vi: "Tổng cộng", en: "Total" },
  "letter.packages": { vi: "Quyền lợi quy đổi từ voucher", en: "What the voucher brings you" },
  "letter.package": { vi: "Quyền lợi", en: "Benefit" },
  "letter.count": { vi: "Số lượng", en: "Count" },
  "letter.packages_open": {
    vi: "Quý khách có thể chọn các quyền lợi với tổng giá trị không vượt quá {{budget}}.",
    en: "You may choose benefits worth up to {{budget}} in all.",
  },
  "letter.packages_rest": {
    vi: "Quý khách còn {{rest}} để chọn thêm quyền lợi.",
    en: "Another {{rest}} is left for you to choose from.",
  },

  "letter.series": { vi: "Dòng sản phẩm: {{series}}", en: "Series: {{series}}" },
  "letter.price": { vi: "Giá:", en: "Price:" },
  "letter.price_on_request": { vi: "liên hệ để nhận báo giá", en: "on request" },
  "letter.read_product": { vi: "Xem chi tiết sản phẩm", en: "More about it" },
  "letter.read_article": { vi: "Đọc bài viết", en: "Read the article" },

  "letter.from": { vi: "Từ", en: "From" },
  "letter.to": { vi: "Đến", en: "To" },
  "letter.reply_to": { vi: "Trả lời về", en: "Answers to" },
  "letter.each": {
    vi: "{{recipients}} (mỗi người một thư riêng)",
    en: "{{recipients}} (a mail for each of them)",
  },
  "letter.and_more": { vi: "{{named}} và {{count}} người khác", en: "{{named}} and {{count}} more" },
  "letter.cut": {
    vi: "Thư còn dài: mở liên kết kèm theo để xem toàn bộ",
    en: "The mail goes on: open the link to see all of it",
  },

  "letter.preview_gone": {
    vi: "Bản xem trước này không còn: thư đã được sửa hoặc đã bỏ. Mở lại thư trong chat để lấy liên kết mới.",
    en: "This preview is gone: the mail was changed or dropped. Show it again in the chat for a new link.",
  },

  "letter.footer": {
    vi: "Thư của {{sender}}, {{company}}.",
    en: "A mail from {{sender}}, {{company}}.",
  },
  "letter.footer_reply": {
    vi: "Thư của {{sender}}, {{company}}. Quý khách chỉ cần trả lời thư này, hoặc viết tới {{address}}.",
    en: "A mail from {{sender}}, {{company}}. Just answer it, or write to {{address}}.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
