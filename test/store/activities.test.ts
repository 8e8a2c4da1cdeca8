import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "#src/domain/access.ts";
import { aLead, by, type Crm, company, createCrm, day } from "#test/support/crm.ts";

let crm: Crm;
let minh: Scope;
let nam: Scope;

beforeAll(async () => {
  crm = await createCrm();
  minh = { kind: "own", personId: crm.people.minh };
  nam = { kind: "team", teamId: crm.teams.Nam };
});

afterAll(() => crm.close());

describe("activities", () => {
  it("are kept as they were said", async () => {
    const { store, people } = crm;
    const leadId = await store.leads.add(aLead({ ownerId: people.lan }), by(people.lan));
    const customer = await store.customers.ensure("An Phát", people.lan);

    const id = await store.activities.add(
      {
        kind: "meeting",
        leadId,
        customerId: customer.id,
        on: day("2026-11-19"),
        text: "demo tại văn phòng khách",
        outcome: "hẹn gửi báo giá",
      },
      by(people.lan),
    );

    expect(await store.activities.find(company, id)).toEqual({
      id,
      kind: "meeting",
      lead: { id: leadId, name: "Cty Minh Phát" },
      customer: { id: customer.id, name: "An Phát" },
      by: { id: people.lan, name: "lan" },
      on: day("2026-11-19"),
      at: by(null).at,
      text: "demo tại văn phòng khách",
      outcome: "hẹn gửi báo giá",
      score: null,
    });
  });

  it("are listed newest first, of a lead with those of its duplicates, of a customer with those of its leads", async () => {
    const { store, people } = crm;
    const customer = await store.customers.ensure("Bình Minh", people.lan);
    const lead = await store.leads.add(aLead({ ownerId: people.lan, customerId: customer.id }), by(null));
    const twin = await store.leads.add(aLead({ ownerId: people.lan }), by(null));
    await store.leads.change(twin, { status: "duplicate", duplicateOfId: lead }, by(null));
    const add = (about: object, on: string, kind: "call" | "note" = "call") =>
      store.activities.add({ kind, on: day(on), ...about }, by(people.lan));
    const ofTwin = await add({ leadId: twin }, "2026-11-10");
    const ofLead = await add({ leadId: lead }, "2026-11-12");
    const noted = await add({ leadId: lead }, "2026-11-11", "note");
    const ofCustomer = await add({ customerId: customer.id }, "2026-11-01");
    const taken = await add({ leadId: lead }, "2026-11-13");
    await store.activities.remove(taken, by(people.lan));

    const ids = async (filter: object) =>
      (await store.activities.list(company, { limit: 10, ...filter })).map(({ id }) => id);
    expect(await ids({ leadId: lead })).toEqual([ofLead, noted, ofTwin]);
    expect(await ids({ leadId: lead, limit: 1 })).toEqual([ofLead]);
    expect(await ids({ leadId: lead, kinds: ["note"] })).toEqual([noted]);
    expect(await ids({ customerId: customer.id })).toEqual([ofLead, noted, ofCustomer]);
    const days = { from: day("2026-11-10"), to: day("2026-11-11") };
    expect(await ids({ leadId: lead, days })).toEqual([noted, ofTwin]);
    expect(await store.activities.find(company, taken)).toBeUndefined();
  });

  it("are seen by those who may see the person, the lead or the customer", async () => {
    const { store, people } = crm;
    const leadId = await store.leads.add(aLead({ ownerId: people.minh }), by(people.minh));
    const customer = await store.customers.ensure("Cửu Long", people.minh);
    const about = (more: object) =>
      store.activities.add({ kind: "call", on: day("2026-11-20"), ...more }, by(people.huy));
    const [ofLead, ofCustomer, ofNothing] = [
      await about({ leadId }),
      await about({ customerId: customer.id }),
      await about({}),
    ];

    const seen = async (scope: Scope) =>
      Promise.all(
        [ofLead, ofCustomer, ofNothing].map(async (id) => !!(await store.activities.find(scope, id))),
      );
    expect(await seen(minh)).toEqual([true, true, false]);
    expect(await seen(nam)).toEqual([true, true, true]);
    expect(await seen({ kind: "own", personId: people.lan })).toEqual([false, false, false]);
    expect(await seen({ kind: "nobody" })).toEqual([false, false, false]);
  });

  it("are counted for the KPI until they are taken back, once", async () => {
    const { store, people } = crm;
    const subject = { kind: "person", id: people.huy, name: "huy", teamId: null } as const;
    const calls = () =>
      store.figures.total(company, subject, "calls", { from: day("2026-10-01"), to: day("2026-10-31") });
    const add = () => store.activities.add({ kind: "call", on: day("2026-10-07") }, by(people.huy));
    await add();
    const id = await add();
    expect(await calls()).toBe(2n);

    await store.activities.remove(id, by(people.huy));
    await store.activities.remove(id, by(people.huy));
    expect(await calls()).toBe(1n);
  });
});
