import type { Temperature } from "#src/domain/lead.ts";
import type { Transaction } from "./database.ts";
import { toDate, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";

type Mark = {
  readonly leadId: number;
  /** Whom it counts for. */
  readonly personId: number | null;
  /** Null for a lead that is neither again, as if it had never been. */
  readonly temperature: Temperature | null;
  readonly on: Temporal.PlainDate;
  readonly at: Temporal.Instant;
};

/** A day counts what the lead became by its end, and only if it was not so before: going back and forth is nothing. */
export async function markTemperature(tx: Transaction, mark: Mark): Promise<void> {
  const { leadId, personId, temperature, on, at } = mark;
  await takeBackTemperatures(tx, Prisma.sql`t.lead_id = ${leadId} AND t.on = ${toDate(on)}`, at);
  const [standing] = await tx.$queryRaw<{ on: Date; temperature: Temperature }[]>`
    SELECT t.on, t.temperature::text AS temperature FROM lead_temperature t WHERE t.lead_id = ${leadId}
    GROUP BY t.on, t.temperature HAVING sum(t.count) > 0 ORDER BY max(t.id) DESC LIMIT 1`;
  if (temperature === null) {
    if (!standing) return;
    await takeBackTemperatures(tx, Prisma.sql`t.lead_id = ${leadId} AND t.on = ${standing.on}`, at);
    return;
  }
  if (standing?.temperature === temperature) return;
  await tx.leadTemperature.create({
    data: { leadId, personId, temperature, on: toDate(on), at: toTimestamp(at) },
    select: { id: true },
  });
}

/** Rows are never changed: what stands among those that match a condition on `lead_temperature t` gets its opposite. */
export async function takeBackTemperatures(
  tx: Transaction,
  rows: Prisma.Sql,
  at: Temporal.Instant,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO lead_temperature (lead_id, person_id, "on", temperature, count, at)
    SELECT t.lead_id, t.person_id, t.on, t.temperature, -sum(t.count), ${toTimestamp(at)}
    FROM lead_temperature t WHERE ${rows}
    GROUP BY t.lead_id, t.person_id, t.on, t.temperature HAVING sum(t.count) <> 0`;
}
