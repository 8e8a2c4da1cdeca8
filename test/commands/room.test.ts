import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Platform } from "#src/chat/message.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

let closed: TestBot;
let open: TestBot;

beforeAll(async () => {
  closed = await createTestBot({ linkedOn: ["slack"] });
  open = await createTestBot({ linkedOn: ["slack"], companyYaml: "name: Mở\nrights:\n  repSees: team" });
  for (const bot of [closed, open]) await bot.say("Lan", "/revenue 123.456.789 An Phát");
});

afterAll(async () => {
  await closed.close();
  await open.close();
});

const platform: Platform = "slack";
const figure = "123.456.789";

function inRoom(room: string) {
  return { platform, in: room };
}

describe("/room", () => {
  it("says that a room nobody has decided about shows nothing", async () => {
    expect((await open.say("Lan", "/room", inRoom("r1"))).text).toBe(
      "Phòng này không hiện số của ai; câu trả lời có số được nhắn riêng.",
    );
    expect((await open.say("Hà", "/phong", inRoom("r1"))).text).toContain("/room managers");
  });

  it("opens a room to a team, whose figures are then answered there", async () => {
    expect(await open.say("Trang", "/kpi team", inRoom("r2"))).toMatchObject({ audience: "direct" });

    expect((await open.say("Trang", "/room team Bắc", inRoom("r2"))).text).toContain("nhóm Bắc");

    const said = await open.say("Trang", "/kpi team", inRoom("r2"));
    expect(said.audience).toBe("conversation");
    expect(said.text).toContain(figure.slice(0, 3));
    expect((await open.say("Lan", "/room", inRoom("r2"))).text).toContain("hiện số của nhóm Bắc");
    expect(await open.say("Trang", "/kpi team", inRoom("r3"))).toMatchObject({ audience: "direct" });
  });

  it("takes a lead's own team where none is named, and asks a manager", async () => {
    expect((await open.say("Trang", "/room team", inRoom("r4"))).text).toContain("nhóm Bắc");
    expect((await open.say("Hà", "/room team", inRoom("r5"))).outcome).toBe("asked");
    expect((await open.say("Hà", "Nam", { ...inRoom("r5"), isAddressed: true })).text).toContain("nhóm Nam");
  });

  it("says what a team's room is worth where reps see only themselves", async () => {
    const said = await closed.say("Trang", "/room team Bắc", inRoom("r6"));

    expect(said.text).toContain("chỉ cho nhân viên xem số của mình");
    expect(await closed.say("Trang", "/kpi team", inRoom("r6"))).toMatchObject({ audience: "direct" });
  });

  it("opens a room to managers, and closes it again", async () => {
    await closed.say("Hà", "/room managers", inRoom("r7"));
    expect((await closed.say("Hà", "/kpi company", inRoom("r7"))).audience).toBe("conversation");

    await closed.say("Hà", "/phòng tắt", inRoom("r7"));
    expect((await closed.say("Hà", "/kpi company", inRoom("r7"))).audience).toBe("direct");
  });

  it("needs no slash when the bot is called, and is a name everywhere else", async () => {
    const called = { ...inRoom("r8"), isAddressed: true } as const;
    expect((await open.say("Hà", "phòng nhóm Nam", called)).text).toContain("nhóm Nam");
    expect((await open.say("Hà", "room", called)).text).toContain("nhóm Nam");
    expect((await open.say("Lan", "phòng khám Tâm Anh 50tr", called)).text).toContain("Ghi doanh thu");
    expect((await open.say("Lan", "Phong Phú 60tr", { platform })).text).toContain("Ghi doanh thu");
    expect((await open.say("Lan", "phòng nhóm Bắc", { platform })).text).toContain("/phong");
  });

  it.each<[Name, string, string]>([
    ["Lan", "/room team Bắc", "error"],
    ["Lan", "/room off", "error"],
    ["Hồng", "/room managers", "error"],
    ["Trang", "/room managers", "error"],
    ["Trang", "/room team Nam", "nhóm của mình"],
    ["Vy", "/room team Bắc", "error"],
    ["Hà", "/room team Đông", "Đông"],
  ])("refuses %s's “%s”, and changes nothing", async (who, line, words) => {
    const before = await open.fingerprint();

    const said = await open.say(who, line, inRoom("r9"));

    expect(said.outcome).toBe("refused");
    expect(said.text).toContain(words === "error" ? "Vai trò của bạn" : words);
    expect(await open.fingerprint()).toBe(before);
    expect(await open.store.conversations.findReaders("slack", "r9")).toEqual({ kind: "unknown" });
  });

  it("lets a lead close the room of another team no more than take it", async () => {
    await open.say("Hà", "/room team Nam", inRoom("r10"));

    expect((await open.say("Trang", "/room off", inRoom("r10"))).outcome).toBe("refused");
    expect((await open.say("Trang", "/room team Bắc", inRoom("r10"))).outcome).toBe("refused");
    expect((await open.say("Khải", "/room off", inRoom("r10"))).outcome).toBe("answered");
  });

  it.each(["/room", "/room team Bắc", "/room managers", "/room off"])(
    "says of “%s” in a direct conversation where to type it",
    async (line) => {
      const said = await open.say("Hà", line, { platform });

      expect(said.outcome).toBe("refused");
      expect(said.text).toContain("trong phòng chat chung");
    },
  );

  it("is written down, and undone by another line only", async () => {
    await open.say("Hà", "/room team Bắc", inRoom("r11"));
    await open.say("Hà", "/room managers", inRoom("r11"));

    const entries = await open.store.audit.list({ kind: "company" }, "slack:r11");
    expect(entries.map(({ actor, after }) => [actor?.name, after?.["roomShows"], after?.["team"]])).toEqual([
      ["Vũ Thu Hà", "team", "Bắc"],
      ["Vũ Thu Hà", "managers", undefined],
    ]);
    expect((await open.say("Hà", "/undo", inRoom("r11"))).outcome).toBe("refused");
    expect((await open.say("Hà", "/audit phòng", inRoom("r11"))).text).toContain("số của nhóm");
    expect((await open.say("Lan", "/audit phòng", inRoom("r11"))).outcome).toBe("refused");
  });
});

describe("an answer that a room may not show", () => {
  it("says once a room how that is changed, to somebody who may", async () => {
    const first = await closed.say("Hà", "/kpi team Bắc", inRoom("h1"));
    const second = await closed.say("Hà", "/kpi team Bắc", inRoom("h1"));
    const other = await closed.say("Quân", "/kpi team Bắc", inRoom("h2"));

    expect(first.text).toContain("gõ trong phòng đó /room managers");
    expect(second.text).not.toContain("/room");
    expect(other.text).toContain("/room managers");
  });

  it("says so to a lead only where a team's room would show it", async () => {
    expect((await open.say("Trang", "/kpi team", inRoom("h3"))).text).toContain("/room team Bắc");
    expect((await closed.say("Trang", "/kpi team", inRoom("h3"))).text).not.toContain("/room");
  });

  it("says nothing of it to a rep, nor where it was decided", async () => {
    expect((await open.say("Lan", "/kpi", inRoom("h4"))).text).not.toContain("/room");
    await closed.say("Hà", "/room off", inRoom("h5"));
    expect((await closed.say("Hà", "/kpi team Bắc", inRoom("h5"))).text).not.toContain("/room");
  });

  it("is one entry where it has to be carried, which knows the room where word is left", async () => {
    const sending = await createTestBot({ linkedOn: ["slack"], isSent: (name) => name === "slack" });
    try {
      const said = await sending.say("Hà", "/kpi team Bắc", inRoom("h6"));
      const entries = await sending.database.prisma.outboxMessage.findMany();

      expect(said.left).toBeUndefined();
      expect(entries).toMatchObject([
        { isDirect: true, wordLeftIn: "h6", platform: "slack", deliveredAt: null },
      ]);
    } finally {
      await sending.close();
    }
  });

  it("leaves nothing done and nothing asked, where it can be told nowhere", async () => {
    const { id } = open.people.Huy;
    await open.database.prisma.chatAccount.updateMany({
      where: { platform, personId: id },
      data: { directId: null },
    });
    const kept = await open.say("Huy", "/revenue 21tr Ngõ Một thu=1tr");
    const sale = /S\d+/.exec(kept.text)?.[0] ?? "";
    const before = await open.fingerprint();

    for (const line of [
      "/undo",
      `/undo ${sale}`,
      "/link",
      "/link off slack",
      `/revenue collect 5tr ${sale}`,
    ]) {
      const said = await open.say("Huy", line, inRoom("h8"));
      expect(said.text, line).toContain("Câu trả lời này chỉ gửi riêng");
    }

    expect(await open.fingerprint()).toBe(before);
    expect(await open.database.prisma.question.count({ where: { personId: id } })).toBe(0);
    expect(await open.database.prisma.linkCode.count({ where: { personId: id } })).toBe(0);
  });

  it.each<[Platform, string]>([
    ["telegram", "bấm Start"],
    ["zalo", "nhắn riêng cho bot"],
    ["slack", "mục Apps"],
    ["lark", "mở trò chuyện riêng"],
    ["local", "gõ /help"],
  ])("tells on %s how to open a direct conversation, where none is known", async (name, words) => {
    const { id } = closed.people.Minh;
    const at = Temporal.Instant.from("2026-11-22T09:00+07:00");
    await closed.store.accounts.link({ platform: name, accountId: `p${id}`, personId: id, at });
    await closed.database.prisma.chatAccount.updateMany({
      where: { platform: name, personId: id },
      data: { directId: null },
    });

    const said = await closed.say("Minh", "/kpi", { platform: name, in: "h7" });

    expect(said.outcome).toBe("refused");
    expect(said.text).toContain("Minh");
    expect(said.text).toContain(words);
    expect(said.text).not.toContain(figure);
  });
});
