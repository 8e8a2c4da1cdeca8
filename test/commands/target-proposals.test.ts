import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;
const company = { kind: "company" } as const;
const december = { from: Temporal.PlainDate.from("2026-12-01"), to: Temporal.PlainDate.from("2026-12-31") };

beforeAll(async () => {
  bot = await createTestBot();
  await bot.say("Hà", "/target set @lan T11 500tr");
  await bot.say("Hà", "/target set team Bắc T12 2 tỷ");
  await bot.say("Lan", "/revenue 320tr An Phát");
});

afterAll(() => bot.close());

function entryOf({ text }: Said): string {
  const entry = /X\d+/.exec(text)?.[0];
  if (entry === undefined) throw new Error(`no proposal in “${text}”`);
  return entry;
}

async function decemberTarget(personId: number): Promise<bigint | undefined> {
  const targets = await bot.store.targets.list(company, ["revenue_signed", "revenue_collected"], december);
  return targets.find(({ scope, subjectId }) => scope === "person" && subjectId === personId)?.value;
}

describe("/target propose", () => {
  it("asks for what is missing beside this month's target and what was reached, and takes the answer", async () => {
    const asked = await bot.say("Lan", "/target propose");
    const answered = await bot.say("Lan", "600tr");

    expect(asked.outcome).toBe("asked");
    expect(asked.text).toContain("Tháng 12/2026");
    expect(asked.text).toContain("Tháng 11/2026: chỉ tiêu 500 tr, đạt 320 tr (64 %)");
    expect(asked.text).toContain("Bằng Tháng 11/2026: 500.000.000 đ");
    expect(answered.text).toContain("600.000.000 đ (sáu trăm triệu đồng)");
    expect(await decemberTarget(bot.people.Lan.id)).toBeUndefined();
  });

  it("takes the present target as an answer", async () => {
    await bot.say("Lan", "/muctieu dexuat");
    const answered = await bot.say("Lan", "1");

    expect(answered.text).toContain("500.000.000 đ");
    expect(answered.text).toContain("thay cho 600.000.000 đ");
  });

  it("takes several figures in one line, and the newer takes the older one's place", async () => {
    const said = await bot.say("Lan", "/target propose tháng 12 650tr lead=20");
    const open = await bot.store.proposals.list(company, {
      metrics: ["revenue_signed", "revenue_collected", "leads"],
      days: december,
    });

    expect(said.text).toContain("20");
    expect(open.map(({ metric, value }) => [metric === "leads", value])).toEqual(
      expect.arrayContaining([
        [true, 20n],
        [false, 650_000_000n],
      ]),
    );
    expect(open.length).toBe(2);
  });

  it("answers privately where others read along", async () => {
    const said = await bot.say("Minh", "/target propose 700tr", { in: "room-Bắc" });

    expect(said.audience).toBe("direct");
    expect(said.left).not.toContain("700");
  });

  it("is withdrawn by undo, and the one before waits again", async () => {
    const newer = await bot.say("Minh", "/target propose 800tr");
    const undone = await bot.say("Minh", `/undo ${entryOf(newer)}`);

    expect(undone.text).toContain("lại chờ duyệt");
    const list = await bot.say("Trang", "/target proposals");
    expect(list.text).toContain("700");
    expect(list.text).not.toContain("800");
  });

  it.each([
    "/target propose T10/2026 600tr",
    "/target propose hôm nay 600tr",
    "/target propose lead=nhiều",
    "/target propose 20 metric=leads lead=30",
  ])("refuses “%s” and changes nothing", async (line) => {
    const before = await bot.database.prisma.targetProposal.count();

    expect((await bot.say("Lan", line)).outcome).toBe("refused");
    expect(await bot.database.prisma.targetProposal.count()).toBe(before);
  });
});

describe("/target proposals", () => {
  it("shows the lead the team's proposals, their sum against the team's target, and buttons", async () => {
    const said = await bot.say("Trang", "/muctieu choduyet");

    expect(said.text).toContain("Nguyễn Thị Lan");
    expect(said.text).toContain("cộng lại 1,35 tỷ, chỉ tiêu nhóm 2 tỷ: thiếu 650 tr");
    expect(said.text).toMatch(/\/target approve X\d+/);
    expect(said.text).toMatch(/\/target adjust X\d+/);
    expect(said.text).toMatch(/\/target decline X\d+/);
  });

  it("shows a lead nothing of another team, and a manager everything", async () => {
    const [south, all] = [
      await bot.say("Khải", "/target proposals"),
      await bot.say("Hà", "/target proposals"),
    ];

    expect(south.text).not.toContain("Lan");
    expect(south.text).toContain("Chưa đề xuất: Lê Quốc Huy");
    expect(all.text).toContain("Trần Minh");
  });

  it("points to what waits for another period", async () => {
    const entry = entryOf(await bot.say("Minh", "/target propose quý 2/2027 3 tỷ"));
    const listed = await bot.say("Trang", "/target proposals");
    const quarter = await bot.say("Trang", "/target proposals Q2/2027");
    await bot.say("Minh", `/undo ${entry}`);

    expect(listed.text).toContain("Còn đề xuất chờ duyệt cho kỳ khác: Quý 2/2027 (1)");
    expect(quarter.text).toContain(entry);
  });

  it("leaves out whoever has left", async () => {
    const where = { id: bot.people.Minh.id };
    const leave = (leftOn: string | null) =>
      bot.database.prisma.person.update({
        where,
        data: { leftOn: leftOn === null ? null : new Date(leftOn) },
      });
    await leave("2026-11-01");
    const said = await bot.say("Hà", "/target proposals");
    await leave(null);

    expect(said.text).not.toContain("Trần Minh");
    expect(said.text).toContain("Nguyễn Thị Lan");
  });

  it("is not for reps", async () => {
    expect((await bot.say("Lan", "/target proposals")).outcome).toBe("refused");
  });
});

describe("settling a proposal", () => {
  it("sets the target as proposed, with the history of a target", async () => {
    const entry = entryOf(await bot.say("Huy", "/target propose 400tr"));
    const said = await bot.say("Khải", `/target approve ${entry}`);

    expect(said.text).toContain("400.000.000 đ");
    expect(await decemberTarget(bot.people.Huy.id)).toBe(400_000_000n);
    const history = await bot.say("Khải", `/audit ${entry}`);
    expect(history.text).toContain("đã duyệt");
    expect((await bot.say("Khải", `/target approve ${entry}`)).outcome).toBe("refused");
  });

  it("is taken back together with the target", async () => {
    const entry = entryOf(await bot.say("Huy", "/target propose 450tr"));
    await bot.say("Khải", `/target approve ${entry}`);
    const undone = await bot.say("Khải", "/undo");

    expect(undone.text).toContain(`${entry} của Lê Quốc Huy lại chờ duyệt`);
    expect(await decemberTarget(bot.people.Huy.id)).toBe(400_000_000n);
    expect((await bot.say("Khải", "/target proposals")).text).toContain(entry);
  });

  it("asks a lead who changes one for the figure, and sets that", async () => {
    const entry = entryOf(await bot.say("Huy", "/target propose 470tr"));
    const asked = await bot.say("Khải", `/target adjust ${entry}`);
    const said = await bot.say("Khải", "430tr");

    expect(asked.text).toContain("470.000.000 đ");
    expect(said.text).toContain("430.000.000 đ");
    expect(said.text).toContain("Lê Quốc Huy đề xuất 470.000.000 đ");
    expect(await decemberTarget(bot.people.Huy.id)).toBe(430_000_000n);
  });

  it("declines, which a newer proposal makes final", async () => {
    const entry = entryOf(await bot.say("Huy", "/target propose 300tr"));
    const said = await bot.say("Khải", `/target decline ${entry} thấp quá`);
    await bot.say("Huy", "/target propose 480tr");

    expect(said.text).toContain("Đã từ chối");
    expect((await bot.say("Khải", `/undo ${entry}`)).outcome).toBe("refused");
    expect(await decemberTarget(bot.people.Huy.id)).toBe(430_000_000n);
  });

  it.each([
    ["a lead of another team", "Khải", "Minh"],
    ["whoever proposed it", "Trang", "Trang"],
    ["a rep", "Huy", "Minh"],
  ] as const)("is not for %s", async (_whom, settler, proposer) => {
    const entry = entryOf(await bot.say(proposer, "/target propose 610tr"));

    expect((await bot.say(settler, `/target approve ${entry}`)).outcome).toBe("refused");
    expect(await decemberTarget(bot.people[proposer].id)).toBeUndefined();
  });

  it("of a lead is up to a manager", async () => {
    const entry = entryOf(await bot.say("Trang", "/target propose 620tr"));

    expect((await bot.say("Hà", `/target approve ${entry} 630tr`)).text).toContain("630.000.000 đ");
    expect(await decemberTarget(bot.people.Trang.id)).toBe(630_000_000n);
  });

  it("is taken back together with the target as well when the target is named", async () => {
    const entry = entryOf(await bot.say("Minh", "/target propose tháng 1/2027 510tr"));
    await bot.say("Trang", `/target approve ${entry}`);
    const target = await bot.database.prisma.target.findFirstOrThrow({ orderBy: { id: "desc" } });

    const undone = await bot.say("Trang", `/undo T${target.id}`);

    expect(undone.text).toContain(`${entry} của Trần Minh lại chờ duyệt`);
    expect((await bot.say("Trang", "/target proposals tháng 1/2027")).text).toContain(entry);
    expect((await bot.say("Trang", `/undo T${target.id}`)).outcome).toBe("refused");
  });

  it("happens once, however many press at once", async () => {
    const entry = entryOf(await bot.say("Minh", "/target propose tháng 1/2027 520tr"));
    const before = await bot.database.prisma.target.count();

    const said = await Promise.all(
      (["Trang", "Hà", "Trang"] as const).map((who) => bot.say(who, `/target approve ${entry}`)),
    );

    expect(said.map(({ outcome }) => outcome).toSorted()).toEqual(["answered", "refused", "refused"]);
    expect(await bot.database.prisma.target.count()).toBe(before + 1);
  });

  it("asks which one when none is named", async () => {
    expect((await bot.say("Khải", "/target approve")).outcome).toBe("asked");
  });
});
