import type { Person } from "#src/domain/person.ts";
import type { Transaction } from "../database.ts";
import { toDate } from "../dates.ts";
import { Prisma } from "../generated/client.ts";
import { selectPeople } from "../people.ts";
import { type Counted, collectionLedger, countsIn, isNear, type Ledger, saleLedger } from "./ledgers.ts";

/** An entry brings in also who left before or has not started yet, so that no amount is lost. */
export async function listPayees(tx: Transaction, counted: Counted): Promise<readonly Person[]> {
  const { from, to } = counted.days;
  const isEmployed = Prisma.sql`(p.started_on <= ${toDate(to)} AND (p.left_on IS NULL OR p.left_on >= ${toDate(from)}))`;
  const hasShare = Prisma.sql`(${shares(saleLedger, counted)} OR ${shares(collectionLedger, counted)})`;
  const people = await selectPeople(tx, to, Prisma.sql`(${isEmployed} OR ${hasShare})`);
  return people.toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

function shares(ledger: Ledger, counted: Counted): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM ${ledger.shares} sh JOIN ${ledger.table} e ON e.id = sh.${ledger.shared}
    WHERE sh.person_id = p.id AND ${isNear(ledger, counted)} AND ${countsIn(ledger, counted)})`;
}
