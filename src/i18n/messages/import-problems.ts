import type { Localized } from "../locale.ts";

/** Why a row of an imported file stays out. */
export const importProblemMessages = {
  "import.duplicate_entry": { vi: "trùng với {{entry}} {{name}}", en: "the same as {{entry}} {{name}}" },
  "import.duplicate_row": { vi: "trùng với dòng {{line}}", en: "the same as line {{line}}" },
  "import.wrong_phone": {
    vi: "“{{text}}” không phải số điện thoại, ví dụ 0912 345 678",
    en: "“{{text}}” is no phone number, such as 0912 345 678",
  },
  "import.wrong_url": {
    vi: "“{{text}}” không phải đường dẫn trang web, ví dụ https://congty.vn/san-pham",
    en: "“{{text}}” is not a link to a web page, such as https://company.vn/product",
  },
  "import.wrong_tax_code": {
    vi: "“{{text}}” không phải mã số thuế, ví dụ 0300588569",
    en: "“{{text}}” is no tax code, such as 0300588569",
  },
  "import.wrong_stage": {
    vi: "chưa rõ trạng thái “{{text}}”; ghi: Mới, Đã giao, Đang xử lý, Khách hàng, Không tiềm năng, Dừng theo đuổi, Trùng liên hệ, hoặc một bước: {{steps}}",
    en: "the status “{{text}}” is not known; write: Mới, Đã giao, Đang xử lý, Khách hàng, Không tiềm năng, Dừng theo đuổi, Trùng liên hệ, or a step: {{steps}}",
  },
  "import.wrong_has_sale": {
    vi: "cơ hội này đã có đơn {{sale}}; hoàn tác đơn trước",
    en: "this lead has become the sale {{sale}}; undo that first",
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
} as const satisfies Readonly<Record<string, Localized>>;
