import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NewScheduleChange } from "#src/store/interface/schedule.ts";
import { createTestSaying, type TestSaying } from "#test/support/saying.ts";

const companyYaml = `name: Thử
rights: { repSees: team }
cadence:
  wk_open: { lines: ["kpi {who} {last_week}"] }
  wk_figures: { lines: ["kpi {who} {last_week}"] }
  end: { lines: ["kpi {who} {month}", "kpi {who} {last_week}"] }
  month_wrap: { lines: ["kpi {who} {last_month}"] }
  hr_export: { lines: ["kpi company {last_month}"] }
  own_news: { name: Tin riêng, rule: every tuesday, at: "10:00", roll: next, audience: [company], lines: ["bao cao gi do", "revenue 500tr An Phát", "kpi {who}"] }
`;

let saying: TestSaying;
beforeAll(async () => {
  saying = await createTestSaying({ companyYaml });
});
afterAll(() => saying.close());

type Occasion = Parameters<TestSaying["post"]>[0];

async function textOf(occasion: Occasion): Promise<string> {
  const [first] = await saying.saidBy(await saying.post(occasion));
  return first?.text ?? "";
}

function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}

async function change(change: NewScheduleChange): Promise<number> {
  const by = { actorId: null, at: Temporal.Instant.from("2026-11-22T00:00Z"), messageId: null };
  return saying.store.schedule.add(change, by);
}

describe("the heading of a post", () => {
  it("says what it is, when and for whom", async () => {
    const text = await textOf({
      post: "wk_open",
      on: "2026-11-23",
      audience: "team:Bắc",
      due: "2026-11-23T09:00",
    });

    expect(text).toMatch(/^Họp đầu tuần\n\nThứ 2 23\/11 9:00 · nhóm Bắc\n/);
    expect(text).not.toContain("muộn");
  });

  it("names what is merged and what was rolled, and says the same line once", async () => {
    const text = await textOf({
      post: "end",
      on: "2026-11-28",
      audience: "team:Bắc",
      due: "2026-11-27T16:00",
    });

    expect(text).toContain("Đánh giá ngày 28");
    expect(text).toContain("Gộp: Họp số liệu tuần");
    expect(text).toContain("Đánh giá ngày 28: dời từ thứ 7 28/11 (cuối tuần)");
    expect(text.match(/KPI nhóm Bắc · /g)).toHaveLength(2);
  });

  it.each([
    ["2026-12-14T09:20", "Gửi muộn (hẹn 9:00)"],
    ["2026-12-15T08:00", "Gửi muộn (hẹn thứ 2 14/12 9:00)"],
  ])("said at %s, it says “%s”", async (at, words) => {
    const audience = at.startsWith("2026-12-14") ? "team:Bắc" : "team:Nam";
    const text = await textOf({ post: "wk_open", on: "2026-12-14", audience, due: "2026-12-14T09:00", at });

    expect(text).toContain(words);
  });

  it("says that people moved it", async () => {
    await change({
      kind: "move",
      event: "wk_open",
      teamId: null,
      on: day("2027-03-01"),
      to: day("2027-03-02"),
      at: null,
    });

    const text = await textOf({
      post: "wk_open",
      on: "2027-03-01",
      audience: "team:Bắc",
      due: "2027-03-02T09:00",
    });

    expect(text).toContain("Thứ 3 2/3 9:00");
    expect(text).toContain("Đổi ngày từ thứ 2 1/3");
  });

  it("stands above the figures, and the agenda below them", async () => {
    const text = await textOf({
      post: "wk_open",
      on: "2026-11-30",
      audience: "team:Bắc",
      due: "2026-11-30T09:00",
    });

    const places = ["Họp đầu tuần", "KPI nhóm Bắc", "Nội dung họp"].map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(text).toContain("/agenda add wk_open 2026-11-30");
  });
});

describe("a line of a post", () => {
  it("that cannot be run keeps the others from nothing, and one that writes is not run", async () => {
    const before = await saying.fingerprint();

    const text = await textOf({
      post: "own_news",
      on: "2026-12-01",
      audience: "company",
      due: "2026-12-01T10:00",
    });

    expect(text).toContain("/bao cao gi do không chạy được");
    expect(text).toContain("/revenue 500tr An Phát không chạy được");
    expect(text).toContain("KPI toàn công ty");
    expect(await saying.fingerprint()).toBe(before);
  });
});

describe("what is said besides the post", () => {
  it("reminds of the meeting with the minutes that are left", async () => {
    const occasion = { post: "wk_figures", moment: "remind:30", on: "2026-12-11", audience: "team:Bắc" };
    const text = await textOf({ ...occasion, due: "2026-12-11T15:30", at: "2026-12-11T15:40" });

    expect(text).toContain("Họp số liệu tuần · còn 20 phút");
    expect(text).toContain("Thứ 6 11/12 16:00 · nhóm Bắc");
    expect(text).not.toContain("KPI");
  });

  it("does not remind of a meeting that has begun", async () => {
    const occasion = { post: "wk_figures", moment: "remind:30", on: "2026-12-18", audience: "team:Bắc" };
    const run = await saying.post({ ...occasion, due: "2026-12-18T15:30", at: "2026-12-18T16:01" });

    expect(await saying.saidBy(run)).toEqual([]);
  });

  it("asks everybody of the team, each alone, what to talk about", async () => {
    const occasion = { post: "wk_open", moment: "collect", on: "2026-11-30", audience: "team:Bắc" };
    const said = await saying.saidBy(await saying.post({ ...occasion, due: "2026-11-27T15:00" }));

    const { Lan, Minh, Trang } = saying.people;
    expect(said.map(({ place }) => place).toSorted()).toEqual(
      [Lan, Minh, Trang].map(({ id }) => `local:direct-p${id}`).toSorted(),
    );
    expect(said[0]?.text).toContain("/agenda add wk_open 2026-11-30");
  });

  it("sends the packet for HR again on the first working day, and says why", async () => {
    const first = { post: "hr_export", on: "2027-01-01", audience: "hr", due: "2027-01-01T08:00" };
    const again = { ...first, moment: "repeat", due: "2027-01-04T08:00" };

    expect(await textOf(first)).toContain("Vẫn gửi đúng ngày nghỉ");
    expect(await textOf(again)).toContain("Gửi lại vì thứ 6 1/1 là ngày nghỉ");
  });

  it("tells the lead days ahead what a day off rolls, each with the time of what it is merged with", async () => {
    const occasion = { post: "fri_review", moment: "roll", on: "2027-02-05", audience: "lead:Bắc" };
    const text = await textOf({ ...occasion, due: "2027-01-29T08:30" });

    expect(text).toContain("Lịch đổi vì ngày nghỉ · nhóm Bắc");
    expect(text).toContain("Xem trước số liệu tuần · thứ 4 3/2 8:30 · dời từ thứ 6 5/2 (nghỉ Tết)");
    expect(text).toContain("Họp số liệu tuần · thứ 4 3/2 16:00 · dời từ thứ 6 5/2 (nghỉ Tết)");
  });

  it("shows a line for another day that works as it stands", async () => {
    const occasion = { post: "target_form", moment: "roll", on: "2026-11-28", audience: "lead:Bắc" };
    const text = await textOf({ ...occasion, due: "2026-11-23T08:30" });
    const line = /ví dụ: (.+)/.exec(text)?.[1] ?? "";

    const { outcome, text: answer } = await saying.say("Trang", line, { at: "2026-11-23T08:35+07:00" });

    expect(line).toBe("/schedule move end 28/11 sang 26/11 9:00");
    expect(outcome).toBe("answered");
    expect(answer).toContain("26/11");
    await saying.say("Trang", "/undo", { at: "2026-11-23T08:36+07:00" });
  });

  it("asks the managers for the day of the yearly meeting, with days to press", async () => {
    const occasion = { post: "year_all", moment: "ask:2026-11-02", on: "2026-12-01", audience: "company" };
    const text = await textOf({ ...occasion, due: "2026-11-02T09:00" });

    expect(text).toContain("Họp năm toàn team · chọn ngày");
    expect(text).toContain("/schedule move year_all 18/12/2026");
  });
});
