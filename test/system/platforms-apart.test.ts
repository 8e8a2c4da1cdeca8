import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reply, text } from "#src/chat/reply.ts";
import { poll } from "#src/store/embedded/poll.ts";
import type { FakePlatform } from "#test/support/fakes/fake.ts";
import { accountOf } from "#test/support/fakes/ids.ts";
import { carriedPlatforms } from "#test/support/fakes/start.ts";
import { startUnhurried } from "#test/support/fakes/unhurried.ts";
import { type PlatformBot, startPlatformBot } from "#test/support/platform-bot.ts";
import { isSettled } from "#test/support/settled.ts";

const waiting = 20;
const passing = 20;

const pairs = carriedPlatforms.map((platform, index) => ({
  down: platform,
  up: carriedPlatforms[(index + 1) % carriedPlatforms.length] ?? "slack",
}));

describe.each(pairs)("while $down is down", ({ down: downName, up: upName }) => {
  let down: FakePlatform;
  let bot: PlatformBot;

  beforeEach(async () => {
    down = await startUnhurried(downName);
    bot = await startPlatformBot(await startUnhurried(upName), { others: [down] });
  });

  afterEach(async () => {
    await bot.close();
    await bot.platform.close();
    await down.close();
  });

  it(`${upName} is answered as ever, and what waits arrives when it is back`, async () => {
    // Every call to it hangs for long before it fails: the worst way of being down.
    down.troubleSending(() => ({ kind: "slow", ms: 5_000 }));
    const accounts = Array.from({ length: waiting }, (_, index) => accountOf(downName, `người ${index}`));
    const said = await Promise.all(accounts.map((as) => down.say({ as, text: "/kpi" })));
    expect(said.every(({ isAcknowledged }) => isAcknowledged)).toBe(true);

    for (let line = 0; line < passing; line += 1)
      expect(await bot.ask("Lan", bot.lineFor(reply(text(`vẫn chạy ${line}`))))).toHaveLength(1);
    const arrived = accounts.filter((as) => down.shown(down.directWith(as)).length > 0);
    expect(arrived.length).toBeLessThan(waiting);

    down.troubleSending(() => "none");
    await poll(60_000, async () => ((await isSettled(bot.database, downName)) ? true : undefined));
    expect(accounts.map((as) => down.shown(down.directWith(as)).length)).toEqual(accounts.map(() => 1));
    expect([...down.breaches, ...bot.platform.breaches]).toEqual([]);
  });
});
