import type { Localized } from "../locale.ts";

/** What others hear of a voucher. */
export const voucherToldMessages = {
  "voucher.told_asked": {
    vi: "{{name}} trình voucher {{entry}} · {{customer}} · {{quarter}}",
    en: "{{name}} asks for approval of voucher {{entry}} · {{customer}} · {{quarter}}",
  },
  "voucher.told_asked_many": {
    vi: "{{count}} voucher chờ duyệt",
    en: "{{count}} vouchers wait for approval",
  },
  "voucher.told_packages": {
    vi: "Gói quà: {{packages}} ({{value}})",
    en: "Packages: {{packages}} ({{value}})",
  },
  "voucher.told_approved": {
    vi: "Voucher {{entry}} · {{customer}} · {{quarter}} đã được duyệt",
    en: "Voucher {{entry}} · {{customer}} · {{quarter}} is approved",
  },
  "voucher.told_declined": {
    vi: "Voucher {{entry}} · {{customer}} · {{quarter}} chưa được duyệt, trở lại bản nháp",
    en: "Voucher {{entry}} · {{customer}} · {{quarter}} is not approved and a draft again",
  },
  "voucher.told_reopened": {
    vi: "Voucher {{entry}} · {{customer}} · {{quarter}} trở lại chờ duyệt",
    en: "Voucher {{entry}} · {{customer}} · {{quarter}} waits for approval again",
  },
  "voucher.told_by": { vi: "Người quyết định: {{name}}", en: "By {{name}}" },
} as const satisfies Readonly<Record<string, Localized>>;
