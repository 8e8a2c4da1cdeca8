import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "#src/domain/access.ts";
import type { NewCustomerMail } from "#src/store/interface/customer-mails.ts";
import { by, type Crm, company, createCrm, day } from "#test/support/crm.ts";

const now = Temporal.Instant.from("2026-11-20T09:00+07:00");

let crm: Crm;
let customerId: number;

beforeAll(async () => {
  crm = await createCrm();
});

afterAll(() => crm.close());

/** Every test has a customer of Lan's for itself. */
beforeEach(async () => {
  customerId = (await crm.store.customers.ensure(`An Phát ${crypto.randomUUID()}`, crm.people.lan)).id;
});

describe("a mail to a customer", () => {
  it("is kept as it was written, a draft without a preview", async () => {
    const id = await draft({ why: "sắp hết quý", productIds: [3, 1] });

    expect(await crm.store.customerMails.find(company, id)).toMatchObject({
      id,
      state: "draft",
      kind: "article",
      customer: { id: customerId },
      author: { id: crm.people.lan, name: "lan" },
      quarter: day("2026-10-01"),
      recipients: ["hoa@anphat.vn", "tu@anphat.vn"],
      productIds: [3, 1],
      voucher: null,
      why: "sắp hết quý",
      html: null,
      confirmed: null,
      mails: [],
    });
  });

  it("is seen by its author, by those who see the customer, and by nobody else", async () => {
    const { lan, minh, huy } = crm.people;
    const id = await draft({ authorId: minh });
    const scopes: readonly (readonly [Scope, boolean])[] = [
      [company, true],
      [{ kind: "own", personId: lan }, true],
      [{ kind: "own", personId: minh }, true],
      [{ kind: "own", personId: huy }, false],
      [{ kind: "team", teamId: crm.teams.Bắc }, true],
      [{ kind: "team", teamId: crm.teams.Nam }, false],
      [{ kind: "team", teamId: crm.teams.Nam, personId: minh }, true],
      [{ kind: "nobody" }, false],
    ];

    for (const [scope, isSeen] of scopes) {
      const found = await crm.store.customerMails.find(scope, id);
      const listed = await crm.store.customerMails.list(scope, { customerId, limit: 5 });
      expect([found?.id, listed.map((mail) => mail.id)], JSON.stringify(scope)).toEqual(
        isSeen ? [id, [id]] : [undefined, []],
      );
    }
  });

  it("loses its preview with every change, so that the link never shows what will not go out", async () => {
    const id = await draft();
    await crm.store.customerMails.keepPreview(id, { html: "<p>cũ</p>", tokenHash: crypto.randomUUID() });
    await crm.store.customerMails.change(id, { title: "Tiêu đề mới", recipients: ["a@b.vn"] });

    expect(await find(id)).toMatchObject({ title: "Tiêu đề mới", recipients: ["a@b.vn"], html: null });
  });

  it("does not change any more once it is confirmed", async () => {
    const id = await draft();
    await crm.store.customerMails.keepPreview(id, { html: "<p>thư</p>", tokenHash: crypto.randomUUID() });
    await confirm(id);
    await crm.store.customerMails.keepPreview(id, { html: "<p>khác</p>", tokenHash: crypto.randomUUID() });

    expect(await find(id)).toMatchObject({ state: "confirmed", html: "<p>thư</p>" });
    await expect(crm.store.customerMails.change(id, { title: "khác" })).rejects.toThrow("no draft");
    await expect(confirm(id)).rejects.toThrow("no draft");
  });

  it("says what was overridden, and has a copy for each recipient", async () => {
    const id = await draft();
    await confirm(id, { overridden: ["frequency", "hours"], overrideReason: "khách hẹn" });

    expect(await find(id)).toMatchObject({
      confirmed: { at: now, sendAt: now, overridden: ["frequency", "hours"], overrideReason: "khách hẹn" },
      mails: [
        { to: "hoa@anphat.vn", state: "waiting" },
        { to: "tu@anphat.vn", state: "waiting" },
      ],
    });
  });
});

describe("calling a mail off", () => {
  it("gives up a draft, which may be taken up again", async () => {
    const id = await draft();

    expect(await crm.store.customerMails.drop(id, now)).toBe(true);
    expect(await find(id)).toMatchObject({ state: "dropped" });
    expect(await crm.store.customerMails.drop(id, now)).toBe(false);
    expect(await crm.store.customerMails.reopen(id, now)).toBe(true);
    expect(await find(id)).toMatchObject({ state: "draft" });
    expect(await crm.store.customerMails.reopen(id, now)).toBe(false);
  });

  it("keeps the copies of a confirmed one from leaving", async () => {
    const id = await draft();
    await confirm(id);

    expect(await crm.store.customerMails.drop(id, now)).toBe(true);
    expect(await find(id)).toMatchObject({
      state: "dropped",
      mails: [{ state: "dropped" }, { state: "dropped" }],
    });
  });

  it("makes a draft of a confirmed one again, whose old copies are no part of the next confirmation", async () => {
    const id = await draft();
    await confirm(id);
    expect(await crm.store.customerMails.reopen(id, now)).toBe(true);
    expect(await find(id)).toMatchObject({ state: "draft", confirmed: null, mails: [] });

    await confirm(id, {}, "2026-11-21");

    expect((await find(id))?.mails.map(({ state }) => state)).toEqual(["waiting", "waiting"]);
    expect(await crm.store.customerMails.drop(id, now)).toBe(true);
  });

  it.each(["sending", "sent", "unknown", "bounced"] as const)(
    "is too late for one of which a copy is %s",
    async (state) => {
      const id = await draft();
      await confirm(id);
      await settle(id, "hoa@anphat.vn", state);

      expect(await crm.store.customerMails.drop(id, now)).toBe(false);
      expect(await crm.store.customerMails.reopen(id, now)).toBe(false);
      expect(await find(id)).toMatchObject({ state: "confirmed", mails: [{ state }, { state: "waiting" }] });
    },
  );

  it("calls off what waits beside a copy that was refused, and nothing where all were", async () => {
    const some = await draft();
    const all = await draft();
    for (const id of [some, all]) await confirm(id);
    await settle(some, "hoa@anphat.vn", "refused");
    await settle(all, "hoa@anphat.vn", "refused");
    await settle(all, "tu@anphat.vn", "refused");

    expect(await crm.store.customerMails.drop(some, now)).toBe(true);
    expect(await crm.store.customerMails.drop(all, now)).toBe(false);
  });
});

describe("the mails that a customer has had", () => {
  it("are those that went out or are to, whoever wrote them, the newest first", async () => {
    const past = await draft({ authorId: crm.people.minh });
    await confirm(past, { sendAt: hour(-48) });
    await settle(past, "hoa@anphat.vn", "sent", hour(-40));
    await confirm(await draft(), { sendAt: hour(72) });
    await draft();
    const late = await draft();
    await confirm(late, { sendAt: hour(-200) });

    expect(await sentSince(-100)).toEqual([72, -40]);
    expect(await sentSince(-300)).toEqual([72, -40, -200]);
    expect(await sentSince(-300, past)).toEqual([72, -200]);
  });

  it("are none that was called off or has reached nobody", async () => {
    const dropped = await draft();
    await confirm(dropped);
    await crm.store.customerMails.drop(dropped, now);
    const failed = await draft();
    await confirm(failed);
    await settle(failed, "hoa@anphat.vn", "refused");
    await settle(failed, "tu@anphat.vn", "bounced");
    expect(await sentSince(-100)).toEqual([]);

    const half = await draft();
    await confirm(half);
    await settle(half, "hoa@anphat.vn", "refused");
    expect(await sentSince(-100)).toEqual([0]);
  });
});

async function draft(mail: Partial<NewCustomerMail> = {}): Promise<number> {
  return crm.store.customerMails.add(
    {
      kind: "article",
      customerId,
      authorId: crm.people.lan,
      quarter: day("2026-10-01"),
      template: "bai-viet",
      title: "Bài viết mới",
      text: "Kính gửi {{contact}}",
      recipients: ["hoa@anphat.vn", "tu@anphat.vn"],
      voucher: null,
      productIds: [],
      articleIds: [],
      why: null,
      ...mail,
    },
    by(mail.authorId ?? crm.people.lan),
  );
}

async function confirm(
  id: number,
  confirmed: Partial<Parameters<Crm["store"]["customerMails"]["confirm"]>[1]> = {},
  on?: string,
): Promise<void> {
  const author = by(crm.people.lan, on);
  await crm.transact(async ({ customerMails, mails }) => {
    const sendAt = confirmed.sendAt ?? author.at;
    await customerMails.confirm(id, { overridden: [], overrideReason: null, ...confirmed, sendAt }, author);
    for (const to of ["hoa@anphat.vn", "tu@anphat.vn"]) {
      const mail = { personId: crm.people.lan, to, subject: "Bài viết mới", text: "thư", files: [] };
      await mails.add({ ...mail, customerMailId: id, sendAt }, author);
    }
  });
}

async function settle(
  id: number,
  to: string,
  state: "sending" | "sent" | "unknown" | "bounced" | "refused",
  at: Temporal.Instant = now,
): Promise<void> {
  const { count } = await crm.database.prisma.mailMessage.updateMany({
    where: { customerMailId: id, to },
    data: {
      state,
      settledAt: new Date(at.epochMilliseconds),
      problem: { refused: "address", bounced: "bounced", sending: null, sent: null, unknown: null }[state],
    },
  });
  expect(count).toBe(1);
}

function find(id: number) {
  return crm.store.customerMails.find(company, id);
}

function hour(count: number): Temporal.Instant {
  return now.add({ hours: count });
}

/** Hours from now on. */
async function sentSince(since: number, exceptId?: number): Promise<number[]> {
  const moments = await crm.store.customerMails.sentSince(customerId, hour(since), exceptId);
  return moments.map((moment) => now.until(moment).total("hours"));
}
