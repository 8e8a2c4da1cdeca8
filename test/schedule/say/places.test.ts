import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestSaying, type SaidAt, type TestSaying } from "#test/support/saying.ts";

const cadence = `
cadence:
  wk_open: { lines: ["kpi {who} {last_week}"] }
  wk_audit: { lines: ["kpi {who} {last_week}"] }
  wk_figures: { lines: ["kpi {who} {last_week}"] }
  hr_export: { lines: ["kpi company {last_month}"] }
  team_news: { name: Tin nhóm, rule: every tuesday, at: "10:00", roll: next, audience: [team], lines: ["kpi {who}"] }
`;

const monday = { on: "2026-11-23", due: "2026-11-23T09:00" } as const;
const friday = { on: "2026-12-04", due: "2026-12-04T16:00" } as const;

function placesOf(said: readonly SaidAt[]): readonly string[] {
  return said.map(({ place }) => place);
}

describe("where a post goes", () => {
  let saying: TestSaying;
  beforeAll(async () => {
    saying = await createTestSaying({ companyYaml: `name: Thử\nrights: { repSees: team }\n${cadence}` });
  });
  afterAll(() => saying.close());

  const direct = (name: keyof TestSaying["people"]) => `local:direct-p${saying.people[name].id}`;
  const say = async (occasion: Parameters<TestSaying["post"]>[0]) =>
    saying.saidBy(await saying.post(occasion));

  it("is the team's room, with the team's figures", async () => {
    const said = await say({ post: "wk_open", audience: "team:Bắc", ...monday });

    expect(placesOf(said)).toEqual(["local:room-Bắc"]);
    expect(said[0]?.text).toContain("KPI nhóm Bắc");
  });

  it("is the lead's own conversation for what is for leads", async () => {
    const said = await say({
      post: "wk_audit",
      audience: "lead:Bắc",
      on: "2026-11-23",
      due: "2026-11-23T08:30",
    });

    expect(placesOf(said)).toEqual([direct("Trang")]);
  });

  it("is the managers' room for the company", async () => {
    const said = await say({ post: "month_wrap", audience: "company", ...friday });

    expect(placesOf(said)).toEqual(["local:room-managers"]);
  });

  it("is everybody of HR, each alone, and never a room", async () => {
    const said = await say({ post: "hr_export", audience: "hr", on: "2026-12-01", due: "2026-12-01T08:00" });

    expect(placesOf(said)).toEqual([direct("Hồng")]);
  });

  it("is the person alone for a form", async () => {
    const said = await say({
      post: "wk_care",
      audience: "person:Lan",
      on: "2026-11-23",
      due: "2026-11-23T08:00",
    });

    expect(placesOf(said)).toEqual([direct("Lan")]);
    expect(said[0]?.text).toContain("/care");
  });

  it("is the conversation in which the person wrote last", async () => {
    const { store, people } = saying;
    const account = { platform: "slack", accountId: "ULAN", personId: people.Lan.id };
    await store.accounts.link({ ...account, at: Temporal.Instant.from("2026-11-01T00:00Z") });
    await store.accounts.setDirect("slack", "ULAN", "DLAN");
    await saying.say("Lan", "/help", { at: "2026-11-20T09:00+07:00" });
    const occasion = { post: "today", audience: "person:Lan", due: "2026-11-25T08:15" };

    const said = await say({ ...occasion, on: "2026-11-25" });

    expect(placesOf(said)).toEqual([direct("Lan")]);
    await store.accounts.unlink("slack", "ULAN");
  });

  it("is nowhere for somebody who has left", async () => {
    const { store, people } = saying;
    await store.people.change(people.Huy.id, { leftOn: Temporal.PlainDate.from("2026-11-22") });

    const run = await saying.post({
      post: "wk_care",
      audience: "person:Huy",
      on: "2026-11-23",
      due: "2026-11-23T08:00",
    });

    expect(await saying.saidBy(run)).toEqual([]);
    expect(await saying.stateOf(run)).toBe("done");
    await store.people.change(people.Huy.id, { leftOn: null });
  });

  it("is every room of a team", async () => {
    const teams = await saying.store.units.list("team");
    const teamId = teams.find(({ name }) => name === "Nam")?.id ?? 0;
    await saying.store.conversations.setReaders("slack", "C2", { kind: "team", teamId });

    const said = await say({ post: "wk_open", audience: "team:Nam", ...monday });

    expect(placesOf(said)).toEqual(["local:room-Nam", "slack:C2"]);
    await saying.store.conversations.setReaders("slack", "C2", { kind: "unknown" });
  });

  it("is the lead's own conversation where the team has no room, with a word on how to give it one", async () => {
    const { store } = saying;
    await store.conversations.setReaders("local", "room-Nam", { kind: "unknown" });

    const said = await say({
      post: "wk_open",
      audience: "team:Nam",
      on: "2026-11-30",
      due: "2026-11-30T09:00",
    });

    expect(placesOf(said)).toEqual([direct("Khải")]);
    expect(said[0]?.text).toContain("KPI nhóm Nam");
    expect(said[0]?.text).toContain("/room team Nam");
  });

  it("is the managers' room where the lead cannot be reached either", async () => {
    const { store, people } = saying;
    await store.accounts.unlink("local", `p${people.Khải.id}`);

    const said = await say({
      post: "wk_open",
      audience: "team:Nam",
      on: "2026-12-07",
      due: "2026-12-07T09:00",
    });

    expect(placesOf(said)).toEqual(["local:room-managers"]);
    expect(said[0]?.text).toContain("KPI nhóm Nam");
    expect(said[0]?.text).toContain("chưa liên lạc được trưởng nhóm");
  });

  it("is the admins for HR where nobody of HR can be reached", async () => {
    await saying.store.accounts.unlink("local", `p${saying.people.Hồng.id}`);

    const said = await say({ post: "hr_export", audience: "hr", on: "2027-02-01", due: "2027-02-01T08:00" });

    expect(placesOf(said)).toEqual([direct("Quân")]);
    expect(said[0]?.text).toContain("chưa liên lạc được ai bên nhân sự");
  });

  it("is nowhere without any account, and whoever can be reached hears of it", async () => {
    const { store, people } = saying;
    await store.conversations.setReaders("local", "room-managers", { kind: "unknown" });
    await store.accounts.unlink("local", `p${people.Hà.id}`);

    const run = await saying.post({
      post: "wk_open",
      audience: "team:Nam",
      on: "2026-12-14",
      due: "2026-12-14T09:00",
    });

    expect(await saying.saidBy(run)).toEqual([]);
    expect(await saying.stateOf(run)).toBe("done");
    const told = await saying.told();
    expect(placesOf(told)).toEqual([direct("Quân")]);
    expect(told[0]?.text).toContain("chưa tới được ai");
  });
});

describe("a room in which everybody sees only the own figures", () => {
  let saying: TestSaying;
  beforeAll(async () => {
    saying = await createTestSaying({ companyYaml: `name: Thử\n${cadence}` });
  });
  afterAll(() => saying.close());

  it("gets the meeting without figures, and the lead gets all of it", async () => {
    const run = await saying.post({ post: "wk_open", audience: "team:Bắc", ...monday });

    const [room, lead, ...others] = await saying.saidBy(run);

    expect(room?.place).toBe("local:room-Bắc");
    expect(room?.text).toContain("Họp đầu tuần");
    expect(room?.text).toContain("Mình gửi riêng cho Đỗ Kiều Trang");
    expect(room?.text).not.toContain("KPI");
    expect(lead?.place).toBe(`local:direct-p${saying.people.Trang.id}`);
    expect(lead?.text).toContain("KPI nhóm Bắc");
    expect(others).toEqual([]);
  });

  it("gets nothing where nobody meets", async () => {
    const run = await saying.post({
      post: "team_news",
      audience: "team:Bắc",
      on: "2026-12-01",
      due: "2026-12-01T10:00",
    });

    const said = await saying.saidBy(run);

    expect(placesOf(said)).toEqual([`local:direct-p${saying.people.Trang.id}`]);
  });
});

describe("a platform that is off", () => {
  it("is no place", async () => {
    const saying = await createTestSaying({
      companyYaml: `name: Thử\nrights: { repSees: team }\n${cadence}`,
      isOn: (platform) => platform === "local",
    });
    const [team] = await saying.store.units.list("team");
    await saying.store.conversations.setReaders("slack", "C1", { kind: "team", teamId: team?.id ?? 0 });

    const run = await saying.post({ post: "wk_open", audience: `team:${team?.name}`, ...monday });

    expect(placesOf(await saying.saidBy(run))).toEqual([`local:room-${team?.name}`]);
    await saying.close();
  });
});
