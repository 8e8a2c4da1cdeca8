import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Platform } from "#src/chat/message.ts";
import type { Action } from "#src/chat/reply.ts";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot({ linkedOn: ["zalo", "telegram"] });
});

afterAll(() => bot.close());

function actionsIn({ reply }: Said): readonly Action[] {
  return reply.blocks.flatMap((block) => (block.kind === "actions" ? block.actions : []));
}

describe.each<Platform>(["local", "zalo", "telegram"])("on %s", (platform) => {
  const on = { platform };

  it("a digit typed next is the action of the last answer", async () => {
    const logged = await bot.say("Lan", `/revenue 31tr Sao Một ${platform}`, on);
    const place = actionsIn(logged).findIndex(({ command }) => command.startsWith("/undo")) + 1;

    const pressed = await bot.say("Lan", String(place), on);

    expect(pressed.text).toContain("Đã hoàn tác S");
  });

  it.each(["1.", "1)"])("“%s” is the same as its digit", async (typed) => {
    await bot.say("Lan", `/revenue 38tr Sao Bảy ${platform} ${typed.length}${typed.charCodeAt(1)}`, on);

    expect((await bot.say("Lan", typed, on)).outcome).toBe("answered");
  });

  it("a digit answers the open question before anything else", async () => {
    await bot.say("Lan", `/revenue 32tr Sao Hai ${platform}`, on);
    await bot.say("Lan", `37tr Sao Hai ${platform}`, on);

    const chosen = await bot.say("Lan", "1", on);

    expect(chosen.text).toContain("Đã ghi S");
    expect(chosen.text).toContain("37.000.000 đ");
  });

  it("a digit that is no action says which ones there are", async () => {
    await bot.say("Lan", `/revenue 33tr Sao Ba ${platform}`, on);

    const said = await bot.say("Lan", "9", on);

    expect(said.outcome).toBe("refused");
    expect(said.text).toMatch(/không có số 9\. Gõ số từ 1 đến \d/);
  });

  it("a digit after an answer without actions means nothing", async () => {
    await bot.say("Lan", "/help", on);

    expect((await bot.say("Lan", "1", on)).text).toContain("Mình chưa hiểu “1”");
  });

  it("/press runs an action of an earlier answer, also an answer to a question", async () => {
    const logged = await bot.say("Lan", `/revenue 34tr Sao Tư ${platform}`, on);
    await bot.say("Lan", "/help", on);
    const asked = await bot.say("Lan", `35tr Sao Năm ${platform}`, on);
    expect(asked.outcome).toBe("asked");

    expect((await bot.say("Lan", `/press ${asked.id} 1`, on)).text).toContain("Đã ghi S");
    const place = actionsIn(logged).findIndex(({ command }) => command.startsWith("/undo")) + 1;
    expect((await bot.say("Lan", `/press ${logged.id} ${place}`, on)).text).toContain("Đã hoàn tác");
    expect((await bot.say("Lan", `/press ${asked.id} 1`, on)).outcome).toBe("refused");
  });

  it("/press of what was not shown there is refused with one sentence", async () => {
    const elsewhere = await bot.say("Minh", `/revenue 36tr Sao Sáu ${platform}`, on);
    const before = await bot.fingerprint();

    for (const line of [`/press ${elsewhere.id} 1`, "/press 999999 1", `/press ${elsewhere.id} 77`]) {
      const said = await bot.say("Lan", line, on);
      expect(said.outcome, line).toBe("refused");
      expect(said.text, line).toContain("Nút này không dùng được ở đây");
    }
    expect((await bot.say("Lan", "/press 1", on)).outcome).toBe("refused");
    expect(await bot.fingerprint()).toBe(before);
  });
});

describe("in a room", () => {
  const room = { platform: "zalo", in: "g1" } as const;

  it("takes a digit for a choice only when it is said to the bot", async () => {
    await bot.say("Lan", "/revenue 41tr Mây Một", room);

    expect((await bot.say("Lan", "1", room)).outcome).toBe("ignored");
    expect((await bot.say("Lan", "1", { ...room, isAddressed: true })).outcome).toBe("answered");
  });

  it("counts only what answered the one who types", async () => {
    const mine = await bot.say("Lan", "/revenue 42tr Mây Hai", room);
    await bot.say("Minh", "/revenue 43tr Mây Ba", room);
    const place = actionsIn(mine).findIndex(({ command }) => command.startsWith("/undo")) + 1;

    const said = await bot.say("Lan", String(place), { ...room, isAddressed: true });

    expect(said.text).toContain("42.000.000 đ");
  });

  it("lets everybody press a button that was shown there, with the own rights", async () => {
    const logged = await bot.say("Lan", "/revenue 44tr Mây Tư", room);
    const place = actionsIn(logged).findIndex(({ command }) => command.startsWith("/undo")) + 1;

    expect((await bot.say("Minh", `/press ${logged.id} ${place}`, room)).outcome).toBe("refused");
    expect((await bot.say("Minh", `/press ${logged.id} ${place}`, { platform: "zalo" })).outcome).toBe(
      "refused",
    );
    expect((await bot.say("Lan", `/press ${logged.id} ${place}`, room)).outcome).toBe("answered");
  });
});

describe("a question that only asks for words", () => {
  it("offers no number on Zalo, where that would be taken for the words", async () => {
    const asked = await bot.say("Lan", "/revenue 61tr", { platform: "zalo" });

    expect(actionsIn(asked)).toEqual([]);
    expect(asked.text).toContain("gõ “bỏ”");
    expect((await bot.say("Lan", "bỏ", { platform: "zalo" })).text).toContain("Đã bỏ");
  });

  it("offers a button elsewhere", async () => {
    const asked = await bot.say("Lan", "/revenue 62tr", { platform: "telegram" });

    expect(actionsIn(asked).map(({ label }) => label)).toEqual(["Bỏ"]);
  });
});

describe("a button that is pressed twice", () => {
  it("asks once what it leads to, and lets that be answered", async () => {
    const on = { platform: "telegram" } as const;
    const [choice] = actionsIn(await bot.say("Lan", "/revenue 1.500tr", on)).slice(1);
    const press = () => bot.say("Lan", choice?.command ?? "", on);
    expect((await press()).text).toContain("khách hàng nào");

    expect((await press()).text).toContain("đã trả lời rồi");
    expect((await bot.say("Lan", "Hai Lần", on)).text).toContain("1.500.000 đ");
    expect((await press()).outcome).toBe("refused");
  });
});

it("does not pick from a reply that has not arrived yet", async () => {
  const sending = await createTestBot({ linkedOn: ["zalo"], isSent: (platform) => platform === "zalo" });
  try {
    const logged = await sending.say("Lan", "/revenue 51tr Gió Một", { platform: "zalo" });
    expect((await sending.say("Lan", "1", { platform: "zalo" })).outcome).toBe("refused");

    await sending.database.prisma.outboxMessage.update({
      where: { id: logged.id },
      data: { deliveredAt: new Date() },
    });
    expect((await sending.say("Lan", "1", { platform: "zalo" })).outcome).toBe("answered");
  } finally {
    await sending.close();
  }
});
