import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listRooms, readExchange, readTranscript, type TranscriptRow } from "#src/store/transcript.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

describe("readTranscript", () => {
  it("reads lines and answers in their order, page by page, each once", async () => {
    const said = Array.from({ length: 7 }, (_, index) => `/help ${index}`);
    for (const line of said) await bot.say("Lan", line);
    const address = { platform: "local", conversation: `direct-p${bot.people.Lan.id}` };

    const pages: (readonly TranscriptRow[])[] = [];
    let before: Parameters<typeof readTranscript>[2]["before"];
    do {
      const { rows, older } = await readTranscript(bot.database.prisma, address, { before, limit: 4 });
      pages.unshift(rows);
      before = older ?? undefined;
    } while (before);

    const rows = pages.flat();
    expect(pages.at(-1)).toHaveLength(4);
    expect(rows.map(({ kind }) => kind)).toEqual(said.flatMap(() => ["line", "answer"]));
    expect(rows.flatMap((row) => (row.kind === "line" ? [row.text] : []))).toEqual(said);
  });

  it("names people as they are called now, and says whether a line has been answered", async () => {
    await bot.say("Minh", "/help");
    await bot.store.people.change(bot.people.Minh.id, { name: "Trần Văn Minh" });

    const { rows, older } = await readTranscript(
      bot.database.prisma,
      { platform: "local", conversation: `direct-p${bot.people.Minh.id}` },
      { limit: 50 },
    );

    expect(rows[0]).toMatchObject({ senderName: "Trần Văn Minh", isAnswered: true });
    expect(older).toBeNull();
  });

  it("tells the sizes of files without reading them", async () => {
    await bot.say("Khải", "/export kpi team");

    const { rows } = await readTranscript(
      bot.database.prisma,
      { platform: "local", conversation: `direct-p${bot.people.Khải.id}` },
      { limit: 50 },
    );

    const answer = rows.find((row) => row.kind === "answer");
    expect(answer?.files).toEqual([{ block: expect.any(Number), size: expect.any(Number) }]);
    expect(answer?.files[0]?.size).toBeGreaterThan(1_000);
  });
});

describe("readExchange", () => {
  it("knows the line that a private answer was asked with", async () => {
    const id = "asked-in-a-room-1";
    await bot.say("Trang", "/kpi", { in: "room-Bắc", id });
    const line = await bot.database.prisma.inboxMessage.findFirstOrThrow({ where: { platformId: id } });

    const rows = await readExchange(bot.database.prisma, "local", line.id);

    const direct = `direct-p${bot.people.Trang.id}`;
    expect(rows.find(({ conversation }) => conversation === direct)).toMatchObject({
      asked: { conversation: "room-Bắc", text: "/kpi" },
    });
    expect(rows.filter(({ conversation }) => conversation === "room-Bắc").map(({ kind }) => kind)).toEqual([
      "line",
      "answer",
    ]);
  });
});

describe("listRooms", () => {
  it("says who reads each room", async () => {
    const rooms = await listRooms(bot.database.prisma, "local");

    expect(rooms).toContainEqual({ id: "room-managers", name: "Quản lý", readers: { kind: "managers" } });
    expect(rooms.filter(({ readers }) => readers.kind === "team")).toHaveLength(2);
    expect(await listRooms(bot.database.prisma, "slack")).toEqual([]);
  });
});
