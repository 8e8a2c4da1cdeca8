import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

describe("/help", () => {
  it("has one line for each name, so that a phone shows it", async () => {
    const { text } = await bot.say("Lan", "/help");

    expect(text.match(/^\/lead /gm)).toHaveLength(1);
    expect(text).toContain("(thêm: /help lead)");
    expect(text.split("\n").length).toBeLessThan(30);
  });

  it("leaves out what the person may not do", async () => {
    expect((await bot.say("Lan", "/help")).text).not.toContain("/reconcile");
    expect((await bot.say("Lan", "/help lead")).text).not.toContain("/lead assign");
    expect((await bot.say("Trang", "/help lead")).text).toContain("/lead assign L12 @lan");
  });

  it.each(["/help lead status", "/help cơ hội tt", "/help /lead trangthai", "help co hoi trạng thái"])(
    "“%s” tells all about one command",
    async (line) => {
      const { text } = await bot.say("Lan", line);

      expect(text).toContain("/lead status: Chuyển trạng thái của một cơ hội");
      expect(text).toContain("/lead 12 tt dừng theo đuổi");
      expect(text).not.toContain("/lead merge");
    },
  );

  it("of an unknown name is refused", async () => {
    expect((await bot.say("Lan", "/help xyz")).outcome).toBe("refused");
  });
});
