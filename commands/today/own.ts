import type { Action } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { Task } from "#src/domain/agenda.ts";
import type { FirstCalls } from "#src/domain/first-calls.ts";
import { formatPeriod, formatRange } from "#src/i18n/dates.ts";
import { formatCount, formatFigure } from "#src/i18n/figures.ts";
import type { Receivable } from "#src/store/interface/receivables.ts";
import type { Board } from "../kpi/board.ts";
import { summarize } from "../kpi/summary.ts";
import { isOverdue } from "./day.ts";
import { describeDue } from "./receivables.ts";
import { bullet, type Section } from "./section.ts";
import { describeCalls, describeLead, nameOfLead, worthOf } from "./sentences.ts";
import type { Untended, Worries } from "./worries.ts";

/** Behind the pace: the parts of the figure, and the smallest thing that helps. */
export function paceOf(
  board: Board,
  step: {
    readonly calls: FirstCalls | undefined;
    readonly due: readonly Receivable[];
    readonly tasks: readonly Task[];
  },
  context: Context,
): Section {
  const { t, actor } = context;
  const { calls } = step;
  return {
    lines: [
      t("alert.behind", { period: formatPeriod(board.period, actor.locale) }),
      summarize(board, context),
      t("alert.step", { step: describeStep(step, context) }),
    ],
    actions: calls ? calls.leads.slice(0, callButtons).map((lead) => callButton(lead, context)) : [],
  };
}

type Step = Parameters<typeof paceOf>[1];

function describeStep({ calls, due: [due], tasks }: Step, context: Context): string {
  const { t } = context;
  if (calls) return describeCalls(calls, context);
  if (due) return t("alert.step_collect", { receivable: describeDue(due, context) });
  const task = tasks.find((one) => isOverdue(one, context));
  return task ? t("alert.step_task", { task: `V${task.id}`, text: task.text }) : t("alert.step_lead");
}

/** Open leads that nobody has touched; those whom the smallest step calls are not named again. */
export function untendedOf(
  { count, worth, leads }: Untended,
  called: FirstCalls | undefined,
  context: Context,
): Section {
  const { t, company } = context;
  const others = leads.filter(({ id }) => !called?.leads.some((lead) => lead.id === id));
  const values = { count, days: company.leads.staleAfterWorkdays, worth: worthOf(worth, context) };
  return {
    lines: [t("alert.untouched", values), ...others.map((lead) => bullet(describeLead(lead, context)))],
    actions: [
      ...(called ? [] : others.slice(0, 1).map((lead) => callButton(lead, context))),
      ...(count > leads.length ? [{ label: t("alert.button_untouched"), command: "/lead list trễ" }] : []),
    ],
  };
}

/** Too little written down, or far less done than usual: the one explains the other, so only the first is said. */
export function diligenceOf({ silence, drop }: Worries, context: Context): readonly Section[] {
  const { t, actor } = context;
  if (silence !== undefined) return [{ lines: [t("alert.silent", { days: silence })] }];
  if (!drop) return [];
  const values = {
    days: formatRange(drop.days),
    latest: drop.latest,
    median: formatCount(drop.median, actor.locale),
    weeks: drop.before.toReversed().join(", "),
    n: drop.before.length,
  };
  return [{ lines: [t("alert.drop", values)] }];
}

function callButton(lead: { readonly id: number; readonly name: string }, { t }: Context): Action {
  return { label: t("alert.button_call", { lead: nameOfLead(lead) }), command: `/lead show L${lead.id}` };
}

/** What comes in sight of being paid, or should have been. */
export function receivablesOf(due: readonly Receivable[], context: Context): readonly Section[] {
  const { t, actor, company } = context;
  if (due.length === 0) return [];
  const total = due.reduce((sum, { part }) => sum + part, 0n);
  const values = {
    count: due.length,
    days: company.alerts.dueWithinWorkdays,
    total: formatFigure(total, { unit: "money", locale: actor.locale, length: "short" }),
  };
  return [
    {
      lines: [
        t("alert.receivables", values),
        ...due.slice(0, shownDue).map((one) => bullet(describeDue(one, context))),
        ...(due.length > shownDue ? [t("alert.more", { count: due.length - shownDue })] : []),
      ],
      ...(due.length > shownDue && {
        actions: [{ label: t("alert.button_receivables"), command: "/receivables" }],
      }),
    },
  ];
}

const shownDue = 3;
const callButtons = 2;
