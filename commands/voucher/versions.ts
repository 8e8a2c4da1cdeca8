import { reply, table, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import { formatHundredths } from "#src/i18n/points.ts";
import type { VoucherVersion } from "#src/store/interface/vouchers.ts";
import { showText } from "../lead/mask.ts";
import { titleOf } from "./describe.ts";
import { getVoucher } from "./find.ts";
import { ofOneVoucher } from "./word.ts";

export const voucherVersions = defineCommand({
  ...ofOneVoucher,
  verb: "versions",
  verbAliases: ["phienban", "cacban"],
  summary: {
    vi: "Các bản của voucher: ai đổi gì, khi nào, vì sao",
    en: "A voucher's versions: who, when, why",
  },
  examples: ["/voucher versions G4", "/voucher G4 các bản"],
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run({ voucher: id }, context) {
    const { store, t } = context;
    const voucher = await getVoucher(id, context);
    const versions = await store.vouchers.versions(id);
    return reply(
      title(titleOf(voucher, context)),
      table(
        [
          { label: t("column.version"), format: "count" },
          { label: t("column.when"), format: "text" },
          { label: t("column.person"), format: "text" },
          { label: t("column.status"), format: "text" },
          { label: t("voucher.column_points"), format: "text" },
          { label: t("voucher.column_budget"), format: "money" },
          { label: t("voucher.column_packages"), format: "text" },
          { label: t("column.reason"), format: "text" },
        ],
        versions.map((version) => rowOf(version, context)),
      ),
    );
  },
});

function rowOf(version: VoucherVersion, context: Context) {
  const { t, actor, company } = context;
  const { number, state, points, packages, reason, by, at } = version;
  return [
    number,
    formatMoment(at.toZonedDateTimeISO(company.timeZone)),
    by?.name ?? t("audit.system"),
    t(`voucher.state_${state}`),
    formatHundredths(points.total, actor.locale),
    points.budget,
    packages.map(({ name, count }) => `${count} × ${name}`).join(", "),
    reason === null ? null : showText(reason, context),
  ];
}
