import { type Block, note } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { monthOf } from "#src/domain/period.ts";
import { formatPeriod } from "#src/i18n/dates.ts";

/** Says of days in a locked month that they count in the next one. */
export async function lateNotes(
  days: readonly Temporal.PlainDate[],
  { store, t, actor }: Context,
): Promise<readonly Block[]> {
  const span = days.length === 0 ? undefined : await store.payroll.lockedSpan();
  if (!span) return [];
  const months = [...new Set(days.map((day) => day.toPlainYearMonth().toString()))];
  const named = (month: Temporal.PlainYearMonth) =>
    formatPeriod(monthOf(month.toPlainDate({ day: 1 })), actor.locale);
  const locked: string[] = [];
  for (const text of months) {
    const month = Temporal.PlainYearMonth.from(text);
    if (await store.payroll.lockOf(month)) locked.push(named(month));
  }
  if (locked.length === 0) return [];
  const next = named(span.last.month.add({ months: 1 }));
  return [note(t("leave.late", { months: locked.join(", "), next }))];
}
