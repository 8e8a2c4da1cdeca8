import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { simulationToJson } from "#src/cli/simulation-json.ts";
import { describeSimulation } from "#src/cli/simulation-text.ts";
import { readCompany } from "#src/company.ts";
import { planMoments } from "#src/domain/cadence/moments.ts";
import { daysOf } from "#src/domain/period.ts";

const root = join(import.meta.dirname, "..", "..");
const twoYears = {
  from: Temporal.PlainDate.from("2026-01-01"),
  to: Temporal.PlainDate.from("2027-12-31"),
};
const company = readCompany("name: Công ty Demo");

describe("the simulated calendar", { timeout: 60_000 }, () => {
  it("of 2026 and 2027 is the one that was read and found right", async () => {
    const golden = join(root, "test", "fixtures", "cadence-2026-2027.txt");

    await expect(`${describeSimulation(company, twoYears)}\n`).toMatchFileSnapshot(golden);
  });

  it("is the same day by day as over two years", () => {
    const { cadence, calendar, timeZone } = company;
    const timing = { calendar, timeZone, changes: [], teamId: null };
    const describeMoments = (range: typeof twoYears) =>
      planMoments(cadence, timing, range).map(({ kind, variant, audience, dueAt, parts }) =>
        [dueAt, kind, variant, audience, ...parts.map(({ event, on }) => `${event.key} ${on}`)].join(" "),
      );

    const byDay = daysOf(twoYears).flatMap((day) => describeMoments({ from: day, to: day }));

    expect(byDay).toEqual(describeMoments(twoYears));
  });

  it("says why a day is not the one by the rule, what is merged and what meets at one time", () => {
    const range = { from: Temporal.PlainDate.from("2026-12-28"), to: Temporal.PlainDate.from("2027-01-04") };
    const lines = describeSimulation(company, range)
      .split("\n")
      .map((line) => line.trim());

    expect(lines).toEqual(
      expect.arrayContaining([
        "trùng giờ với Đánh giá ngày 28",
        "dời từ thứ 6 1/1 (nghỉ Tết Dương lịch)",
        "thứ 6 1/1 (nghỉ Tết Dương lịch)",
        "vẫn gửi đúng ngày nghỉ (nghỉ Tết Dương lịch)",
        "gộp: Họp tổng kết tháng",
        "Họp tổng kết tháng dời từ thứ 6 1/1 (nghỉ Tết Dương lịch)",
      ]),
    );
  });

  it("says what a day off drops, and speaks English where the company does", () => {
    const english = readCompany(`
name: Demo
locale: en
cadence:
  stand_up: { name: Stand-up, rule: every friday, at: 08:45, roll: skip, audience: [team], meeting: true }`);
    const range = { from: Temporal.PlainDate.from("2027-02-01"), to: Temporal.PlainDate.from("2027-02-05") };

    const text = describeSimulation(english, range);

    expect(text).toContain("Fri 5/2 (Tết)\n         Stand-up");
    expect(text).toContain("dropped: Tết");
    expect(text).toContain("tells that it is dropped: Stand-up on Fri 5/2");
  });

  it("is there for programs with times, windows and the lines that the clock would type", () => {
    const range = { from: Temporal.PlainDate.from("2026-11-27"), to: Temporal.PlainDate.from("2026-12-01") };
    const { moments, dropped } = JSON.parse(simulationToJson(company, range));

    expect(moments.filter(({ kind }: { kind: string }) => kind === "post").at(2)).toEqual({
      at: "2026-11-27T16:00:00+07:00",
      kind: "post",
      audiences: ["team", "company"],
      startsAt: "2026-11-27T16:00:00+07:00",
      windows: [
        { unit: "month", from: "2026-11-01", to: "2026-11-30" },
        { unit: "week", from: "2026-11-16", to: "2026-11-22" },
        { unit: "week", from: "2026-11-23", to: "2026-11-29" },
      ],
      parts: [
        {
          event: "end",
          name: "Đánh giá ngày 28",
          on: "2026-11-28",
          date: "2026-11-27",
          why: "rolled",
          lines: ["report month {who} 2026-11"],
        },
        {
          event: "wk_figures",
          name: "Họp số liệu tuần",
          on: "2026-11-27",
          date: "2026-11-27",
          why: "rule",
          lines: ["report week {who} 2026-11-16..2026-11-22", "report week {who} 2026-11-23..2026-11-29"],
        },
      ],
    });
    expect(dropped).toEqual([expect.objectContaining({ event: "year_all", why: "not_set", date: null })]);
  });
});

describe("npm run simulate", { timeout: 60_000 }, () => {
  it("needs no database and sends nothing", async () => {
    const { code, stdout } = await run("--from", "2026-11-22", "--days", "400");

    expect(code).toBe(0);
    expect(stdout).toContain("Từ 22/11/2026 đến 26/12/2027");
  });

  it.each([
    [["--from", "2026-11-31"], "--from cần một ngày"],
    [["--days", "0"], "--days cần một số"],
    [["--until", "2027"], "chỉ có --from, --days và --json"],
  ])("refuses %j with one sentence and an example", async (options, sentence) => {
    const { code, stdout, stderr } = await run(...options);

    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain("npm run simulate -- --from 2026-11-22 --days 400");
    expect(stderr.trim()).not.toContain("\n");
  });
});

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

async function run(...options: readonly string[]): Promise<Ended> {
  const env = { ...process.env, DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" };
  const line = ["src/cli/simulate.ts", ...options];
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, line, { cwd: root, env })) };
  } catch (error) {
    const { code, stdout, stderr } = error as Ended;
    return { code, stdout, stderr };
  }
}
