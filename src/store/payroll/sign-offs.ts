import type { PayScope } from "#src/domain/pay-access.ts";
import type { Transaction } from "../database.ts";
import { toInstant, toTimestamp } from "../dates.ts";
import { Prisma } from "../generated/client.ts";
import type { NewSignOff, SignOff } from "../interface/payroll.ts";
import { isPayOf } from "../pay-scope-sql.ts";
import type { Authorship } from "../store.ts";
import { toFirstDay, toMonth } from "./months.ts";

export async function addSignOffs(
  tx: Transaction,
  signOffs: readonly NewSignOff[],
  { actorId, at, messageId }: Authorship,
): Promise<void> {
  if (actorId === null) throw new Error("a sign-off needs somebody who gives it");
  await tx.signOff.createMany({
    data: signOffs.map(({ month, personId, kind, hash }) => ({
      month: toFirstDay(month),
      personId,
      kind,
      hash,
      byId: actorId,
      at: toTimestamp(at),
      messageId,
    })),
  });
}

type SignOffRow = {
  month: Date;
  person_id: number;
  kind: SignOff["kind"];
  hash: string;
  by_id: number;
  by_name: string;
  at: Date;
};

export async function listSignOffs(
  tx: Transaction,
  scope: PayScope,
  month: Temporal.PlainYearMonth,
): Promise<readonly SignOff[]> {
  const rows = await tx.$queryRaw<SignOffRow[]>`
    SELECT DISTINCT ON (o.person_id, o.kind) o.month, o.person_id, o.kind::text AS kind, o.hash,
      o.by_id, p.name AS by_name, o.at
    FROM sign_off o JOIN person p ON p.id = o.by_id
    WHERE o.month = ${toFirstDay(month)} AND ${isPayOf(scope, Prisma.sql`o.person_id`)}
    ORDER BY o.person_id, o.kind, o.id DESC`;
  return rows.map(({ month, person_id, kind, hash, by_id, by_name, at }) => ({
    month: toMonth(month),
    personId: person_id,
    kind,
    hash,
    by: { id: by_id, name: by_name },
    at: toInstant(at),
  }));
}
