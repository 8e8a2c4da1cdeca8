import type { Localized } from "../locale.ts";

export const importMessages = {
  "import.usage": {
    vi: "Cách dùng: npm run import -- nhansu.csv cohoi.xlsx [--yes] [--skip-wrong] [--dates=dmy|mdy] [--numbers=dot|comma] [--unit=dong|nghin|trieu|ty], hoặc npm run import -- --undo 12",
    en: "Usage: npm run import -- people.csv deals.xlsx [--yes] [--skip-wrong] [--dates=dmy|mdy] [--numbers=dot|comma] [--unit=dong|nghin|trieu|ty], or npm run import -- --undo 12",
  },
  "import.checking": { vi: "Đối chiếu với dữ liệu đã có", en: "Comparing with what is there" },
  "import.writing": { vi: "Ghi dữ liệu", en: "Writing" },
  "import.progress": {
    vi: "{{step}}: {{percent}} % · {{rows}} dòng",
    en: "{{step}}: {{percent}} % · {{rows}} rows",
  },
  "import.scanning": { vi: "Xem cột của {{file}}", en: "Looking at the columns of {{file}}" },
  "import.reading": { vi: "Đọc {{file}}", en: "Reading {{file}}" },
  "import.file": { vi: "{{file}} · {{kind}}", en: "{{file}} · {{kind}}" },
  "import.kind_people": { vi: "nhân sự", en: "people" },
  "import.kind_targets": { vi: "chỉ tiêu", en: "targets" },
  "import.kind_sales": { vi: "doanh thu", en: "sales" },
  "import.kind_products": { vi: "sản phẩm", en: "products" },
  "import.kind_customers": { vi: "khách hàng", en: "customers" },
  "import.kind_contacts": { vi: "người liên hệ", en: "contacts" },
  "import.kind_leads": { vi: "cơ hội", en: "leads" },
  "import.counts": {
    vi: "Mới {{new}} · thay đổi {{changed}} · đã có {{same}} · trùng {{duplicate}} · sai {{wrong}}",
    en: "New {{new}} · changed {{changed}} · same {{same}} · duplicate {{duplicate}} · wrong {{wrong}}",
  },
  "import.statuses": { vi: "Trạng thái: {{list}}", en: "Statuses: {{list}}" },
  "import.near_product": {
    vi: "Sản phẩm “{{product}}” ({{count}} dòng) không có trong bảng giá, gần giống “{{near}}”: giữ nguyên như trong tệp.",
    en: "The product “{{product}}” ({{count}} rows) is not in the price list, though “{{near}}” is: kept as the file has it.",
  },
  "import.strange_product": {
    vi: "Sản phẩm “{{product}}” ({{count}} dòng) không có trong bảng giá.",
    en: "The product “{{product}}” ({{count}} rows) is not in the price list.",
  },
  "import.lost_reason": { vi: "thua khi nhập dữ liệu", en: "lost in import" },
  "import.no_account": { vi: "Chưa rõ khách", en: "No account" },
  "import.columns": { vi: "Cột: {{columns}}", en: "Columns: {{columns}}" },
  "import.ignored": { vi: "Cột không dùng: {{columns}}", en: "Columns not used: {{columns}}" },
  "import.order_dmy": { vi: "{{column}} (ngày/tháng/năm)", en: "{{column}} (day/month/year)" },
  "import.order_mdy": { vi: "{{column}} (tháng/ngày/năm)", en: "{{column}} (month/day/year)" },
  "import.moved_people": {
    vi: "Đổi nhóm, khu vực hoặc phòng từ hôm nay: {{count}} ({{names}})",
    en: "Team, region or department changed from today on: {{count}} ({{names}})",
  },
  "import.new_sales": {
    vi: "Đơn mới: {{count}} · {{amount}} · {{days}}",
    en: "New sales: {{count}} · {{amount}} · {{days}}",
  },
  "import.hint_units": {
    vi: "Lưu ý: quá nửa số tiền dưới 100.000 đ. Nếu tệp tính bằng nghìn hay triệu đồng, ghi đơn vị vào tên cột, ví dụ “{{column}} (triệu)”.",
    en: "Note: more than half of the amounts are below 100.000 đ. If the file counts in thousands or millions, name the unit in the heading, such as “{{column}} (triệu)”.",
  },
  "import.duplicates": { vi: "Dòng trùng, không nhập:", en: "Duplicates, left out:" },
  "import.confirm": { vi: "Nhập vào? (y/N)", en: "Import this? (y/N)" },
  "import.done": { vi: "Đã nhập: {{parts}}.", en: "Imported: {{parts}}." },
  "import.count_people": { vi: "{{count}} người", en: "{{count}} people" },
  "import.count_moved": { vi: "{{count}} người đổi nhóm", en: "{{count}} people moved" },
  "import.count_targets": { vi: "{{count}} chỉ tiêu", en: "{{count}} targets" },
  "import.count_products": { vi: "{{count}} sản phẩm", en: "{{count}} products" },
  "import.count_customers": { vi: "{{count}} khách hàng", en: "{{count}} customers" },
  "import.count_changed_customers": {
    vi: "cập nhật {{count}} khách hàng",
    en: "{{count}} customers changed",
  },
  "import.count_contacts": { vi: "{{count}} người liên hệ", en: "{{count}} contacts" },
  "import.count_leads": { vi: "{{count}} cơ hội", en: "{{count}} leads" },
  "import.count_changed_leads": { vi: "cập nhật {{count}} cơ hội", en: "{{count}} leads changed" },
  "import.count_sales": { vi: "{{count}} đơn, {{amount}}", en: "{{count}} sales, {{amount}}" },
  "import.nothing_new": {
    vi: "Tất cả đã có từ trước, không nhập thêm gì.",
    en: "All of it is there already; nothing was added.",
  },
  "import.cancelled": { vi: "Chưa nhập gì.", en: "Nothing was imported." },
  "import.interrupted": { vi: "Đã dừng, chưa nhập gì.", en: "Stopped; nothing was imported." },
  "import.fault": {
    vi: "Lỗi phía hệ thống, chưa nhập gì:",
    en: "Something went wrong on our side; nothing was imported:",
  },
  "import.choose": {
    vi: "Chọn số từ 1 đến {{count}}, Enter để dừng:",
    en: "Choose a number up to {{count}}, Enter to stop:",
  },
  "import.refused": {
    vi: "{{count}} dòng sai nên chưa nhập gì. Sửa trong tệp rồi chạy lại, hoặc thêm --skip-wrong để nhập các dòng đúng:",
    en: "{{count}} wrong rows, so nothing was imported. Correct them in the file and run it again, or add --skip-wrong to import the right ones:",
  },
  "import.confirm_without": {
    vi: "{{count}} dòng sai bị bỏ lại. Nhập các dòng đúng? (y/N)",
    en: "{{count}} wrong rows stay out. Import the right ones? (y/N)",
  },
  "import.undo_hint": {
    vi: "Lấy lại được bằng: npm run import -- --undo {{run}}",
    en: "To take it back: npm run import -- --undo {{run}}",
  },
  "audit.imported_row": {
    vi: "Lần nhập {{run}}, {{at}}: {{file}} dòng {{line}} · {{cells}}",
    en: "Import {{run}}, {{at}}: {{file}} line {{line}} · {{cells}}",
  },
  "import.undone": { vi: "Đã lấy lại: {{parts}}.", en: "Taken back: {{parts}}." },
  "import.undone_nothing": { vi: "Không còn gì để lấy lại.", en: "There was nothing left to take back." },
  "import.kept": {
    vi: "Giữ lại {{count}} mục đang dùng hoặc đã có người làm tiếp: {{list}}",
    en: "{{count}} entries stay, as they are in use or were worked on: {{list}}",
  },
  "import.gone": {
    vi: "Lần nhập {{run}} không có, hoặc đã được lấy lại.",
    en: "Import {{run}} is not there, or was taken back.",
  },
  "import.wrong_row": {
    vi: "  {{file}} dòng {{line}}: {{reason}}",
    en: "  {{file}} line {{line}}: {{reason}}",
  },
  "import.more_wrong": { vi: "  … và {{count}} dòng nữa", en: "  … and {{count}} more" },
  "import.ask_dates": {
    vi: "{{file}}, cột “{{column}}”: “{{text}}” là ngày nào?",
    en: "{{file}}, column “{{column}}”: which day is “{{text}}”?",
  },
  "import.day_in_words": {
    vi: "ngày {{day}} tháng {{month}} năm {{year}}",
    en: "day {{day}} of month {{month}}, {{year}}",
  },
  "import.ask_numbers": {
    vi: "{{file}}, cột “{{column}}”: “{{text}}” là bao nhiêu?",
    en: "{{file}}, column “{{column}}”: how much is “{{text}}”?",
  },
  "import.ask_unit": {
    vi: "{{file}}, cột “{{column}}” không ghi đơn vị và số khá nhỏ: “{{text}}” là bao nhiêu?",
    en: "{{file}}, column “{{column}}” names no unit and its figures are small: how much is “{{text}}”?",
  },
  "error.import_no_file": {
    vi: "Không đọc được tệp {{file}}. Kiểm tra lại đường dẫn và quyền đọc.",
    en: "The file {{file}} cannot be read. Check its path and who may read it.",
  },
  "error.import_encoding": {
    vi: "{{file}} không phải tệp chữ. Trong Excel, lưu lại dạng “CSV UTF-8” hoặc .xlsx.",
    en: "{{file}} is no text. In Excel, save it as “CSV UTF-8” or as .xlsx.",
  },
  "error.import_unknown_file": {
    vi: "Chưa rõ {{file}} chứa gì, tên cột là: {{found}}. Cơ hội cần {{leads}}; doanh thu cần {{sales}}; khách hàng cần {{customers}}; liên hệ cần {{contacts}}; sản phẩm cần {{products}}; chỉ tiêu cần {{targets}}; nhân sự cần {{people}}.",
    en: "It is not clear what {{file}} holds; its headings are: {{found}}. Leads need {{leads}}; sales need {{sales}}; customers need {{customers}}; contacts need {{contacts}}; products need {{products}}; targets need {{targets}}; people need {{people}}.",
  },
  "error.import_too_wide": {
    vi: "{{file}}, dòng {{line}} có tới {{columns}} cột, nhiều hơn {{most}}. Bỏ bớt cột không dùng rồi gửi lại.",
    en: "{{file}}, line {{line}} has {{columns}} columns, more than {{most}}. Remove those that are not needed.",
  },
  "error.import_long_line": {
    vi: "{{file}}: từ dòng {{line}} dài quá một triệu ký tự; thường là dấu ngoặc kép mở mà không đóng.",
    en: "{{file}}: from line {{line}} on there are more than a million characters; mostly a quotation mark is never closed.",
  },
  "error.import_too_long": {
    vi: "{{file}} có ô dài quá một triệu ký tự. Bỏ ô đó rồi gửi lại.",
    en: "{{file}} has a cell of more than a million characters. Remove it and send the file again.",
  },
  "error.import_too_much_text": {
    vi: "{{file}} có quá nhiều chữ cho một tệp Excel. Lưu lại dạng “CSV UTF-8” rồi gửi lại.",
    en: "{{file}} has too much text for a workbook. Save it as “CSV UTF-8” and send it again.",
  },
  "error.import_bomb": {
    vi: "{{file}} nén bất thường, bung ra quá lớn nên không đọc. Mở bằng Excel rồi lưu lại.",
    en: "{{file}} unpacks to far more than a sheet does, so it was not read. Open it in Excel and save it again.",
  },
  "error.import_too_many": {
    vi: "{{file}} có hơn {{most}} dòng nhân sự hoặc chỉ tiêu. Chia thành nhiều tệp nhỏ hơn.",
    en: "{{file}} has more than {{most}} rows of people or targets. Split it into smaller files.",
  },
  "error.import_old_excel": {
    vi: "{{file}} là tệp Excel cũ hoặc có mật khẩu. Lưu lại dạng .xlsx, không đặt mật khẩu.",
    en: "{{file}} is an old Excel file or has a password. Save it as .xlsx without one.",
  },
  "error.import_broken_xlsx": {
    vi: "{{file}} bị hỏng hoặc không phải .xlsx. Mở bằng Excel rồi lưu lại.",
    en: "{{file}} is damaged or no .xlsx. Open it in Excel and save it again.",
  },
  "error.import_quote": {
    vi: "{{file}}: từ dòng {{line}} có dấu ngoặc kép mở mà không đóng.",
    en: "{{file}}: a quotation mark is opened from line {{line}} on and never closed.",
  },
  "error.import_twin_columns": {
    vi: "{{file}} có hai cột “{{column}}”. Đổi tên cột không dùng.",
    en: "{{file}} has two columns “{{column}}”. Rename the one that is not meant.",
  },
  "error.import_foreign": {
    vi: "{{file}}, cột “{{column}}” không phải tiền Việt. Đổi ra đồng trước.",
    en: "{{file}}, column “{{column}}” is not in đồng. Convert it first.",
  },
  "error.import_dates_unclear": {
    vi: "{{file}}, cột “{{column}}”: chưa rõ “{{text}}” ghi ngày hay tháng trước. Thêm --dates=dmy (ngày trước) hoặc --dates=mdy (tháng trước).",
    en: "{{file}}, column “{{column}}”: it cannot be told whether “{{text}}” begins with the day or the month. Add --dates=dmy (day first) or --dates=mdy (month first).",
  },
  "error.import_numbers_unclear": {
    vi: "{{file}}, cột “{{column}}”: chưa rõ dấu trong “{{text}}” ngăn hàng nghìn hay phần lẻ. Thêm --numbers=dot (chấm ngăn nghìn) hoặc --numbers=comma (phẩy ngăn nghìn).",
    en: "{{file}}, column “{{column}}”: it cannot be told whether “{{text}}” is parted into thousands or decimals. Add --numbers=dot (dots part thousands) or --numbers=comma (commas do).",
  },
} as const satisfies Readonly<Record<string, Localized>>;
