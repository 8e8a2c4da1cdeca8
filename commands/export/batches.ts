import type { Context } from "#src/command/command.ts";
import type { PacketPerson } from "#src/export/packet/packet-head.ts";
import { batchesOf } from "#src/pay/month.ts";
import { listPayees, loadRows } from "#src/pay/rows.ts";
import { loadStatements } from "#src/pay/statements.ts";

/** So many people are held in memory with all their lines. */
const batchSize = 100;

/** Everybody who belongs into the month, by employee code, as the packet takes them. */
export async function* rowsOf(
  month: Temporal.PlainYearMonth,
  { store, company }: Pick<Context, "store" | "company">,
): AsyncGenerator<readonly PacketPerson[]> {
  const books = { store, company };
  for (const people of batchesOf(await listPayees(month, books), batchSize)) {
    const rows = await loadRows({ month, people }, books);
    const statements = await loadStatements({ month, people }, books);
    const statementOf = new Map(statements.map((statement) => [statement.personId, statement]));
    yield rows.flatMap((row) => {
      const statement = statementOf.get(row.person.id);
      return statement ? [{ row, statement }] : [];
    });
  }
}
