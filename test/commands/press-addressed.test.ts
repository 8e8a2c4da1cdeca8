import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot({ linkedOn: ["telegram", "slack", "zalo", "lark"] });
});

afterAll(() => bot.close());

describe.each(["telegram", "slack", "zalo", "lark"] as const)("in a room on %s", (platform) => {
  const room = { platform, in: "c1" } as const;
  const called = { ...room, isAddressed: true } as const;

  it("talk that does not call the bot is nobody's line", async () => {
    for (const line of ["kpi", "500tr An Phát", "trưa nay ăn gì", "1", "asdf", "help"]) {
      expect((await bot.say("Lan", line, room)).outcome, line).toBe("ignored");
    }
  });

  it("a line that calls it needs no slash", async () => {
    expect((await bot.say("Lan", `doanh thu 21tr Hoa Một ${platform}`, called)).text).toContain("Đã ghi S");
    expect((await bot.say("Lan", "help", called)).outcome).toBe("answered");
    expect((await bot.say("Lan", "", called)).text).toContain("Mình là Chốt");
  });

  it("what reads like a sale is asked about", async () => {
    const asked = await bot.say("Lan", `22tr Hoa Hai ${platform}`, called);
    expect(asked.outcome).toBe("asked");

    expect((await bot.say("Lan", "đúng, ghi đi", called)).text).toContain("22.000.000 đ");
  });

  it("what was asked for may be any words", async () => {
    expect((await bot.say("Lan", "/revenue 23tr", room)).outcome).toBe("asked");

    expect((await bot.say("Lan", `Hoa Ba ${platform}`, called)).text).toContain(`Hoa Ba ${platform}`);
  });

  it("the answer of somebody else is none", async () => {
    await bot.say("Lan", "/revenue 24tr", room);

    expect((await bot.say("Minh", "Hoa Tư", called)).outcome).toBe("refused");
    expect((await bot.say("Lan", `Hoa Tư ${platform}`, called)).text).toContain("24.000.000 đ");
  });

  it("an unknown word gets its sentence", async () => {
    expect((await bot.say("Lan", "kpii", called)).text).toContain("/kpi");
    expect((await bot.say("Lan", "mấy giờ rồi", called)).text).toContain("Mình chưa hiểu");
  });
});

it("keeps how to answer with the message, and gives it to nobody else", async () => {
  await bot.say("Lan", "/kpi", { platform: "slack", id: "m1", in: "c1", isAddressed: true });

  const kept = await bot.database.prisma.inboxMessage.findFirstOrThrow({ where: { platformId: "m1" } });
  expect(kept).toMatchObject({ isAddressed: true, route: null, edits: null });
});
