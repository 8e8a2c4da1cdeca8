import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actions, type Reply, reply, text } from "#src/chat/reply.ts";
import { sayTo } from "#src/schedule/say/say-to.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await createTestBot();
});
afterAll(() => bot.close());

async function sayToTrang(said: Reply): Promise<void> {
  const audience = { kind: "person", personId: bot.people.Trang.id } as const;
  const occasion = { locale: "vi", on: Temporal.PlainDate.from("2026-11-22") } as const;
  const platforms = { isOn: () => true, isSent: () => false };
  await bot.database.prisma.$transaction((tx) => sayTo(tx, audience, said, occasion, platforms));
}

describe("a number typed after the bot has said something by itself", () => {
  it("still picks from the menu before it, where nothing else was offered", async () => {
    await bot.say("Trang", "/report");
    await sayToTrang(reply(text("Còn 30 phút nữa là họp")));

    const { outcome, text: answer } = await bot.say("Trang", "1");

    expect(outcome).toBe("answered");
    expect(answer).not.toBe("");
  });

  it("picks from what was offered last", async () => {
    await bot.say("Trang", "/report");
    await sayToTrang(reply(text("Chuẩn bị họp"), actions({ label: "Xem lịch", command: "/room" })));

    const { text: answer } = await bot.say("Trang", "1");

    expect(answer).toBe((await bot.say("Trang", "/room")).text);
  });
});
