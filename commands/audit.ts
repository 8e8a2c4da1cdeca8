import { z } from "zod";
import { reply, table, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { doubt } from "#src/command/issue.ts";
import type { AuditEntry, AuditValues } from "#src/domain/audit.ts";
import { formatMoney } from "#src/domain/money.ts";
import { UserError } from "#src/errors.ts";
import { formatMoment } from "#src/i18n/dates.ts";

const subjectArgument = z.string().transform((text, context): string => {
  const label = text.trim().toUpperCase().replace(/^#/, "");
  return /^[STP]\d{1,9}$/.test(label) ? label : doubt(context, text, { key: "error.audit_subject" });
});

export const audit = defineCommand({
  name: "audit",
  aliases: ["nhatky", "lichsu"],
  summary: { vi: "Ai đã ghi, sửa gì, lúc nào, từ câu nào", en: "Who did what, when, and from which message" },
  examples: ["/audit S12"],
  args: z.object({ entry: subjectArgument }),
  names: { entry: ["ma"] },
  free: [{ argument: "entry" }],
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run({ entry }, context) {
    const { store, scope, t, isPrivate } = context;
    const entries = await store.audit.list(scope, entry);
    if (entries.length === 0 && !isPrivate) throw new UserError("error.out_of_scope", { example: "/kpi" });
    if (entries.length === 0) throw new UserError("error.audit_nothing", { subject: entry });
    return reply(
      title(t("audit.title", { subject: entry })),
      table(
        [
          { label: t("column.when"), format: "text" },
          { label: t("column.who"), format: "text" },
          { label: t("column.what"), format: "text" },
          { label: t("column.before"), format: "text" },
          { label: t("column.after"), format: "text" },
          { label: t("column.message"), format: "text" },
        ],
        entries.map((change) => rowOf(change, context)),
      ),
    );
  },
});

function rowOf(change: AuditEntry, { t, company }: Context) {
  return [
    formatMoment(change.at.toZonedDateTimeISO(company.timeZone)),
    change.actor?.name ?? t("audit.system"),
    t(`audit.${change.action}`),
    describe(change.before),
    describe(change.after),
    change.message,
  ];
}

/** `customer: An Phát, amount: 500.000.000 đ`: names of fields stay as they are kept, for whoever has to prove something. */
function describe(values: AuditValues | null): string | null {
  if (!values) return null;
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${money.has(name) ? formatMoney(BigInt(String(value))) : value}`)
    .join(", ");
}

const money: ReadonlySet<string> = new Set(["amount", "collected"]);
