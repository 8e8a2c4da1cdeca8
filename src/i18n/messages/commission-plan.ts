import type { Localized } from "../locale.ts";

export const commissionPlanMessages = {
  "plan.title": { vi: "Chính sách hoa hồng: {{name}}", en: "Commission plan: {{name}}" },
  "plan.since": { vi: "Áp dụng từ {{from}}.", en: "It holds from {{from}} on." },
  "plan.between": {
    vi: "Áp dụng từ {{from}} đến hết {{to}}.",
    en: "It holds from {{from}} to the end of {{to}}.",
  },
  "plan.members": { vi: "Dành cho: {{members}}.", en: "For: {{members}}." },
  "plan.base_collected": {
    vi: "Tính trên tiền thực thu, vào tháng tiền về.",
    en: "It is counted on the money that comes in, in the month in which it does.",
  },
  "plan.base_signed": {
    vi: "Tính trên doanh thu ký, vào tháng ký.",
    en: "It is counted on what is signed, in the month in which it is signed.",
  },
  "plan.flat": { vi: "Tỷ lệ: {{rates}}.", en: "Rate: {{rates}}." },
  "plan.tiers_money": {
    vi: "Tỷ lệ theo bậc {{metric}} của bạn trong tháng:",
    en: "The rate follows your {{metric}} of the month:",
  },
  "plan.tiers_completion": {
    vi: "Tỷ lệ theo mức hoàn thành chỉ tiêu {{metric}} của bạn trong tháng:",
    en: "The rate follows how much of your target for {{metric}} you reach in the month:",
  },
  "plan.tiers_other_target": {
    vi: "Tỷ lệ theo mức hoàn thành của bạn trong tháng, lấy {{metric}} chia cho chỉ tiêu {{aim}}:",
    en: "The rate follows your {{metric}} of the month as a part of your target for {{aim}}:",
  },
  "plan.tier": { vi: "• {{bracket}}: {{rates}}", en: "• {{bracket}}: {{rates}}" },
  "plan.bounds": {
    vi: "Đúng {{bound}} là đã vào bậc từ {{bound}}; thiếu một chút thì vẫn ở bậc dưới, không làm tròn.",
    en: "Exactly {{bound}} is in the tier of {{bound}}; anything less is in the one below, nothing is rounded.",
  },
  "plan.whole": {
    vi: "Đạt bậc nào thì toàn bộ tiền trong tháng tính theo tỷ lệ bậc đó.",
    en: "The tier that is reached holds for all of the month's money.",
  },
  "plan.marginal": {
    vi: "Luỹ tiến từng phần: phần tiền nằm trong bậc nào thì tính theo tỷ lệ bậc đó, không tính lại phần dưới.",
    en: "Step by step: each part of the money has the rate of the tier it lies in; what lies below keeps its own.",
  },
  "plan.prorated": {
    vi: "Tháng vào làm hoặc nghỉ việc giữa chừng thì chỉ tiêu giảm theo số ngày công có mặt.",
    en: "Whoever joins or leaves within the month has a part of the target, by working days.",
  },
  "plan.not_prorated": {
    vi: "Tháng vào làm hoặc nghỉ việc giữa chừng vẫn tính trên chỉ tiêu cả tháng.",
    en: "Whoever joins or leaves within the month is measured by the whole target.",
  },
  "plan.shares": {
    vi: "Khoản chia nhiều người: mỗi người tính trên phần của mình, theo bậc của mình.",
    en: "When several share an entry, each counts the own part, by the own tier.",
  },
  "plan.minimum_work": {
    vi: "Phải đi làm ít nhất {{work}} công trong tháng; chưa đủ thì phần phát sinh trong tháng không được tính.",
    en: "At least {{work}} days at work are needed; with fewer, what the month brings is not counted.",
  },
  "plan.cap": {
    vi: "Mức trần: tối đa {{amount}} cho phần phát sinh trong tháng.",
    en: "Cap: at most {{amount}} for what the month brings.",
  },
  "plan.floor": {
    vi: "Mức sàn: phần phát sinh trong tháng ít hơn {{amount}} thì được bù cho đủ.",
    en: "Floor: less than {{amount}} for what the month brings is made up to that.",
  },
  "plan.override_collected": {
    vi: "Trưởng nhóm được thêm {{rate}} trên tiền thực thu của các thành viên trong nhóm.",
    en: "A lead gets {{rate}} besides of the money that the team brings in.",
  },
  "plan.override_signed": {
    vi: "Trưởng nhóm được thêm {{rate}} trên doanh thu ký của các thành viên trong nhóm.",
    en: "A lead gets {{rate}} besides of what the team signs.",
  },
  "plan.override_commission": {
    vi: "Trưởng nhóm được thêm {{rate}} trên hoa hồng của các thành viên trong nhóm.",
    en: "A lead gets {{rate}} besides of the commission that the team earns.",
  },
  "plan.bonus_completion": {
    vi: "Thưởng “{{name}}”: đạt từ {{from}} chỉ tiêu {{metric}} thì được thêm {{amount}}.",
    en: "Bonus “{{name}}”: {{amount}} from {{from}} of the target for {{metric}} on.",
  },
  "plan.bonus_other_target": {
    vi: "Thưởng “{{name}}”: {{metric}} đạt từ {{from}} chỉ tiêu {{aim}} thì được thêm {{amount}}.",
    en: "Bonus “{{name}}”: {{amount}} once {{metric}} is {{from}} of the target for {{aim}}.",
  },
  "plan.one_sale": { vi: "đơn", en: "sales" },
  "plan.bonus_each": {
    vi: "Thưởng “{{name}}”: {{amount}} cho mỗi {{one}}.",
    en: "Bonus “{{name}}”: {{amount}} for each of {{one}}.",
  },
  "plan.leaver_pay": {
    vi: "Tiền về sau khi nghỉ việc vẫn được tính hoa hồng.",
    en: "Money that comes in after somebody has left is still paid for.",
  },
  "plan.leaver_successor": {
    vi: "Tiền về sau khi nghỉ việc: hoa hồng thuộc về người nhận khách hàng.",
    en: "For money that comes in after somebody has left, the commission goes to whoever has the customer then.",
  },
  "plan.leaver_none": {
    vi: "Tiền về sau khi nghỉ việc không được tính hoa hồng.",
    en: "Nothing is paid for money that comes in after somebody has left.",
  },
  "plan.leaver_asks": {
    vi: "Tiền về sau khi nghỉ việc: nhân sự quyết định từng khoản.",
    en: "HR decides about money that comes in after somebody has left.",
  },
  "plan.refunds": {
    vi: "Khách được hoàn tiền thì trừ lại theo đúng tỷ lệ đã tính cho khoản đó; tháng đã chốt không sửa, phần trừ nằm ở tháng đang mở.",
    en: "A refund takes back commission at the rate that the money was paid by; a locked month stays as it is, and the open one has the deduction.",
  },
  "plan.owed": {
    vi: "Tháng nào âm thì không trả, phần âm trừ vào tháng sau.",
    en: "A month below zero pays nothing, and is taken off the next one.",
  },
  "plan.gross": {
    vi: "Mọi số đều là trước thuế và bảo hiểm.",
    en: "All figures are before tax and insurance.",
  },
  "plan.example_title": { vi: "Ví dụ một tháng:", en: "A month as an example:" },
  "plan.example_collected": {
    vi: "Bạn thu {{amount}} (loại mới)",
    en: "You bring in {{amount}} (new)",
  },
  "plan.example_signed": { vi: "Bạn ký {{amount}} (loại mới)", en: "You sign {{amount}} (new)" },
  "plan.example_target": {
    vi: "chỉ tiêu {{metric}} là {{target}}",
    en: "your target for {{metric}} is {{target}}",
  },
  "plan.example_led": {
    vi: "các thành viên trong nhóm bạn mang về {{amount}}",
    en: "your team brings in {{amount}}",
  },
  "plan.example_line": { vi: "{{matter}}: {{amount}}", en: "{{matter}}: {{amount}}" },
  "plan.example_total": { vi: "Hoa hồng tháng đó: {{total}}", en: "Commission of that month: {{total}}" },
  "plan.version": {
    vi: "Bản {{version}}. Chính sách đổi thì thành bản mới, tháng đã chốt giữ bản cũ.",
    en: "Version {{version}}. A changed plan has another one, and locked months keep theirs.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
