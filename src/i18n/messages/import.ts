import type { Localized } from "../locale.ts";

export const importMessages = {
  "import.usage": {
    vi: "Cách dùng: npm run import -- nhansu.csv doanhthu.xlsx [--yes] [--dates=dmy|mdy] [--numbers=dot|comma]",
    en: "Usage: npm run import -- people.csv sales.xlsx [--yes] [--dates=dmy|mdy] [--numbers=dot|comma]",
  },
  "import.progress": {
    vi: "{{step}}: {{percent}} % · {{rows}} dòng",
    en: "{{step}}: {{percent}} % · {{rows}} rows",
  },
  "import.scanning": { vi: "Xem cột của {{file}}", en: "Looking at the columns of {{file}}" },
  "import.reading": { vi: "Đọc {{file}}", en: "Reading {{file}}" },
  "import.writing": { vi: "Ghi doanh thu", en: "Writing sales" },
  "import.file": { vi: "{{file}} · {{kind}}", en: "{{file}} · {{kind}}" },
  "import.kind_people": { vi: "nhân sự", en: "people" },
  "import.kind_targets": { vi: "chỉ tiêu", en: "targets" },
  "import.kind_sales": { vi: "doanh thu", en: "sales" },
  "import.columns": { vi: "Cột: {{columns}}", en: "Columns: {{columns}}" },
  "import.ignored": { vi: "Cột không dùng: {{columns}}", en: "Columns not used: {{columns}}" },
  "import.order_dmy": { vi: "{{column}} (ngày/tháng/năm)", en: "{{column}} (day/month/year)" },
  "import.order_mdy": { vi: "{{column}} (tháng/ngày/năm)", en: "{{column}} (month/day/year)" },
  "import.new_people": { vi: "Người mới: {{count}}", en: "New people: {{count}}" },
  "import.moved_people": {
    vi: "Đổi nhóm, khu vực hoặc phòng từ hôm nay: {{count}} ({{names}})",
    en: "Team, region or department changed from today on: {{count}} ({{names}})",
  },
  "import.new_targets": { vi: "Chỉ tiêu mới hoặc đổi: {{count}}", en: "New or changed targets: {{count}}" },
  "import.new_sales": {
    vi: "Đơn mới: {{count}} · {{amount}} · {{days}}",
    en: "New sales: {{count}} · {{amount}} · {{days}}",
  },
  "import.no_new_sales": { vi: "Đơn mới: 0", en: "New sales: 0" },
  "import.already_there": { vi: "Đã có từ trước: {{count}}", en: "Already there: {{count}}" },
  "import.others": {
    vi: "Chưa chốt, để dành cho CRM: {{count}} ({{list}})",
    en: "Not won, left for the CRM: {{count}} ({{list}})",
  },
  "import.no_status": { vi: "(trống)", en: "(empty)" },
  "import.wrong_rows": { vi: "Dòng sai: {{count}}", en: "Wrong rows: {{count}}" },
  "import.hint_units": {
    vi: "Lưu ý: quá nửa số tiền dưới 100.000 đ. Nếu tệp tính bằng nghìn hay triệu đồng, ghi đơn vị vào tên cột, ví dụ “{{column}} (triệu)”.",
    en: "Note: more than half of the amounts are below 100.000 đ. If the file counts in thousands or millions, name the unit in the heading, such as “{{column}} (triệu)”.",
  },
  "import.confirm": { vi: "Nhập vào? (y/N)", en: "Import this? (y/N)" },
  "import.choose": { vi: "Chọn 1 hoặc 2, Enter để dừng:", en: "Choose 1 or 2, Enter to stop:" },
  "import.done": { vi: "Đã nhập: {{parts}}.", en: "Imported: {{parts}}." },
  "import.count_people": { vi: "{{count}} người", en: "{{count}} people" },
  "import.count_moved": { vi: "{{count}} người đổi nhóm", en: "{{count}} people moved" },
  "import.count_targets": { vi: "{{count}} chỉ tiêu", en: "{{count}} targets" },
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
  "import.refused": {
    vi: "{{count}} dòng sai nên chưa nhập gì. Sửa trong tệp rồi chạy lại:",
    en: "{{count}} wrong rows, so nothing was imported. Correct them in the file and run it again:",
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
  "import.wrong_missing": { vi: "thiếu {{column}}", en: "{{column}} is missing" },
  "import.wrong_width": {
    vi: "có {{cells}} ô, nhiều hơn {{columns}} cột; số hay tên có dấu phân cách thì đặt trong ngoặc kép",
    en: "has {{cells}} cells for {{columns}} columns; put a number or name with a separator in quotation marks",
  },
  "import.wrong_date": {
    vi: "{{column}} “{{text}}” không phải ngày theo cách ghi của cả cột, ví dụ 20/11/2026",
    en: "{{column}} “{{text}}” is no date in the order of its column, such as 20/11/2026",
  },
  "import.wrong_email": { vi: "“{{text}}” không phải địa chỉ email", en: "“{{text}}” is no e-mail address" },
  "import.wrong_future": { vi: "ngày {{day}} chưa tới", en: "{{day}} is still to come" },
  "import.wrong_amount": {
    vi: "{{column}} “{{text}}” không phải số tiền, ví dụ 1.500.000 hay 500tr",
    en: "{{column}} “{{text}}” is no amount, such as 1.500.000 or 500tr",
  },
  "import.wrong_fraction": {
    vi: "{{column}} “{{text}}” lẻ hơn một đồng; nếu tính bằng triệu, ghi “(triệu)” vào tên cột",
    en: "{{column}} “{{text}}” is finer than one đồng; if it counts millions, put “(triệu)” in the heading",
  },
  "import.wrong_negative": { vi: "{{column}} “{{text}}” là số âm", en: "{{column}} “{{text}}” is negative" },
  "import.wrong_zero": { vi: "“{{text}}” phải lớn hơn 0", en: "“{{text}}” has to be more than 0" },
  "import.wrong_separators": {
    vi: "{{column}} “{{text}}” dùng dấu chấm, phẩy khác các dòng còn lại",
    en: "{{column}} “{{text}}” uses dots and commas unlike the other rows",
  },
  "import.wrong_currency": {
    vi: "{{column}} “{{text}}” không phải tiền Việt",
    en: "{{column}} “{{text}}” is not in đồng",
  },
  "import.wrong_too_large": {
    vi: "{{column}} “{{text}}” lớn hơn 1.000.000 tỷ",
    en: "{{column}} “{{text}}” is more than 1.000.000 tỷ",
  },
  "import.wrong_word": {
    vi: "{{column}} “{{text}}” không dùng được; chọn: {{options}}",
    en: "{{column}} “{{text}}” does not fit; choose: {{options}}",
  },
  "import.wrong_collected": {
    vi: "đã thu {{collected}}, nhiều hơn số tiền {{amount}}",
    en: "{{collected}} came in, more than the amount of {{amount}}",
  },
  "import.wrong_period": {
    vi: "kỳ “{{text}}” không phải tháng, quý hay năm có ghi năm, ví dụ T12/2026",
    en: "the period “{{text}}” is no month, quarter or year with its year, such as T12/2026",
  },
  "import.wrong_no_subject": {
    vi: "chưa ghi giao cho ai; chỉ tiêu chung thì ghi “công ty”",
    en: "it does not say for whom; write “công ty” for the company",
  },
  "import.wrong_unknown_person": {
    vi: "không có nhân viên “{{name}}”; thêm vào tệp nhân sự hoặc sửa tên",
    en: "there is nobody called “{{name}}”; add them to a file of people or correct the name",
  },
  "import.wrong_unknown": {
    vi: "không có người, nhóm, khu vực hay phòng nào tên “{{name}}”",
    en: "there is no person, team, region or department called “{{name}}”",
  },
  "import.wrong_several": {
    vi: "“{{name}}” có thể là mấy nơi hoặc mấy người; ghi mã nhân viên",
    en: "“{{name}}” may be several; write an employee code",
  },
  "import.wrong_namesakes": {
    vi: "có mấy người tên “{{name}}”; ghi mã nhân viên đang có trong hệ thống",
    en: "several people are called “{{name}}”; write the employee code that the bot knows",
  },
  "import.wrong_code": {
    vi: "mã {{code}} đang là của {{name}}",
    en: "the code {{code}} belongs to {{name}}",
  },
  "import.wrong_person_twice": {
    vi: "{{name}} đã có ở dòng {{line}} với thông tin khác; người khác thì ghi mã riêng",
    en: "{{name}} stands on line {{line}} with other details; give another person a code",
  },
  "import.wrong_target_twice": {
    vi: "chỉ tiêu này đã có ở {{file}} dòng {{line}} với số khác",
    en: "this target stands in {{file}} on line {{line}} with another value",
  },
  "import.wrong_number_twice": {
    vi: "mã {{id}} đã có ở {{file}} dòng {{line}}",
    en: "the number {{id}} stands in {{file}} on line {{line}} already",
  },
  "import.wrong_number": {
    vi: "mã {{id}} đã nhập là {{sale}} với nội dung khác ({{amount}}, {{day}})",
    en: "the number {{id}} was imported as {{sale}} with other details ({{amount}}, {{day}})",
  },
  "import.field_name": { vi: "họ tên", en: "name" },
  "import.field_code": { vi: "mã nhân viên", en: "employee code" },
  "import.field_role": { vi: "vai trò", en: "role" },
  "import.field_team": { vi: "nhóm", en: "team" },
  "import.field_region": { vi: "khu vực", en: "region" },
  "import.field_department": { vi: "phòng ban", en: "department" },
  "import.field_email": { vi: "email", en: "e-mail" },
  "import.field_startedOn": { vi: "ngày vào làm", en: "start date" },
  "import.field_person": { vi: "nhân viên", en: "person" },
  "import.field_customer": { vi: "khách hàng", en: "customer" },
  "import.field_amount": { vi: "số tiền", en: "amount" },
  "import.field_signedOn": { vi: "ngày ký", en: "date" },
  "import.field_status": { vi: "trạng thái", en: "status" },
  "import.field_kind": { vi: "loại doanh thu", en: "kind" },
  "import.field_collected": { vi: "đã thu", en: "collected" },
  "import.field_note": { vi: "ghi chú", en: "note" },
  "import.field_id": { vi: "mã đơn", en: "number" },
  "import.field_subject": { vi: "giao cho", en: "for" },
  "import.field_period": { vi: "kỳ", en: "period" },
  "import.field_metric": { vi: "chỉ số", en: "metric" },
  "import.field_value": { vi: "chỉ tiêu", en: "target" },
  "error.import_no_file": {
    vi: "Không đọc được tệp {{file}}. Kiểm tra lại đường dẫn và quyền đọc.",
    en: "The file {{file}} cannot be read. Check its path and who may read it.",
  },
  "error.import_encoding": {
    vi: "{{file}} không phải chữ UTF-8. Trong Excel, lưu lại dạng “CSV UTF-8” hoặc .xlsx.",
    en: "{{file}} is no UTF-8 text. In Excel, save it as “CSV UTF-8” or as .xlsx.",
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
  "error.import_unknown_file": {
    vi: "Chưa rõ {{file}} chứa gì, tên cột là: {{found}}. Doanh thu cần {{sales}}; chỉ tiêu cần {{targets}}; nhân sự cần {{people}}.",
    en: "It is not clear what {{file}} holds; its headings are: {{found}}. Sales need {{sales}}; targets need {{targets}}; people need {{people}}.",
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
