import type { Context } from "#src/command/command.ts";
import { formatMonth } from "#src/i18n/pay.ts";
import { loadProgress, loadStanding } from "#src/pay/month.ts";
import type { Dispute } from "#src/store/interface/disputes.ts";
import { isLate, nameDispute, readerOf } from "../commission/find-dispute.ts";
import type { Section } from "../today/section.ts";
import { bullet } from "../today/section.ts";
import { listNames } from "./list-names.ts";
import { listMissing } from "./missing.ts";
import { loadOwnRow } from "./own.ts";
import { confirmButton, describeBrought, describeSums } from "./own-row.ts";
import { loadSigning } from "./signing.ts";
import { findMonthAtWork } from "./which.ts";

/** What the month's review asks of the reader, each day until it is done. For the reader alone. */
export async function monthOfToday(context: Context): Promise<readonly Section[]> {
  const { store, company, now } = context;
  const month = await findMonthAtWork(context);
  const { state } = await loadProgress(month, now.toPlainDate(), { store, company });
  const disputes = await disputesOfReader(context);
  if (state !== "review") return disputes;
  return [
    ...(await ownSection(month, context)),
    ...(await signingSection(month, context)),
    ...disputes,
    ...(await hrSection(month, context)),
  ];
}

async function ownSection(month: Temporal.PlainYearMonth, context: Context): Promise<readonly Section[]> {
  const { t, actor } = context;
  const row = await loadOwnRow(month, context);
  if (!row || row.confirmed) return [];
  const label = formatMonth(month, actor.locale);
  return [
    {
      lines: [
        t("month.today_confirm", { month: label }),
        ...[describeSums(row.timesheet, context), ...describeBrought(row, context)].map(bullet),
      ],
      actions: [{ ...confirmButton(row, context), label: t("month.today_confirm_button", { month: label }) }],
    },
  ];
}

async function signingSection(month: Temporal.PlainYearMonth, context: Context): Promise<readonly Section[]> {
  const { t, actor } = context;
  // HR has the same people among all that is missing.
  if (actor.role === "hr") return [];
  const { open } = await loadSigning(month, context);
  if (open.length === 0) return [];
  const values = {
    month: formatMonth(month, actor.locale),
    count: open.length,
    names: listNames(open.map(({ person }) => person)),
  };
  return [
    {
      lines: [t("month.today_sign", values)],
      actions: [
        { label: t("month.sign_show_button", { count: open.length }), command: `/month sign ${month}` },
      ],
    },
  ];
}

/** Those that wait for this lead's opinion, or for HR to decide, whatever month they are about. */
async function disputesOfReader(context: Context): Promise<readonly Section[]> {
  const { store, actor, t } = context;
  if (actor.role !== "lead" && actor.role !== "hr") return [];
  const isAsked = actor.role === "hr" ? waitsForHr : waitsForLead;
  const open = await store.disputes.list(readerOf(context));
  const waiting = open.filter((dispute) => isAsked(dispute, context));
  if (waiting.length === 0) return [];
  const values = { count: waiting.length, entries: waiting.map(nameDispute).join(", ") };
  const line = actor.role === "hr" ? t("month.today_disputes_hr", values) : t("month.today_disputes", values);
  return [
    {
      lines: [line],
      actions: [{ label: t("month.today_disputes_button"), command: "/commission disputes" }],
    },
  ];
}

function waitsForLead({ state, leadId }: Dispute, { actor }: Context): boolean {
  return state === "with_lead" && leadId === actor.id;
}

/** Nobody settles the own. */
function waitsForHr(dispute: Dispute, context: Context): boolean {
  if (dispute.personId === context.actor.id) return false;
  return dispute.state === "with_hr" || isLate(dispute, context);
}

async function hrSection(month: Temporal.PlainYearMonth, context: Context): Promise<readonly Section[]> {
  const { t, actor, store, company, now } = context;
  if (actor.role !== "hr") return [];
  const missing = listMissing(await loadStanding(month, now.toPlainDate(), { store, company }), context);
  const label = formatMonth(month, actor.locale);
  const show = { label: t("month.show_button"), command: `/month ${month}` };
  if (missing.length > 0) {
    return [{ lines: [t("month.today_missing", { month: label }), ...missing.map(bullet)], actions: [show] }];
  }
  const lock = { label: t("month.lock_button"), command: `/month lock ${month}` };
  return [{ lines: [t("month.today_complete", { month: label })], actions: [lock, show] }];
}
