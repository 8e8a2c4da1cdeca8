import type { Localized } from "../locale.ts";

/** What others hear of somebody's leave without having asked. */
export const leaveToldMessages = {
  "leave.told_asked": { vi: "{{name}} xin nghỉ · {{entry}}", en: "{{name}} asks for leave · {{entry}}" },
  "leave.told_asked_many": {
    vi: "{{count}} đơn nghỉ chờ bạn duyệt",
    en: "{{count}} requests for leave wait for you",
  },
  "leave.told_approved": { vi: "Đơn nghỉ {{entry}} đã được duyệt", en: "{{entry}} is approved" },
  "leave.told_declined": { vi: "Đơn nghỉ {{entry}} chưa được duyệt", en: "{{entry}} is declined" },
  "leave.told_waiting": { vi: "Đơn nghỉ {{entry}} lại chờ duyệt", en: "{{entry}} waits for approval again" },
  "leave.told_withdrawn": { vi: "Đơn nghỉ {{entry}} đã rút", en: "{{entry}} is withdrawn" },
  "leave.told_withdrawn_by_owner": {
    vi: "{{name}} đã rút đơn nghỉ {{entry}}",
    en: "{{name}} has withdrawn {{entry}}",
  },
  "leave.told_changed_by_owner": {
    vi: "Đơn nghỉ {{entry}} của {{name}} có thay đổi",
    en: "{{entry}} of {{name}} has changed",
  },
  "leave.told_standing": {
    vi: "Đã duyệt {{asked}} công, nay còn nghỉ {{standing}} công",
    en: "Approved: {{asked}} days; still taken: {{standing}}",
  },
  "leave.told_by": { vi: "Người xử lý: {{name}}", en: "By {{name}}" },
  "leave.told_away": { vi: "Vắng mặt", en: "Away" },
  "leave.told_away_line": { vi: "{{name}} · {{days}}", en: "{{name}} · {{days}}" },
  "leave.told_corrected": {
    vi: "Phép năm của bạn vừa được điều chỉnh",
    en: "Your annual leave was corrected",
  },
  "leave.told_corrected_line": {
    vi: "Phép {{year}} · người ghi: {{name}}",
    en: "Annual leave of {{year}} · by {{name}}",
  },
} as const satisfies Readonly<Record<string, Localized>>;
