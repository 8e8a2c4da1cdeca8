import { randomInt } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reply, text } from "#src/chat/reply.ts";
import type { Name } from "#test/support/cast.ts";
import { tally, troubleAmong } from "#test/support/disturbed.ts";
import type { Intake } from "#test/support/fakes/fake.ts";
import { carriedPlatforms } from "#test/support/fakes/start.ts";
import { startUnhurried } from "#test/support/fakes/unhurried.ts";
import { type PlatformBot, startPlatformBot } from "#test/support/platform-bot.ts";
import { createChance } from "../../prisma/demo/chance.ts";

const speakers: readonly Name[] = ["Lan", "Minh", "Huy", "Trang", "Khải", "Hà", "Hồng", "Vy", "Quân"];
const rooms = 41;
const settleWithinMs = 90_000;

const runs = [
  ...carriedPlatforms.map((platform) => ({ platform, intake: "webhook" as Intake, messages: 1_000 })),
  ...carriedPlatforms.map((platform) => ({ platform, intake: "connected" as Intake, messages: 200 })),
];

describe.each(runs)("$messages lines on $platform by $intake, one in ten disturbed both ways", (run) => {
  const seed = Number(process.env["SEED"] ?? randomInt(1_000_000));
  let bot: PlatformBot;

  beforeEach(async () => {
    bot = await startPlatformBot(await startUnhurried(run.platform), { intake: run.intake, settleWithinMs });
  });

  afterEach(async () => {
    await bot.close();
    await bot.platform.close();
  });

  it(`are answered once each, and in their order (SEED=${seed})`, async ({ annotate }) => {
    const trouble = troubleAmong(createChance(seed));
    bot.platform.troubleSending(trouble.sending);
    bot.platform.troubleTelling(trouble.telling);

    const places = placesFor(run.messages);
    const saidIn = await Promise.all(places.map((place) => sayAll(place)));
    await bot.settle();

    const seen = await Promise.all(
      places.map(async ({ conversation }) => tally(await bot.shown(conversation), /câu \d+ hết/g)),
    );
    const tokens = saidIn.flat();
    expect(
      tokens.filter(({ isAcknowledged }) => !isAcknowledged),
      warnings(bot),
    ).toEqual([]);
    const countOf = (token: string, of: "plain" | "marked") =>
      seen.reduce((sum, place) => sum + (place[of].get(token) ?? 0), 0);
    const faults = tokens.filter(({ token }) => {
      const plain = countOf(token, "plain");
      return plain > 1 || plain + countOf(token, "marked") === 0;
    });
    expect(faults).toEqual([]);
    for (const [index, { conversation }] of places.entries())
      expect(seen[index]?.order).toEqual(await inboxOrder(conversation, saidIn[index] ?? []));
    expect(bot.platform.breaches).toEqual([]);
    const repeats = tokens.reduce(
      (sum, { token }) => sum + countOf(token, "plain") + countOf(token, "marked") - 1,
      0,
    );
    // A lost acknowledgement is one in sixty; more repeats than that would be none of its.
    expect(repeats).toBeLessThan(run.messages / 10);
    await annotate(`${run.messages} lines answered, ${repeats} repeated and marked as such`);
  });

  type Place = {
    readonly conversation: string;
    readonly room?: string;
    readonly speaker: Name;
    readonly lines: number;
  };

  /** Everybody alone with the bot, and rooms. */
  function placesFor(messages: number): readonly Place[] {
    const count = speakers.length + rooms;
    return Array.from({ length: count }, (_, index) => {
      const speaker = speakers[index % speakers.length] ?? "Lan";
      const lines = Math.floor(messages / count) + (index < messages % count ? 1 : 0);
      if (index < speakers.length)
        return { conversation: bot.platform.directWith(bot.account(speaker)), speaker, lines };
      const room = `phòng ${index}`;
      return { conversation: bot.room(room), room, speaker, lines };
    });
  }

  type Said = { readonly token: string; readonly id: string; readonly isAcknowledged: boolean };

  async function sayAll({ room, speaker, lines }: Place): Promise<readonly Said[]> {
    const said: Said[] = [];
    for (let line = 0; line < lines; line += 1) {
      const token = `câu ${nextNumber()} hết`;
      const how = room === undefined ? {} : { in: room, by: "mention" as const };
      // Without its stroke: Slack tells a command with one no second time.
      const typed = bot.lineFor(reply(text(token))).slice(1);
      const { id, isAcknowledged } = await bot.say(speaker, typed, how);
      said.push({ token, id, isAcknowledged });
    }
    return said;
  }

  /** A delivery that came late was said later, as far as the bot can know. */
  async function inboxOrder(conversation: string, said: readonly Said[]): Promise<readonly string[]> {
    const rows = await bot.database.prisma.inboxMessage.findMany({
      where: { platform: run.platform, conversation },
      orderBy: { id: "asc" },
      select: { platformId: true },
    });
    const tokens = new Map(said.map(({ id, token }) => [id, token]));
    return rows.map(({ platformId }) => tokens.get(platformId) ?? platformId);
  }
});

let lastNumber = 0;

function nextNumber(): number {
  lastNumber += 1;
  return lastNumber;
}

/** What the bot has complained of, most of which it lives with. */
function warnings({ log }: PlatformBot): string {
  return log.filter((line) => !/"level":"(?:debug|info)"/.test(line)).join("\n");
}
