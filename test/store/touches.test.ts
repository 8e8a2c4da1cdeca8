import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope, Subject } from "#src/domain/access.ts";
import type { ActivityKind } from "#src/domain/activity.ts";
import type { MailTouches, Untouched } from "#src/store/interface/touches.ts";
import { noteBounced } from "#src/store/mail-bounced.ts";
import { noteSent } from "#src/store/mail-sent.ts";
import { aLead, by, type Crm, company, createCrm, day } from "#test/support/crm.ts";

const everybody: Subject = { kind: "company" };
const november = { from: day("2026-11-01"), to: day("2026-11-30") };

function touch(
  { store }: Crm,
  kind: ActivityKind,
  customerId: number,
  { personId, on }: { readonly personId: number; readonly on: string },
): Promise<number> {
  return store.activities.add({ kind, customerId, on: day(on) }, by(personId, on));
}

async function addCustomer(crm: Crm, name: string, ownerId: number, on = "2026-06-01"): Promise<number> {
  const { id } = await crm.store.customers.ensure(name, ownerId);
  const createdAt = new Date(`${on}T03:00:00Z`);
  await crm.database.prisma.customer.update({ where: { id }, data: { createdAt } });
  return id;
}

describe("touches.mails", () => {
  let crm: Crm;

  beforeAll(async () => {
    crm = await createCrm();
    const { lan, minh, huy } = crm.people;
    const anPhat = await addCustomer(crm, "An Phát", lan);
    const binhMinh = await addCustomer(crm, "Bình Minh", huy);
    await touch(crm, "voucher_mail", anPhat, { personId: lan, on: "2026-11-03" });
    await touch(crm, "article_mail", anPhat, { personId: lan, on: "2026-11-17" });
    await touch(crm, "article_mail", anPhat, { personId: lan, on: "2026-11-10" });
    await touch(crm, "product_mail", anPhat, { personId: minh, on: "2026-11-12" });
    await touch(crm, "voucher_mail", binhMinh, { personId: huy, on: "2026-11-30" });
    await touch(crm, "voucher_mail", binhMinh, { personId: huy, on: "2026-12-01" });
    await touch(crm, "voucher_mail", binhMinh, { personId: huy, on: "2026-10-31" });
    await touch(crm, "call", binhMinh, { personId: huy, on: "2026-11-11" });
    const undone = await touch(crm, "voucher_mail", anPhat, { personId: lan, on: "2026-11-04" });
    await crm.store.activities.remove(undone, by(lan));
  });

  afterAll(() => crm.close());

  async function linesOf(scope: Scope, subject: Subject = everybody): Promise<string[]> {
    return (await crm.store.touches.mails(scope, subject, november)).map(lineOf);
  }

  function lineOf({ person, customer, voucher, product, article, lastOn }: MailTouches): string {
    return `${person.name} → ${customer.name}: ${voucher} ${product} ${article}, ${lastOn}`;
  }

  it("counts what went out within the days, those with most first", async () => {
    expect(await linesOf(company)).toEqual([
      "lan → An Phát: 1 0 2, 2026-11-17",
      "minh → An Phát: 0 1 0, 2026-11-12",
      "huy → Bình Minh: 1 0 0, 2026-11-30",
    ]);
  });

  it("shows nobody what lies outside the scope", async () => {
    const { people, teams } = crm;

    expect(await linesOf({ kind: "own", personId: people.minh })).toEqual([
      "minh → An Phát: 0 1 0, 2026-11-12",
    ]);
    expect(await linesOf({ kind: "team", teamId: teams.Nam })).toEqual([
      "huy → Bình Minh: 1 0 0, 2026-11-30",
    ]);
    expect(await linesOf({ kind: "nobody" })).toEqual([]);
  });

  it("is narrowed to a person or a team", async () => {
    const { people, teams } = crm;
    const lan: Subject = { kind: "person", id: people.lan, name: "lan", teamId: teams.Bắc };
    const nam: Subject = { kind: "team", id: teams.Nam, name: "Nam" };

    expect(await linesOf(company, lan)).toEqual(["lan → An Phát: 1 0 2, 2026-11-17"]);
    expect(await linesOf(company, nam)).toEqual(["huy → Bình Minh: 1 0 0, 2026-11-30"]);
  });
});

describe("touches.untouched", () => {
  let crm: Crm;

  beforeAll(async () => {
    crm = await createCrm();
    const { lan, huy } = crm.people;
    const { store } = crm;
    const called = await addCustomer(crm, "Đã gọi", lan);
    await touch(crm, "call", called, { personId: lan, on: "2026-11-10" });
    const noted = await addCustomer(crm, "Chỉ ghi chú", lan);
    await touch(crm, "call", noted, { personId: lan, on: "2026-10-01" });
    await touch(crm, "note", noted, { personId: lan, on: "2026-11-19" });
    const mailed = await addCustomer(crm, "Đã gửi mail", lan);
    await touch(crm, "article_mail", mailed, { personId: lan, on: "2026-11-09" });
    const worked = await addCustomer(crm, "Qua cơ hội", huy);
    const leadId = await store.leads.add(aLead({ customerId: worked, ownerId: huy }), by(huy));
    await store.activities.add({ kind: "meeting", leadId, on: day("2026-11-18") }, by(huy));
    const bought = await addCustomer(crm, "Vừa mua", huy);
    await sell(bought, huy, "2026-11-16");
    await addCustomer(crm, "Chưa ai chạm", huy, "2026-08-01");
    await addCustomer(crm, "Mới thêm", huy, "2026-11-12");
    const late = await addCustomer(crm, "Im lâu", huy);
    await touch(crm, "message", late, { personId: huy, on: "2026-11-08" });
    const undone = await touch(crm, "call", late, { personId: huy, on: "2026-11-18" });
    await store.activities.remove(undone, by(huy));
  });

  afterAll(() => crm.close());

  async function sell(customerId: number, seller: number, on: string): Promise<void> {
    await crm.store.sales.record(
      {
        customerId,
        signedOn: day(on),
        amount: 100n,
        kind: "new",
        shares: [{ personId: seller, amount: 100n }],
        collected: 0n,
        isFirst: true,
      },
      by(seller, on),
    );
  }

  async function find(scope: Scope, subject: Subject = everybody, limit = 10): Promise<Untouched> {
    return crm.store.touches.untouched(scope, subject, { before: day("2026-11-09"), limit });
  }

  it("lists those whom nobody has been in touch with, longest first", async () => {
    const { count, customers } = await find(company);

    expect(count).toBe(3);
    expect(customers.map(({ name, owner, lastOn }) => [name, owner, lastOn?.toString()])).toEqual([
      ["Chưa ai chạm", "huy", undefined],
      ["Chỉ ghi chú", "lan", "2026-10-01"],
      ["Im lâu", "huy", "2026-11-08"],
    ]);
  });

  it("counts all of them where not all are listed", async () => {
    const { count, customers } = await find(company, everybody, 1);

    expect(count).toBe(3);
    expect(customers.map(({ name }) => name)).toEqual(["Chưa ai chạm"]);
  });

  it("shows customers of the scope's and the subject's people only", async () => {
    const { people, teams } = crm;
    const names = async (scope: Scope, subject?: Subject) =>
      (await find(scope, subject)).customers.map(({ name }) => name);

    expect(await names({ kind: "own", personId: people.lan })).toEqual(["Chỉ ghi chú"]);
    expect(await names({ kind: "team", teamId: teams.Nam })).toEqual(["Chưa ai chạm", "Im lâu"]);
    expect(await names(company, { kind: "team", id: teams.Bắc, name: "Bắc" })).toEqual(["Chỉ ghi chú"]);
    expect(await find({ kind: "nobody" })).toEqual({ count: 0, customers: [] });
  });
});

describe("touches of mails that were handed to the mail server", () => {
  let crm: Crm;
  let toTwo: number;
  let toOne: number;
  let anPhat: number;

  beforeAll(async () => {
    crm = await createCrm();
    const { lan } = crm.people;
    anPhat = await addCustomer(crm, "An Phát", lan);
    toTwo = await mail(["hoa@anphat.vn", "tu@anphat.vn"]);
    toOne = await mail(["hoa@anphat.vn"]);
    // One of them is noted once more, as after a try that nobody knew of.
    await hand(toTwo);
    await hand(toTwo);
    await hand(toOne);
  });

  afterAll(() => crm.close());

  async function mail(recipients: readonly string[]): Promise<number> {
    const author = by(crm.people.lan, "2026-11-16");
    const { customerMails, mails } = crm.store;
    const id = await customerMails.add(
      {
        kind: "product",
        customerId: anPhat,
        authorId: crm.people.lan,
        quarter: day("2026-10-01"),
        template: "product",
        title: "Sản phẩm mới",
        text: "Kính gửi chị Hoa.",
        recipients,
        voucher: null,
        productIds: [],
        articleIds: [],
        why: null,
      },
      author,
    );
    const sendAt = author.at;
    await customerMails.confirm(id, { sendAt, overridden: [], overrideReason: null }, author);
    for (const to of recipients) {
      const copy = {
        personId: crm.people.lan,
        to,
        subject: "Sản phẩm mới",
        text: "Kính gửi chị Hoa.",
        files: [],
      };
      await mails.add({ ...copy, sendAt, customerMailId: id }, author);
    }
    return id;
  }

  async function copiesOf(customerMailId: number): Promise<number[]> {
    const rows = await crm.database.prisma.mailMessage.findMany({
      where: { customerMailId },
      orderBy: { id: "asc" },
    });
    return rows.map(({ id }) => id);
  }

  async function hand(customerMailId: number): Promise<void> {
    for (const id of await copiesOf(customerMailId)) {
      await crm.database.prisma.$transaction((tx) => noteSent(tx, id, by(null, "2026-11-16")));
    }
  }

  async function bounce(id: number | undefined): Promise<void> {
    const { at } = by(null, "2026-11-17");
    await crm.database.prisma.$transaction((tx) => noteBounced(tx, id ?? 0, { words: "5.1.1", at }));
  }

  async function count(): Promise<number> {
    const pairs = await crm.store.touches.mails(company, everybody, november);
    return pairs.reduce((sum, { product }) => sum + product, 0);
  }

  async function forgotten(subject: Subject): Promise<number> {
    return (await crm.store.touches.untouched(company, subject, { before: day("2026-11-09"), limit: 10 }))
      .count;
  }

  it("count each once, whoever it went to, while one copy has not come back", async () => {
    const before = await count();
    await bounce((await copiesOf(toTwo))[0]);

    expect([before, await count()]).toEqual([2, 2]);
  });

  it("leave out one of which every copy has come back, and whoever got nothing else was not touched", async () => {
    const lan: Subject = { kind: "person", id: crm.people.lan, name: "lan", teamId: crm.teams.Bắc };
    await bounce((await copiesOf(toOne))[0]);
    const one = await count();
    const touched = await forgotten(everybody);
    await bounce((await copiesOf(toTwo))[1]);

    expect([one, touched]).toEqual([1, 0]);
    expect(await count()).toBe(0);
    expect([await forgotten(everybody), await forgotten(lan)]).toEqual([1, 1]);
  });
});
