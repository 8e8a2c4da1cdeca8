import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prorate, rank, type Standing } from "#commands/report/pack/rank.ts";
import { createCalendar } from "#src/domain/calendar.ts";
import { monthOf } from "#src/domain/period.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { tablesOf } from "./reporting.ts";
import { createDemoBot, type DemoBot } from "./reporting-demo.ts";

const million = 1_000_000n;

describe("rank", () => {
  it("goes by the share of the own target, not by money", () => {
    const { top } = rank([
      aStanding("Lan", 900n, 1_000n),
      aStanding("Minh", 100n, 100n),
      aStanding("Huy", 1n, 100n),
    ]);

    expect(top.map(({ name }) => name)).toEqual(["Minh", "Lan"]);
  });

  it.each([
    [2, 1],
    [3, 2],
    [4, 3],
    [9, 3],
  ])("of %i people names %i, never the last one", (people, named) => {
    const standings = Array.from({ length: people }, (_, index) =>
      aStanding(`NV${index}`, BigInt(index + 1), 10n),
    );

    expect(rank(standings).top).toHaveLength(named);
  });

  it("leaves out whoever has nothing yet", () => {
    expect(
      rank([aStanding("Lan", 0n, 10n), aStanding("Minh", 0n, 10n), aStanding("Huy", 5n, 10n)]).top,
    ).toHaveLength(1);
  });

  it("names whoever gained most against the own last period", () => {
    const { improved } = rank([
      { ...aStanding("Lan", 90n, 100n), before: { actual: 85n, target: 100n } },
      { ...aStanding("Minh", 40n, 100n), before: { actual: 10n, target: 100n } },
      aStanding("Huy", 80n, 100n),
    ]);

    expect(improved).toMatchObject({ standing: { name: "Minh" }, gained: 300n });
  });

  it("names nobody as improved when nobody did", () => {
    const fell = { ...aStanding("Lan", 40n, 100n), before: { actual: 50n, target: 100n } };

    expect(rank([fell, aStanding("Huy", 80n, 100n)]).improved).toBeUndefined();
  });
});

describe("prorate", () => {
  it("takes the working days since the first one at work", () => {
    const november = monthOf(day("2026-11-01"));
    const calendar = createCalendar({ week: [2, 2, 2, 2, 2, 0, 0] });

    // 23 to 30 November has 5 of the month's 20 working days, the 24th is a holiday.
    expect(prorate(1_000n * million, day("2026-11-23"), november, calendar)).toBe(250n * million);
  });
});

describe("/report ranking", () => {
  let bot: DemoBot;
  let off: TestBot;

  beforeAll(async () => {
    bot = await createDemoBot("name: Công ty Demo\nranking: percent");
    off = await createTestBot();
    await addNewcomer(bot);
  });

  afterAll(async () => {
    await bot.close();
    await off.close();
  });

  it("says in one sentence how it is switched on", async () => {
    const said = await off.say("Hà", "/report ranking");

    expect(said.text).toContain("“ranking: percent” vào company.yaml");
    expect(said.reply.blocks).toHaveLength(1);
  });

  it("is in no report while it is off", async () => {
    expect((await off.say("Hà", "/report month company")).text).not.toContain("Xếp hạng");
  });

  it("names the first three and the most improved, and nobody else", async () => {
    const said = await bot.say("QL001", "/baocao xếp hạng team Bắc");

    expect(tablesOf(said)[0]).toHaveLength(3);
    expect(said.text).toContain("trong 5 người có chỉ tiêu");
    expect(said.text).toContain("Tiến bộ nhất so với chính mình: Lê Thuỳ Dương");
    expect(said.text).not.toContain("Trần Văn Minh");
  });

  it("has the percentages of /kpi", async () => {
    const ranking = tablesOf(await bot.say("QL001", "/report ranking team Nam"))[0] ?? [];
    const kpi = tablesOf(await bot.say("QL001", "/kpi team Nam"))[0] ?? [];

    for (const [, name, percent, actual, target] of ranking) {
      const row = kpi.find(([other]) => other === name);
      expect(row?.slice(1, 4)).toEqual([actual, target, percent]);
    }
  });

  it("marks a newcomer and counts the target from the first day at work", async () => {
    const rows = tablesOf(await bot.say("QL001", "/report ranking team Trung"))[0] ?? [];

    expect(rows[0]).toEqual([
      "1",
      "Hồ Gia Bảo",
      0.8,
      200n * million,
      250n * million,
      "mới, chỉ tiêu tính từ 16/11",
    ]);
  });

  it.each(["week", "month"])("is part of the %s once it is on", async (verb) => {
    const said = await bot.say("NV013", `/report ${verb}`);

    expect(said.text).toContain("Xếp hạng theo % chỉ tiêu");
  });

  it("is refused to a rep who may not see the team", async () => {
    const said = await bot.say("NV001", "/report ranking");

    expect(said.text).toContain("phạm vi");
    expect(tablesOf(said)).toEqual([]);
  });
});

function aStanding(name: string, actual: bigint, target: bigint): Standing {
  return { name, actual, target, newSince: undefined, before: undefined };
}

/** Half of November's working days are left on the first day at work, and so is half of the target. */
async function addNewcomer({ store }: DemoBot): Promise<void> {
  const startedOn = day("2026-11-16");
  const [team] = await store.units.search("Trung", "team");
  const units = { teamId: team?.id ?? null, regionId: null, departmentId: null };
  const { id } = await store.people.create({ name: "Hồ Gia Bảo", role: "rep", startedOn, units });
  const by = { actorId: null, at: Temporal.Instant.from("2026-11-20T10:00+07:00"), messageId: null };
  const days = monthOf(startedOn);
  await store.targets.set(
    { scope: "person", subjectId: id, metric: "revenue_signed", days, value: 500n * million },
    by,
  );
  const { id: customerId } = await store.customers.ensure("Khách của Bảo", id);
  await store.sales.record(
    {
      customerId,
      signedOn: day("2026-11-19"),
      amount: 200n * million,
      kind: "new",
      shares: [{ personId: id, amount: 200n * million }],
      collected: 0n,
      isFirst: true,
    },
    by,
  );
}

function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}
