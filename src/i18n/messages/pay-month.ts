import type { Localized } from "../locale.ts";

export const payMonthMessages = {
  "error.not_a_month": {
    vi: "Công và hoa hồng tính theo từng tháng. Ví dụ: {{example}}.",
    en: "Days and commission go by whole months. For example: {{example}}.",
  },
  "audit.month.confirm": { vi: "Xác nhận bảng công", en: "Month confirmed" },
  "audit.month.sign": { vi: "Ký bảng công nhóm", en: "Team's month signed" },
  "audit.month.lock": { vi: "Chốt tháng", en: "Month locked" },

  "month.title": { vi: "{{month}} · {{state}}", en: "{{month}} · {{state}}" },
  "month.state_open": { vi: "đang mở", en: "open" },
  "month.state_review": { vi: "đang rà soát", en: "under review" },
  "month.state_locked": { vi: "đã chốt", en: "locked" },
  "month.state_exported": { vi: "đã chốt, đã xuất hồ sơ", en: "locked, packet exported" },
  "month.opens": {
    vi: "Từ {{day}}, mọi người xác nhận công và doanh thu của mình, trưởng nhóm ký, rồi nhân sự chốt.",
    en: "From {{day}} on, people confirm their days and revenue, leads sign, and HR locks the month.",
  },
  "month.locked_at": {
    vi: "Nhân sự đã chốt lúc {{at}}. Thay đổi sau đó được tính vào tháng sau.",
    en: "HR locked it at {{at}}. What changed later counts in the next month.",
  },
  "month.exported_at": {
    vi: "Nhân sự đã chốt lúc {{at}}, xuất hồ sơ lúc {{exported}}. Thay đổi sau đó được tính vào tháng sau.",
    en: "HR locked it at {{at}} and exported the packet at {{exported}}. What changed later counts in the next month.",
  },
  "month.no_row": {
    vi: "{{name}} không có ngày công nào trong tháng này.",
    en: "{{name}} has no working day in this month.",
  },

  "month.days": {
    vi: "Công hưởng lương: {{paid}} / {{standard}} công chuẩn ({{parts}})",
    en: "Paid days: {{paid}} of {{standard}} ({{parts}})",
  },
  "month.leave_left": { vi: "Phép năm còn lại: {{days}} ngày", en: "Annual leave left: {{days}} days" },
  "month.late_day": {
    vi: "Sửa công của tháng đã chốt: {{change}}",
    en: "A locked month put right: {{change}}",
  },
  "month.day_change": {
    vi: "{{day}}: {{before}} → {{after}} ({{days}} công)",
    en: "{{day}}: {{before}} → {{after}} ({{days}} days)",
  },
  "month.revenue": {
    vi: "Doanh thu ký {{signed}} · thực thu {{collected}}",
    en: "Signed {{signed}} · collected {{collected}}",
  },
  "month.revenue_refunds": {
    vi: "Doanh thu ký {{signed}} · thực thu {{collected}} (trong đó hoàn tiền {{refunds}})",
    en: "Signed {{signed}} · collected {{collected}} (refunds of {{refunds}} taken off)",
  },
  "month.revenue_late": {
    vi: "Ghi muộn cho tháng đã chốt: ký {{signed}} · thực thu {{collected}}",
    en: "Logged late for a locked month: signed {{signed}} · collected {{collected}}",
  },
  "month.no_target": { vi: "Chưa được giao chỉ tiêu", en: "No target was given" },
  "month.target": {
    vi: "{{metric}}: {{actual}} / {{target}} = {{percent}} chỉ tiêu",
    en: "{{metric}}: {{actual}} / {{target}} = {{percent}} of the target",
  },

  "month.own_unconfirmed": {
    vi: "Bạn chưa xác nhận, hoặc số liệu đã đổi sau khi bạn xác nhận.",
    en: "You have not confirmed it, or it has changed since you did.",
  },
  "month.own_never_confirmed": {
    vi: "Bạn chưa xác nhận trước khi tháng được chốt.",
    en: "You had not confirmed it when it was locked.",
  },
  "month.own_confirmed": { vi: "Bạn đã xác nhận lúc {{at}}.", en: "You confirmed it at {{at}}." },
  "month.own_signed": { vi: "{{name}} đã ký lúc {{at}}.", en: "{{name}} signed it at {{at}}." },
  "month.confirm_button": { vi: "Đúng, tôi xác nhận", en: "Right, I confirm" },
  "month.confirmed": { vi: "Đã xác nhận {{month}}", en: "{{month}} is confirmed" },
  "month.confirmed_before": {
    vi: "Bạn đã xác nhận {{month}} rồi",
    en: "You have confirmed {{month}} already",
  },
  "month.confirmed_until": {
    vi: "Nếu công hoặc doanh thu thay đổi trước khi chốt, bạn sẽ được hỏi lại.",
    en: "If days or revenue change before the lock, you will be asked again.",
  },
  "month.changed_since": {
    vi: "{{month}} đã thay đổi từ lúc bạn xem. Đây là số liệu hiện tại:",
    en: "{{month}} has changed since you looked. This is how it stands now:",
  },

  "month.team_counts": {
    vi: "Bạn ký cho {{count}} người: {{confirmed}} đã xác nhận, {{signed}} đã được ký.",
    en: "You sign for {{count}} people: {{confirmed}} confirmed, {{signed}} signed.",
  },
  "month.sign_title": { vi: "Bảng công {{month}} để ký", en: "{{month}} to be signed" },
  "month.sign_show_button": { vi: "Xem và ký ({{count}})", en: "See and sign ({{count}})" },
  "month.sign_button": { vi: "Ký cho {{count}} người", en: "Sign for {{count}}" },
  "month.sign_unconfirmed": {
    vi: "{{count}} người chưa tự xác nhận: {{names}}. Bạn vẫn có thể ký.",
    en: "{{count}} have not confirmed their own row: {{names}}. You may sign all the same.",
  },
  "month.signed": {
    vi: "Đã ký {{month}} cho {{count}} người",
    en: "{{month}} is signed for {{count}} people",
  },
  "month.signed_before": {
    vi: "Bạn đã ký {{month}} cho tất cả",
    en: "You have signed {{month}} for everybody already",
  },
  "month.signed_until": {
    vi: "Dòng nào thay đổi trước khi chốt thì cần ký lại dòng đó.",
    en: "A row that changes before the lock has to be signed again.",
  },
  "month.undone_confirmed": {
    vi: "Đã rút xác nhận {{month}}",
    en: "Your confirmation of {{month}} is withdrawn",
  },
  "month.undone_signed": { vi: "Đã rút chữ ký {{month}}", en: "Your signature for {{month}} is withdrawn" },

  "month.missing": { vi: "Chưa xong:", en: "Still missing:" },
  "month.missing_locked": {
    vi: "Chưa xong khi chốt, hoặc phát sinh sau đó:",
    en: "Not done when it was locked, or since:",
  },
  "month.complete": { vi: "Không còn thiếu gì.", en: "Nothing is missing." },
  "month.missing_confirmed": {
    vi: "{{count}} người chưa xác nhận: {{names}}",
    en: "{{count}} have not confirmed: {{names}}",
  },
  "month.missing_signed": {
    vi: "{{lead}} chưa ký cho {{count}} người: {{names}}",
    en: "{{lead}} has not signed for {{count}}: {{names}}",
  },
  "month.missing_signed_unled": {
    vi: "Quản lý chưa ký cho {{count}} người không thuộc trưởng nhóm nào: {{names}}",
    en: "A manager has not signed for {{count}} without a lead: {{names}}",
  },
  "month.missing_disputes": {
    vi: "{{count}} khiếu nại chưa xong: {{entries}}",
    en: "{{count}} open disputes: {{entries}}",
  },
  "month.missing_leave": {
    vi: "{{count}} đơn nghỉ chưa duyệt: {{entries}}",
    en: "{{count}} leave requests wait: {{entries}}",
  },
  "month.missing_shares": {
    vi: "{{count}} hợp đồng không có ai đang làm việc đứng tên: {{entries}}",
    en: "{{count}} sales are in the name of nobody employed: {{entries}}",
  },
  "month.not_over": {
    vi: "Tháng chưa kết thúc: những gì ghi từ giờ đến {{day}} sẽ tính vào tháng sau",
    en: "The month is not over: what is entered from now until {{day}} counts in the next one",
  },
  "month.not_yet": { vi: "chưa", en: "not yet" },
  "month.more": { vi: "… và {{count}} người nữa", en: "… and {{count}} more" },

  "month.lock_button": { vi: "Chốt tháng", en: "Lock the month" },
  "month.export_button": { vi: "Xuất hồ sơ", en: "Export the packet" },
  "month.show_button": { vi: "Xem tháng", en: "See the month" },
  "month.workday_button": { vi: "Xem từng ngày", en: "Day by day" },
  "month.ask_lock": {
    vi: "Chốt {{month}}? Không còn thiếu gì. Chốt rồi thì công, doanh thu và hoa hồng của tháng không đổi nữa và không hoàn tác được.",
    en: "Lock {{month}}? Nothing is missing. Once locked, its days, revenue and commission never change again, and it cannot be undone.",
  },
  "month.ask_lock_missing": {
    vi: "{{month}} còn những điểm sau:\n{{missing}}\nChốt rồi thì công, doanh thu và hoa hồng của tháng không đổi nữa và không hoàn tác được. Vẫn chốt?",
    en: "{{month}} is not complete:\n{{missing}}\nOnce locked, its days, revenue and commission never change again, and it cannot be undone. Lock it all the same?",
  },
  "month.lock_yes": { vi: "Chốt {{month}}", en: "Lock {{month}}" },
  "month.lock_anyway": { vi: "Vẫn chốt {{month}}", en: "Lock {{month}} all the same" },
  "month.locked": { vi: "Đã chốt {{month}}", en: "{{month}} is locked" },
  "month.locked_sums": {
    vi: "{{count}} người · hoa hồng phải trả: {{payable}}",
    en: "{{count}} people · commission to be paid: {{payable}}",
  },
  "month.locked_later": {
    vi: "Những gì ghi hoặc sửa sau lúc này cho tháng đã chốt sẽ tính vào {{month}}.",
    en: "What is entered or changed for a locked month from now on counts in {{month}}.",
  },
  "month.late_title": {
    vi: "Sau khi chốt có thay đổi của {{count}} người, tính vào {{month}}:",
    en: "Changes after the lock concern {{count}} people and count in {{month}}:",
  },

  "month.late_told": {
    vi: "{{month}} đã chốt vừa có thay đổi",
    en: "{{month}} was changed after it was locked",
  },

  "month.error_open": {
    vi: "{{month}} chưa đến kỳ xác nhận: bắt đầu từ {{day}}. Xem trước: /month.",
    en: "{{month}} cannot be confirmed yet: that begins on {{day}}. Have a look: /month.",
  },
  "month.error_lock_open": {
    vi: "{{month}} còn đang mở: chốt được từ {{day}}.",
    en: "{{month}} is still open: it can be locked from {{day}} on.",
  },
  "month.error_locked": {
    vi: "{{month}} đã chốt nên không đổi nữa. Thay đổi từ giờ được tính vào tháng sau.",
    en: "{{month}} is locked and stays as it is. What changes now counts in the next month.",
  },
  "month.error_lock_stays": {
    vi: "Không mở lại được {{month}} đã chốt. Sửa bằng cách ghi tiếp: thay đổi sẽ tính vào tháng sau; hoặc điều chỉnh: /commission adjust.",
    en: "{{month}} is locked and cannot be opened again. What you enter now counts in the next month; or adjust: /commission adjust.",
  },
  "month.error_too_early": {
    vi: "Ở đây bắt đầu chốt từ {{first}}, nên không chốt {{month}} được nữa. Cần trả thêm hay bớt thì điều chỉnh: /commission adjust.",
    en: "Locking began here with {{first}}, so {{month}} cannot be locked any more. To pay more or less for it, adjust: /commission adjust.",
  },
  "month.error_order": {
    vi: "Chốt lần lượt từng tháng: trước {{month}} cần chốt {{next}}. Ví dụ: {{example}}.",
    en: "Months are locked in order: {{next}} comes before {{month}}. For example: {{example}}.",
  },
  "month.error_no_row": {
    vi: "Bạn không có ngày công nào trong {{month}}, nên không có gì để xác nhận.",
    en: "You have no working day in {{month}}, so there is nothing to confirm.",
  },
  "month.error_signs_for_nobody": {
    vi: "{{month}} không có ai cần bạn ký bảng công. Xem của bạn: /month.",
    en: "There is nobody in {{month}} whom you sign for. See your own: /month.",
  },

  "column.month_paid": { vi: "Công", en: "Paid days" },
  "column.month_days": { vi: "Gồm", en: "Of which" },
  "column.month_signed": { vi: "Doanh thu ký", en: "Signed" },
  "column.month_collected": { vi: "Thực thu", en: "Collected" },
  "column.month_confirmed": { vi: "Tự xác nhận", en: "Confirmed" },
  "column.month_signature": { vi: "Chữ ký", en: "Signature" },

  "month.today_confirm": {
    vi: "{{month}}: bạn chưa xác nhận công và doanh thu của mình",
    en: "{{month}}: you have not confirmed your days and revenue",
  },
  "month.today_confirm_button": { vi: "Xác nhận {{month}}", en: "Confirm {{month}}" },
  "month.today_sign": {
    vi: "{{month}}: còn {{count}} người chờ bạn ký bảng công ({{names}})",
    en: "{{month}}: {{count}} people wait for your signature ({{names}})",
  },
  "month.today_disputes": {
    vi: "{{count}} khiếu nại chờ ý kiến của bạn: {{entries}}",
    en: "{{count}} disputes wait for your word: {{entries}}",
  },
  "month.today_disputes_hr": {
    vi: "{{count}} khiếu nại hoa hồng chờ bạn quyết định: {{entries}}",
    en: "{{count}} disputes of commission wait for your decision: {{entries}}",
  },
  "month.today_disputes_button": { vi: "Xem khiếu nại", en: "See the disputes" },
  "month.today_missing": {
    vi: "{{month}} chưa chốt, chưa xong:",
    en: "{{month}} is not locked, still missing:",
  },
  "month.today_complete": {
    vi: "{{month}} đã đủ, chờ bạn chốt.",
    en: "{{month}} is complete and waits for your lock.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
