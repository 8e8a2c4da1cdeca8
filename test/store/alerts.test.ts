import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope, Subject } from "#src/domain/access.ts";
import { aLead, by, type Crm, company, createCrm, day } from "#test/support/crm.ts";

const everybody: Subject = { kind: "company" };
const before = Temporal.Instant.from("2026-11-18T00:00+07:00");
const weeks = { from: day("2026-10-19"), to: day("2026-11-22") };

let crm: Crm;

beforeAll(async () => {
  crm = await createCrm();
});

afterAll(() => crm.close());

describe("untouched leads", () => {
  beforeAll(async () => {
    const { lan, minh, huy } = crm.people;
    await leadOf(lan, "Ấm nhỏ", { expectedAmount: 10n, temperature: "warm" });
    await leadOf(lan, "Lạnh lớn", { expectedAmount: 900n, temperature: "cold" });
    await leadOf(lan, "Ấm lớn", { expectedAmount: 50n, temperature: "warm" });
    await leadOf(lan, "Không rõ", {});
    await leadOf(minh, "Của Minh", { expectedAmount: 5n });
    await leadOf(huy, "Của Huy", { expectedAmount: 7n });
    await crm.store.leads.add(aLead({ name: "Mới", ownerId: lan }), by(lan, "2026-11-19"));
    await crm.store.leads.add(aLead({ name: "Chưa giao", ownerId: null }), by(huy, "2026-11-10"));
  });

  it("are counted in full, the warm ones named first and then those worth most", async () => {
    const [lan] = await crm.store.alerts.untouched(own("lan"), everybody, { before, each: 3 });

    expect(lan).toMatchObject({ personId: crm.people.lan, count: 4, worth: 960n });
    expect(lan?.leads.map(({ name, worth }) => [name, worth])).toEqual([
      ["Ấm lớn", 50n],
      ["Ấm nhỏ", 10n],
      ["Lạnh lớn", 900n],
    ]);
  });

  it("are those within the reader's range, whatever is asked for", async () => {
    const owners = async (scope: Scope) =>
      (await crm.store.alerts.untouched(scope, everybody, { before, each: 1 })).map(
        ({ personId }) => personId,
      );
    const { lan, minh, huy } = crm.people;

    expect(await owners(company)).toEqual([lan, minh, huy]);
    expect(await owners({ kind: "team", teamId: crm.teams.Bắc })).toEqual([lan, minh]);
    expect(await owners(own("huy"))).toEqual([huy]);
    expect(await owners({ kind: "nobody" })).toEqual([]);
  });

  it("without an owner wait for one, as far as the reader sees who logged them", async () => {
    expect(await crm.store.alerts.waiting(company)).toEqual({
      count: 1,
      oldestAt: Temporal.Instant.from("2026-11-10T09:00+07:00"),
    });
    expect(await crm.store.alerts.waiting(own("lan"))).toEqual({ count: 0, oldestAt: null });
  });
});

describe("diligence", () => {
  beforeAll(async () => {
    const { lan } = crm.people;
    const customer = await crm.store.customers.ensure("An Phát", lan);
    const add = async (kind: "call" | "note", on: string) =>
      crm.store.activities.add({ kind, customerId: customer.id, on: day(on) }, by(lan, on));
    await add("call", "2026-11-17");
    await add("call", "2026-11-17");
    await add("call", "2026-10-20");
    await add("call", "2026-10-18");
    await add("call", "2026-11-23");
    await add("note", "2026-11-18");
    const removed = await add("call", "2026-11-16");
    await crm.store.activities.remove(removed, by(lan, "2026-11-16"));
    await crm.store.audit.write({ action: "activity.add", subject: "A1" }, by(lan, "2026-11-17"));
    await crm.store.audit.write({ action: "calendar.link", subject: `P${lan}` }, by(lan, "2026-11-20"));
    const at = Temporal.Instant.from("2026-03-01T09:00+07:00");
    await crm.store.accounts.link({ platform: "local", accountId: "lan", personId: lan, at });
  });

  it("counts real work by day, and takes the last entry that was work", async () => {
    const [lan, ...others] = await crm.store.alerts.diligence(own("lan"), everybody, weeks);

    expect(others).toEqual([]);
    expect(lan).toEqual({
      personId: crm.people.lan,
      name: "lan",
      joinedAt: Temporal.Instant.from("2026-03-01T09:00+07:00"),
      lastEntryAt: Temporal.Instant.from("2026-11-17T09:00+07:00"),
      activities: [
        { on: day("2026-10-20"), count: 1 },
        { on: day("2026-11-17"), count: 2 },
      ],
    });
  });

  it("lists whoever has done nothing at all", async () => {
    const team: Subject = { kind: "team", id: crm.teams.Nam, name: "Nam" };

    expect(await crm.store.alerts.diligence(company, team, weeks)).toEqual([
      { personId: crm.people.huy, name: "huy", joinedAt: null, lastEntryAt: null, activities: [] },
    ]);
  });

  it("leaves out whoever has left", async () => {
    await crm.store.people.change(crm.people.minh, { leftOn: day("2026-11-22") });

    const rows = await crm.store.alerts.diligence(company, everybody, weeks);

    expect(rows.map(({ name }) => name)).toEqual(["lan", "huy"]);
  });
});

function own(name: keyof Crm["people"]): Scope {
  return { kind: "own", personId: crm.people[name] };
}

async function leadOf(ownerId: number, name: string, lead: Parameters<typeof aLead>[0]): Promise<void> {
  const id = await crm.store.leads.add(aLead({ ...lead, name, ownerId }), by(ownerId, "2026-11-10"));
  const at = new Date("2026-11-10T02:00:00Z");
  await crm.database.prisma.lead.update({
    where: { id },
    data: { touchedAt: at, statusAt: at, receivedAt: at },
  });
}
