import type { Localized } from "../locale.ts";

export const importChatMessages = {
  "import_chat.how": {
    vi: "Gửi tệp Excel hoặc CSV vào đây, mình đọc rồi cho bạn xem trước. Chưa bấm nhập thì chưa ghi gì.",
    en: "Send an Excel or CSV file here and I will show you what it holds. Nothing is written until you say so.",
  },
  "import_chat.how_limits": {
    vi: "Mỗi lần nhiều nhất {{count}} tệp, mỗi tệp tới {{size}} MB. Tệp lớn hơn: npm run import trên máy chủ.",
    en: "Up to {{count}} files at a time, {{size}} MB each. For larger ones: npm run import on the server.",
  },
  "import_chat.get_template": { vi: "Tải tệp mẫu", en: "Get templates" },
  "import_chat.see_list": { vi: "Các lần nhập trước", en: "Earlier imports" },

  "import_chat.title_previewed": { vi: "Xem trước lần nhập {{run}}", en: "Preview of import {{run}}" },
  "import_chat.title_applied": { vi: "Lần nhập {{run}}: đã nhập", en: "Import {{run}}: applied" },
  "import_chat.title_undone": { vi: "Lần nhập {{run}}: đã hoàn tác", en: "Import {{run}}: undone" },
  "import_chat.title_dropped": { vi: "Lần nhập {{run}}: đã bỏ", en: "Import {{run}}: dropped" },
  "import_chat.nothing_written": {
    vi: "Chưa ghi gì cả. Bấm nhập khi bảng dưới đây đúng ý bạn.",
    en: "Nothing has been written yet. Apply it when the table below is what you expect.",
  },
  "import_chat.nothing_new": {
    vi: "Cả {{count}} dòng đã có từ trước: nhập lại không thay đổi gì.",
    en: "All {{count}} rows are there already: importing them again changes nothing.",
  },
  "import_chat.nothing_right": {
    vi: "Không có dòng nào nhập được. Sửa tệp rồi gửi lại.",
    en: "No row can be imported. Correct the file and send it again.",
  },
  "import_chat.files": { vi: "Tệp: {{files}}", en: "Files: {{files}}" },

  "import_chat.row_people": { vi: "Nhân sự", en: "People" },
  "import_chat.row_targets": { vi: "Chỉ tiêu", en: "Targets" },
  "import_chat.row_products": { vi: "Sản phẩm", en: "Products" },
  "import_chat.row_customers": { vi: "Khách hàng", en: "Customers" },
  "import_chat.row_contacts": { vi: "Người liên hệ", en: "Contacts" },
  "import_chat.row_leads": { vi: "Cơ hội", en: "Leads" },
  "import_chat.row_sales": { vi: "Doanh thu", en: "Sales" },

  "column.import_file": { vi: "Tệp", en: "File" },
  "column.import_rows": { vi: "Loại dòng", en: "Rows" },
  "column.import_new": { vi: "Mới", en: "New" },
  "column.import_changed": { vi: "Thay đổi", en: "Changed" },
  "column.import_duplicate": { vi: "Trùng", en: "Duplicate" },
  "column.import_same": { vi: "Đã có", en: "Same" },
  "column.import_wrong": { vi: "Sai", en: "Wrong" },
  "column.import_run": { vi: "Lần", en: "Import" },
  "column.import_state": { vi: "Tình trạng", en: "State" },
  "column.import_line": { vi: "Dòng", en: "Line" },
  "column.import_reason": { vi: "Lý do", en: "Reason" },
  "column.import_cell": { vi: "Ô {{number}}", en: "Cell {{number}}" },

  "import_chat.columns": { vi: "Mình hiểu các cột như sau:", en: "The columns are understood like this:" },
  "import_chat.columns_of": { vi: "Các cột của {{file}}:", en: "The columns of {{file}}:" },
  "import_chat.column": { vi: "Cột “{{heading}}” → {{field}}", en: "“{{heading}}” → {{field}}" },
  "import_chat.column_unit": {
    vi: "Cột “{{heading}}” → {{field}}, {{unit}}",
    en: "“{{heading}}” → {{field}}, {{unit}}",
  },
  "import_chat.unit_dong": { vi: "đồng", en: "đồng" },
  "import_chat.unit_nghin": { vi: "nghìn đồng", en: "thousand đồng" },
  "import_chat.unit_trieu": { vi: "triệu đồng", en: "million đồng" },
  "import_chat.unit_ty": { vi: "tỷ đồng", en: "billion đồng" },
  "import_chat.order_dmy": { vi: "ngày trước, tháng sau", en: "day first" },
  "import_chat.order_mdy": { vi: "tháng trước, ngày sau", en: "month first" },
  "import_chat.ignored": { vi: "Không dùng: {{columns}}", en: "Not used: {{columns}}" },
  "import_chat.ignored_more": {
    vi: "Không dùng: {{columns}} và {{count}} cột nữa",
    en: "Not used: {{columns}} and {{count}} more",
  },

  "import_chat.wrong_rows": { vi: "Dòng sai ({{count}}):", en: "Wrong rows ({{count}}):" },
  "import_chat.duplicate_rows": {
    vi: "Dòng trùng, không nhập ({{count}}):",
    en: "Duplicates, left out ({{count}}):",
  },
  "import_chat.problem": { vi: "Dòng {{line}}: {{reason}}", en: "Line {{line}}: {{reason}}" },
  "import_chat.problem_in": {
    vi: "{{file}}, dòng {{line}}: {{reason}}",
    en: "{{file}}, line {{line}}: {{reason}}",
  },
  "import_chat.rest_in_file": {
    vi: "Đủ các dòng sai và trùng nằm trong tệp dưới đây: sửa ngay trong đó rồi gửi lại.",
    en: "All wrong and duplicate rows are in the file below: correct them there and send it back.",
  },
  "import_chat.problem_file": {
    vi: "{{file}}-dong-sai-{{run}}.xlsx",
    en: "{{file}}-wrong-rows-{{run}}.xlsx",
  },

  "import_chat.apply": { vi: "Nhập {{count}} dòng", en: "Apply {{count}} rows" },
  "import_chat.apply_right": {
    vi: "Nhập {{count}} dòng, bỏ {{wrong}} dòng sai",
    en: "Apply {{count}} rows without {{wrong}} wrong ones",
  },
  "import_chat.drop": { vi: "Không nhập", en: "Drop it" },
  "import_chat.undo": { vi: "Hoàn tác lần nhập", en: "Undo this import" },
  "import_chat.question": { vi: "{{question}}", en: "{{question}}" },
  "import_chat.leave_out": {
    vi: "{{wrong}} dòng sai sẽ không được nhập. Nhập {{count}} dòng còn lại?",
    en: "{{wrong}} wrong rows will stay out. Apply the other {{count}}?",
  },
  "import_chat.which_run": {
    vi: "Lần nhập số mấy? Xem số ở /import list. Ví dụ: {{example}}.",
    en: "Which import? /import list shows their numbers. For example: {{example}}.",
  },

  "import_chat.applied": { vi: "Đã nhập lần {{run}}: {{parts}}.", en: "Import {{run}} applied: {{parts}}." },
  "import_chat.applied_nothing": {
    vi: "Lần nhập {{run}}: tất cả đã có từ trước, không thay đổi gì.",
    en: "Import {{run}}: all of it was there already, nothing was changed.",
  },
  "import_chat.wrong_rows_left": {
    vi: "{{count}} dòng sai không được nhập. Xem lại: /import show {{run}}.",
    en: "{{count}} wrong rows stayed out. See them: /import show {{run}}.",
  },
  "import_chat.dropped": {
    vi: "Đã bỏ lần nhập {{run}}, chưa ghi gì.",
    en: "Import {{run}} is dropped, nothing was written.",
  },
  "import_chat.undone": {
    vi: "Đã hoàn tác lần nhập {{run}}: {{parts}}.",
    en: "Import {{run}} undone: {{parts}}.",
  },
  "import_chat.undone_nothing": {
    vi: "Lần nhập {{run}} không còn gì để hoàn tác.",
    en: "There was nothing left of import {{run}} to undo.",
  },
  "import_chat.kept": {
    vi: "Giữ lại {{count}} mục đang dùng hoặc đã có người làm tiếp: {{names}}",
    en: "{{count}} stay, as they are in use or were worked on since: {{names}}",
  },
  "import_chat.kept_name": { vi: "{{subject}} {{name}}", en: "{{subject}} {{name}}" },

  "import_chat.list": { vi: "Các lần nhập", en: "Imports" },
  "import_chat.list_empty": {
    vi: "Chưa nhập lần nào. Gửi tệp Excel hoặc CSV vào đây để bắt đầu.",
    en: "Nothing has been imported yet. Send an Excel or CSV file here to begin.",
  },
  "import_chat.state_previewed": { vi: "Chờ bấm nhập", en: "Waits to be applied" },
  "import_chat.state_applied": { vi: "Đã nhập", en: "Applied" },
  "import_chat.state_undone": { vi: "Đã hoàn tác", en: "Undone" },
  "import_chat.state_dropped": { vi: "Đã bỏ", en: "Dropped" },

  "import_chat.template": {
    vi: "Tệp mẫu: điền theo dòng ví dụ, xoá dòng đó, rồi gửi lại đây. Tên cột khác cũng được, mình sẽ đoán.",
    en: "Templates: follow the example row, delete it, then send the file back. Other headings work too, I will guess.",
  },
  "import_chat.template_people": { vi: "mau-nhan-su.xlsx", en: "template-people.xlsx" },
  "import_chat.template_targets": { vi: "mau-chi-tieu.xlsx", en: "template-targets.xlsx" },
  "import_chat.template_customers": { vi: "mau-khach-hang.xlsx", en: "template-customers.xlsx" },
  "import_chat.template_products": { vi: "mau-san-pham.xlsx", en: "template-products.xlsx" },
  "import_chat.template_leads": { vi: "mau-co-hoi.xlsx", en: "template-leads.xlsx" },
  "import_chat.template_sales": { vi: "mau-doanh-thu.xlsx", en: "template-sales.xlsx" },

  "import_chat.head_code": { vi: "Mã NV", en: "Employee code" },
  "import_chat.head_person_name": { vi: "Họ tên", en: "Full name" },
  "import_chat.head_role": { vi: "Vai trò", en: "Role" },
  "import_chat.head_team": { vi: "Nhóm", en: "Team" },
  "import_chat.head_region": { vi: "Khu vực", en: "Region" },
  "import_chat.head_started": { vi: "Ngày vào làm", en: "Start date" },
  "import_chat.head_email": { vi: "Email", en: "Email" },
  "import_chat.head_subject": { vi: "Giao cho", en: "For" },
  "import_chat.head_period": { vi: "Kỳ", en: "Period" },
  "import_chat.head_metric": { vi: "Chỉ số", en: "Metric" },
  "import_chat.head_target": { vi: "Chỉ tiêu", en: "Target" },
  "import_chat.head_customer": { vi: "Tên khách hàng", en: "Customer name" },
  "import_chat.head_tax": { vi: "Mã số thuế", en: "Tax code" },
  "import_chat.head_phone": { vi: "Số điện thoại", en: "Phone" },
  "import_chat.head_sector": { vi: "Ngành", en: "Sector" },
  "import_chat.head_owner": { vi: "Người phụ trách", en: "Owner" },
  "import_chat.head_product": { vi: "Sản phẩm", en: "Product" },
  "import_chat.head_series": { vi: "Dòng sản phẩm", en: "Series" },
  "import_chat.head_price": { vi: "Giá bán", en: "Price" },
  "import_chat.head_description": { vi: "Mô tả", en: "Description" },
  "import_chat.head_url": { vi: "Đường dẫn", en: "Link" },
  "import_chat.head_lead": { vi: "Tên cơ hội", en: "Lead name" },
  "import_chat.head_contact": { vi: "Người liên hệ", en: "Contact" },
  "import_chat.head_source": { vi: "Nguồn", en: "Source" },
  "import_chat.head_priority": { vi: "Mức ưu tiên", en: "Priority" },
  "import_chat.head_status": { vi: "Trạng thái", en: "Status" },
  "import_chat.head_expected": { vi: "Doanh thu dự kiến", en: "Expected revenue" },
  "import_chat.head_close": { vi: "Ngày dự kiến chốt", en: "Expected close date" },
  "import_chat.head_sale": { vi: "Mã đơn", en: "Order id" },
  "import_chat.head_amount": { vi: "Số tiền", en: "Amount" },
  "import_chat.head_signed": { vi: "Ngày ký", en: "Signed on" },
  "import_chat.head_collected": { vi: "Đã thu", en: "Collected" },
  "import_chat.head_note": { vi: "Ghi chú", en: "Note" },

  "error.import_not_a_run": {
    vi: "“{{text}}” không phải số lần nhập. Ví dụ: {{example}}.",
    en: "“{{text}}” is not the number of an import. For example: {{example}}.",
  },
  "error.import_no_run": {
    vi: "Không có lần nhập {{run}}. Xem các lần nhập: /import list.",
    en: "There is no import {{run}}. See them all: /import list.",
  },
  "error.import_is_previewed": {
    vi: "Lần nhập {{run}} chưa được nhập, nên không có gì để hoàn tác. Bỏ nó: /import drop {{run}}.",
    en: "Import {{run}} has not been applied, so there is nothing to undo. Drop it: /import drop {{run}}.",
  },
  "error.import_is_applied": {
    vi: "Lần nhập {{run}} đã nhập rồi. Muốn lấy lại: /import undo {{run}}.",
    en: "Import {{run}} has been applied. To take it back: /import undo {{run}}.",
  },
  "error.import_is_undone": {
    vi: "Lần nhập {{run}} đã hoàn tác rồi. Muốn nhập lại, gửi tệp lần nữa.",
    en: "Import {{run}} has been undone. To import it again, send the file once more.",
  },
  "error.import_is_dropped": {
    vi: "Lần nhập {{run}} đã bỏ. Muốn nhập, gửi tệp lần nữa.",
    en: "Import {{run}} was dropped. To import it, send the file once more.",
  },
  "error.import_words": {
    vi: "Mình không hiểu “{{words}}”. Gửi kèm tệp để nhập, hoặc gõ /import list, /import show 12, /import apply 12, /import undo 12.",
    en: "I do not understand “{{words}}”. Send a file with it, or type /import list, /import show 12, /import apply 12, /import undo 12.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
