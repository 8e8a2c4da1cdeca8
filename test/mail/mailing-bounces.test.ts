import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createLog } from "#src/log.ts";
import { createReportIntake } from "#src/mail/bounce/intake.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { aBounce } from "#test/support/bounce.ts";
import { confirmMail } from "#test/support/customer-mail.ts";
import { morning, scripted, type Working, workOnMail } from "#test/support/mail-lane.ts";
import { type MailServer, startMailServer } from "#test/support/mail-server.ts";
import { forgetJobs, lastRow, workOnNotices } from "#test/support/told.ts";

let bot: TestBot;
let server: MailServer;
let since: number;

beforeAll(async () => {
  bot = await createTestBot();
  server = await startMailServer();
});

beforeEach(async () => {
  await forgetJobs(bot);
  since = await lastRow(bot);
});

afterAll(async () => {
  await server.stop();
  await bot.close();
});

describe("a report about a mail to a customer", () => {
  it("that came back is told to its author once, in plain words, however often it comes in", async () => {
    const { id, copy, customerId, messageId } = await sent();
    const report = aBounce({ to: "Hoa@AnPhat.vn", messageId });

    expect([await take(report), await take(report)]).toEqual([1, 0]);

    const mail = await bot.store.mails.find(copy);
    expect(mail).toMatchObject({ state: "bounced", trouble: { kind: "bounced" } });
    const [told, ...others] = await notices();
    expect(others).toEqual([]);
    expect(told?.conversation).toBe(`direct-p${bot.people.Lan.id}`);
    expect(told?.text).toContain(`Thư “Sản phẩm mới cho An Phát” (Z${id}) cho An Phát`);
    expect(told?.text).toContain("bị trả lại (550 5.1.1 no such user), tức là địa chỉ này không tồn tại");
    const buttons = told?.reply.blocks.flatMap((block) => (block.kind === "actions" ? block.actions : []));
    expect(buttons?.map(({ command }) => command)).toEqual([`/mail Z${id}`, `/customer K${customerId}`]);
  });

  it("is about one of several recipients", async () => {
    const { copies, id } = await confirmMail(bot, { recipients: ["hoa@anphat.vn", "tu@anphat.vn"] });
    for (const copy of copies) await work(copy);
    const [, tu] = await Promise.all(copies.map((copy) => bot.store.mails.find(copy)));

    await take(aBounce({ to: "tu@anphat.vn", messageId: tu?.headerId ?? "" }));

    const found = await bot.store.customerMails.find({ kind: "company" }, id);
    expect(found?.mails.map(({ state }) => state)).toEqual(["sent", "bounced"]);
  });

  it.each([
    ["a delay", { action: "delayed", status: "4.4.1" }],
    ["a success", { action: "delivered", status: "2.1.5" }],
    ["a relay", { action: "relayed", status: "2.1.9" }],
    ["another recipient", { to: "tu@anphat.vn" }],
    ["another mail", { messageId: "another@congty.vn" }],
    ["no mail that it names", { original: "nothing" }],
  ] as const)("changes nothing where it is of %s", async (_, wishes) => {
    const { copy, messageId } = await sent();

    expect(await take(aBounce({ to: "hoa@anphat.vn", messageId, ...wishes }))).toBe(0);

    expect((await bot.store.mails.find(copy))?.state).toBe("sent");
    expect(await notices()).toEqual([]);
  });

  it("is known by the address that we gave where the mail was handed on", async () => {
    const { messageId } = await sent();
    const fields = "Original-Recipient: rfc822;hoa@anphat.vn\n";

    expect(await take(aBounce({ to: "hoa.nguyen@gmail.com", messageId, fields }))).toBe(1);
  });

  it("settles one that nobody knew of, and keeps it from being sent again", async () => {
    const { copies } = await confirmMail(bot);
    const [copy = 0] = copies;
    await work(copy, { smtp: scripted({ kind: "unknown", words: "Timeout" }) });
    const { headerId: messageId = "" } = (await bot.store.mails.find(copy)) ?? {};
    await bot.store.mails.sendAgain(copy, morning);
    const before = server.taken.length;

    expect(await take(aBounce({ to: "hoa@anphat.vn", messageId }))).toBe(1);
    await work(copy);

    expect((await bot.store.mails.find(copy))?.state).toBe("bounced");
    expect(server.taken).toHaveLength(before);
  });

  it("stands though the mail server's word is noted after it", async () => {
    const { copies } = await confirmMail(bot);
    const [copy = 0] = copies;
    const { headerId: messageId = "" } = (await bot.store.mails.find(copy)) ?? {};
    await work(copy, {
      smtp: async ({ begin }) => {
        await begin();
        await take(aBounce({ to: "hoa@anphat.vn", messageId }));
        return { kind: "taken" };
      },
    });

    expect((await bot.store.mails.find(copy))?.state).toBe("bounced");
  });
});

async function sent() {
  const { id, copies, customerId } = await confirmMail(bot);
  const [copy = 0] = copies;
  await work(copy);
  const mail = await bot.store.mails.find(copy);
  return { id, copy, customerId, messageId: mail?.headerId ?? "" };
}

function take(raw: Uint8Array): Promise<number> {
  const { database, company } = bot;
  return createReportIntake({ database, company, log: createLog("silent"), now: () => morning })(raw);
}

function work(id: number, working: Working = {}): Promise<void> {
  return workOnMail(bot, id, { server, ...working });
}

function notices() {
  return workOnNotices(bot, "2026-11-27T10:00+07:00", since);
}
