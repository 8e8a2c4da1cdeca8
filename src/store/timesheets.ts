import { z } from "zod";
import type { PayScope } from "#src/domain/pay-access.ts";
import { atWork, type DayHalf, dayCodes } from "#src/domain/timesheet/code.ts";
import type { DayRecord } from "#src/domain/timesheet/timesheet.ts";
import type { Transaction } from "./database.ts";
import { toDate, toPlainDate, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { AwayDay, DayChange, Timesheets } from "./interface/timesheets.ts";
import { isPayOf } from "./pay-scope-sql.ts";
import type { Days } from "./store.ts";

export function createTimesheets(tx: Transaction): Timesheets {
  return {
    records: (scope, days, upTo) => readRecords(tx, { scope, days, upTo: upTo ?? null }),
    changesAfter: (scope, days, after) => readChanges(tx, { scope, days, after }),
    awayWithin: (days, personIds) => readAway(tx, days, { kind: "people", personIds }),

    async awayOn(on) {
      const away = await readAway(tx, { from: on, to: on }, { kind: "everybody" });
      return new Map(away.map(({ personId, halves }) => [personId, halves]));
    },

    async write(records, by) {
      const written = { byId: by.actorId, at: toTimestamp(by.at), messageId: by.messageId };
      await tx.dayRecord.createMany({
        data: records.map(({ on, ...record }) => ({ ...record, on: toDate(on), ...written })),
      });
    },

    async hold(personId) {
      await tx.$executeRaw`SELECT FROM person WHERE id = ${personId} FOR NO KEY UPDATE`;
    },
  };
}

const knownCode = z.enum(dayCodes).nullable();
const knownHalf = z.literal([1, 2]);

type RecordRow = { id: number; person_id: number; on: Date; half: number; code: string | null };

async function readRecords(
  tx: Transaction,
  { scope, days, upTo }: { readonly scope: PayScope; readonly days: Days; readonly upTo: number | null },
): Promise<readonly DayRecord[]> {
  const rows = await tx.$queryRaw<RecordRow[]>`
    SELECT DISTINCT ON (d.person_id, d."on", d.half) d.id, d.person_id, d."on", d.half, d.code FROM day_record d
    WHERE ${within(days)} AND ${isPayOf(scope, Prisma.sql`d.person_id`)}
      AND (${upTo}::int IS NULL OR d.id <= ${upTo}::int)
    ORDER BY d.person_id, d."on", d.half, d.id DESC`;
  return rows.map(({ id, person_id, on, half, code }) => ({
    id,
    personId: person_id,
    on: toPlainDate(on),
    half: knownHalf.parse(half),
    code: knownCode.parse(code),
  }));
}

type ChangeRow = {
  person_id: number;
  on: Date;
  half: number;
  before: string | null;
  after: string | null;
};

/** Two changes that cancel each other are none. */
async function readChanges(
  tx: Transaction,
  { scope, days, after }: { readonly scope: PayScope; readonly days: Days; readonly after: number },
): Promise<readonly DayChange[]> {
  const rows = await tx.$queryRaw<ChangeRow[]>`
    SELECT newest.person_id, newest."on", newest.half, held.code AS before, newest.code AS after FROM (
      SELECT DISTINCT ON (d.person_id, d."on", d.half) d.* FROM day_record d
      WHERE ${within(days)} AND ${isPayOf(scope, Prisma.sql`d.person_id`)} AND d.id > ${after}
      ORDER BY d.person_id, d."on", d.half, d.id DESC
    ) newest LEFT JOIN LATERAL (
      SELECT d.code FROM day_record d
      WHERE d.person_id = newest.person_id AND d."on" = newest."on" AND d.half = newest.half AND d.id <= ${after}
      ORDER BY d.id DESC LIMIT 1
    ) held ON TRUE
    WHERE held.code IS DISTINCT FROM newest.code
    ORDER BY newest.person_id, newest."on", newest.half`;
  return rows.map(({ person_id, on, half, before, after: now }) => ({
    personId: person_id,
    on: toPlainDate(on),
    half: knownHalf.parse(half),
    before: knownCode.parse(before),
    after: knownCode.parse(now),
  }));
}

type AwayRow = { person_id: number; on: Date; halves: number[] };

/** Takes no scope: being away is known to everybody, and nothing more of it is read. */
async function readAway(tx: Transaction, days: Days, people: PayScope): Promise<readonly AwayDay[]> {
  const present = [...atWork];
  const rows = await tx.$queryRaw<AwayRow[]>`
    SELECT person_id, "on", array_agg(half ORDER BY half) AS halves FROM (
      SELECT DISTINCT ON (d.person_id, d."on", d.half) d.* FROM day_record d
      WHERE ${within(days)} AND ${isPayOf(people, Prisma.sql`d.person_id`)}
      ORDER BY d.person_id, d."on", d.half, d.id DESC
    ) newest
    WHERE code <> ALL(${present}::text[])
    GROUP BY person_id, "on" ORDER BY "on", person_id`;
  return rows.map(({ person_id, on, halves }) => ({
    personId: person_id,
    on: toPlainDate(on),
    halves: halves.map((half): DayHalf => knownHalf.parse(half)),
  }));
}

function within({ from, to }: Days): Prisma.Sql {
  return Prisma.sql`d."on" BETWEEN ${toDate(from)} AND ${toDate(to)}`;
}
