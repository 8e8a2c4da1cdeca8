import type { Transaction } from "../database.ts";
import { Prisma } from "../generated/client.ts";
import type { SetKind } from "./staged.ts";

/** Gives every new row of a kind the number that its entry will have, in the order of files and lines. */
export async function drawIds(
  tx: Transaction,
  table: "lead" | "customer" | "contact" | "product",
  kind: SetKind,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE staged s SET target = d.id
    FROM (
      SELECT file, line, nextval(pg_get_serial_sequence(${table}, 'id'))::int AS id
      FROM (SELECT file, line FROM staged WHERE kind = ${kind} AND verdict = 'new' ORDER BY file, line) o
    ) d
    WHERE d.file = s.file AND d.line = s.line`;
}

/** Sales in the order of their days; a deal that is won and has no sale yet makes one, too. */
export async function drawSales(tx: Transaction): Promise<number> {
  // A month that is locked between the draw and the writing would take these numbers for ones that it has counted.
  await tx.$executeRaw`LOCK TABLE sale IN ROW EXCLUSIVE MODE`;
  return await tx.$executeRaw`
    UPDATE staged s SET sale = d.id, "isNewSale" = true
    FROM (
      SELECT file, line, nextval(pg_get_serial_sequence('sale', 'id'))::int AS id
      FROM (SELECT file, line FROM staged WHERE ${isUnwritten} ORDER BY "closedOn", file, line) o
    ) d
    WHERE d.file = s.file AND d.line = s.line`;
}

const isUnwritten = Prisma.sql`
  "saleKey" IS NOT NULL AND amount IS NOT NULL AND sale IS NULL
  AND (verdict = 'new' OR (verdict = 'changed' AND kind = 'leads'))`;
