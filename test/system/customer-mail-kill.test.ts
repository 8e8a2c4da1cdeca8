import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { poll } from "#src/store/embedded/poll.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { type BotProcess, startBot } from "#test/support/bot-process.ts";
import { aBounce } from "#test/support/bounce.ts";
import { type ConfirmedMail, confirmMail } from "#test/support/customer-mail.ts";
import { type MailServer, type Moment, startMailServer } from "#test/support/mail-server.ts";
import { forgetJobs, jobsOf } from "#test/support/told.ts";

const company = { kind: "company" } as const;
/** Longer than the pause after a first try that failed; asked more often, the database would have no time for the bot. */
const patience = { timeout: 100_000, interval: 100 };
const MAIL_BOUNCE_SECRET = "0123456789abcdef";

let bot: TestBot;
let server: MailServer;
const running: BotProcess[] = [];

beforeAll(async () => {
  bot = await createTestBot();
  server = await startMailServer();
});

beforeEach(() => forgetJobs(bot));

afterAll(async () => {
  await end();
  await server.stop();
  await bot.close();
});

describe("a bot that is killed around a mail to a customer", () => {
  it("between the confirmation and the first step, sends it once and enters it", async () => {
    await end();
    const before = server.taken.length;
    const mail = await confirm();

    await start();

    expect(await settled(mail)).toBe("sent");
    expect(server.taken).toHaveLength(before + 1);
    expect(await followed(mail)).toEqual({ activities: 1, entries: 1, voucher: "sent", reports: 0 });
  });

  it("at the recipient, sends it once and enters it", async () => {
    const before = server.taken.length;
    const mail = await killAt("recipient");

    await start();

    expect(await settled(mail)).toBe("sent");
    expect(server.taken).toHaveLength(before + 1);
    expect(await followed(mail)).toEqual({ activities: 1, entries: 1, voucher: "sent", reports: 0 });
  });

  it("at the end, reports it, and enters nothing", async () => {
    const before = server.taken.length;
    const mail = await killAt("end");

    await start();

    expect(await settled(mail)).toBe("unknown");
    expect(server.taken).toHaveLength(before + 1);
    expect(await followed(mail)).toEqual({ activities: 0, entries: 0, voucher: "approved", reports: 1 });
  });

  it("between the server's word and what follows from it, reports it, and does not send it again", async () => {
    await end();
    const before = server.taken.length;
    const mail = await confirm();
    await killWhileHeld(mail);

    await start();

    expect(await settled(mail)).toBe("unknown");
    expect(server.taken).toHaveLength(before + 1);
    expect(await followed(mail)).toEqual({ activities: 0, entries: 0, voucher: "approved", reports: 1 });
  });

  it("between two recipients, reaches each once and enters one activity", async () => {
    await ensureRunning();
    const before = server.taken.length;
    server.behave({ kind: "slow", at: "recipient", ms: 300 });
    const mail = await confirm(["hoa@anphat.vn", "tu@anphat.vn"]);
    await vi.waitFor(async () => expect(await statesOf(mail)).toContain("sent"), patience);
    await end();
    server.behave({ kind: "take" });

    await start();

    const states = await settledStates(mail);
    const reports = await reportsOn(mail);
    const arrived = server.taken.slice(before).map(({ to }) => to.join());
    expect(new Set(arrived).size).toBe(arrived.length);
    expect(states.filter((state) => state === "unknown")).toHaveLength(reports);
    expect((await followed(mail)).activities).toBe(1);
  });
});

describe("a bot that takes reports in", () => {
  it("marks the recipient that a mail came back from, for whoever has the secret", async () => {
    const { address } = await ensureRunning();
    const mail = await confirm();
    await settled(mail);
    const [copy] = mail.copies;
    const { headerId: messageId = "" } = (await bot.store.mails.find(copy ?? 0)) ?? {};
    const body = aBounce({ to: "hoa@anphat.vn", messageId });
    const url = `${address}/webhooks/mail-bounce`;

    const stranger = await fetch(url, { method: "POST", body });
    const headers = { authorization: `Bearer ${MAIL_BOUNCE_SECRET}` };
    const response = await fetch(url, { method: "POST", body, headers });

    expect([stranger.status, await response.json()]).toEqual([401, { bounced: 1 }]);
    expect(await statesOf(mail)).toEqual(["bounced"]);
    expect(server.taken.at(-1)?.from).toBe("bot@congty.vn");
  });
});

describe("two bots at once", () => {
  it("send each recipient of a mail to a customer one mail, and enter it once", async () => {
    const recipients = Array.from({ length: 6 }, (_, index) => `nguoi${index}@anphat.vn`);
    await ensureRunning();
    await start();
    const before = server.taken.length;
    const mail = await confirm(recipients);

    const states = await settledStates(mail);

    expect(new Set(states)).toEqual(new Set(["sent"]));
    const arrived = server.taken.slice(before).map(({ to }) => to.join());
    expect(arrived.toSorted()).toEqual(recipients);
    expect(await followed(mail)).toEqual({ activities: 1, entries: 6, voucher: "sent", reports: 0 });
  });
});

function confirm(recipients = ["hoa@anphat.vn"]): Promise<ConfirmedMail> {
  // At any hour and on any day on which the tests run.
  const overridden = ["hours", "rest_day"] as const;
  const at = Temporal.Now.instant();
  return confirmMail(bot, { kind: "voucher", voucher: "approved", recipients, overridden, at });
}

async function end(): Promise<void> {
  for (const process of running.splice(0)) if (process.ended() === undefined) await process.kill();
}

/** To start one takes seconds, so the one that a test has left goes on, until the next has killed it. */
async function ensureRunning(): Promise<BotProcess> {
  return running[0] ?? start();
}

async function start(): Promise<BotProcess> {
  const process = await startBot({
    DATABASE_URL: bot.url,
    SMTP_HOST: "127.0.0.1",
    SMTP_PORT: String(server.port),
    SMTP_FROM: "Chốt <bot@congty.vn>",
    MAIL_BOUNCE_SECRET,
  });
  running.push(process);
  return process;
}

/** Of a mail for which the server falls silent there, so that the bot waits for it when it is killed. */
async function killAt(moment: Moment): Promise<ConfirmedMail> {
  await ensureRunning();
  server.behave({ kind: "silent", at: moment });
  const reached = server.reached(moment);
  const mail = await confirm();
  await reached;
  await end();
  server.behave({ kind: "take" });
  return mail;
}

/** The mail server has said its word, and the bot waits for the row of the mail when it is killed. */
async function killWhileHeld({ id, copies }: ConfirmedMail): Promise<void> {
  const holder = new Client({ connectionString: bot.url });
  await holder.connect();
  try {
    await holder.query("BEGIN");
    await holder.query("SELECT FROM customer_mail WHERE id = $1 FOR UPDATE", [id]);
    const process = await start();
    const isReached = await poll(patience.timeout, async () =>
      (await isWaitedFor(holder)) ? true : undefined,
    );
    expect(isReached, await circumstances(process, copies)).toBe(true);
    expect(await statesOf({ copies })).toEqual(["sending"]);
    await end();
  } finally {
    await holder.query("ROLLBACK");
    await holder.end();
  }
}

/** What is looked for first when a bot does not do what it should. */
async function circumstances(process: BotProcess, copies: readonly number[]): Promise<string> {
  const mails = await bot.database.prisma.mailMessage.findMany({
    where: { id: { in: [...copies] } },
    select: { id: true, state: true, problem: true, failures: true },
  });
  const jobs = await jobsOf(bot, "mail");
  const activity = await bot.database.pool.query(
    "SELECT pid, state, wait_event, pg_blocking_pids(pid) AS blocked_by, now() - query_start AS since, query FROM pg_stat_activity WHERE datname = current_database()",
  );
  const mailServer = { taken: server.taken.length, connections: server.connections() };
  return JSON.stringify(
    { said: process.said(), mails, jobs, mailServer, activity: activity.rows },
    undefined,
    1,
  );
}

async function isWaitedFor(holder: Client): Promise<boolean> {
  const { rows } = await holder.query<{ waits: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_stat_activity a
       WHERE a.datname = current_database() AND pg_backend_pid() = ANY(pg_blocking_pids(a.pid))) AS waits`,
  );
  return rows[0]?.waits ?? false;
}

function statesOf({ copies }: Pick<ConfirmedMail, "copies">): Promise<readonly (string | undefined)[]> {
  return Promise.all(copies.map(async (id) => (await bot.store.mails.find(id))?.state));
}

async function settled(mail: ConfirmedMail): Promise<string | undefined> {
  return (await settledStates(mail))[0];
}

/** What has become of each copy, once none is on its way any more. */
function settledStates(mail: ConfirmedMail): Promise<readonly (string | undefined)[]> {
  return vi.waitFor(async () => {
    const states = await statesOf(mail);
    expect(states).not.toContain("waiting");
    expect(states).not.toContain("sending");
    return states;
  }, patience);
}

/** All that follows from a mail. */
async function followed(mail: ConfirmedMail) {
  const { store } = bot;
  const activities = await store.activities.list(company, { customerId: mail.customerId, limit: 9 });
  const entries = await store.audit.list(company, `Z${mail.id}`);
  const voucher = await store.vouchers.find(company, mail.voucherId ?? 0);
  return {
    activities: activities.length,
    entries: entries.length,
    voucher: voucher?.current.state,
    reports: await reportsOn(mail),
  };
}

function reportsOn({ copies }: ConfirmedMail): Promise<number> {
  const subject = { in: copies.map((id) => `E${id}`) };
  return bot.database.prisma.notice.count({ where: { kind: "mail_failed", subject } });
}
