import type { Localized } from "../locale.ts";

export const packetMessages = {
  "audit.packet.export": { vi: "Xuất bộ hồ sơ lương", en: "Packet exported" },
  "packet.for_hr_only": {
    vi: "Bộ hồ sơ công và hoa hồng chỉ gửi cho nhân sự. Hiện chưa gửi được cho ai: hãy giao vai trò nhân sự cho một người và nhờ người đó liên kết tài khoản chat.",
    en: "The month's packet goes to HR alone, and it could not be sent to anybody: give somebody the HR role and have them link their chat account.",
  },
  "error.packet_empty": {
    vi: "{{month}} chưa có ai trong bảng chấm công.",
    en: "Nobody belongs into {{month}}.",
  },
  "packet.file": { vi: "ho-so-nhan-su-{{month}}", en: "hr-packet-{{month}}" },
  "packet.file_open": { vi: "ho-so-nhan-su-{{month}}-tam-tinh", en: "hr-packet-{{month}}-provisional" },
  "packet.made": { vi: "Hồ sơ nhân sự {{month}}", en: "HR packet {{month}}" },
  "packet.is_locked": {
    vi: "Tháng đã chốt ngày {{day}}: số liệu không đổi nữa.",
    en: "The month was locked on {{day}}: its figures stay as they are.",
  },
  "packet.is_open": {
    vi: "Bản tạm tính: tháng chưa chốt, số liệu còn có thể thay đổi.",
    en: "Provisional: the month is not locked, so figures may still change.",
  },
  "packet.missing_said": { vi: "Còn phải xử lý:", en: "Still open:" },
  "packet.complete": { vi: "Không còn gì phải xử lý.", en: "Nothing is left to do." },
  "packet.more_doubts": {
    vi: "và {{count}} khoản hoa hồng khác cần quyết định",
    en: "and {{count}} more to be decided",
  },
  "packet.unchanged": {
    vi: "Nội dung không đổi so với lần xuất {{at}}.",
    en: "Nothing has changed since the packet of {{at}}.",
  },
  "packet.changed_within": {
    vi: "So với lần xuất {{at}}: có thay đổi trong chi tiết, các tổng vẫn như cũ.",
    en: "Since the packet of {{at}}, details have changed while all sums stayed the same.",
  },
  "packet.changed": {
    vi: "So với lần xuất {{at}}: {{count}} thay đổi.",
    en: "Changes since the packet of {{at}}: {{count}}.",
  },
  "packet.more_changes": { vi: "và {{count}} thay đổi khác", en: "and {{count}} more changes" },
  "packet.col_before": { vi: "Trước", en: "Before" },
  "packet.col_after": { vi: "Sau", en: "After" },
  "packet.joined_packet": { vi: "mới có trong hồ sơ", en: "new in the packet" },
  "packet.left_packet": { vi: "không còn trong hồ sơ", en: "not in the packet any more" },
  "packet.hash_said": { vi: "Mã kiểm tra: {{hash}}", en: "Hash: {{hash}}" },
  "packet.mailed": { vi: "Hồ sơ cũng được gửi tới {{address}}.", en: "It also goes to {{address}} by mail." },
  "packet.no_address": {
    vi: "Bạn chưa có e-mail trong danh sách nhân viên nên hồ sơ không gửi qua thư.",
    en: "You have no e-mail address here, so it is not sent by mail.",
  },
  "packet.too_large": {
    vi: "Tệp quá lớn để gửi qua thư: hãy tải ngay tại đây.",
    en: "The file is too large for mail: download it here.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
