import type { Localized } from "../locale.ts";

/** What is asked about mails to customers, and why something is refused. */
export const customerMailAskedMessages = {
  "customer_mail.ask_customer": {
    vi: "Gửi thư cho khách nào?",
    en: "Which customer is the mail for?",
  },
  "customer_mail.ask_entry": {
    vi: "Thư nào? Trả lời mã thư, ví dụ Z5.",
    en: "Which mail? Answer with its number, such as Z5.",
  },
  "customer_mail.ask_quarter": {
    vi: "{{name}} có voucher của nhiều quý. Gửi voucher quý nào?",
    en: "{{name}} has vouchers for several quarters. Which one is to be sent?",
  },
  "customer_mail.voucher_choice": {
    vi: "{{quarter}}: {{entry}}, {{budget}}",
    en: "{{quarter}}: {{entry}}, {{budget}}",
  },
  "customer_mail.ask_template": {
    vi: "Dùng mẫu {{kind}} nào?",
    en: "Which template for a {{kind}}?",
  },
  "customer_mail.ask_known_template": {
    vi: "Không rõ mẫu “{{words}}”. Dùng mẫu {{kind}} nào?",
    en: "“{{words}}” is no single template. Which one for a {{kind}}?",
  },
  "customer_mail.ask_other_template": {
    vi: "Dùng mẫu nào cho {{entry}}? Tiêu đề và nội dung bạn đã sửa sẽ được thay theo mẫu.",
    en: "Which template for {{entry}}? Its title and text replace what you have changed.",
  },
  "customer_mail.ask_recipients": { vi: "Gửi cho ai bên {{name}}?", en: "Who at {{name}} is to get it?" },
  "customer_mail.everybody": { vi: "Tất cả {{count}} người", en: "All {{count}} of them" },
  "customer_mail.ask_address": {
    vi: "{{name}} chưa có địa chỉ e-mail nào. Trả lời địa chỉ để gửi, hoặc lưu trước: /customer contact K{{id}} “Chị Hoa” hoa@congty.vn",
    en: "There is no e-mail address of {{name}}. Answer with one, or save it first: /customer contact K{{id}} “Hoa” hoa@firm.vn",
  },
  "customer_mail.ask_products": {
    vi: "Giới thiệu sản phẩm nào? Chọn bên dưới hoặc trả lời tên, nhiều sản phẩm thì cách nhau bằng dấu phẩy.",
    en: "Which products? Choose below or answer with names, divided by commas.",
  },
  "customer_mail.ask_which_product": {
    vi: "“{{words}}” là sản phẩm nào?",
    en: "Which product is “{{words}}”?",
  },
  "customer_mail.ask_articles": {
    vi: "Gửi bài viết nào? Chọn bên dưới, hoặc trả lời mã (R6), đường dẫn, vài chữ trong tiêu đề.",
    en: "Which article? Choose below, or answer with its number (R6), link or words of its title.",
  },
  "customer_mail.ask_which_article": {
    vi: "“{{words}}” là bài nào?",
    en: "Which article is “{{words}}”?",
  },
  "customer_mail.article_choice": {
    vi: "{{title}} ({{channel}}, {{day}})",
    en: "{{title}} ({{channel}}, {{day}})",
  },
  "customer_mail.ask_field": { vi: "Sửa gì trong thư {{entry}}?", en: "What of {{entry}} is to be changed?" },
  "customer_mail.field_title": { vi: "Tiêu đề", en: "Title" },
  "customer_mail.field_text": { vi: "Nội dung", en: "Text" },
  "customer_mail.field_template": { vi: "Mẫu thư", en: "Template" },
  "customer_mail.field_products": { vi: "Sản phẩm", en: "Products" },
  "customer_mail.field_articles": { vi: "Bài viết", en: "Articles" },
  "customer_mail.field_why": { vi: "Vì sao gửi lúc này", en: "Why now" },
  "customer_mail.ask_title": {
    vi: "Tiêu đề mới của {{entry}}? Hiện là: {{now}}",
    en: "The new title of {{entry}}? It is now: {{now}}",
  },
  "customer_mail.ask_text": {
    vi: "Nội dung mới của {{entry}}? Bạn chép phần dưới, sửa rồi gửi lại. Chữ trong hai dấu ngoặc nhọn được điền tự động; {{content}} là chỗ đặt voucher, sản phẩm hoặc bài viết.\n\n{{now}}",
    en: "The new text of {{entry}}? Copy what is below, change it and send it back. Words in double braces are filled in; {{content}} is where the voucher, products or articles stand.\n\n{{now}}",
  },
  "customer_mail.ask_why": {
    vi: "Vì sao gửi {{entry}} lúc này? Ghi chú này chỉ nội bộ đọc, ví dụ: khách vừa họp ngân sách quý 1.",
    en: "Why is {{entry}} sent now? Only colleagues read it, for example: they have just planned their budget.",
  },
  "customer_mail.ask_when": {
    vi: "Chưa nên gửi {{entry}} lúc này:\n{{why}}\nHẹn giờ hay vẫn gửi?",
    en: "{{entry}} had better not leave now:\n{{why}}\nPut it off, or send it all the same?",
  },
  "customer_mail.ask_reason": {
    vi: "Vì sao vẫn gửi {{entry}} ngay? Lý do được ghi vào lịch sử.\n{{why}}",
    en: "Why is {{entry}} sent now all the same? The reason is kept in the history.\n{{why}}",
  },

  "customer_mail.error_unknown": {
    vi: "Không có thư {{entry}}, hoặc bạn không được xem. Xem thư của bạn: /mail list",
    en: "There is no mail {{entry}}, or you may not see it. Your mails: /mail list",
  },
  "customer_mail.error_not_yours": {
    vi: "Thư {{entry}} do {{name}} soạn, chỉ {{name}} sửa hoặc gửi được.",
    en: "Mail {{entry}} was written by {{name}}, who alone may change or send it.",
  },
  "customer_mail.error_confirmed": {
    vi: "Thư {{entry}} đã được xác nhận nên không sửa hay gửi lần nữa. Xem: /mail {{entry}}",
    en: "Mail {{entry}} was confirmed, so it is neither changed nor sent again. See: /mail {{entry}}",
  },
  "customer_mail.error_dropped": {
    vi: "Thư {{entry}} đã bỏ. Soạn thư mới: /mail voucher An Phát",
    en: "Mail {{entry}} was dropped. Write a new one: /mail voucher An Phát",
  },
  "customer_mail.error_left": {
    vi: "Thư {{entry}} đã gửi đi, không lấy lại được. Xem: /mail {{entry}}",
    en: "Mail {{entry}} has left and cannot be taken back. See: /mail {{entry}}",
  },
  "customer_mail.error_undone": {
    vi: "Thư {{entry}} đã đổi từ lúc đó nên không hoàn tác được. Xem: /mail {{entry}}",
    en: "Mail {{entry}} has changed since, so this cannot be undone. See: /mail {{entry}}",
  },
  "customer_mail.error_no_template": {
    vi: "Chưa có mẫu {{kind}} nào. Quản trị thêm một tệp vào thư mục templates cạnh company.yaml.",
    en: "There is no template for a {{kind}}. An admin adds a file to the folder templates beside company.yaml.",
  },
  "customer_mail.error_no_voucher": {
    vi: "{{name}} chưa có voucher nào còn hiệu lực. Lập voucher: /voucher K{{id}}",
    en: "{{name}} has no voucher that still holds. Make one: /voucher K{{id}}",
  },
  "customer_mail.error_no_voucher_in": {
    vi: "{{name}} chưa có voucher {{period}} còn hiệu lực. Lập voucher: /voucher K{{id}} {{period}}",
    en: "{{name}} has no voucher for {{period}} that still holds. Make one: /voucher K{{id}} {{period}}",
  },
  "customer_mail.error_voucher": {
    vi: "Không có voucher {{entry}}, hoặc bạn không được xem. Xem voucher: /voucher list",
    en: "There is no voucher {{entry}}, or you may not see it. Vouchers: /voucher list",
  },
  "customer_mail.error_quarter": {
    vi: "Thư gắn với một quý, không phải {{period}}. Ví dụ: /mail voucher An Phát quý 1/2027",
    en: "A mail belongs to a quarter, not to {{period}}. For example: /mail voucher An Phát Q1/2027",
  },
  "customer_mail.error_recipient": {
    vi: "“{{words}}” không phải địa chỉ e-mail, cũng không rõ là ai bên {{name}}. Trả lời địa chỉ, ví dụ hoa@congty.vn, hoặc chọn:",
    en: "“{{words}}” is neither an e-mail address nor clearly somebody at {{name}}. Answer with an address such as hoa@firm.vn, or choose:",
  },
  "customer_mail.error_too_many": {
    vi: "Mỗi thư gửi tối đa {{most}} người. Bạn bớt người nhận hoặc soạn thêm thư.",
    en: "A mail goes to {{most}} people at most. Name fewer, or write another one.",
  },
  "customer_mail.error_no_products": {
    vi: "Danh mục chưa có sản phẩm nào. Nhập danh mục: /import template products",
    en: "There are no products yet. Import a price list: /import template products",
  },
  "customer_mail.error_product": {
    vi: "Không có sản phẩm “{{words}}”. Trả lời tên khác, hoặc xem danh mục: /product",
    en: "There is no product “{{words}}”. Answer with another name, or see the list: /product",
  },
  "customer_mail.error_no_articles": {
    vi: "Chưa có bài viết nào được ghi. Ghi bài đã đăng: /article https://emagazine.vn/bai-moi",
    en: "No article has been registered. Register one: /article https://emagazine.vn/new-article",
  },
  "customer_mail.error_article": {
    vi: "Không có bài viết {{entry}}. Trả lời mã khác, hoặc xem: /article list",
    en: "There is no article {{entry}}. Answer with another number, or see: /article list",
  },
  "customer_mail.error_link": {
    vi: "Bài {{url}} chưa được ghi. Ghi trước bằng /article {{url}}, hoặc trả lời bài khác.",
    en: "{{url}} has not been registered. Register it by /article {{url}}, or answer with another one.",
  },
  "customer_mail.error_title": {
    vi: "Không có bài viết nào có chữ “{{words}}”. Trả lời mã hoặc đường dẫn, hoặc xem: /article list",
    en: "No article is called “{{words}}”. Answer with a number or link, or see: /article list",
  },
  "customer_mail.error_moment": {
    vi: "“{{text}}” không phải giờ hẹn gửi. Bấm nút hẹn giờ dưới bản xem trước: /mail Z5",
    en: "“{{text}}” is no moment to put a mail off to. Press the button below its preview: /mail Z5",
  },
  "customer_mail.error_field": {
    vi: "Không rõ sửa gì với “{{words}}”. Sửa được: {{options}}. Ví dụ: /mail edit Z5 title=Voucher quý 4",
    en: "What is to become of “{{words}}”? Possible: {{options}}. For example: /mail edit Z5 title=Your voucher",
  },
  "customer_mail.error_no_product_mail": {
    vi: "Thư này không phải thư sản phẩm. Soạn thư sản phẩm: /mail product An Phát sp=GTX Pro",
    en: "This is no product mail. Write one: /mail product An Phát sp=GTX Pro",
  },
  "customer_mail.error_no_article_mail": {
    vi: "Thư này không phải thư bài viết. Soạn thư bài viết: /mail article An Phát R6",
    en: "This is no article mail. Write one: /mail article An Phát R6",
  },
  "customer_mail.error_long_title": {
    vi: "Tiêu đề dài {{length}} ký tự, tối đa {{most}}. Bạn viết ngắn lại.",
    en: "The title has {{length}} signs, at most {{most}} are possible. Please shorten it.",
  },
  "customer_mail.error_long_text": {
    vi: "Nội dung dài {{length}} ký tự, tối đa {{most}}. Bạn viết ngắn lại.",
    en: "The text has {{length}} signs, at most {{most}} are possible. Please shorten it.",
  },
  "customer_mail.error_long_why": {
    vi: "Lý do dài {{length}} ký tự, tối đa {{most}}. Bạn viết ngắn lại.",
    en: "The reason has {{length}} signs, at most {{most}} are possible. Please shorten it.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
