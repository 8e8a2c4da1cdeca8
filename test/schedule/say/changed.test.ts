import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NewScheduleChange } from "#src/store/interface/schedule.ts";
import { createTestSaying, type TestSaying } from "#test/support/saying.ts";

let saying: TestSaying;
beforeAll(async () => {
  saying = await createTestSaying({ companyYaml: "{ name: Thử, rights: { repSees: team } }" });
});
afterAll(() => saying.close());

function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}

async function teamOf(name: string): Promise<number> {
  const teams = await saying.store.units.list("team");
  return teams.find((team) => team.name === name)?.id ?? 0;
}

async function change(change: NewScheduleChange): Promise<number> {
  const by = { actorId: null, at: Temporal.Instant.from("2026-11-22T00:00Z"), messageId: null };
  return saying.store.schedule.add(change, by);
}

describe("what was changed since the clock claimed it", () => {
  it("is not said once it is skipped", async () => {
    await change({ kind: "skip", event: "wk_open", teamId: null, on: day("2027-03-08") });

    const run = await saying.post({
      post: "wk_open",
      on: "2027-03-08",
      audience: "team:Bắc",
      due: "2027-03-08T09:00",
    });

    expect(await saying.saidBy(run)).toEqual([]);
    expect(await saying.stateOf(run)).toBe("done");
  });

  it("is left to be claimed again once it is moved to later", async () => {
    await change({
      kind: "move",
      event: "wk_open",
      teamId: null,
      on: day("2027-03-15"),
      to: day("2027-03-17"),
      at: null,
    });

    const run = await saying.post({
      post: "wk_open",
      on: "2027-03-15",
      audience: "team:Bắc",
      due: "2027-03-15T09:00",
    });

    expect(await saying.saidBy(run)).toEqual([]);
    expect(await saying.stateOf(run)).toBeUndefined();
  });

  it("counts for the people of the team that changed it, and for nobody else", async () => {
    const teamId = await teamOf("Bắc");
    await change({ kind: "skip", event: "wk_care", teamId, on: day("2027-03-22") });
    const care = { post: "wk_care", on: "2027-03-22", due: "2027-03-22T08:00" };

    const lan = await saying.post({ ...care, audience: "person:Lan" });
    const huy = await saying.post({ ...care, audience: "person:Huy" });

    expect(await saying.saidBy(lan)).toEqual([]);
    expect(await saying.saidBy(huy)).toHaveLength(1);
  });
});

describe("a run whose events have parted since it was claimed", () => {
  // The 28th of May 2027 is a Friday.
  const merged = { post: "end", on: "2027-05-28", due: "2027-05-28T16:00" };

  async function postAfter(made: NewScheduleChange, audience: string): Promise<number> {
    await change(made);
    return saying.post({ ...merged, audience, merged: [{ post: "wk_figures", on: "2027-05-28" }] });
  }

  async function runOf(id: number) {
    const row = await saying.database.prisma.postRun.findUnique({ where: { id } });
    return row && `${row.post} ${row.state}`;
  }

  it("says what is left of it once the first is skipped", async () => {
    const teamId = await teamOf("Bắc");
    const run = await postAfter({ kind: "skip", event: "end", teamId, on: day("2027-05-28") }, "team:Bắc");

    const [said, ...others] = await saying.saidBy(run);

    expect(said?.text).toMatch(/^Họp số liệu tuần\n/);
    expect(said?.text).not.toContain("Gộp");
    expect(others).toEqual([]);
    expect(await runOf(run)).toBe("wk_figures done");
  });

  it("says what is left of it once the first is moved, and leaves that to be claimed anew", async () => {
    const teamId = await teamOf("Nam");
    const move = {
      kind: "move",
      event: "end",
      on: day("2027-05-28"),
      to: day("2027-05-31"),
      at: null,
    } as const;
    const run = await postAfter({ ...move, teamId }, "team:Nam");

    const { prisma } = saying.database;
    const left = await prisma.postRun.count({ where: { post: "end", audience: `team:${teamId}` } });

    expect((await saying.saidBy(run))[0]?.text).toMatch(/^Họp số liệu tuần\n/);
    expect(await runOf(run)).toBe("wk_figures done");
    expect(left).toBe(0);
  });

  it("leaves to be claimed anew what was moved away from it", async () => {
    const move = { kind: "move", event: "wk_figures", on: day("2027-05-28"), to: day("2027-06-01") } as const;
    const run = await postAfter({ ...move, at: null, teamId: null }, "company");

    const { prisma } = saying.database;
    const left = await prisma.postRun.count({ where: { post: "wk_figures", audience: "company" } });

    expect((await saying.saidBy(run))[0]?.text).toMatch(/^Đánh giá ngày 28\n/);
    expect(left).toBe(0);
  });
});

describe("a run whose time has passed before it could be said", () => {
  it("is told to its owner once, without figures", async () => {
    const occasion = { post: "wk_open", on: "2027-04-12", audience: "team:Bắc", due: "2027-04-12T09:00" };

    const run = await saying.post({ ...occasion, at: "2027-04-15T09:00" });
    await saying.takeUp(run, occasion);
    const [told, ...others] = await saying.told();

    expect(await saying.saidBy(run)).toEqual([]);
    expect(await saying.stateOf(run)).toBe("missed");
    expect(told?.place).toBe(`local:direct-p${saying.people.Trang.id}`);
    expect(told?.text).toContain("“Họp đầu tuần” thứ 2 12/4 9:00 của nhóm Bắc đã không được gửi");
    expect(told?.text).not.toContain("KPI");
    expect(others).toEqual([]);
  });
});

describe("a run that is cut short", () => {
  it("has said nothing, and says it once when it is taken up again", async () => {
    const occasion = { post: "wk_open", on: "2027-04-19", audience: "team:Bắc", due: "2027-04-19T09:00" };

    const { run, before } = await saying.cutShort(occasion);
    await saying.takeUp(run, occasion);
    await saying.takeUp(run, occasion);

    expect(before).toEqual([]);
    expect(await saying.saidBy(run)).toHaveLength(1);
    expect(await saying.stateOf(run)).toBe("done");
  });
});
