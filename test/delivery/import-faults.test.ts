import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readCompany } from "#src/company.ts";
import { createImporter } from "#src/import/importer.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { createFileChat, type FileChat, leadsOf, numberOf } from "#test/support/file-chat.ts";

let bot: TestBot;
let chat: FileChat;
/** How many more times the connection breaks right behind the work. */
let breaks = 0;

beforeAll(async () => {
  bot = await createTestBot({
    importerFor(tx, locale) {
      const importer = createImporter(tx, readCompany("name: Thử"), locale);
      return {
        ...importer,
        preview: (...given) => importer.preview(...given).then(unlessBroken),
        apply: (...given) => importer.apply(...given).then(unlessBroken),
        undo: (...given) => importer.undo(...given).then(unlessBroken),
      };
    },
  });
  chat = createFileChat(bot);
});

afterAll(() => bot.close());
beforeEach(() => {
  breaks = 0;
});

describe("a connection that breaks behind the work", () => {
  it("leaves no half preview, and the file is read again for the one answer", async () => {
    breaks = 1;
    const sent = { id: "file-1", files: leadsOf("Đứt Một") };
    await expect(bot.say("Hà", "", sent)).rejects.toThrow("the connection is gone");
    const meanwhile = await chat.runs();

    const preview = await bot.say("Hà", "", sent);

    expect(meanwhile).toBe(0);
    expect(preview.text).toContain("Xem trước lần nhập");
    expect([await chat.runs(), await answersTo("file-1")]).toEqual([1, 1]);
  });

  it.each(["apply", "undo"])("leaves nothing of a half %s, and does it once", async (verb) => {
    const preview = await chat.send("Hà", leadsOf(`Đứt ${verb}`));
    if (verb === "undo") await bot.say("Hà", `/import apply ${numberOf(preview)}`);
    const before = await bot.fingerprint();
    const line = `/import ${verb} ${numberOf(preview)}`;

    breaks = 1;
    await expect(bot.say("Hà", line, { id: `line-${verb}` })).rejects.toThrow("the connection is gone");
    const meanwhile = await bot.fingerprint();
    const answer = await bot.say("Hà", line, { id: `line-${verb}` });
    const once = await bot.fingerprint();
    await bot.say("Hà", line, { id: `line-${verb}` });

    expect(meanwhile).toBe(before);
    expect(answer.text).toContain("1 cơ hội");
    expect(await bot.fingerprint()).toBe(once);
    expect(await answersTo(`line-${verb}`)).toBe(1);
  });
});

function unlessBroken<Result>(result: Result): Result {
  if (breaks === 0) return result;
  breaks -= 1;
  throw Object.assign(new Error("the connection is gone"), { code: "ECONNRESET" });
}

function answersTo(platformId: string): Promise<number> {
  return bot.database.prisma.outboxMessage.count({ where: { inReplyTo: { platformId } } });
}
