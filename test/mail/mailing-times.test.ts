import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { confirmMail } from "#test/support/customer-mail.ts";
import { morning, scripted, type Working, workOnMail } from "#test/support/mail-lane.ts";
import { type MailServer, startMailServer } from "#test/support/mail-server.ts";
import { forgetJobs, jobsOf, lastRow, workOnNotices } from "#test/support/told.ts";

let bot: TestBot;
let server: MailServer;
let since: number;

beforeAll(async () => {
  bot = await createTestBot();
  server = await startMailServer();
});

beforeEach(async () => {
  await forgetJobs(bot);
  server.behave({ kind: "take" });
  since = await lastRow(bot);
});

afterAll(async () => {
  await server.stop();
  await bot.close();
});

describe("a mail to a customer that was put off", () => {
  it("waits for its moment, however early its job runs", async () => {
    const sendAt = morning.add({ hours: 3 });
    const { copies } = await confirmMail(bot, { sendAt });
    expect((await jobsOf(bot, "mail")).map(({ runAt }) => runAt)).toEqual([sendAt]);
    const before = server.taken.length;

    await work(copies[0], { now: morning.add({ hours: 2 }) });
    expect(server.taken).toHaveLength(before);
    expect(await statesOf(copies)).toEqual(["waiting"]);
    expect(await jobsOf(bot, "mail")).toHaveLength(1);

    await work(copies[0], { now: sendAt });
    expect(await statesOf(copies)).toEqual(["sent"]);
    expect(server.taken.at(-1)?.raw).toContain("Date: Fri, 27 Nov 2026 05:00:00 +0000");
  });

  it("is tried for two days from that moment on", async () => {
    const sendAt = Temporal.Instant.from("2026-12-01T03:00:00Z");
    const { copies } = await confirmMail(bot, { sendAt });
    const smtp = scripted({ kind: "not_now", words: "away", isOurs: true });

    await work(copies[0], { smtp, now: sendAt.add({ hours: 30 }) });
    expect(await statesOf(copies)).toEqual(["waiting"]);
    await work(copies[0], { smtp, now: sendAt.add({ hours: 48 }) });
    expect(await statesOf(copies)).toEqual(["refused"]);
  });

  it("or called off leaves no more, though its job still runs", async () => {
    const { id, copies } = await confirmMail(bot, { sendAt: morning.add({ hours: 3 }) });
    const before = server.taken.length;

    expect(await bot.store.customerMails.drop(id, morning)).toBe(true);
    await work(copies[0], { now: morning.add({ hours: 3 }) });

    expect(await statesOf(copies)).toEqual(["dropped"]);
    expect(server.taken).toHaveLength(before);
    expect(await notices()).toEqual([]);
  });

  it("cannot be called off once it is being handed over", async () => {
    const { id, copies } = await confirmMail(bot);
    const isDropped: boolean[] = [];
    await work(copies[0], {
      smtp: async ({ begin }) => {
        await begin();
        isDropped.push(await bot.store.customerMails.drop(id, morning));
        return { kind: "taken" };
      },
    });

    expect(isDropped).toEqual([false]);
    expect(await statesOf(copies)).toEqual(["sent"]);
  });

  it("is not handed over when it is called off at the last moment", async () => {
    const { id, copies } = await confirmMail(bot);
    await work(copies[0], {
      smtp: async ({ begin }) => {
        await bot.store.customerMails.drop(id, morning);
        return (await begin()) ? { kind: "taken" } : { kind: "called_off" };
      },
    });

    expect(await statesOf(copies)).toEqual(["dropped"]);
  });
});

describe("a mail to a customer that is late", () => {
  /** A Friday evening, and the Monday after it. */
  const evening = Temporal.Instant.from("2026-11-27T22:00+07:00");
  const monday = "2026-11-30";

  it("because the server was away waits for the hours of mails", async () => {
    const { copies } = await confirmMail(bot);
    const before = server.taken.length;

    await work(copies[0], { now: evening });

    expect(server.taken).toHaveLength(before);
    expect(await statesOf(copies)).toEqual(["waiting"]);
    const opening = bot.company.customerMails.hours.from.toString({ smallestUnit: "minute" });
    await work(copies[0], { now: Temporal.Instant.from(`${monday}T${opening}+07:00`) });
    expect(await statesOf(copies)).toEqual(["sent"]);
  });

  it("by a moment still leaves", async () => {
    const closing = bot.company.customerMails.hours.to.toString({ smallestUnit: "minute" });
    const at = Temporal.Instant.from(`2026-11-27T${closing}+07:00`).subtract({ seconds: 2 });
    const { copies } = await confirmMail(bot, { at });

    await work(copies[0], { now: at.add({ seconds: 10 }) });

    expect(await statesOf(copies)).toEqual(["sent"]);
  });

  it("leaves at any hour where its author has set that aside", async () => {
    const { copies } = await confirmMail(bot, { overridden: ["hours"] });

    await work(copies[0], { now: evening });

    expect(await statesOf(copies)).toEqual(["sent"]);
  });
});

function work(id: number | undefined, working: Working = {}): Promise<void> {
  return workOnMail(bot, id ?? 0, { server, ...working });
}

function statesOf(copies: readonly number[]): Promise<readonly (string | undefined)[]> {
  return Promise.all(copies.map(async (id) => (await bot.store.mails.find(id))?.state));
}

function notices(at = "2026-11-27T10:00+07:00") {
  return workOnNotices(bot, at, since);
}
