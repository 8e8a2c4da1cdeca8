import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { IncomingFile, IncomingMessage } from "#src/chat/message.ts";
import { createInbox } from "#src/delivery/inbox.ts";
import { holdMessage, listFiles, readFile } from "#src/store/inbox.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

describe("a message with files", () => {
  it("is durable with all of its files, in their order and byte for byte", async () => {
    const all = Uint8Array.from({ length: 256 }, (_, index) => index);
    const id = await accept([aFile("khách hàng.csv", all), aFile("b.xlsx", Uint8Array.of(0, 0, 80))]);

    const files = await listFiles(bot.database.prisma, id);
    const [first, second] = await Promise.all(
      [1, 2].map((place) => readFile(bot.database.prisma, id, place)),
    );

    expect(files).toEqual([
      { place: 1, name: "khách hàng.csv", size: 256 },
      { place: 2, name: "b.xlsx", size: 3 },
    ]);
    expect([...(first ?? [])]).toEqual([...all]);
    expect([...(second ?? [])]).toEqual([0, 0, 80]);
  });

  it("is kept once when it is delivered again", async () => {
    const files = [aFile("a.csv")];
    const message = aMessage({ files });

    const first = await accept(files, message);
    const second = await accept(files, message);

    expect(second).toBe(first);
    expect(await listFiles(bot.database.prisma, first)).toHaveLength(1);
  });

  it("is either there with its files and its job or not at all", async () => {
    const before = await counts();
    const broken = aFile("a.csv", null as unknown as Uint8Array);

    await expect(
      createInbox(bot.database)([aMessage({ files: [aFile("b.csv"), broken] })]),
    ).rejects.toThrow();

    expect(await counts()).toEqual(before);
  });

  it.each([
    { given: "../../etc/passwd.csv", kept: "passwd.csv" },
    { given: "C:\\Users\\lan\\khach.xlsx", kept: "khach.xlsx" },
    { given: "a\nb\0c.csv", kept: "a b c.csv" },
    { given: "", kept: "file" },
    { given: `${"x".repeat(300)}.csv`, kept: `${"x".repeat(196)}.csv` },
  ])("keeps the name $given as $kept", async ({ given, kept }) => {
    const id = await accept([aFile(given)]);

    expect((await listFiles(bot.database.prisma, id))[0]?.name).toBe(kept);
  });

  it("says how many files wait when it is answered", async () => {
    const id = await accept([aFile("a.csv"), aFile("b.csv")]);

    const held = await bot.database.prisma.$transaction((tx) => holdMessage(tx, id));

    expect(held?.fileCount).toBe(2);
  });

  it("holds the largest file that may be sent", async () => {
    const bytes = new Uint8Array(25 * 1_024 * 1_024).fill(7);

    const id = await accept([aFile("lớn.csv", bytes)]);

    expect((await readFile(bot.database.prisma, id, 1)).length).toBe(bytes.length);
  });
});

async function accept(files: readonly IncomingFile[], message = aMessage({ files })): Promise<number> {
  await createInbox(bot.database)([message]);
  const where = { platform_platformId: { platform: "local", platformId: message.id } };
  return (await bot.database.prisma.inboxMessage.findUniqueOrThrow({ where })).id;
}

async function counts() {
  const [row] = await bot.database.prisma.$queryRaw<unknown[]>`
    SELECT (SELECT count(*)::int FROM inbox_message) AS messages, (SELECT count(*)::int FROM inbox_file) AS files,
      (SELECT count(*)::int FROM graphile_worker.jobs) AS jobs`;
  return row;
}

function aFile(name: string, bytes: Uint8Array = Uint8Array.of(65)): IncomingFile {
  return { name, bytes };
}

let sent = 0;

function aMessage(own: Partial<IncomingMessage> = {}): IncomingMessage {
  sent += 1;
  return {
    id: `message-${sent}`,
    conversation: { platform: "local", id: "direct-p9", isDirect: true },
    sender: { id: "p9", displayName: "Quân" },
    text: "",
    sentAt: Temporal.Instant.from("2026-11-22T02:00:00Z"),
    ...own,
  };
}
