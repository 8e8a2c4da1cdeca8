import type { Context } from "#src/command/command.ts";
import type { Person } from "#src/domain/person.ts";
import type { PacketPerson } from "#src/export/packet/packet-head.ts";
import { batchesOf } from "#src/pay/month.ts";
import { listPayees, loadRows } from "#src/pay/rows.ts";
import { loadStatements } from "#src/pay/statements.ts";

/** So many people are held in memory with all their lines, and as many more are on their way. */
const batchSize = 50;

type Books = Pick<Context, "store" | "company">;

/** Everybody who belongs into the month, by employee code, as the packet takes them. */
export async function* rowsOf(
  month: Temporal.PlainYearMonth,
  books: Books,
): AsyncGenerator<readonly PacketPerson[]> {
  const [first, ...others] = batchesOf(await listPayees(month, books), batchSize);
  if (!first) return;

  let coming = load(month, first, books);
  for (const people of others) {
    const present = await coming;
    // The database works on the next ones while these are written.
    coming = load(month, people, books);
    // Somebody who stops reading does not hear of it.
    coming.catch(() => {});
    yield present;
  }
  yield await coming;
}

async function load(
  month: Temporal.PlainYearMonth,
  people: readonly Person[],
  books: Books,
): Promise<readonly PacketPerson[]> {
  const rows = await loadRows({ month, people }, books);
  const statements = await loadStatements({ month, people }, books);
  const statementOf = new Map(statements.map((statement) => [statement.personId, statement]));
  return rows.flatMap((row) => {
    const statement = statementOf.get(row.person.id);
    return statement ? [{ row, statement }] : [];
  });
}
