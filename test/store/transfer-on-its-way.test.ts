import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reply, text } from "#src/chat/reply.ts";
import { storeReply } from "#src/chat/serial.ts";
import { createInbox } from "#src/delivery/inbox.ts";
import { createStore } from "#src/store/create-store.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import { addDueReminders } from "#src/store/due-reminders.ts";
import { createNotices } from "#src/store/notices.ts";
import { writePost } from "#src/store/outbox.ts";
import { claimRuns, knowPosts, type NewRun } from "#src/store/post-runs.ts";
import { backUp } from "#src/store/transfer/backup.ts";
import { type Restored, restore } from "#src/store/transfer/restore.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { query } from "#test/support/embedded.ts";
import { workOnMail } from "#test/support/mail-lane.ts";

const now = Temporal.Now.instant().round("millisecond");
const earlier = now.subtract({ hours: 3 });
const later = now.add({ hours: 48 });
const room = { platform: "telegram", conversation: "-100", isDirect: false } as const;

let bot: TestBot;
let target: TestDatabase;
let database: Database;
let restored: Restored;
let folder: string;
let mailIds: { readonly due: number; readonly later: number };

/** A bot with something of every kind on its way, as it stands in the back-up, restored. */
beforeAll(async () => {
  bot = await createTestBot({ linkedOn: ["telegram"] });
  mailIds = await putOnItsWay(bot);
  folder = await mkdtemp(join(tmpdir(), "chot-on-its-way-"));
  target = await createTestDatabase();
  const path = join(folder, "all.zip");
  await backUp({ url: bot.url, path, signal: new AbortController().signal });
  restored = await restore({ path, open: async () => target.url, resend: false });
  database = openDatabase(target.url);
});

afterAll(async () => {
  await database.close();
  await target.drop();
  await bot.close();
  await rm(folder, { recursive: true });
});

describe("what was on its way when the back-up was made", () => {
  it("is counted", () => {
    expect(restored.setAside).toEqual({ lines: 1, replies: 1, due: 3, mails: 1 });
  });

  it("leaves no job but for what is planned, the bot's own work and a mail that may have arrived", async () => {
    const jobs = await query(
      target.url,
      `SELECT task_identifier AS task, run_at > now() + interval '1 day' AS "isLater", locked_by IS NOT NULL AS "isLocked"
       FROM graphile_worker.jobs ORDER BY 1, 2`,
    );

    expect(jobs).toEqual([
      { task: "mail", isLater: false, isLocked: false },
      { task: "mail", isLater: true, isLocked: false },
      { task: "notice", isLater: true, isLocked: false },
      { task: "post", isLater: false, isLocked: false },
    ]);
  });

  it("does not make the clock look for what has become due since, but for the bot's own work", async () => {
    const seen = await query(
      target.url,
      "SELECT post, seen_until > now() - interval '1 hour' AS \"isSeen\" FROM known_post ORDER BY post",
    );

    expect(seen).toEqual([
      { post: "keep_forecasts", isSeen: false },
      { post: "wk_open", isSeen: true },
    ]);
  });

  it("can be sent all the same, answer by answer, with a word that it may have arrived", async () => {
    const store = createStore(database.prisma);
    const [parked] = await store.deliveries.parked(10);
    expect(parked).toMatchObject({ platform: "telegram", reason: "restored", count: 1 });

    await store.deliveries.sendAgain(parked?.replyId ?? 0);

    const row = await database.prisma.outboxMessage.findFirstOrThrow();
    expect(row).toMatchObject({ parkedAt: null, sendingAt: expect.any(Date) });
  });

  it("is, of a mail, reported to its author and not sent", async () => {
    const smtp = () => Promise.reject(new Error("it is handed over"));

    await workOnMail({ ...bot, database }, mailIds.due, { server: { port: 0 } as never, smtp, now });

    const mails = createStore(database.prisma).mails;
    expect((await mails.find(mailIds.due))?.state).toBe("unknown");
    expect((await mails.find(mailIds.later))?.state).toBe("waiting");
    const notices = await query(target.url, "SELECT subject FROM notice WHERE kind = 'mail_failed'");
    expect(notices).toEqual([{ subject: `E${mailIds.due}` }]);
  });

  it("is known, task by task, to whoever restores", async () => {
    const tasks = await query(
      bot.url,
      "SELECT regexp_replace(identifier, '^deliver_.*', 'deliver_') AS task FROM graphile_worker._private_tasks ORDER BY 1",
    );

    expect(tasks.map(({ task }) => task)).toEqual(
      ["answer", "deliver_", "mail", "notice", "post", "reminder", "undelivered"].toSorted(),
    );
  });
});

async function putOnItsWay(bot: TestBot): Promise<typeof mailIds> {
  const { database, store, people } = bot;
  const by = { actorId: people.Lan.id, at: earlier, messageId: null };
  await createInbox(database)([
    {
      id: "m1",
      conversation: { platform: "telegram", id: "7", isDirect: true },
      sender: { id: "7", displayName: "Lan" },
      text: "/revenue 500tr An Phát",
      sentAt: earlier,
    },
  ]);
  const { json, files } = storeReply(reply(text("Chào.")));
  const entry = { ...room, outcome: "answered", locale: "vi", json, files } as const;
  await database.prisma.$transaction((tx) => writePost(tx, entry, () => true));

  await database.prisma.$transaction(async (tx) => {
    const { add } = createNotices(tx);
    const notice = { audience: { kind: "person", personId: people.Lan.id } } as const;
    await add({ ...notice, kind: "lead_assigned", subject: "L1", sendAt: earlier }, by);
    await add({ ...notice, kind: "lead_assigned", subject: "L2", sendAt: later }, by);
    await knowPosts(tx, ["wk_open", "keep_forecasts"], earlier);
    await claimRuns(tx, [aRun("wk_open", "company"), aRun("keep_forecasts", "bot")], earlier);
    await tx.$executeRaw`SELECT (graphile_worker.add_job('undelivered', '{"outboxId": 1}')).id`;
  });

  const appointment = { title: "Demo", ownerId: people.Lan.id, at: new Date(), changedAt: new Date() };
  const { id } = await database.prisma.appointment.create({
    data: { ...appointment, startsAt: new Date(later.epochMilliseconds) },
  });
  await database.prisma.reminder.create({
    data: {
      appointmentId: id,
      kind: "day_before",
      personId: people.Lan.id,
      dueAt: new Date(earlier.epochMilliseconds),
    },
  });
  await addDueReminders(database.prisma, now);

  const mail = {
    personId: people.Lan.id,
    to: "hoa@anphat.vn",
    subject: "Chào",
    text: "Kính gửi.",
    files: [],
  };
  const due = await store.mails.add(mail, by);
  const planned = await store.mails.add({ ...mail, sendAt: later }, { ...by });
  await query(
    bot.url,
    "UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'worker' WHERE key LIKE 'mail:%'",
  );
  return { due, later: planned };
}

function aRun(post: string, audience: string): NewRun {
  return {
    post,
    audience,
    moment: "post",
    on: Temporal.PlainDate.from("2026-11-20"),
    dueAt: earlier,
    latestAt: earlier.add({ hours: 2 }),
    isLate: false,
    state: "claimed",
    merged: [],
  };
}
