import { actions, type Block, directReply, note, type Reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { Person } from "#src/domain/person.ts";
import type { DayCode } from "#src/domain/timesheet/code.ts";
import { type CountedLeave, countLeave } from "#src/domain/timesheet/leave-days.ts";
import { UserError } from "#src/errors.ts";
import { formatLeaveDays } from "#src/i18n/leave.ts";
import { formatQuarters } from "#src/i18n/pay.ts";
import { undoCommand } from "../agenda/undo-command.ts";
import { capitalized } from "../lead/card.ts";
import { tellPerson, toldLater } from "../lead/tell-owner.ts";
import { approves } from "../leave/approvers.ts";
import { dayValuesOf, describeUncounted, formatCode, labelOf } from "../leave/describe.ts";
import { lateNotes } from "../leave/late.ts";
import type { Wish } from "../leave/request.ts";
import { tellApprovers } from "../leave/tell-approvers.ts";
import { tellLateChange } from "../month/tell-late.ts";
import { askOtherHalf } from "./ask-other-half.ts";
import { type KeptRecord, writeKept } from "./kept-records.ts";
import { findOverwritten, refuseOverOthers } from "./overwritten.ts";

/** Puts half-days down as a trip, as training or as plain work; for others also as absence. */
export async function recordDays(wish: Wish, context: Context): Promise<Reply> {
  const { store, by } = context;
  const { person, code, days } = wish;
  await refuse(wish, context);
  const counted = countLeave(days, person, context.company);
  if (counted.halves.length === 0) throw nothingOwed(wish, counted, context);

  await store.timesheets.hold(person.id);
  const scope = { kind: "people", personIds: [person.id] } as const;
  const records = await store.timesheets.records(scope, days);
  const before = counted.halves.map(({ on, half }): KeptRecord => {
    const record = records.find((one) => one.half === half && one.on.equals(on));
    return { on, half, code: record?.code ?? null };
  });
  const overwritten = await findOverwritten(before, wish, context);
  await refuseOverOthers(before, { wish, overwritten }, context);
  if (before.every((record) => (record.code ?? "worked") === code))
    return askOtherHalf(wish, counted, context);

  const after = before.map((record) => ({ ...record, code }));
  await store.timesheets.write(
    after.map((record) => ({ ...record, personId: person.id, requestId: null })),
    by,
  );
  const subject = `W${days.from.toPlainYearMonth()}`;
  const entry = await store.audit.write(
    {
      action: "day.record",
      subject,
      before: { personId: person.id, records: writeKept(before) },
      after: { ...historyOf(wish), personId: person.id, records: writeKept(after) },
    },
    by,
  );
  await tellPerson({ kind: "day_recorded", subject }, person, context);
  for (const request of overwritten) await tellApprovers(request, person, context);
  await tellLateChange(
    counted.halves.map(({ on }) => on),
    context,
  );
  return answer({ wish, counted, undo: undoCommand(subject, entry) }, context);
}

function historyOf({ person, days, code, note: said }: Wish) {
  return dayValuesOf({ ...days, person, code, note: said });
}

/** Nobody says of the own absence that it was one, and only those who approve leave write for others. */
async function refuse({ person, code }: Wish, context: Context): Promise<void> {
  const isOwn = person.id === context.actor.id;
  if (isOwn && code === "absent") throw new UserError("workday.error_absent_own");
  if (!isOwn && !(await approves(person, context))) {
    throw new UserError("leave.error_not_yours", { name: person.name });
  }
}

function nothingOwed({ person, days }: Wish, counted: CountedLeave, { t, actor }: Context): UserError {
  const why = describeUncounted(counted, t) ?? t("leave.not_employed", { name: person.name });
  return new UserError("workday.error_nothing", { days: formatLeaveDays(days, actor.locale), why });
}

type Recorded = { readonly wish: Wish; readonly counted: CountedLeave; readonly undo: string };

async function answer({ wish, counted, undo }: Recorded, context: Context): Promise<Reply> {
  const { t, actor } = context;
  const { person, code, days } = wish;
  const isOwn = person.id === actor.id;
  const values = { code: formatCode(code, context), name: person.name };
  const uncounted = describeUncounted(counted, t);
  const lines = [
    `${capitalized(formatLeaveDays(days, actor.locale))} · ${countsAs(code, counted.quarters, context)}`,
    ...(wish.note === null ? [] : [wish.note]),
  ];
  const month = days.from.toPlainYearMonth();
  return directReply(
    title(t(isOwn ? "workday.recorded" : "workday.recorded_for", values)),
    text(lines.join("\n")),
    ...(uncounted === undefined ? [] : [note(uncounted)]),
    ...(await requestNote({ person, days, code, note: null }, context)),
    ...(await lateNotes(
      counted.halves.map(({ on }) => on),
      context,
    )),
    ...(isOwn ? [] : [told(person, context)]),
    actions(
      { label: t("revenue.undo"), command: undo },
      {
        label: t("workday.button_month"),
        command: isOwn ? `/workday ${month}` : `/workday @${person.code} ${month}`,
      },
    ),
  );
}

/** Work on days for which leave waits or was approved: the request itself stays until it is withdrawn. */
async function requestNote({ person, days }: Wish, context: Context): Promise<readonly Block[]> {
  const { store, t, actor } = context;
  const scope = { kind: "people", personIds: [person.id] } as const;
  const waiting = await store.leave.list(scope, { days, states: ["waiting"] });
  const requests = waiting.map((one) => `${labelOf(one)} (${formatLeaveDays(one, actor.locale)})`).join(", ");
  return waiting.length === 0 ? [] : [note(t("workday.still_waiting", { requests }))];
}

function countsAs(code: DayCode, quarters: number, { t, actor }: Context): string {
  const days = formatQuarters(quarters, actor.locale);
  return t(code === "absent" ? "workday.counts_unpaid" : "workday.counts", { days });
}

function told(person: Person, context: Context): Block {
  return note(toldLater({ owner: person }, context) ?? context.t("proposal.told", { name: person.name }));
}
