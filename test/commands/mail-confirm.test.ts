import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Said } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";
import {
  addReachable,
  buttonsOf,
  createMailingBot,
  entryOf,
  type MailingBot,
  monday,
  shortenVoucher,
} from "#test/support/mailing.ts";

const sunday = "2026-11-22T09:00+07:00";
const evening = "2026-11-23T19:00+07:00";

let bot: MailingBot;

beforeAll(async () => {
  bot = await createMailingBot();
  await say("/article https://emagazine.vn/xu-huong-ooh E-Magazine “Xu hướng OOH 2027” 20/11/2026");
});

afterAll(() => bot.close());

let count = 0;
let name: string;
let customer: string;

/** Every test has a customer for itself. */
beforeEach(async () => {
  bot.switchOn();
  count += 1;
  ({ name, customer } = await addReachable(bot, { stem: "Núi Xanh", count, domain: "nuixanh.vn" }));
});

describe("confirming a mail", () => {
  it("sends a copy to each recipient, with what was previewed and nothing else", async () => {
    const preview = await draft("to=all lydo=khách vừa họp");
    const sent = await bot.press("Lan", preview, "Gửi");

    expect(sent.text).toContain(`Đang gửi thư ${entryOf(preview)} cho ${name}`);
    const { html, state, title } = await row(preview);
    expect({ state, title }).toEqual({ state: "confirmed", title: `Bài viết mới cho ${name}` });
    const copies = await copiesOf(preview);
    expect(copies).toMatchObject(
      [`hoa${count}@nuixanh.vn`, `tu${count}@nuixanh.vn`].map((to) => ({
        to,
        state: "waiting",
        subject: `Bài viết mới cho ${name}`,
        personId: bot.people.Lan.id,
        replyTo: "lan@chot.vn",
        senderName: "Nguyễn Thị Lan · Thử",
        html,
      })),
    );
    expect(copies[0]?.text).toContain("https://emagazine.vn/xu-huong-ooh");
  });

  it("happens once, however often the button is pressed", async () => {
    const preview = await draft();
    await bot.press("Lan", preview, "Gửi");
    const again = await bot.press("Lan", preview, "Gửi");

    expect(again.outcome).toBe("refused");
    expect(again.text).toContain("đã được xác nhận");
    expect(await copiesOf(preview)).toHaveLength(1);
  });

  it("happens once when two presses come at the same moment", async () => {
    const preview = await draft();

    const both = await Promise.all([bot.press("Lan", preview, "Gửi"), bot.press("Lan", preview, "Gửi")]);

    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["answered", "refused"]);
    expect(await copiesOf(preview)).toHaveLength(1);
  });

  it("is not done without a preview, nor by a sign that was made up", async () => {
    const preview = await draft();
    const entry = entryOf(preview);
    const without = await say(`/mail confirm ${entry}`);
    const guessed = await say(`/mail confirm ${entry} 0123456789abcdef`);

    expect(without.text).toContain("chưa gửi: bạn xem lại");
    expect(guessed.text).toContain("đã khác bản bạn xem");
    expect(await copiesOf(preview)).toEqual([]);
  });

  it.each<[string, (entry: string) => Promise<unknown>]>([
    ["its text", (entry) => say(`/mail edit ${entry} text=“Nội dung khác”`)],
    ["its recipients", (entry) => say(`/mail to ${entry} tú`)],
    ["an article in it", () => retitle("Xu hướng OOH 2028")],
    ["the sender's address", () => bot.store.people.change(bot.people.Lan.id, { email: "lan.moi@chot.vn" })],
  ])("is refused with a new preview once %s has changed", async (_what, change) => {
    const preview = await draft();
    await change(entryOf(preview));

    const refused = await bot.press("Lan", preview, "Gửi");
    const sent = await bot.press("Lan", refused, "Gửi");

    expect(refused.text).toContain("đã khác bản bạn xem");
    expect(sent.text).toContain("Đang gửi thư");
    await bot.store.people.change(bot.people.Lan.id, { email: "lan@chot.vn" });
    await retitle("Xu hướng OOH 2027");
  });

  it("is refused for a voucher that is not approved, and for one that has changed since", async () => {
    await say(`/voucher ${customer} pt=500tr kyvong=300tr tyle=2`);
    const early = await say(`/mail voucher ${customer} mau=voucher-quarter to=hoa`);
    const voucher = /G\d+/.exec(early.text)?.[0] ?? "";
    await say(`/voucher review ${voucher}`);
    await say(`/voucher approve ${voucher}`, "Trang");
    const preview = await say(`/mail ${entryOf(early)}`);
    await shortenVoucher(bot, Number(voucher.slice(1)));
    const refused = await bot.press("Lan", preview, "Gửi");
    const sent = await bot.press("Lan", refused, "Gửi");

    expect(early.text).toContain(`Voucher ${voucher} chưa được duyệt`);
    expect(buttonsOf(early)).not.toContain("Gửi");
    expect(refused.text).toContain("đã khác bản bạn xem");
    expect(sent.text).toContain("Đang gửi thư");
  });

  it("keeps the draft where the bot has no mail server, and says so", async () => {
    const before = await draft();
    bot.switchOff();
    const preview = await say(`/mail ${entryOf(before)}`);
    const refused = await bot.press("Lan", before, "Gửi");

    expect(preview.text).toContain("bot chưa nối với máy chủ thư");
    expect(buttonsOf(preview)).not.toContain("Gửi");
    expect(refused.text).toContain("Bản nháp được giữ lại");
    expect((await row(before)).state).toBe("draft");
  });
});

describe("the rules about when", () => {
  it("put a third mail within seven days off to the moment at which the first is seven days old", async () => {
    await bot.press("Lan", await draft(), "Gửi");
    await bot.press("Lan", await draft(), "Gửi", "2026-11-23T09:30+07:00");

    const third = await draft();
    const putOff = await bot.press("Lan", third, "Hẹn gửi 9:00 Thứ Hai 30/11/2026");

    expect(third.text).toContain(`${name} đã có 2 thư`);
    expect(putOff.text).toContain("sẽ gửi lúc 9:00 Thứ Hai 30/11/2026");
    expect(await copiesOf(third)).toMatchObject([{ sendAt: new Date("2026-11-30T09:00+07:00") }]);
  });

  it("let only one of two leave that are confirmed at the same moment, where there is room for one", async () => {
    await bot.press("Lan", await draft(), "Gửi");
    const [one, other] = [await draft(), await draft()];

    const both = await Promise.all([bot.press("Lan", one, "Gửi"), bot.press("Lan", other, "Gửi")]);

    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["answered", "asked"]);
    expect((await copiesOf(one)).length + (await copiesOf(other)).length).toBe(1);
  });

  it("count the mails of colleagues as well", async () => {
    await bot.press("Lan", await draft(), "Gửi");
    const lead = await say(`/mail article ${customer} R1 to=tú`, "Trang");
    await bot.press("Trang", lead, "Gửi");

    expect((await draft()).text).toContain(`${name} đã có 2 thư`);
  });

  it.each([
    [sunday, "Ngày nghỉ", "Hẹn gửi 8:00 Thứ Hai 23/11/2026"],
    [evening, "Ngoài giờ gửi thư (08:00–18:00)", "Hẹn gửi 8:00 Thứ Tư 25/11/2026"],
  ])("at %s say “%s”", async (at, why, later) => {
    const preview = await draft("", at);
    const putOff = await bot.press("Lan", preview, later, at);

    expect(preview.text).toContain(why);
    expect(buttonsOf(preview)).not.toContain("Gửi");
    expect(putOff.text).toContain("sẽ gửi lúc 8:00");
  });

  it("are overridden with a reason, which is kept and told", async () => {
    const preview = await draft("", evening);
    const asked = await bot.press("Lan", preview, "Vẫn gửi ngay", evening);
    const sent = await bot.say("Lan", "khách đang chờ, hẹn 300tr An Phát tối nay", { at: evening });
    const shown = await say(`/mail ${entryOf(preview)}`);
    const history = await say(`/audit ${entryOf(preview)}`);

    expect(asked.text).toContain("Vì sao vẫn gửi");
    expect(sent.text).toContain("Gửi ngoài quy định, lý do: khách đang chờ");
    expect(shown.text).toContain("Gửi ngoài quy định, lý do: khách đang chờ");
    expect(history.text).toContain("xác nhận gửi thư");
    expect(history.text).toContain(`Gửi tới: hoa${count}@nuixanh.vn`);
    expect(history.text).toContain("Ngoài quy định: giờ gửi");
    expect(await row(preview)).toMatchObject({ overridden: ["hours"] });
  });

  it("are asked about where the line itself says nothing", async () => {
    const preview = await draft("", evening);
    const sign = await signOf(preview);
    const asked = await bot.say("Lan", `/mail confirm ${entryOf(preview)} ${sign}`, { at: evening });
    const putOff = await bot.say("Lan", "1", { at: evening });

    expect(asked.text).toContain("Hẹn giờ hay vẫn gửi?");
    expect(putOff.text).toContain("sẽ gửi lúc 8:00 Thứ Tư 25/11/2026");
  });

  it("hold at the moment that a mail is put off to", async () => {
    const preview = await draft();
    const sign = await signOf(preview);

    const asked = await say(`/mail confirm ${entryOf(preview)} ${sign} 2026-11-24T09:00`);

    expect(asked.outcome).toBe("asked");
    expect(await copiesOf(preview)).toEqual([]);
  });
});

describe("after the confirmation", () => {
  it("tells what became of each recipient's copy", async () => {
    const preview = await draft("to=all");
    await bot.press("Lan", preview, "Gửi");
    await settle(`hoa${count}@nuixanh.vn`, { state: "sent" });
    await settle(`tu${count}@nuixanh.vn`, { state: "refused", problem: "refused 550 no such user" });

    const shown = await say(`/mail ${entryOf(preview)}`);
    const lead = await say(`/mail ${entryOf(preview)}`, "Trang");

    expect(shown.text).toMatch(/hoa\d+@nuixanh\.vn: đã gửi, máy chủ thư đã nhận 23\/11 09:05/);
    expect(shown.text).toMatch(/tu\d+@nuixanh\.vn: chưa tới: .*550 no such user/);
    expect(shown.text).toContain("/mails/");
    expect(lead.text).not.toContain("/mails/");
    expect((await say("/mail list")).text).toContain("có người chưa nhận");
  });

  it("is called off by an undo while nothing has left, and is a draft again that can be sent", async () => {
    const preview = await draft();
    const sent = await bot.press("Lan", preview, "Gửi");
    const undone = await bot.press("Lan", sent, "Lấy lại để sửa");
    const again = await bot.press("Lan", undone, "Gửi");

    expect(undone.text).toContain("lại là bản nháp");
    expect(again.text).toContain("Đang gửi thư");
    expect((await copiesOf(preview)).map(({ state }) => state)).toEqual(["dropped", "waiting"]);
  });

  it.each(["/undo", "/mail drop"])("has left for good once a copy is sent: %s", async (line) => {
    const preview = await draft();
    await bot.press("Lan", preview, "Gửi");
    await settle(`hoa${count}@nuixanh.vn`, { state: "sent" });

    const refused = await say(`${line} ${entryOf(preview)}`);

    expect(refused.outcome).toBe("refused");
    expect(refused.text).toContain("đã gửi đi, không lấy lại được");
  });

  it("is stopped by its author's lead, and not by a colleague", async () => {
    const preview = await draft();
    await bot.press("Lan", preview, "Gửi");
    const colleague = await say(`/mail drop ${entryOf(preview)}`, "Minh");
    const lead = await say(`/mail drop ${entryOf(preview)}`, "Trang");

    expect(colleague.outcome).toBe("refused");
    expect(lead.text).toContain("Đã chặn thư");
    expect((await copiesOf(preview)).map(({ state }) => state)).toEqual(["dropped"]);
  });
});

function say(line: string, as: Name = "Lan"): Promise<Said> {
  return bot.say(as, line, { at: monday });
}

function draft(words = "", at = monday): Promise<Said> {
  const to = words.includes("to=") ? "" : "to=hoa";
  return bot.say("Lan", `/mail article ${customer} R1 ${words} ${to}`, { at });
}

/** What the button of a preview confirms; it is the same whenever the mail is looked at. */
async function signOf(preview: Said): Promise<string> {
  const shown = await say(`/mail ${entryOf(preview)}`);
  return /confirm Z\d+ ([\da-f]{16})/.exec(shown.text)?.[1] ?? "";
}

function idOf(preview: Said): number {
  return Number(entryOf(preview).slice(1));
}

function row(preview: Said) {
  return bot.database.prisma.customerMail.findUniqueOrThrow({ where: { id: idOf(preview) } });
}

function copiesOf(preview: Said) {
  const where = { customerMailId: idOf(preview) };
  return bot.database.prisma.mailMessage.findMany({ where, orderBy: { id: "asc" } });
}

async function settle(to: string, data: { readonly state: "sent" | "refused"; readonly problem?: string }) {
  const settledAt = new Date("2026-11-23T09:05+07:00");
  await bot.database.prisma.mailMessage.updateMany({ where: { to }, data: { ...data, settledAt } });
}

async function retitle(title: string): Promise<void> {
  await bot.database.prisma.article.updateMany({ data: { title } });
}
