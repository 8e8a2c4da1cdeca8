import { afterEach, expect, it } from "vitest";
import { directReply, reply, text } from "#src/chat/reply.ts";
import { poll } from "#src/store/embedded/poll.ts";
import type { SendingTrouble } from "#test/support/fakes/fake.ts";
import type { Given } from "./given.ts";
import { countOf, plain, textOf } from "./reading.ts";

/** What disturbs the way out delays a reply, and neither loses nor doubles it unseen. */
export function bearsTroubles({ traits, bot }: Given): void {
  afterEach(() => bot().platform.troubleSending(() => "none"));

  it.each<SendingTrouble>([{ kind: "limited" }, "broken", "lost_before", { kind: "slow", ms: 50 }])(
    "brings a reply once after %j",
    async (trouble) => {
      disturbFirst(trouble);

      const said = `bền bỉ ${JSON.stringify(trouble)}`;
      const shown = await bot().ask("Minh", bot().lineFor(reply(text(said), text("và hết"))));

      expect(countOf(said, shown)).toBe(1);
      expect(countOf("và hết", shown)).toBe(1);
      // After a lost connection nobody knows whether it had arrived.
      expect(countOf("Gửi lại", shown)).toBeLessThanOrEqual(trouble === "lost_before" ? 1 : 0);
    },
  );

  it("repeats a reply that may have arrived at most once, and says so where the platform cannot tell", async () => {
    disturbFirst("lost_after");

    const shown = await bot().ask("Minh", bot().lineFor(reply(text("có thể đã đến"))));

    const repeats = countOf("có thể đã đến", shown) - 1;
    expect(repeats).toBeLessThanOrEqual(1);
    expect(countOf("Gửi lại", shown)).toBe(repeats);
  });

  it("waits as long as the platform says, while other conversations go on", async () => {
    const seconds = traits.namesRetryAfter ? 1 : undefined;
    const { platform, say, settle, lineFor, database, account } = bot();
    const calls = platform.sends;
    disturbFirst({ kind: "limited", ...(seconds !== undefined && { seconds }) });

    await say("Lan", lineFor(reply(text("đợi một chút"))));
    await poll(10_000, async () => (platform.sends > calls ? true : undefined));
    const refusedAt = Date.now();
    await say("Trang", lineFor(reply(text("không phải đợi"))));
    await settle();

    const waited = await lastDelivery(platform.directWith(account("Lan")));
    const other = await lastDelivery(platform.directWith(account("Trang")));
    // Where the platform names no second, the bot's own pause is as short as these tests make it.
    const dueAfter = seconds === undefined ? refusedAt : refusedAt + seconds * 1_000 - 200;
    expect(waited).toBeGreaterThanOrEqual(dueAfter);
    expect(other).not.toBeNaN();

    async function lastDelivery(conversation: string): Promise<number> {
      const where = { platform: traits.platform, conversation };
      const last = await database.prisma.outboxMessage.findFirstOrThrow({ where, orderBy: { id: "desc" } });
      return last.deliveredAt?.getTime() ?? Number.NaN;
    }
  });

  it("parks what a closed conversation cannot take, shows it to the admin, and goes on elsewhere", async () => {
    const { platform, room, say, ask, settle, lineFor, database } = bot();
    await ask("Huy", lineFor(reply(text("còn mở"))), { in: "Nam", by: "mention" });
    disturbFirst("broken");
    await say("Huy", lineFor(reply(text("đóng cửa rồi"))), { in: "Nam", by: "mention" });
    platform.end(room("Nam"));
    await settle();

    const where = { platform: traits.platform, conversation: room("Nam"), parkedAt: { not: null } };
    expect(await database.prisma.outboxMessage.count({ where })).toBeGreaterThan(0);
    expect(textOf(await ask("Lan", lineFor(reply(text("chỗ khác vẫn mở")))))).toBe("chỗ khác vẫn mở");
    const health = plain(textOf(await ask("Quân", "/health")));
    expect(health).toMatch(/không còn vào được/);
  });

  it("tells a room what to do when somebody cannot be written to alone", async () => {
    const { platform, account, ask, settle, lineFor, shown, room } = bot();
    await ask("Khải", lineFor(reply(text("chào"))));
    platform.end(platform.directWith(account("Khải")));

    const line = lineFor(directReply(text("bí mật của Khải")));
    await ask("Khải", line, { in: "managers", by: "mention" });
    await settle();

    const left = plain(textOf(await shown(room("managers"))));
    expect(left).not.toContain("bí mật");
    expect(left).toMatch(/nhắn|mở/);
  });

  function disturbFirst(trouble: SendingTrouble): void {
    let call = 0;
    bot().platform.troubleSending(() => (call++ === 0 ? trouble : "none"));
  }
}
