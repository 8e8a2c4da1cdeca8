import type { Localized } from "../locale.ts";

export const voucherErrorMessages = {
  "voucher.closed": {
    vi: "{{entry}} {{state}} nên không sửa trực tiếp. Khách muốn đổi thì: /voucher adjust {{entry}} và lý do.",
    en: "{{entry}} is {{state}} and not changed directly. To put it otherwise: /voucher adjust {{entry}} and why.",
  },
  "voucher.closed_expired": {
    vi: "{{entry}} {{state}}. Lập lại theo kế hoạch mới nhất: /voucher recount {{entry}}.",
    en: "{{entry}} is {{state}}. Make it anew by the newest plan: /voucher recount {{entry}}.",
  },
  "voucher.error_unknown": {
    vi: "Không thấy voucher {{entry}} trong phạm vi của bạn. Xem danh sách: /voucher list.",
    en: "There is no voucher {{entry}} within your range. See /voucher list.",
  },
  "voucher.error_none": {
    vi: "{{name}} chưa có voucher cho {{quarter}}; người phụ trách khách hàng lập bằng /voucher.",
    en: "{{name}} has no voucher for {{quarter}}; whoever looks after the customer makes it with /voucher.",
  },
  "voucher.error_no_plan": {
    vi: "{{name}} không còn kế hoạch cho {{quarter}}. Lập kế hoạch trước: /plan K{{id}}.",
    en: "{{name}} has no plan for {{quarter}} any more. Make one first: /plan K{{id}}.",
  },
  "voucher.error_quarter": {
    vi: "Voucher lập theo quý, không theo cả năm {{year}}. Ví dụ: /voucher tên khách quý 1/{{year}}.",
    en: "A voucher is for a quarter, not for all of {{year}}. For example: Q1/{{year}}.",
  },
  "voucher.error_state": {
    vi: "{{entry}} đang ở trạng thái “{{state}}” nên chưa làm được bước này. Xem: /voucher {{entry}}.",
    en: "{{entry}} is “{{state}}”, so this step has to wait. See /voucher {{entry}}.",
  },
  "voucher.error_outdated": {
    vi: "Kế hoạch hoặc chính sách điểm đã đổi. Tính lại trước khi trình: /voucher recount {{entry}}.",
    en: "The plan or the terms have changed. Count again first: /voucher recount {{entry}}.",
  },
  "voucher.error_outdated_asked": {
    vi: "Kế hoạch hoặc chính sách điểm đã đổi sau khi trình {{entry}} nên chưa duyệt được. Tính lại để trình lại: /voucher recount {{entry}}.",
    en: "The plan or the terms have changed since {{entry}} was reviewed. Count again for another review: /voucher recount {{entry}}.",
  },
  "voucher.error_step": {
    vi: "Mình không hiểu “{{step}}” với {{entry}}. Các bước làm được: /voucher {{entry}}, hoặc xem /help voucher.",
    en: "I do not understand “{{step}}” for {{entry}}. What can be done: /voucher {{entry}}, or see /help voucher.",
  },
  "voucher.error_no_points": {
    vi: "{{entry}} chưa có điểm nào để tặng. Bổ sung kế hoạch, ví dụ: /voucher tên khách pt=200tr.",
    en: "{{entry}} has no points to give. Add to the plan, for example: /voucher with pt=200tr.",
  },
  "voucher.error_packages_over": {
    vi: "Gói của {{entry}} vượt ngân sách {{over}}. Bớt gói trước: /voucher remove {{entry}} và tên gói.",
    en: "The packages of {{entry}} are {{over}} over the budget. Take some out: /voucher remove {{entry}} and the package.",
  },
  "voucher.error_over_budget": {
    vi: "{{package}} trị giá {{value}}, ngân sách chỉ còn {{rest}}: vượt {{short}}. Chưa thay đổi gì.",
    en: "{{package}} is worth {{value}} and only {{rest}} is left: {{short}} too much. Nothing was changed.",
  },
  "voucher.error_stock": {
    vi: "{{package}} chỉ còn {{left}} (tính cả phần các voucher khác đang giữ). Chưa thay đổi gì.",
    en: "Only {{left}} of {{package}} are left, with what other vouchers hold. Nothing was changed.",
  },
  "voucher.error_stock_gone": {
    vi: "Kho không còn đủ cho {{entry}}: {{packages}}. Đổi gói rồi trình lại.",
    en: "There is not enough left for {{entry}}: {{packages}}. Change the packages first.",
  },
  "voucher.error_no_packages": { vi: "{{entry}} chưa có gói nào để bớt.", en: "{{entry}} has no packages." },
  "voucher.error_package": {
    vi: "Không có gói “{{package}}”. Các gói: {{options}}.",
    en: "There is no package “{{package}}”. Packages: {{options}}.",
  },
  "voucher.error_ground": {
    vi: "“{{ground}}” không phải là căn cứ. Có: {{options}}; ví dụ: /voucher grounds G4 lịch sử, ngân sách.",
    en: "“{{ground}}” is nothing that it rests on. There are: {{options}}.",
  },
  "voucher.error_own": {
    vi: "{{entry}} do bạn lập nên người khác duyệt.",
    en: "{{entry}} is your own, so somebody else approves it.",
  },
  "voucher.error_not_approver": {
    vi: "{{entry}} do trưởng nhóm của người lập hoặc quản lý duyệt.",
    en: "{{entry}} is approved by its author's team lead or a manager.",
  },
  "voucher.error_changed_since": {
    vi: "{{entry}} đã được đổi tiếp sau việc này nên không hoàn tác được. Xem: /voucher versions {{entry}}.",
    en: "{{entry}} has been changed since, so this cannot be undone. See /voucher versions {{entry}}.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
