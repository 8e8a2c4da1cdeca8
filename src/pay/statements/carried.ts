import type { Statement } from "#src/domain/commission/statement.ts";
import type { PayBooks } from "../pay.ts";
import type { StatementsAsked } from "../statements.ts";
import type { Setting } from "./setting.ts";

type Load = (asked: StatementsAsked, books: PayBooks) => Promise<readonly Statement[]>;

/**
 * What the month before left owing. Where that is not locked yet it is reckoned, month by month from the last locked
 * one; before the first lock nothing is carried.
 */
export async function findCarried(
  { month, people }: StatementsAsked,
  { books }: Pick<Setting, "books">,
  load: Load,
): Promise<ReadonlyMap<number, bigint>> {
  const { payroll } = books.store;
  const before = month.subtract({ months: 1 });
  const span = await payroll.lockedSpan();
  if (!span) return new Map();
  if (Temporal.PlainYearMonth.compare(before, span.last.month) <= 0) {
    return await payroll.carriedFrom(
      before,
      people.map(({ id }) => id),
    );
  }
  const statements = await load({ month: before, people }, books);
  return new Map(statements.map(({ personId, carried }) => [personId, carried]));
}
