import type { Localized } from "../locale.ts";

/** What the customer reads in the exported plan, and what is said beside it. */
export const planPaperMessages = {
  "paper.title": { vi: "Kế hoạch hợp tác {{quarter}}", en: "Plan of cooperation {{quarter}}" },
  "paper.for": { vi: "Kính gửi: {{customer}}", en: "For: {{customer}}" },
  "paper.made_on": { vi: "Ngày {{day}}", en: "{{day}}" },
  "paper.intro": {
    vi: "{{company}} trân trọng gửi Quý khách kế hoạch hợp tác {{quarter}}. Kế hoạch được lập ngày {{day}}.",
    en: "{{company}} is pleased to send you the plan of our cooperation for {{quarter}}. It was drawn up on {{day}}.",
  },
  "paper.intro_voucher": {
    vi: "{{company}} trân trọng gửi Quý khách kế hoạch hợp tác {{quarter}} cùng quyền lợi voucher kèm theo. Kế hoạch được lập ngày {{day}}.",
    en: "{{company}} is pleased to send you the plan of our cooperation for {{quarter}} and the voucher that comes with it. It was drawn up on {{day}}.",
  },
  "paper.figures": { vi: "Các chỉ tiêu của kế hoạch", en: "The figures of the plan" },
  "paper.col_figure": { vi: "Chỉ tiêu", en: "Figure" },
  "paper.col_value": { vi: "Giá trị", en: "Value" },
  "paper.col_meaning": { vi: "Diễn giải", en: "What it means" },

  "paper.annual_revenue": { vi: "Doanh số năm {{year}}", en: "Revenue of {{year}}" },
  "paper.annual_revenue_why": {
    vi: "Tổng giá trị Quý khách đã ký trong năm {{year}}",
    en: "All that you have signed in {{year}}",
  },
  "paper.receivables": { vi: "Công nợ", en: "Receivables" },
  "paper.receivables_why": {
    vi: "Khoản Quý khách còn cần thanh toán: đến hạn {{due}}, chưa đến hạn {{later}}",
    en: "What you still have to pay: {{due}} due, {{later}} not due yet",
  },
  "paper.renewals": { vi: "Tái ký", en: "Renewals" },
  "paper.renewals_why": {
    vi: "Giá trị hợp đồng đến hạn gia hạn trong quý",
    en: "Contracts that are up for renewal within the quarter",
  },
  "paper.expected_revenue": { vi: "Doanh số kỳ vọng", en: "Expected revenue" },
  "paper.expected_revenue_why": {
    vi: "Doanh số hai bên đặt mục tiêu đạt thêm trong quý",
    en: "What both of us aim for besides within the quarter",
  },
  "paper.expected_ratio": { vi: "Tỷ lệ kỳ vọng", en: "Expected ratio" },
  "paper.expected_ratio_why": {
    vi: "Số lần doanh số kỳ vọng được nhân lên khi tính điểm",
    en: "How many times over the expected revenue counts for points",
  },
  "paper.times": { vi: "{{ratio}} lần", en: "{{ratio}} times" },
  "paper.development": { vi: "Doanh số phát triển", en: "Development" },
  "paper.development_why": {
    vi: "Doanh số mục tiêu từ việc phát triển hợp tác trong quý",
    en: "What developing our cooperation is to bring within the quarter",
  },
  "paper.certain_sum": { vi: "Doanh số chắc chắn (2) + (3) + (6)", en: "Certain revenue (2) + (3) + (6)" },
  "paper.expected_sum": {
    vi: "Doanh số kỳ vọng tính điểm (4) × (5)",
    en: "Expected revenue that counts for points (4) × (5)",
  },

  "paper.voucher": { vi: "Quyền lợi voucher", en: "Your voucher" },
  "paper.sheet_plan": { vi: "Kế hoạch", en: "Plan" },
  "paper.sheet_voucher": { vi: "Voucher", en: "Voucher" },
  "paper.worth": { vi: "Giá trị voucher", en: "What your voucher is worth" },
  "paper.worth_how": { vi: "{{points}} điểm × {{value}}", en: "{{points}} points × {{value}}" },
  "paper.col_part": { vi: "Phần điểm", en: "Points for" },
  "paper.col_revenue": { vi: "Doanh số tính điểm", en: "Revenue" },
  "paper.col_points": { vi: "Điểm", en: "Points" },
  "paper.points_certain": { vi: "Điểm chắc chắn (2) + (3) + (6)", en: "Certain (2) + (3) + (6)" },
  "paper.points_certain_why": {
    vi: "Tương ứng với doanh số của Quý khách",
    en: "For the revenue that you bring in",
  },
  "paper.points_expected": { vi: "Điểm kỳ vọng (4) × (5)", en: "Expected (4) × (5)" },
  "paper.points_expected_why": {
    vi: "Tặng thêm để khuyến khích gia tăng giá trị hợp đồng",
    en: "Given on top for growing together",
  },
  "paper.points_total": { vi: "Tổng điểm", en: "All points" },
  "paper.point_value": { vi: "Giá trị một điểm", en: "A point is worth" },
  "paper.rounding_down": {
    vi: "Mỗi {{size}} doanh số được 1 điểm. Từng phần điểm làm tròn xuống đến {{step}} điểm.",
    en: "Each {{size}} of revenue is one point. Each part is rounded down to {{step}} points.",
  },
  "paper.rounding_nearest": {
    vi: "Mỗi {{size}} doanh số được 1 điểm. Từng phần điểm làm tròn đến {{step}} điểm gần nhất.",
    en: "Each {{size}} of revenue is one point. Each part is rounded to the nearest {{step}} points.",
  },
  "paper.rounding_up": {
    vi: "Mỗi {{size}} doanh số được 1 điểm. Từng phần điểm làm tròn lên đến {{step}} điểm.",
    en: "Each {{size}} of revenue is one point. Each part is rounded up to {{step}} points.",
  },
  "paper.basis": {
    vi: "Điểm voucher được tính theo kế hoạch lập ngày {{day}}.",
    en: "The points were counted from the plan of {{day}}.",
  },
  "paper.packages": { vi: "Quyền lợi quy đổi từ voucher", en: "What the voucher brings you" },
  "paper.no_packages": {
    vi: "Quý khách có thể chọn các quyền lợi trong phạm vi giá trị trên.",
    en: "You may choose benefits up to that value.",
  },
  "paper.col_package": { vi: "Quyền lợi", en: "Benefit" },
  "paper.col_count": { vi: "Số lượng", en: "Count" },
  "paper.col_each": { vi: "Đơn giá", en: "Value of one" },
  "paper.col_amount": { vi: "Thành tiền", en: "Amount" },
  "paper.packages_sum": { vi: "Tổng giá trị quyền lợi", en: "All benefits" },
  "paper.rest": { vi: "Giá trị còn lại", en: "Left" },
  "paper.valid_until": {
    vi: "Voucher có hiệu lực đến hết ngày {{day}}.",
    en: "The voucher is valid until {{day}}.",
  },
  "paper.contact": { vi: "Liên hệ: {{name}}", en: "Contact: {{name}}" },
  "paper.contact_email": { vi: "Liên hệ: {{name}} · {{email}}", en: "Contact: {{name}} · {{email}}" },
  "paper.thanks": {
    vi: "Trân trọng cảm ơn Quý khách đã đồng hành cùng {{company}}.",
    en: "Thank you for working with {{company}}.",
  },
  "paper.done": {
    vi: "Kế hoạch {{quarter}} của {{name}} (bản {{number}}): tệp PDF để gửi khách và tệp Excel.",
    en: "The plan of {{quarter}} for {{name}} (version {{number}}): a PDF for the customer and an Excel file.",
  },
  "paper.with_voucher": {
    vi: "Có kèm voucher {{voucher}}: {{points}} điểm, {{budget}}, hiệu lực đến {{day}}.",
    en: "Voucher {{voucher}} is in it: {{points}} points, {{budget}}, valid until {{day}}.",
  },
  "paper.voucher_of_version": {
    vi: "Điểm voucher được tính theo bản {{number}} của kế hoạch, nay là bản {{now}}.",
    en: "Its points were counted from version {{number}} of the plan, which is at version {{now}} now.",
  },
  "paper.no_voucher": {
    vi: "Kế hoạch này chưa có voucher.",
    en: "There is no voucher for this plan yet.",
  },
  "paper.voucher_open": {
    vi: "Voucher {{voucher}} chưa được duyệt nên không có trong tệp.",
    en: "Voucher {{voucher}} is not in it: it has not been approved.",
  },
  "paper.voucher_adjusted": {
    vi: "Voucher {{voucher}} đang được điều chỉnh nên không có trong tệp.",
    en: "Voucher {{voucher}} is not in it: it is being adjusted.",
  },
  "paper.voucher_expired": {
    vi: "Voucher {{voucher}} đã hết hạn ngày {{day}} nên không có trong tệp.",
    en: "Voucher {{voucher}} is not in it: it was valid until {{day}}.",
  },
  "paper.make_voucher": { vi: "Lập voucher", en: "Make a voucher" },
  "paper.show_voucher": { vi: "Xem voucher", en: "Show the voucher" },
  "paper.mail_voucher": { vi: "Soạn thư gửi voucher", en: "Write the voucher mail" },
  "paper.page": { vi: "Trang {{page}}/{{pages}}", en: "Page {{page}} of {{pages}}" },
} as const satisfies Readonly<Record<string, Localized>>;
