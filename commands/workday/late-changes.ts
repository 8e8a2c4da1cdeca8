import { type Block, note, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { monthOf } from "#src/domain/period.ts";
import type { Person } from "#src/domain/person.ts";
import type { DayCode } from "#src/domain/timesheet/code.ts";
import { formatDay, formatPeriod } from "#src/i18n/dates.ts";
import { formatHalf } from "#src/i18n/leave.ts";
import type { MonthLock } from "#src/store/interface/payroll.ts";
import type { DayChange } from "#src/store/interface/timesheets.ts";

type LockedMonth = {
  readonly person: Person;
  readonly month: Temporal.PlainYearMonth;
  readonly lock: MonthLock;
};

/** A locked month stays as it was counted; what was changed since is said below it. */
export async function lateChanges(
  { person, month, lock }: LockedMonth,
  { store, t, actor, company }: Context,
): Promise<readonly Block[]> {
  const scope = { kind: "people", personIds: [person.id] } as const;
  const days = monthOf(month.toPlainDate({ day: 1 }));
  const changes = await store.timesheets.changesAfter(scope, days, lock.mark.day);
  const symbol = (code: DayCode | null) => company.timesheet.symbols[code ?? "worked"];
  const lines = joined(changes).map(({ on, half, before, after }) =>
    t("workday.changed", {
      day: half === undefined ? formatDay(on) : formatHalf(half, formatDay(on), t),
      before: symbol(before),
      after: symbol(after),
    }),
  );
  const named = formatPeriod(days, actor.locale);
  return [
    note(t("workday.locked", { month: named })),
    ...(lines.length === 0 ? [] : [text([t("workday.changed_since"), ...lines].join("\n"))]),
  ];
}

type Change = Pick<DayChange, "on" | "before" | "after"> & { readonly half: DayChange["half"] | undefined };

/** Both halves of a day are one line where the same became of them. */
function joined(changes: readonly DayChange[]): readonly Change[] {
  const isSame = (one: DayChange, other: DayChange | undefined) =>
    other?.on.equals(one.on) === true && other.before === one.before && other.after === one.after;
  return changes.flatMap((change, index) => {
    if (isSame(change, changes[index - 1])) return [];
    return [{ ...change, half: isSame(change, changes[index + 1]) ? undefined : change.half }];
  });
}
