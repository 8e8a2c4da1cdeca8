import type { Context } from "#src/command/command.ts";
import { whenTold } from "../lead/tell-owner.ts";

/** A slip is taken back at once, and several entries are put right together: what comes by then is told together. */
const gathered = Temporal.Duration.from({ minutes: 30 });

/** HR hears of what is written about days of a month that is locked; called by whatever writes entries or days. */
export async function tellLateChange(days: readonly Temporal.PlainDate[], context: Context): Promise<void> {
  const { store, by, company } = context;
  const span = days.length === 0 ? undefined : await store.payroll.lockedSpan();
  if (!span) return;

  const months = new Set(days.map((day) => day.toPlainYearMonth().toString()));
  for (const text of months) {
    const month = Temporal.PlainYearMonth.from(text);
    if (!(await store.payroll.lockOf(month))) continue;
    const sendAt = whenTold({ by: { ...by, at: by.at.add(gathered) }, company }).toInstant();
    await store.notices.add(
      { kind: "late_change", audience: { kind: "hr" }, subject: `W${month}`, sendAt },
      by,
    );
  }
}
