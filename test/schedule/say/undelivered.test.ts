import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { reply, text } from "#src/chat/reply.ts";
import { sayTo } from "#src/schedule/say/say-to.ts";
import { createTestSaying, type TestSaying } from "#test/support/saying.ts";

const companyYaml = `name: Thử
rights: { repSees: team }
cadence:
  wk_open: { lines: ["kpi {who} {last_week}"] }
  hr_export: { lines: ["kpi company {last_month}"] }
`;

const occasion = {
  post: "wk_open",
  on: "2026-11-23",
  audience: "team:Bắc",
  due: "2026-11-23T09:00",
} as const;
const later = "2026-11-23T09:10";

const opened: TestSaying[] = [];

/** Everybody on Slack as well, with the team's room there. */
async function open(): Promise<TestSaying> {
  const saying = await createTestSaying({ companyYaml, linkedOn: ["slack"] });
  opened.push(saying);
  const { store, database } = saying;
  await database.prisma.conversation.deleteMany({});
  await database.prisma.chatAccount.deleteMany({ where: { platform: "local" } });
  const teams = await store.units.list("team");
  const teamId = teams.find(({ name }) => name === "Bắc")?.id ?? 0;
  await store.conversations.setReaders("slack", "C1", { kind: "team", teamId });
  await database.prisma.conversation.updateMany({ data: { name: "sales-bac" } });
  return saying;
}

let saying: TestSaying;
beforeEach(async () => {
  saying = await open();
});
afterAll(async () => {
  for (const each of opened) await each.close();
});

const direct = (name: keyof TestSaying["people"]) => `slack:direct-p${saying.people[name].id}`;

async function placesOf(run: number): Promise<readonly string[]> {
  return (await saying.saidBy(run)).map(({ place }) => place);
}

describe("a post that could not be delivered", () => {
  it("goes to the lead with a sentence why, who needs no other word", async () => {
    const run = await saying.post(occasion);
    const [room] = await saying.saidBy(run);
    if (room) await saying.giveUp(room, { at: later });

    const [, lead, ...others] = await saying.saidBy(run);

    expect(room?.place).toBe("slack:C1");
    expect(lead?.place).toBe(direct("Trang"));
    expect(lead?.text).toContain("KPI nhóm Bắc");
    expect(lead?.text).toContain("không gửi được vào phòng sales-bac (Slack): bot không còn vào được");
    expect(lead?.text).toContain("Gửi muộn (hẹn 9:00)");
    expect(others).toEqual([]);
    expect(await saying.told()).toEqual([]);
  });

  it("that was tried everywhere is told to its owner, and by another way if that fails too", async () => {
    const { store, people } = saying;
    await store.accounts.unlink("slack", `p${people.Trang.id}`);
    const run = await saying.post(occasion);
    const [room] = await saying.saidBy(run);
    if (room) await saying.giveUp(room, { at: later });
    const [, manager] = await saying.saidBy(run);
    if (manager) await saying.giveUp(manager, { at: "2026-11-23T09:20" });
    const [told] = await saying.told();
    if (told) await saying.giveUp(told, { at: "2026-11-23T09:30" });

    expect(await placesOf(run)).toEqual(["slack:C1", direct("Hà")]);
    expect((await saying.told()).map(({ place }) => place)).toEqual([direct("Hà"), direct("Quân")]);
  });

  it("tells the owner that company.yaml names", async () => {
    await saying.close();
    opened.pop();
    const named = companyYaml.replace("wk_open: {", 'wk_open: { owner: "NV009",');
    saying = await createTestSaying({ companyYaml: named, linkedOn: ["slack"] });
    opened.push(saying);
    const run = await saying.post(occasion);
    const [room] = await saying.saidBy(run);
    await saying.database.prisma.outboxMessage.updateMany({ data: { deliveredAt: null } });
    if (room) await saying.giveUp(room, { at: later });
    await saying.goOn(later);

    const told = await saying.told();

    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain("“Họp đầu tuần” thứ 2 23/11 9:00 không gửi được vào phòng Bắc");
    expect(told[0]?.text).toContain("Đã gửi sang: tin nhắn riêng của Đỗ Kiều Trang");
    expect(told[0]?.text).not.toContain("KPI");
  });

  it("goes to the person's other account first", async () => {
    const { store, people } = saying;
    const account = { platform: "telegram", accountId: "t1", personId: people.Trang.id };
    await store.accounts.link({ ...account, at: Temporal.Instant.from("2026-11-01T00:00Z") });
    await store.accounts.setDirect("telegram", "t1", "T1");
    const audit = { post: "wk_audit", on: "2026-11-23", audience: "lead:Bắc", due: "2026-11-23T08:30" };
    const run = await saying.post(audit);
    const [first] = await saying.saidBy(run);
    if (first) await saying.giveUp(first, { at: "2026-11-23T08:35" });

    expect(await placesOf(run)).toEqual([direct("Trang"), "telegram:T1"]);
  });

  it("is not sent anywhere else once it is too late, but its owner hears of it", async () => {
    const run = await saying.post(occasion);
    const [room] = await saying.saidBy(run);
    if (room) await saying.giveUp(room, { at: "2026-11-26T09:00", reason: "expired" });

    expect(await placesOf(run)).toEqual(["slack:C1"]);
    const [told] = await saying.told();
    expect(told?.place).toBe(direct("Trang"));
    expect(told?.text).toContain("quá 24 giờ");
    expect(told?.text).toContain("Không còn nơi nào khác để gửi");
  });

  it("is left alone when it was sent again meanwhile", async () => {
    const run = await saying.post(occasion);
    await saying.database.prisma.outboxMessage.updateMany({ data: { parkedAt: new Date() } });
    const [room] = await saying.saidBy(run);
    await saying.database.prisma.outboxMessage.updateMany({ data: { parkedAt: null } });
    if (room) await saying.giveUp(room, { at: later });
    await saying.store.deliveries.sendAgain(room?.id ?? 0);
    const jobs = await saying.goOn(later);

    expect(jobs).toBe(0);
    expect(await placesOf(run)).toEqual(["slack:C1", direct("Trang")]);
  });

  it("of two rooms reaches the lead once, whichever of them fails", async () => {
    const { store } = saying;
    const teams = await store.units.list("team");
    const teamId = teams.find(({ name }) => name === "Bắc")?.id ?? 0;
    await store.conversations.setReaders("slack", "C2", { kind: "team", teamId });
    const run = await saying.post(occasion);
    for (const room of await saying.saidBy(run)) await saying.giveUp(room, { at: later });

    expect(await placesOf(run)).toEqual(["slack:C1", "slack:C2", direct("Trang")]);
    expect(await saying.told()).toHaveLength(1);
  });

  it("of HR goes on to the admins alone", async () => {
    const packet = { post: "hr_export", on: "2026-12-01", audience: "hr", due: "2026-12-01T08:00" };
    const run = await saying.post(packet);
    const [hr] = await saying.saidBy(run);
    if (hr) await saying.giveUp(hr, { at: "2026-12-01T08:05" });

    expect(await placesOf(run)).toEqual([direct("Hồng"), direct("Quân")]);
  });
});

describe("what the owner is told", () => {
  it("goes on to the next owner where it cannot arrive", async () => {
    const run = await saying.post(occasion);
    const [room] = await saying.saidBy(run);
    if (room) await saying.giveUp(room, { at: "2026-11-26T09:00", reason: "expired" });
    const [told] = await saying.told();
    if (told) await saying.giveUp(told, { at: "2026-11-26T09:05" });

    const places = (await saying.told()).map(({ place }) => place);

    expect(places).toEqual([direct("Trang"), direct("Hà")]);
  });
});

describe("a notice that could not be delivered", () => {
  it("goes on as it is, with a sentence why", async () => {
    const { database } = saying;
    const audience = { kind: "team", teamId: (await saying.store.units.list("team"))[0]?.id ?? 0 } as const;
    const at = new Date("2026-11-23T03:00:00Z");
    const notice = await database.prisma.notice.create({
      data: { kind: "new_customer", audience: `team:${audience.teamId}`, subject: "S1", at },
    });
    const isSent = () => true;
    const said = { noticeId: notice.id, locale: "vi", on: Temporal.PlainDate.from("2026-11-23") } as const;
    await database.prisma.$transaction((tx) =>
      sayTo(tx, audience, reply(text("Khách mới: An Phát, 0912345678")), said, { isOn: () => true, isSent }),
    );
    const [room] = await saying.noticed(notice.id);
    if (room) await saying.giveUp(room, { at: later });

    const [, lead] = await saying.noticed(notice.id);

    expect(room?.text).not.toContain("0912345678");
    expect(lead?.text).toContain("Khách mới: An Phát");
    expect(lead?.text).toContain("không gửi được vào");
  });
});
