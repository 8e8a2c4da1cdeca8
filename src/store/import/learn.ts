import type { Transaction } from "../database.ts";
import { Prisma } from "../generated/client.ts";

type Table =
  | "staged"
  | "lead"
  | "lead_temperature"
  | "sale"
  | "sale_share"
  | "collection"
  | "collection_share";

/** After many new rows at once, has the database look at its tables again: it plans by what it knows of them. */
export async function learn(tx: Transaction, rows: number, tables: readonly Table[]): Promise<void> {
  if (rows < many) return;
  for (const table of tables) {
    await tx.$executeRaw`ANALYZE ${Prisma.raw(table === "staged" ? planned : table)}`;
  }
}

/** The columns of `staged` that rows are chosen and joined by; the others only cost time to look at. */
const planned = `staged (file, line, kind, verdict, folded, "customerKey", phone, "taxCode", owner, key, "saleKey", target, sale)`;

const many = 1_000;

/**
 * Many rows are joined as whole sets from here on, until the transaction ends or `isMany` says otherwise: the tables of
 * an import have no indexes, and going through them once for each row would take hours.
 */
export async function joinWhole(tx: Transaction, isMany: boolean): Promise<void> {
  await tx.$executeRaw`
    SELECT set_config('enable_nestloop', ${isMany ? "off" : "on"}, true), set_config('work_mem', ${isMany ? "128MB" : "4MB"}, true)`;
}

export function isMany(rows: number): boolean {
  return rows >= many;
}
