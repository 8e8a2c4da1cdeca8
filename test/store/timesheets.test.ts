import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PayScope } from "#src/domain/pay-access.ts";
import type { DayCode, DayHalf } from "#src/domain/timesheet/code.ts";
import { by, type Crm, createCrm, day } from "#test/support/crm.ts";

const everybody: PayScope = { kind: "everybody" };
const november = { from: day("2026-11-01"), to: day("2026-11-30") };

let crm: Crm;

beforeAll(async () => {
  crm = await createCrm();
});

afterAll(() => crm.close());

beforeEach(async () => {
  await crm.database.pool.query("truncate day_record restart identity cascade");
});

describe("records", () => {
  it("are the newest of each half-day within the days, by person, day and half", async () => {
    const { lan, minh } = crm.people;
    await write(minh, "2026-11-26/1", "annual");
    await write(lan, "2026-11-26/2", "annual");
    await write(lan, "2026-11-26/1", "sick");
    await write(lan, "2026-11-26/1", null);
    await write(lan, "2026-12-01/1", "annual");

    expect(await read(everybody)).toEqual([
      [4, lan, "2026-11-26/1", null],
      [2, lan, "2026-11-26/2", "annual"],
      [1, minh, "2026-11-26/1", "annual"],
    ]);
  });

  it("up to a mark are as they were then", async () => {
    const { lan } = crm.people;
    await write(lan, "2026-11-26/1", "sick");
    await write(lan, "2026-11-26/1", "annual");
    await write(lan, "2026-11-27/1", "annual");

    expect(await read(everybody, 1)).toEqual([[1, lan, "2026-11-26/1", "sick"]]);
    expect(await read(everybody, 0)).toEqual([]);
  });

  it("are only those of people within the scope", async () => {
    const { lan, minh, huy } = crm.people;
    await write(lan, "2026-11-26/1", "annual");
    await write(minh, "2026-11-26/1", "annual");

    expect(await read({ kind: "people", personIds: [minh, huy] })).toEqual([
      [2, minh, "2026-11-26/1", "annual"],
    ]);
    expect(await read({ kind: "people", personIds: [] })).toEqual([]);
  });
});

describe("changes after a mark", () => {
  it("name what held before and what holds now", async () => {
    const { lan, minh } = crm.people;
    await write(lan, "2026-11-26/1", "sick");
    await write(lan, "2026-11-27/1", "annual");
    await write(lan, "2026-11-26/1", "unpaid");
    await write(lan, "2026-11-26/1", "annual");
    await write(minh, "2026-11-20/2", "absent");
    await write(minh, "2026-12-01/1", "absent");

    expect(await changes(everybody, 2)).toEqual([
      [lan, "2026-11-26/1", "sick", "annual"],
      [minh, "2026-11-20/2", null, "absent"],
    ]);
    expect(await changes({ kind: "people", personIds: [lan] }, 2)).toHaveLength(1);
  });

  it("that end where they began are none", async () => {
    const { lan } = crm.people;
    await write(lan, "2026-11-26/1", "sick");
    await write(lan, "2026-11-26/1", "annual");
    await write(lan, "2026-11-26/1", "sick");
    await write(lan, "2026-11-27/1", "annual");
    await write(lan, "2026-11-27/1", null);

    expect(await changes(everybody, 1)).toEqual([]);
  });
});

describe("who is away", () => {
  it("are those whose newest word about a half-day is that they are not at work", async () => {
    const { lan, minh, huy } = crm.people;
    await write(lan, "2026-11-26/2", "annual");
    await write(lan, "2026-11-26/1", "annual");
    await write(minh, "2026-11-26/1", "trip");
    await write(minh, "2026-11-26/2", "unpaid");
    await write(huy, "2026-11-26/1", "sick");
    await write(huy, "2026-11-26/1", null);
    await write(huy, "2026-11-27/1", "training");
    await write(huy, "2026-11-27/2", "absent");

    expect(await crm.store.timesheets.awayOn(day("2026-11-26"))).toEqual(
      new Map([
        [lan, [1, 2]],
        [minh, [2]],
      ]),
    );
    const days = { from: day("2026-11-26"), to: day("2026-11-28") };
    const away = await crm.store.timesheets.awayWithin(days, [lan, huy]);
    expect(away.map(({ personId, on, halves }) => [personId, String(on), halves])).toEqual([
      [lan, "2026-11-26", [1, 2]],
      [huy, "2026-11-27", [2]],
    ]);
  });
});

it("nothing that was written about a day is changed or deleted", async () => {
  await write(crm.people.lan, "2026-11-26/1", "sick");

  await expect(crm.database.pool.query("update day_record set code = 'annual'")).rejects.toThrow();
  await expect(crm.database.pool.query("delete from day_record")).rejects.toThrow();
});

async function write(personId: number, slot: string, code: DayCode | null) {
  const [on = "", half] = slot.split("/");
  const record = { personId, on: day(on), half: Number(half) as DayHalf, code, requestId: null };
  await crm.store.timesheets.write([record], by(personId));
}

async function read(scope: PayScope, upTo?: number) {
  const records = await crm.store.timesheets.records(scope, november, upTo);
  return records.map(({ id, personId, on, half, code }) => [id, personId, `${on}/${half}`, code]);
}

async function changes(scope: PayScope, after: number) {
  const found = await crm.store.timesheets.changesAfter(scope, november, after);
  return found.map(({ personId, on, half, before, after: now }) => [personId, `${on}/${half}`, before, now]);
}
