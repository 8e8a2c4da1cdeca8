import type { Context } from "#src/command/command.ts";
import type { Statement } from "#src/domain/commission/statement.ts";
import { monthOf } from "#src/domain/period.ts";
import type { Person } from "#src/domain/person.ts";
import { loadStatements, type Supposed } from "#src/pay/statements.ts";

type Asked = {
  readonly person: Person;
  readonly month: Temporal.PlainYearMonth;
  readonly supposed?: Supposed;
};

/** The locked statement of a month, or what it amounts to so far. */
export async function loadStatement(
  { person, month, supposed }: Asked,
  { store, company }: Context,
): Promise<Statement> {
  const member = await store.people.get(person.id, lastDayOf(month));
  const asked = { month, people: [member], ...(supposed && { supposed }) };
  const [statement] = await loadStatements(asked, { store, company });
  if (!statement) throw new Error(`no statement was made for person ${person.id}`);
  return statement;
}

/** Whoever moves within a month is paid for it in the unit of its last day. */
export function lastDayOf(month: Temporal.PlainYearMonth): Temporal.PlainDate {
  return monthOf(month.toPlainDate({ day: 1 })).to;
}

/** The month in which something that belongs to a month is paid: that month, or the first open one once it is locked. */
export async function payingMonth(
  month: Temporal.PlainYearMonth,
  { store }: Pick<Context, "store">,
): Promise<Temporal.PlainYearMonth> {
  const span = await store.payroll.lockedSpan();
  if (!span || Temporal.PlainYearMonth.compare(month, span.last.month) > 0) return month;
  return span.last.month.add({ months: 1 });
}
