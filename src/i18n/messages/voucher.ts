import type { Localized } from "../locale.ts";
import { voucherToldMessages } from "./voucher-told.ts";

export const voucherMessages = {
  ...voucherToldMessages,
  "audit.voucher.change": { vi: "Ghi voucher", en: "Voucher changed" },
  "voucher.title": {
    vi: "Voucher {{entry}} · {{name}} (K{{id}}) · {{quarter}} · {{state}}",
    en: "Voucher {{entry}} · {{name}} (K{{id}}) · {{quarter}} · {{state}}",
  },
  "voucher.state_draft": { vi: "nháp", en: "draft" },
  "voucher.state_reviewed": { vi: "chờ duyệt", en: "waiting for approval" },
  "voucher.state_approved": { vi: "đã duyệt", en: "approved" },
  "voucher.state_sent": { vi: "đã gửi khách", en: "sent" },
  "voucher.state_accepted": { vi: "khách đã đồng ý", en: "accepted" },
  "voucher.state_adjusted": { vi: "khách muốn đổi", en: "to be adjusted" },
  "voucher.state_expired": { vi: "hết hiệu lực", en: "expired" },
  "voucher.ground_history": { vi: "lịch sử làm việc", en: "history" },
  "voucher.ground_market": { vi: "thị trường", en: "market" },
  "voucher.ground_budget": { vi: "ngân sách", en: "budget" },
  "voucher.ground_position": { vi: "vị trí", en: "position" },
  "voucher.ground_relationship": { vi: "mối quan hệ", en: "relationship" },

  "voucher.total": {
    vi: "{{points}} điểm × {{value}} = {{budget}}",
    en: "{{points}} points × {{value}} = {{budget}}",
  },
  "voucher.certain": {
    vi: "Chắc chắn: công nợ {{receivables}} + tái ký {{renewals}} + phát triển {{development}} = {{sum}} → {{points}} điểm",
    en: "Certain: receivables {{receivables}} + renewals {{renewals}} + development {{development}} = {{sum}} → {{points}} points",
  },
  "voucher.expected": {
    vi: "Kỳ vọng: {{expected}} × tỷ lệ {{ratio}} = {{sum}} → {{points}} điểm",
    en: "Expected: {{expected}} × ratio {{ratio}} = {{sum}} → {{points}} points",
  },
  "voucher.rule_down": {
    vi: "Quy đổi: {{size}} là 1 điểm; mỗi phần làm tròn xuống theo bước {{step}} điểm.",
    en: "{{size}} is 1 point; each part is rounded down in steps of {{step}}.",
  },
  "voucher.rule_nearest": {
    vi: "Quy đổi: {{size}} là 1 điểm; mỗi phần làm tròn đến bước {{step}} điểm gần nhất.",
    en: "{{size}} is 1 point; each part is rounded to the nearest step of {{step}}.",
  },
  "voucher.rule_up": {
    vi: "Quy đổi: {{size}} là 1 điểm; mỗi phần làm tròn lên theo bước {{step}} điểm.",
    en: "{{size}} is 1 point; each part is rounded up in steps of {{step}}.",
  },
  "voucher.gift": {
    vi: "Quà so với doanh số chắc chắn và kỳ vọng: {{gift}} / {{revenue}} = {{share}}; riêng phần chắc chắn: {{certainGift}} / {{certain}} = {{certainShare}}.",
    en: "Gift against certain and expected revenue: {{gift}} / {{revenue}} = {{share}}; the certain part alone: {{certainGift}} / {{certain}} = {{certainShare}}.",
  },
  "voucher.uncollected": {
    vi: "Lưu ý: {{points}} điểm ({{worth}}) dựa trên {{amount}} công nợ chưa thu.",
    en: "Note: {{points}} points ({{worth}}) rest on {{amount}} not collected yet.",
  },
  "voucher.uncollected_due": {
    vi: "Lưu ý: {{points}} điểm ({{worth}}) dựa trên {{amount}} công nợ chưa thu, trong đó {{due}} đã đến hạn.",
    en: "Note: {{points}} points ({{worth}}) rest on {{amount}} not collected yet; {{due}} of it is due.",
  },
  "voucher.needs_approval": { vi: "Cần người duyệt: {{reasons}}.", en: "Needs approval: {{reasons}}." },
  "voucher.over_budget_limit": { vi: "giá trị trên {{limit}}", en: "worth more than {{limit}}" },
  "voucher.over_gift_limit": {
    vi: "quà trên {{limit}} doanh số",
    en: "a gift of more than {{limit}} of revenue",
  },
  "voucher.within_limits": {
    vi: "Trong hạn mức: rà soát xong là được duyệt ngay.",
    en: "Within the limits: it is approved as soon as it is reviewed.",
  },
  "voucher.outdated": {
    vi: "Kế hoạch hoặc chính sách điểm đã đổi sau khi lập {{entry}}: số điểm ở đây là theo bản cũ.",
    en: "The plan or the terms have changed since {{entry}} was made: these points are by the old version.",
  },
  "voucher.reason": { vi: "Lý do: {{reason}}", en: "Reason: {{reason}}" },
  "voucher.grounds": { vi: "Căn cứ: {{grounds}}.", en: "Rests on: {{grounds}}." },
  "voucher.grounds_missing": { vi: "Chưa có căn cứ: {{missing}}.", en: "Not looked at yet: {{missing}}." },
  "voucher.valid_until": { vi: "Hiệu lực đến hết {{day}}.", en: "Valid until {{day}}." },

  "voucher.no_packages": {
    vi: "Chưa chọn gói quà nào; còn nguyên {{budget}}.",
    en: "No package is chosen; all of {{budget}} is left.",
  },
  "voucher.packages_sum": { vi: "Cộng", en: "Total" },
  "voucher.rest": { vi: "Còn lại {{amount}} trong {{budget}}.", en: "{{amount}} of {{budget}} is left." },
  "voucher.rest_below": {
    vi: "Gói đã chọn vượt ngân sách {{amount}}: cần bớt gói trước khi trình duyệt.",
    en: "The packages are {{amount}} over the budget: take some out before it is reviewed.",
  },
  "voucher.none_offered": {
    vi: "Công ty chưa khai báo gói quà nào (mục voucher.packages trong company.yaml).",
    en: "The company offers no packages (voucher.packages in company.yaml).",
  },
  "voucher.without_end": { vi: "không giới hạn", en: "without limit" },
  "voucher.nothing_fits": {
    vi: "Không còn gói nào vừa với phần còn lại.",
    en: "No package fits into what is left.",
  },
  "voucher.proposals": { vi: "Gợi ý cách dùng ngân sách:", en: "Ways to use the budget:" },
  "voucher.proposal": {
    vi: "{{number}}. {{kind}}: {{packages}} (còn {{rest}})",
    en: "{{number}}. {{kind}}: {{packages}} ({{rest}} left)",
  },
  "voucher.proposal_least_rest": { vi: "Dùng ngân sách tốt nhất", en: "Least left over" },
  "voucher.proposal_few_of_each": { vi: "Mỗi gói nhiều nhất 2", en: "At most 2 of each" },
  "voucher.proposal_most_kinds": { vi: "Nhiều loại quà nhất", en: "Most different packages" },
  "voucher.not_proven": {
    vi: "Giá trị các gói quá lẻ để thử hết mọi cách: có thể còn cách dùng sát ngân sách hơn một chút.",
    en: "The values are too uneven to try every way: there may be one that leaves a little less.",
  },
  "voucher.left_of": { vi: "{{package}} còn {{left}}", en: "{{left}} of {{package}} left" },

  "voucher.made": { vi: "Đã lập voucher {{entry}}", en: "Voucher {{entry}} made" },
  "voucher.changed": { vi: "Đã cập nhật voucher {{entry}}", en: "Voucher {{entry}} changed" },
  "voucher.packages_changed": { vi: "Đã đổi gói quà của {{entry}}", en: "Packages of {{entry}} changed" },
  "voucher.grounds_noted": { vi: "Đã ghi căn cứ của {{entry}}", en: "Noted what {{entry}} rests on" },
  "voucher.recounted": { vi: "Đã tính lại điểm của {{entry}}", en: "Points of {{entry}} counted again" },
  "voucher.plan_written": {
    vi: "Số vừa nhập đã ghi vào kế hoạch {{plan}} (bản {{number}}). Hoàn tác phần này: /undo {{plan}}-{{entry}}.",
    en: "The figures are written to plan {{plan}} (version {{number}}). To take that back: /undo {{plan}}-{{entry}}.",
  },
  "voucher.again_draft": {
    vi: "{{entry}} trở lại bản nháp: rà soát xong thì trình duyệt lại.",
    en: "{{entry}} is a draft again: review it once more.",
  },
  "voucher.reviewed": { vi: "Đã trình duyệt voucher {{entry}}", en: "Voucher {{entry}} waits for approval" },
  "voucher.approved": { vi: "Đã duyệt voucher {{entry}}", en: "Voucher {{entry}} approved" },
  "voucher.approved_at_once": {
    vi: "Voucher {{entry}} trong hạn mức nên được duyệt ngay",
    en: "Voucher {{entry}} is within the limits and approved at once",
  },
  "voucher.declined": { vi: "Không duyệt voucher {{entry}}", en: "Voucher {{entry}} declined" },
  "voucher.sent": {
    vi: "Đã ghi nhận trao voucher {{entry}} cho khách",
    en: "Voucher {{entry}} was handed over",
  },
  "voucher.accepted": { vi: "Khách đồng ý voucher {{entry}}", en: "The customer accepts voucher {{entry}}" },
  "voucher.adjusted": {
    vi: "Đã mở bản nháp mới cho {{entry}} theo kế hoạch mới nhất",
    en: "New draft of {{entry}} by the newest plan",
  },
  "voucher.undone": { vi: "Đã hoàn tác trên voucher {{entry}}", en: "Undone on voucher {{entry}}" },
  "voucher.told": { vi: "Được báo ngay: {{names}}.", en: "Told now: {{names}}." },
  "voucher.list_title": { vi: "{{count}} voucher", en: "{{count}} vouchers" },
  "voucher.list_more": {
    vi: "Chỉ hiện {{shown}} voucher mới nhất.",
    en: "Only the newest {{shown}} are shown.",
  },
  "voucher.list_none": {
    vi: "Không có voucher nào như vậy. Xem tất cả: /voucher list.",
    en: "There is no such voucher. See all: /voucher list.",
  },
  "voucher.list_empty": {
    vi: "Chưa có voucher nào. Lập voucher: /voucher tên khách.",
    en: "There are no vouchers. Make one: /voucher and the customer's name.",
  },

  "voucher.column_package": { vi: "Gói", en: "Package" },
  "voucher.column_packages": { vi: "Gói quà", en: "Packages" },
  "voucher.column_pieces": { vi: "SL", en: "Pieces" },
  "voucher.column_value": { vi: "Đơn giá", en: "Value" },
  "voucher.column_left": { vi: "Còn", en: "Left" },
  "voucher.column_line": { vi: "Dòng", en: "Line" },
  "voucher.column_points": { vi: "Điểm", en: "Points" },
  "voucher.column_budget": { vi: "Giá trị", en: "Budget" },
  "voucher.column_rest": { vi: "Còn lại", en: "Left over" },
  "voucher.column_quarter": { vi: "Quý", en: "Quarter" },
  "voucher.column_until": { vi: "Hiệu lực đến", en: "Valid until" },
  "voucher.column_grounds": { vi: "Căn cứ", en: "Rests on" },
  "voucher.line_due": { vi: "(2) Công nợ đến hạn", en: "(2) Receivables due" },
  "voucher.line_not_due": { vi: "(2) Công nợ chưa đến hạn", en: "(2) Receivables not due yet" },
  "voucher.line_renewals": { vi: "(3) Tái ký", en: "(3) Renewals" },
  "voucher.line_development": { vi: "(6) Doanh số phát triển", en: "(6) Development" },
  "voucher.line_certain": { vi: "Chắc chắn: (2) + (3) + (6)", en: "Certain: (2) + (3) + (6)" },
  "voucher.line_expected": {
    vi: "(4) Doanh số kỳ vọng, (5) tỷ lệ {{ratio}}",
    en: "(4) Expected revenue, (5) ratio {{ratio}}",
  },
  "voucher.line_hoped": { vi: "Kỳ vọng: (4) × (5)", en: "Expected: (4) × (5)" },
  "voucher.line_total": { vi: "Tổng điểm", en: "All points" },
  "voucher.line_budget": { vi: "Giá trị, mỗi điểm {{value}}", en: "Worth, {{value}} a point" },
  "voucher.line_rounding": {
    vi: "{{revenue}} : {{size}} = {{exact}} → {{points}} điểm",
    en: "{{revenue}} : {{size}} = {{exact}} → {{points}} points",
  },
  "voucher.part_certain": { vi: "Chắc chắn:", en: "Certain:" },
  "voucher.part_expected": { vi: "Kỳ vọng:", en: "Expected:" },
  "voucher.origin": {
    vi: "Theo kế hoạch {{plan}} bản {{number}} ({{by}}, {{at}}).",
    en: "By version {{number}} of plan {{plan}} ({{by}}, {{at}}).",
  },

  "voucher.button_explain": { vi: "Giải thích", en: "Explain" },
  "voucher.button_packages": { vi: "Chọn gói quà", en: "Choose packages" },
  "voucher.button_review": { vi: "Rà soát xong", en: "Reviewed" },
  "voucher.button_recount": { vi: "Tính lại theo kế hoạch mới", en: "Count again" },
  "voucher.button_approve": { vi: "Duyệt {{entry}}", en: "Approve {{entry}}" },
  "voucher.button_decline": { vi: "Từ chối {{entry}}", en: "Decline {{entry}}" },
  "voucher.button_mail": { vi: "Gửi mail cho khách", en: "Mail it" },
  "voucher.button_sent": { vi: "Đã trao tay", en: "Handed over" },
  "voucher.button_accept": { vi: "Khách đồng ý", en: "Accepted" },
  "voucher.button_adjust": { vi: "Khách muốn đổi", en: "To be adjusted" },
  "voucher.button_take": { vi: "Chọn gợi ý {{number}}", en: "Take {{number}}" },
  "voucher.button_show": { vi: "{{entry}} {{name}}", en: "{{entry}} {{name}}" },
  "voucher.button_card": { vi: "Xem voucher", en: "Show it" },
  "voucher.button_waiting": { vi: "Voucher chờ duyệt", en: "Waiting vouchers" },
  "voucher.button_plan": { vi: "Xem kế hoạch", en: "Show the plan" },
  "voucher.button_versions": { vi: "Các bản", en: "Versions" },

  "voucher.ask_customer": {
    vi: "Voucher cho khách hàng nào? Trả lời tên hoặc mã, ví dụ K12.",
    en: "A voucher for which customer? Answer with the name or number, such as K12.",
  },
  "voucher.ask_which": {
    vi: "Voucher nào? Trả lời mã, ví dụ G4.",
    en: "Which voucher? Answer with its number, such as G4.",
  },
  "voucher.ask_package": {
    vi: "Gói nào, mấy cái? Trả lời ví dụ: 2 Thay bạt.",
    en: "Which package, and how many? Answer for example: 2 Thay bạt.",
  },
  "voucher.ask_which_package": { vi: "“{{package}}” là gói nào?", en: "Which package is “{{package}}”?" },
  "voucher.ask_grounds": {
    vi: "Voucher dựa trên căn cứ nào? Trả lời ví dụ: lịch sử, ngân sách; hoặc: đủ.",
    en: "What does it rest on? Answer for example: history, budget; or: all.",
  },
  "voucher.ask_reason": {
    vi: "Vì sao không duyệt? Người lập sẽ đọc được.\n{{voucher}}",
    en: "Why is it declined? Its author will read it.\n{{voucher}}",
  },
  "voucher.ask_adjust": {
    vi: "Khách muốn đổi gì? Trả lời một câu, ví dụ: khách muốn thêm LED.",
    en: "What does the customer want otherwise? Answer in a sentence.",
  },
  "voucher.no_reason": { vi: "Không nêu lý do", en: "No reason" },
} as const satisfies Readonly<Record<string, Localized>>;
