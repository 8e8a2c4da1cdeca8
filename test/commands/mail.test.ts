import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hashSecretToken } from "#src/command/secret-link.ts";
import type { Said } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";
import {
  addReachable,
  buttonsOf,
  createMailingBot,
  entryOf,
  letterOf,
  type MailingBot,
  monday,
  tokenOf,
} from "#test/support/mailing.ts";

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
  count += 1;
  ({ name, customer } = await addReachable(bot, { stem: "Sao Biển", count, domain: "saobien.vn" }));
});

describe("writing a mail", () => {
  it("asks for what is missing, one after the other, and shows it before anything leaves", async () => {
    await makeVoucher();
    const template = await say(`/mail voucher ${name}`);
    const recipients = await say("Ưu đãi theo quý");
    const preview = await say("chị hoa");

    expect(template).toMatchObject({ outcome: "asked" });
    expect(template.text).toContain("Dùng mẫu thư voucher nào?");
    expect(recipients.text).toContain(`Gửi cho ai bên ${name}?`);
    expect(recipients.text).toContain("3. Tất cả 2 người");
    expect(preview.text).toContain(`gửi ${name} · xem trước, chưa gửi`);
    expect(letterOf(preview)).toMatchObject({
      subject: `Voucher quý 4/2026 dành cho ${name}`,
      to: [`hoa${count}@saobien.vn`],
      from: { name: "Nguyễn Thị Lan · Thử", address: "bot@chot.vn" },
      replyTo: "lan@chot.vn",
    });
    expect(JSON.stringify(letterOf(preview).blocks)).toContain("Kính gửi");
    expect(await outgoing()).toEqual([]);
  });

  it.each<[string, () => string, string]>([
    ["product", () => `/mail product ${name} sp=GTX Pro, MG Special to=tất cả`, "Sản phẩm mới cho"],
    ["product", () => `/gửi thư sản phẩm ${name} sp=MG hoa@x.vn`, "Sản phẩm mới cho"],
    ["article", () => `/mail article ${name} R1 to=hoa`, "Bài viết mới cho"],
    [
      "article",
      () => `/mail 4e ${customer} https://www.emagazine.vn/xu-huong-ooh/?utm_source=zalo to=tú`,
      "Bài viết mới cho",
    ],
    ["article", () => `/guithu baiviet ${name} bai=xu huong ooh to=hoa`, "Bài viết mới cho"],
  ])("of a %s reads the whole line", async (_kind, line, subject) => {
    const preview = await say(line());

    expect(preview.outcome, preview.text).toBe("answered");
    expect(letterOf(preview).subject).toBe(`${subject} ${name}`);
  });

  it("takes the only voucher that still holds, and asks for the quarter where there are two", async () => {
    await makeVoucher();
    const only = await say(`/mail voucher ${customer} mau=voucher-thanks to=all`);
    await say(`/voucher ${customer} quý 1/2027 pt=100tr kyvong=0 tyle=1`);
    const asked = await say(`/mail voucher ${customer} mau=voucher-thanks to=all`);
    const said = await say(`/mail voucher ${customer} quý 1/2027 mau=voucher-thanks to=all`);

    expect(only.outcome, only.text).toBe("answered");
    expect(asked.text).toContain("Gửi voucher quý nào?");
    expect(asked.text).toContain("Quý 1/2027");
    expect(said.text).toContain("thư voucher · Quý 1/2027");
  });

  it("goes by the number of a voucher to somebody there", async () => {
    const voucher = await makeVoucher();

    const preview = await say(`/mail voucher ${voucher} mau=voucher-quarter anh tú`);

    expect(letterOf(preview).to).toEqual([`tu${count}@saobien.vn`]);
  });

  it.each<[() => string, string]>([
    [() => `/mail voucher ${name}`, "chưa có voucher nào còn hiệu lực"],
    [() => `/mail voucher ${name} quý 2/2027`, "chưa có voucher Quý 2/2027 còn hiệu lực"],
    [() => `/mail voucher ${name} T11`, "chưa có voucher Quý 4/2026"],
    [() => `/mail voucher ${name} năm nay`, "Thư gắn với một quý"],
    [() => `/mail article ${name} R99`, "Không có bài viết R99"],
    [() => `/mail article ${name} https://emagazine.vn/khac`, "/article https://emagazine.vn/khac"],
    [() => `/mail product ${name} sp=XYZ`, "Không có sản phẩm “XYZ”"],
    [() => `/mail product ${name} sp=GTX`, "“GTX” là sản phẩm nào?"],
    [() => `/mail article ${name} R1 to=chị Hạnh`, "“chị Hạnh” không phải địa chỉ e-mail"],
    [() => `/mail article ${name} R1 to=a@b`, "“a@b” không phải địa chỉ e-mail"],
    [() => `/mail article ${name} R1 to=all title=${"dài ".repeat(60)}`, "tối đa 200"],
    [() => `/mail article ${name} R1 to=${addresses(11)}`, "tối đa 10 người"],
  ])("answers line %# with what is wrong and keeps no draft", async (line, words) => {
    const said = await say(line());

    expect(said.outcome).not.toBe("answered");
    expect(said.text).toContain(words);
    expect(await drafts()).toBe(0);
  });

  it("asks for an address where nobody at the customer has one, and points out one that nobody knows", async () => {
    await say(`/revenue 5tr “Không Mail ${count}”`);

    const asked = await say(`/mail article “Không Mail ${count}” R1`);
    const preview = await say("sep@khongmail.vn");

    expect(asked.text).toContain("chưa có địa chỉ e-mail nào");
    expect(preview.text).toContain("sep@khongmail.vn (không có trong danh bạ của khách, bạn kiểm tra lại)");
  });

  it("is for the customers that one has", async () => {
    const other = await say(`/mail article ${customer} R1`, "Huy");
    const colleague = await say(`/mail article ${customer} R1`, "Minh");
    const lead = await say(`/mail article ${customer} R1 to=hoa`, "Trang");

    expect(other.outcome).toBe("refused");
    expect(colleague.outcome).toBe("refused");
    expect(lead.outcome).toBe("answered");
    expect(lead.text).toContain("hồ sơ của bạn chưa có e-mail");
  });

  it("goes on in private when it is begun in a room", async () => {
    const said = await bot.say("Lan", `/mail article ${customer} R1 to=hoa`, { at: monday, in: "room-Bắc" });

    expect(said.audience).toBe("direct");
    expect(said.left).not.toContain("@");
  });
});

describe("a draft", () => {
  it("shows itself anew after every change, each with a link of its own", async () => {
    const first = await draft();
    const entry = entryOf(first);
    const title = await say(`/mail edit ${entry} title=Chúc mừng {{customer}}`);
    const to = await say(`/mail to ${entry} tất cả, sep@gmail.com`);
    const why = await say(`/mail edit ${entry} lydo=khách vừa họp ngân sách`);

    expect(letterOf(title).subject).toBe(`Chúc mừng ${name}`);
    expect(letterOf(to).to).toEqual([`hoa${count}@saobien.vn`, `tu${count}@saobien.vn`, "sep@gmail.com"]);
    expect(why.text).toContain("Vì sao gửi lúc này: khách vừa họp ngân sách");
    const links = [first, title, to, why].map(tokenOf);
    expect(new Set(links).size).toBe(4);
    const { previewHash, html } = await row(entry);
    expect(previewHash).toBe(hashSecretToken(links.at(-1) ?? ""));
    expect(html).toContain(`Chúc mừng ${name}`);
  });

  it("takes any text that is typed for it, amounts and lines included", async () => {
    const asked = await bot.press("Lan", await draft(), "Sửa nội dung");
    const preview = await say(
      "Kính gửi {{contact}},\n\nƯu đãi 385.000.000 đ cho {{customer}}.\n\n{{content}}",
    );

    expect(asked.text).toContain("Kính gửi {{contact}},");
    expect(preview.text).toContain("Đã sửa thư");
    expect(letterOf(preview).blocks.slice(0, 2)).toMatchObject([
      { kind: "paragraph", spans: [{ text: "Kính gửi Chị Hoa," }] },
      { kind: "paragraph", spans: [{ text: `Ưu đãi 385.000.000 đ cho ${name}.` }] },
    ]);
  });

  it("asks what is to be changed, and to what", async () => {
    const entry = entryOf(await draft());
    const field = await say(`/mail edit ${entry}`);
    const title = await say("Tiêu đề");
    const done = await say("Tin mới tuần này");
    const articles = await say(`/mail ${entry} sửa bài viết`);

    expect(field.text).toContain(`Sửa gì trong thư ${entry}?`);
    expect(title.text).toContain("Tiêu đề mới");
    expect(letterOf(done).subject).toBe("Tin mới tuần này");
    expect(articles.text).toContain("Xu hướng OOH 2027");
  });

  it.each([
    ["/gửi thư Z người nhận tất cả", "Đã sửa thư"],
    ["/mail Z nhận tú", "Đã sửa thư"],
    ["/gửi thư Z sửa tiêu đề Tin mới", "Đã sửa thư"],
    ["/mail Z edit nội dung", "Nội dung mới"],
    ["/email Z", "xem trước, chưa gửi"],
    ["/mail Z bỏ", "Đã bỏ thư"],
  ])("is meant by “%s”", async (line, words) => {
    const entry = entryOf(await draft());

    expect((await say(line.replace("Z", entry))).text).toContain(words);
  });

  it("begins anew with another template", async () => {
    await makeVoucher();
    const entry = entryOf(await say(`/mail voucher ${customer} mau=voucher-quarter to=hoa title=Riêng`));

    const changed = await say(`/mail edit ${entry} mẫu Tri ân`);

    expect(letterOf(changed).subject).toBe(`Cảm ơn ${name}`);
  });

  it("keeps what cannot be seen out of its headers", async () => {
    const entry = entryOf(await draft());
    await say(`/mail edit ${entry} title`);

    const preview = await say("Voucher\r\nBcc: ai@do.vn\u202E");

    expect(letterOf(preview).subject).toBe("Voucher Bcc: ai@do.vn");
  });

  it("is not sent with words in braces that nothing is filled in for", async () => {
    const entry = entryOf(await draft());

    const preview = await say(`/mail edit ${entry} title=Chào {{ten_khach}}`);

    expect(preview.text).toContain("bot không hiểu {{ten_khach}}");
    expect(buttonsOf(preview)).not.toContain("Gửi");
  });

  it.each([
    ["/mail edit Z", "chỉ Nguyễn Thị Lan sửa hoặc gửi được"],
    ["/mail to Z", "chỉ Nguyễn Thị Lan sửa hoặc gửi được"],
    ["/mail confirm Z", "chỉ Nguyễn Thị Lan sửa hoặc gửi được"],
  ])("is changed by nobody else: %s", async (line, words) => {
    const entry = entryOf(await draft());

    const lead = await say(line.replace("Z", entry), "Trang");
    const stranger = await say(line.replace("Z", entry), "Huy");

    expect(lead.text).toContain(words);
    expect(stranger.text).toContain(`Không có thư ${entry}`);
  });

  it("is given up, and taken up again by an undo", async () => {
    const entry = entryOf(await draft());
    const dropped = await say(`/mail drop ${entry}`);
    const edited = await say(`/mail edit ${entry} title=x`);
    const undone = await bot.press("Lan", dropped, "Hoàn tác");

    expect(dropped.text).toContain(`Đã bỏ thư ${entry}`);
    expect(edited.text).toContain("đã bỏ");
    expect(undone.text).toContain("lại là bản nháp");
    expect((await row(entry)).state).toBe("draft");
  });
});

describe("the list", () => {
  it("has one's own mails with their state, and those of a customer for whoever sees it", async () => {
    const entry = entryOf(await draft());

    const own = await say("/mail");
    const ofCustomer = await say(`/mail list ${customer}`, "Trang");
    const other = await say(`/mail list ${customer}`, "Huy");

    expect(own.text).toContain(entry);
    expect(own.text).toContain("bản nháp");
    expect(ofCustomer.text).toContain(`Bài viết mới cho ${name}`);
    expect(other.outcome).toBe("refused");
  });
});

function say(line: string, as: Name = "Lan"): Promise<Said> {
  return bot.say(as, line, { at: monday });
}

function draft(): Promise<Said> {
  return say(`/mail article ${customer} R1 to=hoa`);
}

/** A voucher that waits for its author; tells its number. */
async function makeVoucher(): Promise<string> {
  const made = await say(`/voucher ${customer} pt=500tr kyvong=300tr tyle=2`);
  return /G\d+/.exec(made.text)?.[0] ?? "";
}

function row(entry: string) {
  return bot.database.prisma.customerMail.findUniqueOrThrow({ where: { id: Number(entry.slice(1)) } });
}

function drafts(): Promise<number> {
  return bot.database.prisma.customerMail.count({ where: { customer: { name } } });
}

function outgoing() {
  return bot.database.prisma.mailMessage.findMany({ where: { customerMail: { customer: { name } } } });
}

function addresses(length: number): string {
  return Array.from({ length }, (_, index) => `a${index}@b.vn`).join(",");
}
