import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { poll } from "#src/store/embedded/poll.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { type BotProcess, startBot } from "#test/support/bot-process.ts";
import { type MailServer, type Moment, startMailServer } from "#test/support/mail-server.ts";

const settledWithinMs = 60_000;

let company: TestBot;
let server: MailServer;
const running: BotProcess[] = [];

beforeAll(async () => {
  company = await createTestBot();
  server = await startMailServer();
});

afterAll(async () => {
  for (const bot of running) if (bot.ended() === undefined) await bot.kill();
  await server.stop();
  await company.close();
});

describe("a bot that is killed while it hands a mail over", () => {
  it.each(["connect", "sender", "recipient"] as const)(
    "at the %s, sends it once after the next start",
    async (moment) => {
      const id = await write();
      const before = server.taken.length;
      await killAt(moment);

      await start();

      expect(await settled(id)).toBe("sent");
      expect(server.taken).toHaveLength(before + 1);
      expect(await reports(id)).toBe(0);
    },
  );

  it.each([
    ["data", 0],
    ["end", 1],
  ] as const)(
    "at the %s, reports it after the next start and does not send it again",
    async (moment, arrived) => {
      const id = await write();
      const before = server.taken.length;
      await killAt(moment, id);

      await start();

      expect(await settled(id)).toBe("unknown");
      expect(server.taken).toHaveLength(before + arrived);
      expect(await reports(id)).toBe(1);
    },
  );

  it("never says its login", async () => {
    await write();
    const bot = await start({ SMTP_USER: "bot", SMTP_PASSWORD: "very secret", LOG_LEVEL: "debug" });
    await poll(settledWithinMs, async () => (server.connections() > 0 ? true : undefined));

    expect(bot.said()).not.toContain("very secret");
    expect(bot.said()).not.toContain(Buffer.from("very secret").toString("base64"));
  });
});

function write(): Promise<number> {
  const mail = { to: "hr@congty.vn", subject: "Bảng công", text: "Gửi chị.", files: [] };
  const by = { actorId: null, at: Temporal.Now.instant(), messageId: null };
  return company.store.mails.add({ ...mail, personId: company.people.Hồng.id }, by);
}

/** The server falls silent there, so that the bot waits for it when it is killed. */
async function killAt(moment: Moment, id?: number): Promise<void> {
  server.behave({ kind: "silent", at: moment });
  const reached = server.reached(moment);
  const bot = await start();
  await reached;
  if (id !== undefined) await poll(settledWithinMs, async () => (await isOnItsWay(id)) || undefined);
  await bot.kill();
  server.behave({ kind: "take" });
}

/** A single bot: the one before is ended. */
async function start(env: Readonly<Record<string, string>> = {}): Promise<BotProcess> {
  for (const bot of running.splice(0)) if (bot.ended() === undefined) await bot.kill();
  const bot = await startBot({
    DATABASE_URL: company.url,
    SMTP_HOST: "127.0.0.1",
    SMTP_PORT: String(server.port),
    SMTP_FROM: "Chốt <bot@congty.vn>",
    ...env,
  });
  running.push(bot);
  return bot;
}

async function isOnItsWay(id: number): Promise<boolean> {
  return (await company.store.mails.find(id))?.state === "sending";
}

async function settled(id: number): Promise<string | undefined> {
  return poll(settledWithinMs, async () => {
    const state = (await company.store.mails.find(id))?.state;
    return state === "waiting" || state === "sending" ? undefined : state;
  });
}

function reports(id: number): Promise<number> {
  return company.database.prisma.notice.count({ where: { kind: "mail_failed", subject: `E${id}` } });
}
