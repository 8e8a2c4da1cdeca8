import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";
import { type ConfirmedMail, confirmMail } from "#test/support/customer-mail.ts";
import { morning, scripted, type Working, workOnMail } from "#test/support/mail-lane.ts";
import { type MailServer, startMailServer } from "#test/support/mail-server.ts";
import { forgetJobs, lastRow, workOnNotices } from "#test/support/told.ts";

const company = { kind: "company" } as const;

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

describe("a mail to a customer that the mail server takes", () => {
  it("is one activity of its author, whatever the number of recipients", async () => {
    const recipients = ["hoa@anphat.vn", "tu@anphat.vn"];
    const { copies, customerId } = await confirmMail(bot, { recipients, kind: "article", title: "Bài mới" });

    for (const id of copies) await work(id);

    expect(await activitiesOf(customerId)).toMatchObject([
      {
        kind: "article_mail",
        text: "Bài mới",
        by: { id: bot.people.Lan.id },
        customer: { id: customerId },
        at: morning,
        on: Temporal.PlainDate.from("2026-11-27"),
      },
    ]);
    expect(await statesOf(copies)).toEqual(["sent", "sent"]);
  });

  it("leaves each recipient and message id in its history, by nobody, so that /undo goes by it", async () => {
    const recipients = ["hoa@anphat.vn", "tu@anphat.vn"];
    const { id, copies, customerId } = await confirmMail(bot, { recipients });

    for (const copy of copies) await work(copy);

    const [activity] = await activitiesOf(customerId);
    const [first, second, ...others] = await bot.store.audit.list(company, `Z${id}`);
    const [hoa, tu] = await Promise.all(copies.map((copy) => bot.store.mails.find(copy)));
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      action: "customer_mail.sent",
      actor: null,
      after: { recipient: "hoa@anphat.vn", messageId: hoa?.headerId, activity: `A${activity?.id}` },
    });
    expect(second?.after).toEqual({ recipient: "tu@anphat.vn", messageId: tu?.headerId });
    const raw = server.taken.at(-1)?.raw;
    expect(raw).toContain(`Message-ID: <${tu?.headerId}>`);
    expect(raw).toContain(
      "From: Lan <bot@congty.vn>\r\nTo: tu@anphat.vn\r\nReply-To: Lan <lan@congty.vn>\r\n",
    );
  });

  it("with an approved voucher makes that a sent one, once", async () => {
    const recipients = ["hoa@anphat.vn", "tu@anphat.vn"];
    const { voucherId = 0, copies } = await confirmMail(bot, {
      kind: "voucher",
      voucher: "approved",
      recipients,
    });

    for (const copy of copies) await work(copy);

    const states = (await bot.store.vouchers.versions(voucherId)).map(({ state }) => state);
    expect(states).toEqual(["approved", "sent"]);
    expect(await bot.store.audit.list(company, `G${voucherId}`)).toMatchObject([
      { action: "voucher.change", actor: null, after: { voucherState: "sent", voucherNumber: 2 } },
    ]);
  });

  it("leaves a voucher alone that becomes another one at that moment", async () => {
    const { voucherId = 0, copies } = await confirmMail(bot, { kind: "voucher", voucher: "approved" });

    await work(copies[0], {
      smtp: async ({ begin }) => {
        await begin();
        await adjust(voucherId);
        return { kind: "taken" };
      },
    });

    expect(await statesOf(copies)).toEqual(["sent"]);
    expect((await bot.store.vouchers.find(company, voucherId))?.current.state).toBe("adjusted");
  });

  it("is sent, and not a mail that nobody knows of, though what follows cannot be written", async () => {
    const { copies, voucherId = 0, customerId } = await confirmMail(bot, { voucher: "approved" });
    const { prisma } = bot.database;
    await prisma.$executeRaw`ALTER TABLE voucher_version DISABLE TRIGGER voucher_version_is_append_only`;
    await prisma.$executeRaw`UPDATE voucher_version SET terms = '{}' WHERE voucher_id = ${voucherId}`;
    await prisma.$executeRaw`ALTER TABLE voucher_version ENABLE TRIGGER voucher_version_is_append_only`;

    await work(copies[0]);
    await work(copies[0]);

    expect(await statesOf(copies)).toEqual(["sent"]);
    expect(await activitiesOf(customerId)).toEqual([]);
    expect(await notices()).toEqual([]);
  });

  it("comes back to its author where the bot has the author's domain", async () => {
    const { copies } = await confirmMail(bot);
    await work(copies[0]);
    const elsewhere = await confirmMail(bot);
    const from = { name: "Chốt", address: "bot@mail.vn" };
    await work(elsewhere.copies[0], { settings: { from } });

    expect(server.taken.slice(-2).map((mail) => mail.from)).toEqual(["lan@congty.vn", "bot@mail.vn"]);
  });

  it.each([
    [{ bounces: "author", from: { name: "", address: "bot@mail.vn" } }, "lan@congty.vn"],
    [{ bounces: "bot" }, "bot@congty.vn"],
  ] as const)("comes back, with %j, to %s", async (settings, sender) => {
    const { copies } = await confirmMail(bot);

    await work(copies[0], { settings });

    expect(server.taken.at(-1)?.from).toBe(sender);
  });

  it("is noted once where two instances carry its copies at the same moment", async () => {
    const recipients = ["a@anphat.vn", "b@anphat.vn", "c@anphat.vn"];
    const { copies, customerId, voucherId = 0 } = await confirmMail(bot, { voucher: "approved", recipients });
    const before = server.taken.length;

    await Promise.all([...copies, ...copies].map((copy) => work(copy)));

    expect(server.taken.length - before).toBe(3);
    expect(await activitiesOf(customerId)).toHaveLength(1);
    expect(await bot.store.vouchers.versions(voucherId)).toHaveLength(2);
  });
});

describe("a mail to a customer of which something has changed since it was confirmed", () => {
  it.each<[string, (mail: ConfirmedMail) => Promise<unknown>, string]>([
    ["its voucher", ({ voucherId }) => adjust(voucherId), "voucher trong thư đã thay đổi"],
    [
      "the customer's owner",
      ({ customerId }) => hand(customerId, "Minh"),
      "không còn do người soạn phụ trách",
    ],
  ])("is kept back where it is %s, and its author is told", async (_, change, words) => {
    const mail = await confirmMail(bot, { kind: "voucher", voucher: "approved" });
    const before = server.taken.length;
    await change(mail);

    await work(mail.copies[0]);

    expect(await statesOf(mail.copies)).toEqual(["refused"]);
    expect(server.taken).toHaveLength(before);
    const [told] = await notices();
    expect(told?.text).toContain(words);
    expect(told?.text).toContain("Nếu vẫn cần gửi, bạn soạn thư mới.");
    expect(told?.text).not.toContain("kiểm tra địa chỉ");
  });

  it("is kept back once its voucher is over", async () => {
    const sendAt = Temporal.Instant.from("2027-01-04T09:00+07:00");
    const { copies } = await confirmMail(bot, { voucher: "approved", sendAt });

    await work(copies[0], { now: sendAt });

    expect(await statesOf(copies)).toEqual(["refused"]);
    expect((await notices("2027-01-04T10:00+07:00"))[0]?.text).toContain("hết hạn sau khi xác nhận");
  });

  it("is kept back where its author has left, and an admin is told", async () => {
    const { copies } = await confirmMail(bot, { author: "Minh" });
    await bot.store.people.change(bot.people.Minh.id, { leftOn: Temporal.PlainDate.from("2026-11-26") });

    await work(copies[0]);

    expect(await statesOf(copies)).toEqual(["refused"]);
    const told = await notices();
    expect(told.map(({ conversation }) => conversation)).toEqual([`direct-p${bot.people.Quân.id}`]);
    expect(told[0]?.text).toContain("người soạn đã nghỉ việc");
  });
});

describe("a mail to a customer that does not get through", () => {
  it("to one of two recipients reaches the other, and its author learns of the one", async () => {
    const recipients = ["hoa@anphat.vn", "tu@anphat.vn"];
    const { id, copies, customerId } = await confirmMail(bot, { recipients });
    const word = "550 5.1.1 no such user";
    server.behave({ kind: "refuse", at: "recipient", word, only: "tu@anphat.vn" });

    for (const copy of copies) await work(copy);

    expect(await statesOf(copies)).toEqual(["sent", "refused"]);
    expect(await activitiesOf(customerId)).toHaveLength(1);
    const [told, ...others] = await notices();
    expect(others).toEqual([]);
    expect(told?.conversation).toBe(`direct-p${bot.people.Lan.id}`);
    expect(told?.text).toContain(`(Z${id}) cho An Phát`);
    expect(told?.text).toContain("gửi tu@anphat.vn: máy chủ thư không nhận (550 5.1.1 no such user)");
    expect(told?.text).toContain("tức là địa chỉ này không tồn tại");
    expect(told?.text).not.toContain("hoa@anphat.vn");
    expect(commandsOf(told)).toEqual([`/mail Z${id}`, `/customer K${customerId}`]);
  });

  it("to anybody is no activity, and its voucher is not sent", async () => {
    const { copies, customerId, voucherId = 0 } = await confirmMail(bot, { voucher: "approved" });
    server.behave({ kind: "refuse", at: "end", word: "554 5.7.1 looks like spam" });

    for (const copy of copies) await work(copy);

    expect(await activitiesOf(customerId)).toEqual([]);
    expect((await bot.store.vouchers.find(company, voucherId))?.current.state).toBe("approved");
    expect((await notices())[0]?.text).toContain("bộ lọc hoặc quy định bên nhận đã chặn thư");
  });

  it("for sure is told with what its author can do about it", async () => {
    const { id, copies, customerId } = await confirmMail(bot);
    const [copy] = copies;
    await work(copy, { smtp: scripted({ kind: "unknown", words: "Timeout" }) });

    const [told] = await notices();
    expect(commandsOf(told)).toEqual([`/mail arrived E${copy}`, `/mail again E${copy}`, `/mail Z${id}`]);
    expect(await activitiesOf(customerId)).toEqual([]);
  });
});

function work(id: number | undefined, working: Working = {}): Promise<void> {
  return workOnMail(bot, id ?? 0, { server, ...working });
}

async function adjust(voucherId = 0): Promise<void> {
  const voucher = await bot.store.vouchers.find(company, voucherId);
  if (!voucher) throw new Error("there is no voucher");
  const by = { actorId: bot.people.Lan.id, at: morning, messageId: null };
  await bot.store.vouchers.change(voucherId, { ...voucher.current, state: "adjusted" }, by);
}

function hand(id: number, to: Name) {
  return bot.database.prisma.customer.update({ where: { id }, data: { ownerId: bot.people[to].id } });
}

function statesOf(copies: readonly number[]): Promise<readonly (string | undefined)[]> {
  return Promise.all(copies.map(async (id) => (await bot.store.mails.find(id))?.state));
}

function activitiesOf(customerId: number) {
  return bot.store.activities.list(company, { customerId, limit: 10 });
}

function notices(at = "2026-11-27T10:00+07:00") {
  return workOnNotices(bot, at, since);
}

function commandsOf(told: Awaited<ReturnType<typeof notices>>[number] | undefined): readonly string[] {
  return (told?.reply.blocks ?? []).flatMap((block) =>
    block.kind === "actions" ? block.actions.map(({ command }) => command) : [],
  );
}
