import { afterAll, beforeAll, expect, it } from "vitest";
import { createStore } from "#src/store/create-store.ts";
import {
  anEvent,
  at,
  type ClockDatabase,
  createClockDatabase,
  createTickAt,
  runLines,
} from "#test/support/clock.ts";

let company: ClockDatabase;

beforeAll(async () => {
  company = await createClockDatabase();
});

afterAll(() => company.close());

function setTarget(personId: number, quarter: string, count: number) {
  const target = {
    personId,
    channel: "E-Magazine",
    quarter: Temporal.PlainDate.from(quarter),
    count,
    topic: null,
  };
  const by = { actorId: null, at: at("2026-10-01 09:00"), messageId: null };
  return createStore(company.database.prisma).articles.setTarget(target, by);
}

it("a tick hands what is for “media” to those with articles to write in the quarter, on their days at work", async () => {
  const { database, people } = company;
  const { Vy, Lan, Huy, Minh } = people;
  await setTarget(Vy.id, "2026-10-01", 12);
  await setTarget(Lan.id, "2026-10-01", 3);
  await setTarget(Lan.id, "2026-10-01", 0);
  await setTarget(Huy.id, "2027-01-01", 3);
  await setTarget(Minh.id, "2026-10-01", 3);
  await database.pool.query(
    `INSERT INTO day_record (person_id, "on", half, code, at)
     SELECT ${Minh.id}, '2026-11-23', half, 'annual', now() FROM (VALUES (1), (2)) halves (half)`,
  );
  const tick = createTickAt(database, [anEvent({ audience: ["media"] })]);
  await tick("2026-11-23 08:00");

  await tick("2026-11-23 09:00");

  expect(await runLines(database)).toEqual([`open post 2026-11-23 person:${Vy.id} claimed`]);
});
