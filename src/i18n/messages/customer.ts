import type { Localized } from "../locale.ts";

export const customerMessages = {
  "customer.title": { vi: "{{name}} · K{{id}}", en: "{{name}} · K{{id}}" },
  "customer.choice": { vi: "{{name}} (K{{id}})", en: "{{name}} (K{{id}})" },
  "customer.ask_which": {
    vi: "Có mấy khách hàng khớp “{{name}}”. Khách nào?",
    en: "Several customers match “{{name}}”. Which one?",
  },
  "customer.ask_which_of_many": {
    vi: "Nhiều khách hàng khớp “{{name}}”, đây là {{shown}} khách đầu. Khách nào? Không thấy thì gõ rõ tên hơn.",
    en: "Many customers match “{{name}}”; these are the first {{shown}}. Which one? If it is not here, type more of the name.",
  },
  "customer.ask_name": {
    vi: "Khách hàng nào? Trả lời tên, số điện thoại hoặc mã như K12.",
    en: "Which customer? Answer with a name, phone number or entry such as K12.",
  },
  "customer.today": { vi: "hôm nay", en: "today" },
  "customer.yesterday": { vi: "hôm qua", en: "yesterday" },
  "customer.days_ago": { vi: "{{days}} ngày trước", en: "{{days}} days ago" },
  "customer.on_day": { vi: "ngày {{day}}", en: "on {{day}}" },
  "customer.did_call": { vi: "{{by}} đã gọi {{when}}", en: "{{by}} called {{when}}" },
  "customer.did_email": { vi: "{{by}} đã gửi e-mail {{when}}", en: "{{by}} e-mailed {{when}}" },
  "customer.did_meeting": { vi: "{{by}} đã gặp {{when}}", en: "{{by}} met them {{when}}" },
  "customer.did_message": { vi: "{{by}} đã nhắn tin {{when}}", en: "{{by}} sent a message {{when}}" },
  "customer.did_note": { vi: "{{by}} đã ghi chú {{when}}", en: "{{by}} left a note {{when}}" },
  "customer.did_feedback": { vi: "{{by}} đã ghi phản hồi {{when}}", en: "{{by}} noted feedback {{when}}" },
  "customer.did_voucher_mail": {
    vi: "{{by}} đã gửi thư voucher {{when}}",
    en: "{{by}} sent the voucher mail {{when}}",
  },
  "customer.did_product_mail": {
    vi: "{{by}} đã gửi thư sản phẩm {{when}}",
    en: "{{by}} sent the product mail {{when}}",
  },
  "customer.did_article_mail": {
    vi: "{{by}} đã gửi thư bài viết {{when}}",
    en: "{{by}} sent the article mail {{when}}",
  },
  "customer.segment_potential": { vi: "Tiềm năng", en: "Potential" },
  "customer.segment_new": { vi: "Mới", en: "New" },
  "customer.segment_loyal": { vi: "Trung thành", en: "Loyal" },
  "customer.reason_never_bought": { vi: "chưa mua lần nào", en: "has never bought" },
  "customer.reason_renewed": { vi: "đã tái ký {{renewals}} lần", en: "renewals: {{renewals}}" },
  "customer.reason_many_orders": {
    vi: "đã mua {{orders}} lần, từ {{needed}} lần là trung thành",
    en: "sales: {{orders}}; loyal from {{needed}} on",
  },
  "customer.reason_first_sale_lately": {
    vi: "mua lần đầu {{day}}, chưa quá {{days}} ngày",
    en: "first sale on {{day}}, at most {{days}} days ago",
  },
  "customer.reason_to_win_again": {
    vi: "mua lần đầu {{day}} nên không còn mới, chưa đủ {{needed}} lần để là trung thành; nên chăm lại",
    en: "first sale on {{day}}, so no longer new, and not yet the {{needed}} sales of a loyal one; worth winning again",
  },
  "customer.segment_line": {
    vi: "Nhóm khách: {{segment}} ({{reason}})",
    en: "Segment: {{segment}} ({{reason}})",
  },
  "customer.segment_by_hand": {
    vi: "Nhóm khách: {{segment}} (đặt tay bởi {{name}}; tính theo doanh thu là {{derived}})",
    en: "Segment: {{segment}} (set by {{name}}; by sales it is {{derived}})",
  },
  "customer.segment_by_file": {
    vi: "Nhóm khách: {{segment}} (đặt tay; tính theo doanh thu là {{derived}})",
    en: "Segment: {{segment}} (set by hand; by sales it is {{derived}})",
  },
  "customer.owner_line": { vi: "Phụ trách: {{owner}}", en: "Owner: {{owner}}" },
  "customer.no_owner": { vi: "chưa có", en: "nobody yet" },
  "customer.phone_line": { vi: "Điện thoại: {{phone}}", en: "Phone: {{phone}}" },
  "customer.email_line": { vi: "E-mail: {{email}}", en: "E-mail: {{email}}" },
  "customer.tax_code_line": { vi: "Mã số thuế: {{taxCode}}", en: "Tax code: {{taxCode}}" },
  "customer.sector_line": { vi: "Ngành: {{sector}}", en: "Sector: {{sector}}" },
  "customer.office_line": { vi: "Văn phòng: {{office}}", en: "Office: {{office}}" },
  "customer.region_line": { vi: "Khu vực: {{region}}", en: "Region: {{region}}" },
  "customer.contact_line": { vi: "Liên hệ: {{contact}}", en: "Contact: {{contact}}" },
  "customer.money_line": {
    vi: "Đã ký {{signed}} ({{orders}} đơn) · đã thu {{collected}} · còn phải thu {{receivable}}",
    en: "{{signed}} signed (sales: {{orders}}) · {{collected}} collected · {{receivable}} still due",
  },
  "customer.more_sales": {
    vi: "Bảng là {{shown}} đơn mới nhất trong {{orders}} đơn.",
    en: "The table has the newest {{shown}} of {{orders}} sales.",
  },
  "customer.leads": { vi: "Cơ hội đang mở:\n{{lines}}", en: "Open leads:\n{{lines}}" },
  "customer.lead": { vi: "• L{{id}} {{name}} ({{status}})", en: "• L{{id}} {{name}} ({{status}})" },
  "customer.lead_of": {
    vi: "• L{{id}} {{name}} ({{status}}, {{owner}})",
    en: "• L{{id}} {{name}} ({{status}}, {{owner}})",
  },
  "customer.activities": { vi: "Hoạt động gần đây:\n{{lines}}", en: "Lately:\n{{lines}}" },
  "customer.activity": { vi: "• {{did}}", en: "• {{did}}" },
  "customer.activity_about": { vi: "• {{did}}: {{text}}", en: "• {{did}}: {{text}}" },
  "customer.feedback": {
    vi: "Điểm phản hồi: trung bình {{average}}/10 (n = {{count}}), lần cuối {{last}}/10 {{when}}",
    en: "Feedback: {{average}}/10 on average (n = {{count}}), last {{last}}/10 {{when}}",
  },
  "customer.next": { vi: "Sắp tới:\n{{lines}}", en: "Coming up:\n{{lines}}" },
  "customer.appointment": {
    vi: "• Hẹn H{{id}}: {{title}}, {{at}}",
    en: "• Appointment H{{id}}: {{title}}, {{at}}",
  },
  "customer.task": {
    vi: "• Việc V{{id}}: {{text}}, hạn {{day}}",
    en: "• Task V{{id}}: {{text}}, due {{day}}",
  },
  "customer.history": { vi: "Nhật ký", en: "History" },
  "customer.show": { vi: "Xem {{name}}", en: "Show {{name}}" },
  "customer.undo": { vi: "Hoàn tác", en: "Undo" },
  "customer.changed": { vi: "Đã cập nhật {{name}} · K{{id}}", en: "{{name}} · K{{id}} changed" },
  "customer.contact_added": {
    vi: "Đã thêm liên hệ {{contact}} cho {{name}} · K{{id}}",
    en: "Contact {{contact}} added to {{name}} · K{{id}}",
  },
  "customer.contact_removed": {
    vi: "Đã bỏ liên hệ {{contact}} của {{name}} · K{{id}}",
    en: "Contact {{contact}} removed from {{name}} · K{{id}}",
  },
  "customer.ask_contact_name": {
    vi: "Thêm ai làm người liên hệ? Trả lời tên, ví dụ Chị Hoa.",
    en: "Who is the contact? Answer with the name, for example Chị Hoa.",
  },
  "customer.ask_segment": {
    vi: "Đặt nhóm khách nào? Trả lời: tiềm năng, mới, trung thành, hoặc tự động để tính theo doanh thu.",
    en: "Which segment? Answer: potential, new, loyal, or auto to follow the sales.",
  },
  "customer.list_title": { vi: "Khách hàng", en: "Customers" },
  "customer.found_title": { vi: "Khách hàng khớp “{{words}}”", en: "Customers matching “{{words}}”" },
  "customer.found_none": {
    vi: "Không thấy khách hàng nào khớp “{{words}}” trong phạm vi của bạn. Thử một phần tên, ví dụ: /customer find phát.",
    en: "No customer within your range matches “{{words}}”. Try a part of the name, for example: /customer find phát.",
  },
  "customer.found_more": {
    vi: "Chỉ hiện {{shown}} khách đầu. Gõ thêm tên để tìm gần hơn.",
    en: "Only the first {{shown}} are shown. Type more of the name.",
  },
  "customer.list_empty": {
    vi: "Không có khách hàng nào như vậy trong phạm vi của bạn. Xem tất cả: /customer list.",
    en: "There is no such customer within your range. See all: /customer list.",
  },
  "customer.list_more": {
    vi: "Chỉ hiện {{shown}} khách. Lọc thêm, ví dụ: /customer list @lan nhóm=trungthành.",
    en: "Only {{shown}} are shown. Narrow it down, for example: /customer list @lan segment=loyal.",
  },
  "customer.known_lead": {
    vi: "Đã có cơ hội cùng tên: L{{id}} của {{owner}}. Nếu là một: bấm Hoàn tác rồi ghi lại với cohoi=L{{id}}.",
    en: "There is a lead of that name: L{{id}}, {{owner}}. If it is the same, undo and log it again with lead=L{{id}}.",
  },
  "customer.known_lead_of_other": {
    vi: "Đã có cơ hội cùng tên do {{owner}} phụ trách. Nên hỏi lại trước khi liên hệ khách.",
    en: "{{owner}} has a lead of that name. Better ask before you contact the customer.",
  },
  "audit.never_changed": {
    vi: "{{subject}} chưa ai sửa gì.",
    en: "Nobody has changed {{subject}} yet.",
  },
  "undo.customer": {
    vi: "Đã hoàn tác thay đổi của {{name}} · K{{id}}",
    en: "The change of {{name}} · K{{id}} is undone",
  },
  "column.job": { vi: "Chức vụ", en: "Position" },
  "column.sector": { vi: "Ngành", en: "Sector" },
  "column.office": { vi: "Văn phòng", en: "Office" },
  "column.owned_by": { vi: "Phụ trách", en: "Owner" },
  "column.segment": { vi: "Nhóm khách", en: "Segment" },
  "column.last_sale": { vi: "Mua gần nhất", en: "Last sale" },
  "column.receivable": { vi: "Còn phải thu", en: "Still due" },
  "error.unknown_customer": {
    vi: "Không có khách hàng “{{name}}” trong phạm vi của bạn. Tìm: /customer find an phát, hoặc xem /customer list.",
    en: "There is no customer “{{name}}” within your range. Search with /customer find an phát, or see /customer list.",
  },
  "error.customer_of_other": {
    vi: "Khách hàng K{{id}} do {{owner}} phụ trách, bạn không xem được thông tin khác. Cần gì hãy hỏi {{ask}}.",
    en: "Customer K{{id}} belongs to {{owner}}; you cannot see anything else. Ask {{ask}}.",
  },
  "error.customer_of_nobody": {
    vi: "Khách hàng K{{id}} chưa có người phụ trách. Nhờ quản lý giao, ví dụ: /customer edit K{{id}} nv=@lan.",
    en: "Customer K{{id}} has no owner yet. Ask a manager to give it to somebody, for example: /customer edit K{{id}} owner=@lan.",
  },
  "error.not_your_customer": {
    vi: "{{name}} là khách của đồng nghiệp; chỉ người phụ trách hoặc trưởng nhóm sửa được. Khách của bạn: /customer list.",
    en: "{{name}} is a colleague's; only the owner or a lead may change it. Your own: /customer list.",
  },
  "error.customer_owner_role": {
    vi: "Chỉ trưởng nhóm hoặc quản lý đổi người phụ trách. Việc bạn sửa được: /customer edit K12 sdt=0912345678.",
    en: "Only a lead or manager gives a customer to somebody else. What you can change: /customer edit K12 phone=0912345678.",
  },
  "error.customer_owner_beyond": {
    vi: "{{person}} ngoài phạm vi của bạn nên chưa giao được. Chọn người trong nhóm, ví dụ: /customer edit K12 nv=@lan.",
    en: "{{person}} is beyond your range. Choose somebody of your team, for example: /customer edit K12 owner=@lan.",
  },
  "error.customer_owner_sells_not": {
    vi: "{{person}} không bán hàng nên không phụ trách khách được. Chọn nhân viên kinh doanh, ví dụ: /customer edit K12 nv=@lan.",
    en: "{{person}} does not sell and takes no customers. Choose a rep, for example: /customer edit K12 owner=@lan.",
  },
  "error.customer_nothing_to_change": {
    vi: "Sửa gì của {{name}}? Ví dụ: /customer edit K{{id}} sdt=0912345678 nganh=“bán lẻ”.",
    en: "What is to change about {{name}}? For example: /customer edit K{{id}} phone=0912345678 sector=“retail”.",
  },
  "error.customer_unchanged": {
    vi: "{{name}} đã như vậy rồi, không có gì thay đổi. Xem: /customer K{{id}}.",
    en: "{{name}} is like that already; nothing was changed. See /customer K{{id}}.",
  },
  "error.customer_changed_since": {
    vi: "K{{id}} đã được sửa tiếp sau đó nên không hoàn tác được. Xem: /audit K{{id}}.",
    en: "K{{id}} has been changed again since, so this cannot be undone. See /audit K{{id}}.",
  },
  "error.unknown_contact": {
    vi: "{{name}} không có liên hệ “{{contact}}”. Đang có: {{known}}. Ví dụ: /customer contact K{{id}} xoa=“Chị Hoa”.",
    en: "{{name}} has no contact “{{contact}}”. There are: {{known}}. For example: /customer contact K{{id}} remove=“Chị Hoa”.",
  },
  "error.contact_exists": {
    vi: "{{name}} đã có liên hệ {{contact}}. Muốn đổi số: bỏ bằng /customer contact K{{id}} xoa=“{{contact}}” rồi thêm lại.",
    en: "{{name}} already has the contact {{contact}}. For another number, remove it with /customer contact K{{id}} remove=“{{contact}}” and add it again.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
