import { z } from "zod";
import { actions, directReply, note, type Reply, text, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { formatMoney } from "#src/domain/money.ts";
import { monthOf } from "#src/domain/period.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatMonth } from "#src/i18n/pay.ts";
import { findRefusal, type LockOutcome, lockMonth } from "#src/pay/lock.ts";
import { loadStanding } from "#src/pay/month.ts";
import { listMissing } from "./missing.ts";
import { type ChosenMonth, findMonth, reviewDay } from "./which.ts";
import { freeMonth, monthArgument, monthNames, monthWord } from "./word.ts";

export const lockTheMonth = defineCommand({
  ...monthWord,
  verb: "lock",
  verbAliases: ["khoa", "chot"],
  summary: {
    vi: "Chốt tháng: công, doanh thu và hoa hồng không đổi nữa",
    en: "Lock a month: days, revenue and commission stay as they are",
  },
  examples: ["/month lock 11/2026", "/thangluong khoa 11/2026"],
  args: z.object({ month: monthArgument }),
  names: monthNames,
  free: [freeMonth],
  roles: ["hr"],

  async run(args, context) {
    const { store, company, by, actor } = context;
    const chosen = await findMonth(args.month, context, "/month lock 11/2026");
    const { month } = chosen;
    refuse(await findRefusal(month, { store }), month, context);
    if (chosen.state === "open") {
      const values = { month: formatMonth(month, actor.locale), day: reviewDay(month, context) };
      throw new UserError("month.error_lock_open", values);
    }
    await askFirst(chosen, context);

    const outcome = await lockMonth(month, by, { store, company });
    refuse(outcome, month, context);
    if (outcome.kind !== "locked") throw new Error(`${month} was neither locked nor refused`);
    await store.audit.write(
      { action: "month.lock", subject: `W${month}`, after: { count: outcome.people } },
      by,
    );
    return confirm(month, outcome, context);
  },
});

function refuse(outcome: LockOutcome | undefined, month: Temporal.PlainYearMonth, { actor }: Context): void {
  const label = formatMonth(month, actor.locale);
  switch (outcome?.kind) {
    case undefined:
    case "locked":
      return;
    case "already_locked":
      throw new UserError("month.error_locked", { month: label });
    case "too_early": {
      const first = formatMonth(outcome.first, actor.locale);
      throw new UserError("month.error_too_early", { month: label, first });
    }
    case "out_of_order": {
      const next = formatMonth(outcome.next, actor.locale);
      throw new UserError("month.error_order", {
        month: label,
        next,
        example: `/month lock ${outcome.next}`,
      });
    }
  }
}

/** A lock cannot be taken back, so it is asked about with all that is missing; what has changed since is asked again. */
async function askFirst({ month }: ChosenMonth, context: Context): Promise<void> {
  const { store, company, now, t, actor, confirmed } = context;
  const today = now.toPlainDate();
  const standing = await loadStanding(month, today, { store, company });
  const end = monthOf(month.toPlainDate({ day: 1 })).to;
  const isOver = Temporal.PlainDate.compare(today, end) > 0;
  const warnings = [
    ...(isOver ? [] : [t("month.not_over", { day: formatDay(end) })]),
    ...listMissing(standing, context),
  ];
  const seen = `lock ${month}: ${warnings.join("; ")}`;
  if (confirmed.has(seen)) return;

  const label = formatMonth(month, actor.locale);
  const choices = [
    {
      label: t(warnings.length > 0 ? "month.lock_anyway" : "month.lock_yes", { month: label }),
      confirm: seen,
    },
    { label: t("question.drop"), cancel: true as const },
  ];
  if (warnings.length === 0) throw new UserError("month.ask_lock", { month: label }, { choices });
  const missing = warnings.map((line) => `• ${line}`).join("\n");
  throw new UserError("month.ask_lock_missing", { month: label, missing }, { choices });
}

function confirm(
  month: Temporal.PlainYearMonth,
  { people, payable }: Extract<LockOutcome, { kind: "locked" }>,
  { t, actor }: Context,
): Reply {
  return directReply(
    title(t("month.locked", { month: formatMonth(month, actor.locale) })),
    text(t("month.locked_sums", { count: people, payable: formatMoney(payable) })),
    note(t("month.locked_later", { month: formatMonth(month.add({ months: 1 }), actor.locale) })),
    actions(
      { label: t("month.export_button"), command: `/export hr ${month}` },
      { label: t("month.show_button"), command: `/month ${month}` },
    ),
  );
}
