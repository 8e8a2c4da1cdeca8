import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { monthOf } from "#src/domain/period.ts";
import type { LeadsAsked } from "#src/store/interface/reports.ts";
import type { Authorship } from "#src/store/store.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

const all = { kind: "company" } as const;
const november: LeadsAsked = { subject: all, days: monthOf(day("2026-11-01")), only: {} };

let bot: TestBot;
let leadId: number;

beforeAll(async () => {
  bot = await createTestBot();
  const { store, people } = bot;
  const lead = { name: "An Phát", ownerId: people.Lan.id, regionId: null, source: "Zalo" };
  leadId = await store.leads.add({ ...lead, receivedOn: day("2026-11-02") }, by("2026-11-02"));
});

afterAll(() => bot.close());

describe("what leads have brought", () => {
  it("is told by the shares that the reader may see, without sales that were taken back", async () => {
    const said = await bot.say("Lan", `/revenue 100tr An Phát 10/11 cohoi=L${leadId} chia=lan:60,huy:40`);
    await bot.say("Lan", `/revenue 50tr An Phát 11/11 cohoi=L${leadId}`);
    await bot.say("Lan", "/undo");
    expect(said.outcome, said.text).toBe("answered");
    const { Lan } = bot.people;

    expect(await bot.store.reports.revenue(all, november)).toEqual([
      { source: "Zalo", amount: 100_000_000n },
    ]);
    expect(await bot.store.reports.revenue({ kind: "own", personId: Lan.id }, november)).toEqual([
      { source: "Zalo", amount: 60_000_000n },
    ]);
  });
});

describe("activities of leads", () => {
  it("count once for each lead and kind, until the end of the days, unless they were taken back", async () => {
    const { store } = bot;
    const add = (kind: "call" | "email" | "note", on: string) =>
      store.activities.add({ kind, leadId, on: day(on) }, by(on));
    await add("call", "2026-11-03");
    await add("call", "2026-11-04");
    await add("note", "2026-11-04");
    await add("email", "2026-12-02");
    await store.activities.remove(await add("email", "2026-11-05"), by("2026-11-05"));

    expect(await store.reports.byActivity(all, november)).toEqual([{ kind: "call", leads: 1, won: 1 }]);
  });
});

describe("territories", () => {
  it("show a rep the own region only, with the own accounts", async () => {
    const { Huy, Lan } = bot.people;
    const on = day("2026-11-22");

    const own = await bot.store.reports.territories({ kind: "own", personId: Huy.id }, on);
    const lan = await bot.store.reports.territories({ kind: "own", personId: Lan.id }, on);

    expect(own).toMatchObject([{ region: { name: "Miền Nam" }, prospects: 0, active: 0, reps: 1 }]);
    expect(lan).toMatchObject([{ region: { name: "Miền Bắc" }, active: 1, reps: 1 }]);
  });

  it("call a customer dormant a year after the last sale", async () => {
    const { store } = bot;

    const [before] = await store.reports.territories(all, day("2027-11-09"));
    const [after] = await store.reports.territories(all, day("2027-11-10"));

    expect(before).toMatchObject({ active: 1, dormant: 0 });
    expect(after).toMatchObject({ active: 0, dormant: 1 });
  });
});

function by(on: string): Authorship & { readonly on: Temporal.PlainDate } {
  return {
    actorId: bot.people.Lan.id,
    messageId: null,
    at: Temporal.Instant.from(`${on}T10:00+07:00`),
    on: day(on),
  };
}

function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}
