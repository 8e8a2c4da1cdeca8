import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashSecretToken } from "#src/command/secret-link.ts";
import { buttonsOf } from "#test/support/agenda.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

function tokenOf(text: string): string {
  return /\/calendar\/([\w-]{43})\.ics/.exec(text)?.[1] ?? "";
}

async function keptTeamHash(name: string): Promise<string | undefined> {
  const feed = await bot.database.prisma.teamFeed.findFirst({ where: { team: { name } } });
  return feed?.hash;
}

async function keptHash(): Promise<string | undefined> {
  const feed = await bot.database.prisma.calendarFeed.findUnique({ where: { personId: bot.people.Lan.id } });
  return feed?.hash;
}

it("gives a secret link in private only, and keeps its hash alone", async () => {
  const said = await bot.say("Lan", "/meeting feed", { in: "room-Bắc" });

  expect(said.audience).toBe("direct");
  expect(said.left).not.toContain("calendar/");
  expect(tokenOf(said.text)).not.toBe("");
  expect(await keptHash()).toBe(hashSecretToken(tokenOf(said.text)));
});

it("asks before a new link ends the old one", async () => {
  const before = await keptHash();
  const asked = await bot.say("Lan", "/hen lich");
  const kept = await keptHash();
  const renewed = await bot.say("Lan", "1");

  expect(asked.text).toContain("liên kết cũ sẽ không dùng được nữa");
  expect(kept).toBe(before);
  expect(await keptHash()).toBe(hashSecretToken(tokenOf(renewed.text)));
  expect(await keptHash()).not.toBe(before);
});

it("asks in private, too, when it was said in a room", async () => {
  const asked = await bot.say("Lan", "/hen lich", { in: "room-Bắc" });

  expect(asked).toMatchObject({ outcome: "asked", audience: "direct" });
});

it("is no change that an undo could take back", async () => {
  expect((await bot.say("Lan", "/undo")).text).toContain("chưa ghi gì");
});

describe("/schedule feed", () => {
  it("gives a lead the link of the own team, in private, and keeps its hash alone", async () => {
    const said = await bot.say("Trang", "/lich link", { in: "room-Bắc" });

    expect(said.audience).toBe("direct");
    expect(said.left).not.toContain("calendar/");
    expect(await keptTeamHash("Bắc")).toBe(hashSecretToken(tokenOf(said.text)));
  });

  it("asks a manager which team, and before a new link ends the old one", async () => {
    const asked = await bot.say("Hà", "/schedule feed");
    const doubted = await bot.say("Hà", "Bắc");
    const before = await keptTeamHash("Bắc");
    const renewed = await bot.say("Hà", buttonsOf(doubted.reply)[0] ?? "");

    expect([asked.outcome, doubted.outcome]).toEqual(["asked", "asked"]);
    expect(doubted.text).toContain("liên kết cũ sẽ không dùng được nữa");
    expect(await keptTeamHash("Bắc")).toBe(hashSecretToken(tokenOf(renewed.text)));
    expect(await keptTeamHash("Bắc")).not.toBe(before);
  });

  it("is no change that an undo could take back", async () => {
    expect((await bot.say("Trang", "/undo")).text).toContain("chưa ghi gì");
  });
});
