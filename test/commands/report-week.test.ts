import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stretchesOf } from "#commands/report/pack/asked.ts";
import { periodOf } from "#src/domain/period.ts";
import type { NewForecast } from "#src/store/interface/forecasts.ts";
import type { TestBot } from "#test/support/bot.ts";
import { chartOf, createReportingBot, tablesOf } from "./reporting.ts";

const million = 1_000_000n;

let bot: TestBot;

beforeAll(async () => {
  bot = await createReportingBot();
});

afterAll(() => bot.close());

describe("/report week", () => {
  it("sets the seven numbers of a week against the week before", async () => {
    const said = await bot.say("Hà", "/report week company tuần trước");

    expect(tablesOf(said)).toEqual([
      [
        ["Cơ hội", 2, 4, -2, -0.5],
        ["Khách hàng mới", 1, 0, 1, "–"],
        ["Cơ hội ấm", 0, 0, 0, "–"],
        ["Cơ hội lạnh", 0, 0, 0, "–"],
        ["Cuộc hẹn", 0, 0, 0, "–"],
        ["Doanh thu ký", 300n * million, 0n, 300n * million, "–"],
      ],
    ]);
    expect(said.text).toContain("Số liệu tuần · toàn công ty · Tuần 9/11–15/11/2026");
    expect(said.text).toContain("So với 2/11–8/11: Cơ hội 2 (-2) · Khách hàng mới 1 (+1)");
    expect(chartOf(said)).toMatchObject({
      kind: "pairs",
      columns: { now: "9/11–15/11", before: "2/11–8/11" },
    });
  });

  it("sets a running week against the same days of the week before", async () => {
    const said = await bot.say("Hà", "/baocao tuan company", { at: "2026-11-12T16:00+07:00" });

    expect(said.text).toContain("Tuần 9/11–15/11/2026 (đến nay)");
    expect(tablesOf(said)[0]?.[0]).toEqual(["Cơ hội", 2, 3, -1, -1 / 3]);
    expect(said.text).toContain("9/11–12/11");
    expect(said.text).toContain("2/11–5/11");
  });

  it("tells how many working days stand on either side where they differ", async () => {
    const said = await bot.say("Hà", "/report week company", { at: "2026-11-27T16:00+07:00" });

    expect(said.text).toContain("kỳ này 4 công, kỳ trước 5 công");
  });

  it("expects of a running week's month what /forecast does", async () => {
    const [week, forecast] = [
      await bot.say("Trang", "/report week team Bắc"),
      await bot.say("Trang", "/forecast team Bắc"),
    ];

    const pictures = (said: typeof week) =>
      said.reply.blocks.flatMap((block) => (block.kind === "image" ? [block] : []));
    expect(pictures(week)[1]).toEqual(pictures(forecast)[0]);
    expect(week.text).toContain("Tháng 11/2026 dự kiến");
  });

  it("never makes up what was expected before a forecast was kept", async () => {
    const said = await bot.say("Khải", "/report week team Nam");

    expect(said.text).toContain("Chưa có dự báo cũ để so");
    expect(
      tablesOf(said)[0]
        ?.slice(-2)
        .map((row) => row[2]),
    ).toEqual([null, null]);
  });

  it("takes what was expected from the forecast that was kept at the end of each week", async () => {
    const [team] = await bot.store.units.search("Bắc", "team");
    const kept = (on: string, low: bigint, high: bigint): NewForecast => ({
      scope: "team",
      subjectId: team?.id ?? 0,
      month: Temporal.PlainDate.from("2026-11-01"),
      on: Temporal.PlainDate.from(on),
      actual: 0n,
      low: low * million,
      high: high * million,
    });
    await bot.store.forecasts.keep([kept("2026-11-13", 200n, 250n), kept("2026-11-15", 500n, 600n)]);

    const said = await bot.say("Hà", "/report week team Bắc tuần trước");
    const earlier = await bot.say("Hà", "/report week team Bắc 2026-11-02..2026-11-08");
    await bot.store.forecasts.keep([kept("2026-11-08", 400n, 600n)]);
    const both = await bot.say("Hà", "/report week team Bắc tuần trước");

    expect(said.text).toContain("Dự báo lưu ngày 15/11: 500–600 tr (Tháng 11/2026).");
    expect(said.text).toContain("Không có dự báo lưu trong 2/11–8/11/2026; mình lưu từ 13/11.");
    expect(earlier.text).not.toContain("Dự báo lưu ngày");
    expect(tablesOf(both)[0]?.slice(-2)).toEqual([
      ["Doanh thu dự kiến, mức thấp", 500n * million, 400n * million, 100n * million, 0.25],
      ["Doanh thu dự kiến, mức cao", 600n * million, 600n * million, 0n, 0],
    ]);
  });

  it.each([
    ["/report week tuần trước", "Tuần 9/11–15/11/2026"],
    ["/baocao tuần trước", "Tuần 9/11–15/11/2026"],
    ["báo cáo tuần này", "Tuần 16/11–22/11/2026"],
    ["/report week last", "Tuần 9/11–15/11/2026"],
  ])("reads “%s”", async (line, period) => {
    expect((await bot.say("Hà", line)).text).toContain(period);
  });

  it.each([
    ["/report week tháng trước", "theo tuần"],
    ["/report week tuần sau", "chưa bắt đầu"],
  ])("refuses “%s”", async (line, reason) => {
    const said = await bot.say("Hà", line);

    expect(said.outcome).toBe("refused");
    expect(said.text).toContain(reason);
  });
});

describe("stretchesOf", () => {
  it.each([
    ["week", "2026-11-18", "2026-11-16..2026-11-18", "2026-11-09..2026-11-11"],
    ["week", "2026-11-22", "2026-11-16..2026-11-22", "2026-11-09..2026-11-15"],
    ["month", "2026-11-15", "2026-11-01..2026-11-15", "2026-10-01..2026-10-15"],
    // The month before has more days, or fewer.
    ["month", "2026-11-30", "2026-11-01..2026-11-30", "2026-10-01..2026-10-31"],
    ["month", "2027-03-30", "2027-03-01..2027-03-30", "2027-02-01..2027-02-28"],
    ["quarter", "2026-12-25", "2026-10-01..2026-12-25", "2026-07-01..2026-09-24"],
    ["year", "2026-12-31", "2026-01-01..2026-12-31", "2025-01-01..2025-12-31"],
  ] as const)("sets a %s that runs on %s, %s, against %s", (unit, today, days, daysBefore) => {
    const on = Temporal.PlainDate.from(today);
    const stretches = stretchesOf(periodOf(unit, on), on);

    expect([stretches.days, stretches.daysBefore].map(({ from, to }) => `${from}..${to}`)).toEqual([
      days,
      daysBefore,
    ]);
  });

  it("sets what is over against the whole one before", () => {
    const { days, daysBefore, isRunning } = stretchesOf(
      periodOf("month", Temporal.PlainDate.from("2026-10-01")),
      Temporal.PlainDate.from("2026-11-01"),
    );

    expect([days, daysBefore].map(({ from, to }) => `${from}..${to}`)).toEqual([
      "2026-10-01..2026-10-31",
      "2026-09-01..2026-09-30",
    ]);
    expect(isRunning).toBe(false);
  });
});

describe("reports of a period", () => {
  const verbs = ["week", "friday", "month", "quarter", "year"] as const;

  it.each(verbs)("show a rep the own figures only: %s", async (verb) => {
    const own = await bot.say("Lan", `/report ${verb}`);
    const team = await bot.say("Lan", `/report ${verb} team Bắc`);

    expect(own.text).toContain("Nguyễn Thị Lan");
    expect(own.text).not.toMatch(/Trần Minh|Lê Quốc Huy/);
    expect(team.text).toContain("phạm vi");
    expect(tablesOf(team)).toEqual([]);
  });

  it.each(verbs)("show a lead the own team and no other: %s", async (verb) => {
    const own = await bot.say("Trang", `/report ${verb}`);
    const other = await bot.say("Trang", `/report ${verb} team Nam`);

    expect(own.text).toContain("nhóm Bắc");
    expect(own.text).not.toContain("Lê Quốc Huy");
    expect(tablesOf(other)).toEqual([]);
  });

  it.each(verbs)("answer in private where a room may not see it: %s", async (verb) => {
    const said = await bot.say("Trang", `/report ${verb}`, { in: "room-Bắc" });

    expect(said.audience).toBe("direct");
    expect(said.left).not.toMatch(/Lan|Minh|%/);
  });

  it.each(verbs)("can be taken away as a file: %s", async (verb) => {
    const said = await bot.say("Hà", `/export report ${verb} company`);

    expect(
      said.reply.blocks.some(({ kind }) => kind === "file"),
      said.text,
    ).toBe(true);
  });

  it("can be taken away together", async () => {
    const said = await bot.say("Hà", "/export report week company tuần trước + /report week company");

    expect(said.text).toContain("2 bảng");
    expect(said.text).toContain("Tuần 9/11");
  });

  it.each(verbs)("bring one to three pictures: %s", async (verb) => {
    const { reply } = await bot.say("Hà", `/report ${verb} company`);

    const pictures = reply.blocks.filter(({ kind }) => kind === "image");
    expect([1, 2, 3]).toContain(pictures.length);
  });

  it.each(verbs)("are written in English for who reads English: %s", async (verb) => {
    await bot.say("Quân", "/language en");
    const said = await bot.say("Quân", `/report ${verb}`);

    expect(said.text).toContain("(so far)");
    expect(said.text).not.toMatch(/so với|Doanh thu|cơ hội/);
  });
});
