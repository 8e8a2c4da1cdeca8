import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "#commands/index.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

describe("/help", () => {
  it("shows a rep each topic with one example, in no more lines than a phone holds", async () => {
    const { text } = await bot.say("Lan", "/help");

    expect(text).toContain("Bán hàng · còn /receivables\n/revenue 500tr An Phát: ");
    expect(text).toContain("Việc và lịch hẹn · còn /task, /meeting\n/today: ");
    expect(text.match(/^\/lead /gm)).toHaveLength(1);
    expect(text.split("\n").length).toBeLessThanOrEqual(22);
  });

  it("names every command that a rep may give", async () => {
    const { text } = await bot.say("Lan", "/help");

    const names = commands
      .filter(({ roles, name }) => (roles === "everyone" || roles.includes("rep")) && name !== "help")
      .flatMap(({ name, examples: [example = ""] }) => [[`/${name}`, example]]);
    const silent = names.filter((either) => !either.some((word) => text.includes(word)));
    expect(silent).toEqual([]);
  });

  it.each(["/help họp", "/help hop", "/trogiup HỌP"])("“%s” tells of one topic", async (line) => {
    const { text } = await bot.say("Lan", line);

    expect(text).toContain("(thêm: /help agenda)");
    expect(text).not.toContain("/revenue");
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
