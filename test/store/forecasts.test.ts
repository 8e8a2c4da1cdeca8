import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope, Subject } from "#src/domain/access.ts";
import { makeForecast } from "#src/domain/forecast.ts";
import { monthOf } from "#src/domain/period.ts";
import { keepForecasts } from "#src/schedule/keep-forecasts.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { addLead } from "#test/support/lead-rows.ts";

const today = Temporal.PlainDate.from("2026-11-22");
const november = monthOf(today);
const asked = { today, month: november };
const everything: Scope = { kind: "company" };

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
  await bot.say("Lan", "/revenue 750tr An Phát 10/11");
  await bot.say("Huy", "/revenue 200tr Sao Mai 13/11");
  await bot.say("Lan", "/revenue 300tr Gia Đình 15/10");
  await addLead(bot, "Lan", { amount: 500_000_000n, close: "2026-11-30", temperature: "warm" });
  await addLead(bot, "Lan", { amount: 100_000_000n, close: "2026-11-22", status: "assigned" });
  await addLead(bot, "Minh", { amount: 90_000_000n, close: "2026-11-21" });
  await addLead(bot, "Minh", { amount: 80_000_000n, close: "2026-12-01" });
  await addLead(bot, "Huy", { close: "2026-11-30" });
  await addLead(bot, "Huy", { amount: 70_000_000n });
  await addLead(bot, null, { amount: 40_000_000n, close: "2026-11-29", status: "new" });
  await addLead(bot, "Lan", { amount: 999_000_000n, close: "2026-11-29", status: "qualified" });
});

afterAll(() => bot.close());

describe("the open leads of a forecast", () => {
  it("count by their chance and by what they say about the month", async () => {
    const groups = await bot.store.forecasts.leads(everything, { kind: "company" }, asked);

    expect(new Set(groups)).toEqual(
      new Set([
        { kind: "warm", reading: "due", count: 1, amount: 500_000_000n },
        { kind: "assigned", reading: "due", count: 1, amount: 100_000_000n },
        { kind: "new", reading: "due", count: 1, amount: 40_000_000n },
        { kind: "in_progress", reading: "overdue", count: 1, amount: 90_000_000n },
        { kind: "in_progress", reading: "no_amount", count: 1, amount: 0n },
        { kind: "in_progress", reading: "no_close", count: 1, amount: 70_000_000n },
      ]),
    );
  });

  it("leave the days before a coming month to the month that runs", async () => {
    const december = { today, month: monthOf(november.to.add({ days: 1 })) };
    const groups = await bot.store.forecasts.leads(everything, { kind: "company" }, december);

    expect(groups.filter(({ reading }) => reading === "due")).toEqual([
      { kind: "in_progress", reading: "due", count: 1, amount: 80_000_000n },
    ]);
  });

  it("are listed with the largest first, and only those within the scope", async () => {
    const listed = async (scope: Scope) => {
      const due = { ...asked, reading: "due", limit: 9 } as const;
      const found = await bot.store.forecasts.largest(scope, { kind: "company" }, due);
      return found.map(({ amount }) => amount);
    };

    expect(await listed(everything)).toEqual([500_000_000n, 100_000_000n, 40_000_000n]);
    expect(await listed({ kind: "own", personId: bot.people.Lan.id })).toEqual([500_000_000n, 100_000_000n]);
    expect(await listed({ kind: "team", teamId: await teamId("Nam") })).toEqual([]);
    expect(await listed({ kind: "nobody" })).toEqual([]);
  });
});

describe("keepForecasts", () => {
  it("keeps for every subject what a look at that subject alone finds", async () => {
    await keepForecasts(bot.store, bot.company, today);

    for (const subject of await subjects()) {
      const leads = await bot.store.forecasts.leads(everything, subject, asked);
      const actual = await bot.store.figures.total(everything, subject, "revenue_signed", november);
      const { low, high } = makeForecast(
        { actual, leads, chances: bot.company.leads.chances },
        { period: november, today, calendar: bot.company.calendar },
      );

      expect(await bot.store.forecasts.kept(everything, subject, november)).toEqual(
        actual === 0n && leads.length === 0 ? [] : [{ month: november.from, on: today, actual, low, high }],
      );
    }
  });

  it("replaces what it kept on the same day, and nothing else", async () => {
    await keepForecasts(bot.store, bot.company, today);
    const before = await bot.database.prisma.forecast.count();
    await bot.say("Minh", "/revenue 50tr Minh Long 20/11");
    await keepForecasts(bot.store, bot.company, today);
    await keepForecasts(bot.store, bot.company, today.subtract({ days: 10 }));

    const kept = await bot.store.forecasts.kept(everything, { kind: "company" }, november);
    expect(kept.map(({ on, actual }) => [String(on), actual])).toEqual([
      ["2026-11-12", 750_000_000n],
      ["2026-11-22", 1_000_000_000n],
    ]);
    expect(await bot.database.prisma.forecast.count({ where: { on: new Date("2026-11-22") } })).toBe(before);
  });

  it("shows what was kept to those only who may see the subject", async () => {
    const lan = { kind: "own", personId: bot.people.Lan.id } as const;

    expect(await bot.store.forecasts.kept(lan, await person("Lan"), november)).not.toEqual([]);
    expect(await bot.store.forecasts.kept(lan, await person("Huy"), november)).toEqual([]);
    expect(await bot.store.forecasts.kept(lan, { kind: "company" }, november)).toEqual([]);
  });
});

async function subjects(): Promise<readonly Subject[]> {
  const people = await Promise.all((["Lan", "Minh", "Huy", "Trang"] as const).map(person));
  return [{ kind: "company" }, ...(await bot.store.units.list()), ...people];
}

async function person(name: keyof TestBot["people"]): Promise<Subject> {
  return { kind: "person", id: bot.people[name].id, name, teamId: null };
}

async function teamId(name: string): Promise<number> {
  const [team] = await bot.store.units.search(name, "team");
  return team?.id ?? 0;
}
