import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SystemState } from "#src/command/system.ts";
import { noteBounced } from "#src/store/mail-bounced.ts";
import { noteUnknown } from "#src/store/mailing.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { type ConfirmedMail, confirmMail } from "#test/support/customer-mail.ts";
import { morning } from "#test/support/mail-lane.ts";
import { forgetJobs, jobsOf, lastRow, workOnNotices } from "#test/support/told.ts";

const company = { kind: "company" } as const;
const at = "2026-11-27T10:00+07:00";
const server = { server: "smtp.congty.vn:587", from: "bot@congty.vn" };

let system: SystemState;
let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot({ system: () => system });
});

beforeEach(async () => {
  system = { platforms: [], timetable: [], spooled: 0, refused: 0, mail: server };
  await forgetJobs(bot);
});

afterAll(() => bot.close());

describe("/mail arrived", () => {
  it("counts a mail that nobody knew of as sent, in the name of whoever says so", async () => {
    const mail = await anUnknown({ kind: "voucher", voucher: "approved" });

    const { text } = await bot.say("Lan", `/mail arrived E${mail.copy}`, { at });

    expect(text).toContain("Đã ghi: thư “Sản phẩm mới cho An Phát” đã tới hoa@anphat.vn.");
    expect(await stateOf(mail.copy)).toBe("sent");
    expect(await activitiesOf(mail)).toMatchObject([{ kind: "voucher_mail", by: { id: bot.people.Lan.id } }]);
    expect(await historyOf(mail)).toMatchObject([
      { action: "customer_mail.sent", actor: { id: bot.people.Lan.id } },
    ]);
    const voucher = await bot.store.vouchers.find(company, mail.voucherId ?? 0);
    expect(voucher?.current.state).toBe("sent");
  });

  it("is said once", async () => {
    const { copy, ...mail } = await anUnknown();
    await bot.say("Lan", `/mail arrived E${copy}`, { at });

    const { text } = await bot.say("Lan", `/gửi thư đã tới E${copy}`, { at });

    expect(text).toContain(`Thư E${copy} gửi hoa@anphat.vn không phải thư chưa rõ`);
    expect(await activitiesOf(mail)).toHaveLength(1);
  });

  it("does not stand in the way of /undo", async () => {
    const { copy } = await anUnknown();
    await bot.say("Lan", "/doanhthu 120tr An Bình", { at });
    await bot.say("Lan", `/mail arrived E${copy}`, { at });

    expect((await bot.say("Lan", "/undo", { at })).text).toContain("An Bình");
  });
});

describe("/mail again", () => {
  it("sends a mail that nobody knew of once more, and says that it may come twice", async () => {
    const { copy } = await anUnknown();

    const { text } = await bot.say("Lan", `/mail again E${copy}`, { at });

    expect(text).toContain("Đang gửi lại thư “Sản phẩm mới cho An Phát” tới hoa@anphat.vn.");
    expect(text).toContain("có thể thấy thư hai lần");
    expect(await stateOf(copy)).toBe("waiting");
    expect(await jobsOf(bot, "mail")).toMatchObject([{ payload: { id: copy } }]);
  });

  it("leaves one alone that has arrived, or waits", async () => {
    const { copies } = await confirmMail(bot);
    await forgetJobs(bot);

    const { text } = await bot.say("Lan", `/mail gửi lại E${copies[0]}`, { at });

    expect(text).toContain("không gửi lại được");
    expect(await jobsOf(bot, "mail")).toEqual([]);
  });

  it("sends nothing to an address that it came back from", async () => {
    const { copy } = await anUnknown();
    await noteBounced(bot.database.prisma, copy, { words: "5.1.1", at: morning });

    expect((await bot.say("Lan", `/mail again E${copy}`, { at })).text).toContain(
      "đã bị hoa@anphat.vn trả lại",
    );
    expect(await stateOf(copy)).toBe("bounced");
  });

  it.each([
    ["adjusted", at],
    ["sent", "2027-01-04T10:00+07:00"],
  ] as const)("promises no voucher again that is %s, on %s", async (state, when) => {
    const { copy, voucherId = 0 } = await anUnknown({ kind: "voucher", voucher: "approved" });
    await changeVoucher(voucherId, state);

    const { text } = await bot.say("Lan", `/mail again E${copy}`, { at: when });

    expect(text).toContain(`Voucher G${voucherId} đã thay đổi hoặc hết hạn`);
    expect(await stateOf(copy)).toBe("unknown");
  });

  it("sends a voucher again that has only gone out since", async () => {
    const { copy, voucherId = 0 } = await anUnknown({ kind: "voucher", voucher: "approved" });
    await changeVoucher(voucherId, "sent");

    await bot.say("Lan", `/mail again E${copy}`, { at });

    expect(await stateOf(copy)).toBe("waiting");
  });

  it.each([
    ["in the evening", "2026-11-27T20:00+07:00", "Ngoài giờ gửi thư", "8:00 Thứ Hai 30/11/2026"],
    ["on a day off", "2026-11-28T10:00+07:00", "Ngày nghỉ", "8:00 Thứ Hai 30/11/2026"],
  ])("waits for the hours of mails %s, and says so", async (_, when, why, later) => {
    const { copy } = await anUnknown();

    const { text } = await bot.say("Lan", `/mail again E${copy}`, { at: when });

    expect(text).toContain(why);
    expect(text).toContain(`sẽ được gửi lại tới hoa@anphat.vn lúc ${later}`);
    expect((await jobsOf(bot, "mail")).map(({ runAt }) => runAt.toString())).toEqual([
      "2026-11-30T01:00:00Z",
    ]);
  });

  it("waits where the customer has had mails enough, and leaves at once where that was set aside", async () => {
    const { customerId, copy } = await anUnknown();
    const others = await Promise.all([anUnknown(), anUnknown()]);
    const ids = others.map(({ id }) => id);
    await bot.database.prisma.customerMail.updateMany({ where: { id: { in: ids } }, data: { customerId } });

    const put = await bot.say("Lan", `/mail again E${copy}`, { at });
    await bot.database.prisma.customerMail.updateMany({ data: { overridden: ["frequency"] } });
    const forced = await bot.say("Lan", `/mail again E${others[0]?.copy}`, { at });

    expect(put.text).toContain("quy định tối đa 2 thư trong 7 ngày");
    expect(put.text).toContain("sẽ được gửi lại");
    expect(forced.text).toContain("Đang gửi lại thư");
  });

  it("is not for an author whose customer has gone to somebody else", async () => {
    const { copy, customerId } = await anUnknown();
    const data = { ownerId: bot.people.Minh.id };
    await bot.database.prisma.customer.update({ where: { id: customerId }, data });

    expect((await bot.say("Lan", `/mail again E${copy}`, { at })).outcome).toBe("refused");
    expect(await stateOf(copy)).toBe("unknown");
  });

  it("stands in the history of the mail, which is read in private", async () => {
    const { id, copy } = await anUnknown();
    await bot.say("Lan", `/mail again E${copy}`, { at });

    const history = await bot.say("Trang", `/audit Z${id}`, { at, in: "room-Bắc" });

    expect(history.audience).toBe("direct");
    expect(history.left).not.toContain("@anphat.vn");
    expect(history.text).toContain("gửi lại thư");
    expect(history.text).toContain("hoa@anphat.vn");
  });

  it("promises nothing while mail is off", async () => {
    const { copy } = await anUnknown();
    system = { platforms: [], timetable: [], spooled: 0, refused: 0 };

    expect((await bot.say("Lan", `/mail again E${copy}`, { at })).text).toContain("Thư điện tử chưa bật");
    expect(await stateOf(copy)).toBe("unknown");
  });
});

describe("/mail drop", () => {
  it("of a lead is told to the author", async () => {
    const { id } = await confirmMail(bot);
    await forgetJobs(bot);
    const since = await lastRow(bot);

    await bot.say("Trang", `/mail drop Z${id}`, { at });

    const [told, ...others] = await workOnNotices(bot, at, since);
    expect(others).toEqual([]);
    expect(told?.conversation).toBe(`direct-p${bot.people.Lan.id}`);
    expect(told?.text).toMatch(/Thư “Sản phẩm mới cho An Phát” \(Z\d+\) cho .* đã bị .*Trang chặn/);
  });

  it("of its author is told to nobody", async () => {
    const { id } = await confirmMail(bot);
    await forgetJobs(bot);

    await bot.say("Lan", `/mail drop Z${id}`, { at });

    expect(await jobsOf(bot, "notice")).toEqual([]);
  });
});

describe("/mail Z5", () => {
  it.each(["Lan", "Trang"] as const)("offers %s to settle what nobody knows of", async (name) => {
    const { id, copy } = await anUnknown();

    const { text } = await bot.say(name, `/mail Z${id}`, { at });

    expect(text).toContain(`/mail arrived E${copy}`);
    expect(text).toContain(`/mail again E${copy}`);
  });

  it("says that a mail which came back from everybody is no contact, and that its voucher is not there", async () => {
    const { id, copy, voucherId } = await anUnknown({ kind: "voucher", voucher: "approved" });
    await bot.say("Lan", `/mail arrived E${copy}`, { at });
    const before = await bot.say("Lan", `/mail Z${id}`, { at });
    await noteBounced(bot.database.prisma, copy, { words: "5.1.1", at: morning });

    const { text } = await bot.say("Lan", `/mail Z${id}`, { at });

    expect(before.text).not.toContain("Chưa ai");
    expect(text).toMatch(
      /Chưa ai bên An Phát \d+ nhận được thư Z\d+, nên thư không tính là một lần chăm sóc/,
    );
    expect(text).toContain(`Voucher G${voucherId} đang ghi là đã gửi nhưng chưa tới khách`);
  });
});

describe.each(["arrived", "again"])("/mail %s", (verb) => {
  it.each([
    ["Lan", true],
    ["Trang", true],
    ["Hà", true],
    ["Quân", true],
    ["Minh", false],
    ["Huy", false],
    ["Khải", false],
    ["Hồng", false],
    ["Vy", false],
  ] as const)("of Lan's mail is for %s: %s", async (name, isAllowed) => {
    const { copy } = await anUnknown();

    const { text } = await bot.say(name, `/mail ${verb} E${copy}`, { at });

    expect(text.includes("hoa@anphat.vn")).toBe(isAllowed);
    expect(text.includes(`Không có thư E${copy}`)).toBe(!isAllowed);
    expect((await stateOf(copy)) === "unknown").toBe(!isAllowed);
  });

  it("answers in private where others read along", async () => {
    const { copy } = await anUnknown();

    const said = await bot.say("Lan", `/mail ${verb} E${copy}`, { at, in: "room-Bắc" });

    expect(said.audience).toBe("direct");
    expect(said.left).not.toContain("hoa@anphat.vn");
  });

  it("of the packet for HR is for whom it was meant", async () => {
    const by = { actorId: null, at: morning, messageId: null };
    const personId = bot.people.Hồng.id;
    const packet = { personId, to: "hong@congty.vn", subject: "Bảng công", text: "Gửi chị.", files: [] };
    const copy = await bot.store.mails.add(packet, by);
    await bot.database.prisma.mailMessage.update({ where: { id: copy }, data: { state: "unknown" } });

    expect((await bot.say("Hà", `/mail ${verb} E${copy}`, { at })).text).toContain(`Không có thư E${copy}`);
    expect((await bot.say("Hồng", `/mail ${verb} E${copy}`, { at })).text).toContain("hong@congty.vn");
  });
});

type Unknown = ConfirmedMail & { readonly copy: number };

/** Handed over a moment ago, and the connection was lost. */
async function anUnknown(wishes: Parameters<typeof confirmMail>[1] = {}): Promise<Unknown> {
  const mail = await confirmMail(bot, wishes);
  const { prisma } = bot.database;
  const [copy = 0] = mail.copies;
  const data = { state: "sending", settledAt: new Date(morning.epochMilliseconds) } as const;
  await prisma.mailMessage.update({ where: { id: copy }, data });
  await noteUnknown(prisma, { id: copy, begunAt: morning }, morning);
  await forgetJobs(bot);
  return { ...mail, copy };
}

async function changeVoucher(id: number, state: "adjusted" | "sent"): Promise<void> {
  const voucher = await bot.store.vouchers.find(company, id);
  if (!voucher) throw new Error("there is no voucher");
  const by = { actorId: bot.people.Lan.id, at: morning, messageId: null };
  await bot.store.vouchers.change(id, { ...voucher.current, state }, by);
}

async function stateOf(copy: number): Promise<string | undefined> {
  return (await bot.store.mails.find(copy))?.state;
}

function activitiesOf({ customerId }: Pick<ConfirmedMail, "customerId">) {
  return bot.store.activities.list(company, { customerId, limit: 10 });
}

function historyOf({ id }: ConfirmedMail) {
  return bot.store.audit.list(company, `Z${id}`);
}
