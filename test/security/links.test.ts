import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { codeTries } from "#src/command/code-tries.ts";
import { createLinkCode, hashLinkCode } from "#src/command/link-code.ts";
import { createSecretToken } from "#src/command/secret-link.ts";
import { ensureSigningKey } from "#src/store/signing-key.ts";
import { signLink } from "#src/web/signed-link.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { startFakeLocal } from "#test/support/fakes/local/fake.ts";
import { type PlatformBot, startPlatformBot } from "#test/support/platform-bot.ts";

describe("guessing", () => {
  const samples = Array.from({ length: 2_000 }, createLinkCode);

  it("a one-time code is hopeless, by its letters and the tries that there are", () => {
    const alphabet = new Set(samples.join(""));
    const [length] = new Set(samples.map((code) => code.length));
    const possible = alphabet.size ** (length ?? 0);
    const accounts = 1_000;
    const codesAbroad = 50;
    const hours = 24;
    const tries = accounts * codeTries.most * (hours / codeTries.within.total("hours"));

    expect([alphabet.size, length, Math.floor(Math.log2(possible))]).toEqual([31, 8, 39]);
    expect((tries * codesAbroad) / possible).toBeLessThan(0.00001);
    expect(new Set(samples).size).toBe(samples.length);
  });

  it("the address of a calendar or a mail is out of reach: 256 bits", () => {
    const tokens = Array.from({ length: 1_000 }, createSecretToken);

    expect(new Set(tokens).size).toBe(tokens.length);
    for (const token of tokens) expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const places = Array.from(
      { length: 43 },
      (_, place) => new Set(tokens.map((token) => token[place])).size,
    );
    // The last letter holds what is left over of the 256 bits.
    expect(Math.min(...places.slice(0, -1))).toBeGreaterThan(60);
  });
});

describe("the web server", () => {
  let bot: PlatformBot;

  beforeAll(async () => {
    bot = await startPlatformBot(startFakeLocal());
  });

  afterAll(() => bot.close());

  it("has a signing key of 256 bits", async () => {
    expect(await ensureSigningKey(bot.database.prisma, "files")).toHaveLength(32);
  });

  it("answers every link that leads nowhere alike, whatever is wrong with it", async () => {
    const key = await ensureSigningKey(bot.database.prisma, "files");
    const now = Temporal.Now.instant();
    const file = { envelopeId: 1, block: 0 };
    const later = now.add({ hours: 1 });
    const links = {
      files: [
        signLink(key, file, now.subtract({ hours: 1 })),
        signLink(key, file, later),
        signLink(key, { envelopeId: 2 ** 31 - 1, block: 65_535 }, later),
        signLink(new Uint8Array(32), file, later),
        "A".repeat(56),
        "..%2f..%2fetc",
        "x",
      ].map((token) => `/files/${token}/x.xlsx`),
      calendar: [createSecretToken(), "A".repeat(43), "x", "..%2f"].map((token) => `/calendar/${token}.ics`),
      mails: [createSecretToken(), "A".repeat(43), "x", "..%2f"].map((token) => `/mails/${token}`),
    };

    for (const [kind, addresses] of Object.entries(links)) {
      const answers = await Promise.all(addresses.map((path) => fetch(bot.address() + path).then(whole)));

      expect(new Set(answers).size, kind).toBe(1);
      expect(answers[0], kind).toContain("404");
    }
  });
});

describe("one-time codes", () => {
  const platform = "telegram" as const;
  const first = Temporal.Instant.from("2026-11-22T09:00:00+07:00");
  let bot: TestBot;
  /** Each test has one of its own, so that none sees the tries of another. */
  let day = 0;

  beforeAll(async () => {
    bot = await createTestBot({ linkedOn: ["telegram"] });
  });

  afterAll(() => bot.close());

  beforeEach(() => {
    day += 1;
  });

  const began = (minutes: number) => first.add({ minutes: minutes + day * 1_440 });
  const timeAfter = (minutes: number) => began(minutes).toString();
  const tryCode = (code: string, minutes: number) =>
    bot.say("stranger", `/link ${code}`, { platform, at: timeAfter(minutes) });

  async function aCode(): Promise<string> {
    const code = createLinkCode();
    await bot.store.accounts.addCode(hashLinkCode(code), bot.people.Vy.id, first.add({ hours: 1_000 }));
    return code;
  }

  async function tryWrong(times: number, from = 0): Promise<readonly string[]> {
    const said = [];
    for (let place = 0; place < times; place += 1)
      said.push((await tryCode(createLinkCode(), from + place)).text);
    return said;
  }

  it("are refused alike until an account has tried five wrong ones, and then alike, right or wrong", async () => {
    const code = await aCode();

    const said = await tryWrong(codeTries.most);
    const paused = [await tryCode(createLinkCode(), 10), await tryCode(code, 10)];

    expect(new Set(said).size).toBe(1);
    expect(said[0]).toContain("sai, đã dùng hoặc hết hạn");
    expect(new Set(paused.map(({ text }) => text)).size).toBe(1);
    expect(paused[0]?.text).toContain("tạm không nhận mã");
    expect(await bot.store.accounts.find(platform, "p999999")).toBeUndefined();
  });

  it("are taken again after the time that was said, and were not used up meanwhile", async () => {
    const code = await aCode();
    await tryWrong(codeTries.most);

    const paused = await tryCode(code, 30);
    const [, hour = "", minutes = ""] = /Sau (\d+):(\d+)/.exec(paused.text) ?? [];
    const day = began(0).toZonedDateTimeISO("Asia/Ho_Chi_Minh");
    const then = day.withPlainTime({ hour: Number(hour), minute: Number(minutes) }).toInstant();
    const joined = await bot.say("stranger", `/link ${code}`, { platform, at: then.toString() });

    expect(then.since(began(0)).total("minutes")).toBe(61);
    expect(joined.text).toContain("Chào Cao Nhật Vy");
    await bot.store.accounts.unlink(platform, "p999999");
  });

  it("may be mistyped now and then", async () => {
    const code = await aCode();
    await tryWrong(codeTries.most - 1);

    expect((await tryCode(code, 20)).text).toContain("Chào");
    await bot.store.accounts.unlink(platform, "p999999");
  });

  it("end with an account that is removed, which may have made some", async () => {
    const own = await bot.say("Trang", "/link", { platform, at: timeAfter(0) });
    const code = /\/link ([A-Z2-9]{8})/.exec(own.text)?.[1] ?? "";

    await bot.say("Quân", "/link off telegram @trang", { at: timeAfter(1) });

    expect((await tryCode(code, 2)).outcome).toBe("refused");
    expect((await bot.say("Trang", "/kpi", { platform, at: timeAfter(3) })).outcome).toBe("refused");
    expect((await bot.say("Trang", "/kpi", { at: timeAfter(3) })).outcome).toBe("answered");
  });

  it("are counted for each account by itself", async () => {
    await tryWrong(codeTries.most);
    const code = await aCode();
    const at = timeAfter(10);

    expect((await bot.say("Huy", `/link ${code}`, { platform, at })).text).toContain("Chào");
  });

  it("that are wrong are written down, for whoever looks after the bot", async () => {
    await tryWrong(2);

    const where = { action: "account.wrong_code", subject: `${platform} p999999` };
    const entries = await bot.database.prisma.auditEntry.findMany({ where, include: { message: true } });
    const times = entries.filter(({ at }) => at.getTime() >= began(0).epochMilliseconds);
    expect(times.map(({ actorId, message }) => [actorId, message?.senderId])).toEqual([
      [null, "p999999"],
      [null, "p999999"],
    ]);
  });
});

/** All that could tell one answer from another. */
async function whole(response: Response): Promise<string> {
  const headers = [...response.headers].filter(([name]) => name !== "date");
  return JSON.stringify([response.status, headers, await response.text()]);
}
