import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foldFirmName } from "#src/domain/fold.ts";
import type { Twin } from "#src/store/interface/customers.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

async function addCustomer(name: string, fields: object = {}): Promise<number> {
  const data = { name, foldedName: foldFirmName(name), ...fields };
  return (await bot.database.prisma.customer.create({ data, select: { id: true } })).id;
}

describe("customers.findTwins", () => {
  const said = (twins: readonly Twin[]) => twins.map(({ kind, by, name }) => `${kind} ${name} by ${by}`);

  async function addLead(name: string, fields: object = {}): Promise<number> {
    const data = { name, foldedName: foldFirmName(name), ...fields };
    return (await bot.database.prisma.lead.create({ data, select: { id: true } })).id;
  }

  it("names each of them once, by what says most, customers first", async () => {
    await addLead("Công ty CP Kim Long", { phone: "+84955000001" });
    await addCustomer("Cty TNHH Kim Long", { phone: "+84955000001", taxCode: "0100109106" });

    const twins = await bot.store.customers.findTwins({
      name: "Kim Long",
      phone: "+84955000001",
      taxCode: "0100109106",
    });

    expect(said(twins)).toEqual(["customer Cty TNHH Kim Long by phone", "lead Công ty CP Kim Long by phone"]);
  });

  it("leaves out the customer's own leads, duplicates and what was taken back", async () => {
    const id = await addCustomer("Hải Âu", { phone: "+84955000002" });
    await addLead("Hải Âu đợt 2", { phone: "+84955000002", customerId: id });
    await addLead("Hải Âu trùng", { phone: "+84955000002", status: "duplicate" });
    await addLead("Hải Âu cũ", { phone: "+84955000002", removedAt: new Date("2026-11-01T00:00:00Z") });

    const twins = await bot.store.customers.findTwins({ phone: "+84955000002" });

    expect(said(twins)).toEqual(["customer Hải Âu by phone"]);
    expect(await bot.store.customers.findTwins({ phone: "+84955000002", exceptCustomerId: id })).toEqual([]);
  });

  it("takes a lead neither for its own twin nor for that of its customer", async () => {
    const customerId = await addCustomer("Bến Nghé", { phone: "+84955000003" });
    const exceptLeadId = await addLead("Bến Nghé", { phone: "+84955000003", customerId });

    expect(
      await bot.store.customers.findTwins({ name: "Bến Nghé", phone: "+84955000003", exceptLeadId }),
    ).toEqual([]);
  });

  it("finds the firm of a contact, as long as the contact is there", async () => {
    const id = await addCustomer("Tân Tạo");
    const contact = await bot.store.customers.addContact(id, { name: "Anh Tú", phone: "+84955000004" });
    const before = said(await bot.store.customers.findTwins({ phone: "+84955000004" }));
    await bot.store.customers.removeContact(contact, Temporal.Instant.from("2026-11-22T02:00:00Z"));

    expect(before).toEqual(["customer Tân Tạo by phone"]);
    expect(await bot.store.customers.findTwins({ phone: "+84955000004" })).toEqual([]);
  });

  it("tells the last thing that was done, about the customer or one of its leads", async () => {
    const customerId = await addCustomer("Đông Đô");
    const leadId = await addLead("Đông Đô gói 2", { customerId });
    const on = new Date("2026-11-20T00:00:00Z");
    const byId = bot.people.Lan.id;
    await bot.database.prisma.activity.create({
      data: { kind: "call", customerId, byId, on, at: new Date("2026-11-19T02:00:00Z") },
    });
    await bot.database.prisma.activity.create({
      data: {
        kind: "meeting",
        leadId,
        byId,
        on,
        at: new Date("2026-11-20T02:00:00Z"),
        text: "demo",
        outcome: "hẹn báo giá",
      },
    });

    const [twin] = await bot.store.customers.findTwins({ name: "đông đô" });

    expect(twin?.lastActivity).toMatchObject({ kind: "meeting", by: "Nguyễn Thị Lan", text: "hẹn báo giá" });
  });

  it("tells of what was done last, whenever that was written down", async () => {
    const now = Temporal.Instant.from("2026-11-20T02:00Z");
    const today = Temporal.PlainDate.from("2026-11-20");
    const by = { actorId: bot.people.Lan.id, at: now, messageId: null };
    const leadId = await bot.store.leads.add(
      { name: "Nhật Quang", ownerId: bot.people.Lan.id, regionId: null, receivedOn: today },
      by,
    );
    await bot.store.activities.add({ kind: "call", leadId, on: today }, by);
    await bot.store.activities.add({ kind: "email", leadId, on: today.subtract({ days: 3 }) }, by);

    const [twin] = await bot.store.customers.findTwins({ name: "nhật quang" });

    expect(twin?.lastActivity?.kind).toBe("call");
    expect(String(twin?.lastActivity?.on)).toBe(String(today));
  });

  it("finds nothing by nothing", async () => {
    expect(await bot.store.customers.findTwins({})).toEqual([]);
    expect(await bot.store.customers.findTwins({ name: " " })).toEqual([]);
  });
});
