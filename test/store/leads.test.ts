import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "#src/domain/access.ts";
import type { LeadStatus } from "#src/domain/lead.ts";
import { aLead, by, type Crm, company, createCrm, day } from "#test/support/crm.ts";

let crm: Crm;
let own: Scope;
let bac: Scope;
let nam: Scope;

beforeAll(async () => {
  crm = await createCrm();
  own = { kind: "own", personId: crm.people.minh };
  bac = { kind: "team", teamId: crm.teams.Bắc };
  nam = { kind: "team", teamId: crm.teams.Nam };
});

afterAll(() => crm.close());

describe("add", () => {
  it("keeps all that was said, tidied", async () => {
    const { store, people } = crm;
    const region = await store.units.ensure("region", "Miền Bắc");
    const id = await store.leads.add(
      aLead({
        name: " Công ty TNHH Nguyễn Đức ".normalize("NFD"),
        contact: "Chị Hoa",
        phone: "+84912345678",
        email: "Hoa@NguyenDuc.vn",
        taxCode: "0101234567",
        source: "Zalo",
        priority: "Cao",
        temperature: "warm",
        ownerId: people.lan,
        regionId: region.id,
        product: "Gói năm",
        expectedAmount: 300_000_000n,
        expectedCloseOn: day("2026-12-15"),
        note: "gọi sau 14h",
      }),
      by(people.lan),
    );

    expect(await store.leads.find(company, id)).toMatchObject({
      id,
      name: "Công ty TNHH Nguyễn Đức",
      contact: "Chị Hoa",
      phone: "+84912345678",
      email: "hoa@nguyenduc.vn",
      taxCode: "0101234567",
      source: "Zalo",
      priority: "Cao",
      step: null,
      temperature: "warm",
      status: "assigned",
      statusAt: by(null).at,
      owner: { id: people.lan, name: "lan" },
      createdBy: { id: people.lan, name: "lan" },
      region,
      customer: null,
      duplicateOf: null,
      product: "Gói năm",
      expectedAmount: 300_000_000n,
      expectedCloseOn: day("2026-12-15"),
      note: "gọi sau 14h",
      receivedOn: day("2026-11-20"),
      receivedAt: by(null).at,
      closedOn: null,
      touchedAt: by(null).at,
    });
  });

  it("leaves a lead without an owner new", async () => {
    const id = await crm.store.leads.add(aLead(), by(crm.people.lan));

    expect(await crm.store.leads.find(company, id)).toMatchObject({ status: "new", owner: null });
  });
});

describe("find", () => {
  it("shows a lead to its owner's scopes and to nobody else", async () => {
    const { store, people } = crm;
    const id = await store.leads.add(aLead({ ownerId: people.lan }), by(people.huy));

    expect(await store.leads.find(bac, id)).toBeDefined();
    expect(await store.leads.find({ kind: "own", personId: people.lan }, id)).toBeDefined();
    expect(await store.leads.find(own, id)).toBeUndefined();
    expect(await store.leads.find(nam, id)).toBeUndefined();
    expect(await store.leads.find({ kind: "nobody" }, id)).toBeUndefined();
  });

  it("shows a lead without an owner to whoever logged it", async () => {
    const { store, people } = crm;
    const id = await store.leads.add(aLead(), by(people.minh));

    expect(await store.leads.find(own, id)).toBeDefined();
    expect(await store.leads.find(nam, id)).toBeUndefined();
    expect(await store.leads.find({ kind: "own", personId: people.lan }, id)).toBeUndefined();
  });

  it("follows its owner into another team, and not before the day of the move", async () => {
    const { store, people, teams } = crm;
    const units = { teamId: teams.Bắc, regionId: null, departmentId: null };
    const mover = await store.people.create({ name: "an", role: "rep", startedOn: day("2026-01-01"), units });
    const id = await store.leads.add(aLead({ ownerId: mover.id }), by(people.lan));

    await store.people.assign(mover.id, day("2999-01-01"), { ...units, teamId: teams.Nam });
    expect(await store.leads.find(nam, id)).toBeUndefined();

    await store.people.assign(mover.id, day("2026-11-01"), { ...units, teamId: teams.Nam });
    expect(await store.leads.find(bac, id)).toBeUndefined();
    expect(await store.leads.find(nam, id)).toBeDefined();
  });
});

describe("change", () => {
  it.each<[LeadStatus, string | null]>([
    ["in_progress", null],
    ["qualified", "2026-11-23"],
    ["unqualified", "2026-11-23"],
    ["paused", "2026-11-23"],
    ["duplicate", "2026-11-23"],
  ])("to %s makes the closing day %s", async (status, closedOn) => {
    const { store, people } = crm;
    const id = await store.leads.add(aLead({ ownerId: people.lan }), by(people.lan));
    // Ten past seven in the evening in London, past two in the morning in Việt Nam.
    const at = Temporal.Instant.from("2026-11-22T19:10Z");

    await store.leads.change(id, { status }, { ...by(people.lan, "2026-11-23"), at });

    const lead = await store.leads.find(company, id);
    expect(lead).toMatchObject({ status, statusAt: at, touchedAt: at });
    expect(lead?.closedOn?.toString() ?? null).toBe(closedOn);
  });

  it("opens a lead again without a closing day", async () => {
    const { store, people } = crm;
    const id = await store.leads.add(aLead({ ownerId: people.lan }), by(people.lan));

    await store.leads.change(id, { status: "paused" }, by(people.lan, "2026-11-20"));
    await store.leads.change(id, { status: "assigned" }, by(people.lan, "2026-11-21"));

    expect(await store.leads.find(company, id)).toMatchObject({ status: "assigned", closedOn: null });
  });

  it("leaves the time of a status that stays as it is", async () => {
    const { store, people } = crm;
    const id = await store.leads.add(aLead({ ownerId: people.lan }), by(people.lan, "2026-11-19"));

    await store.leads.change(id, { note: "gửi báo giá", nextStep: "demo" }, by(people.lan, "2026-11-20"));

    expect(await store.leads.find(company, id)).toMatchObject({
      note: "gửi báo giá",
      nextStep: "demo",
      statusAt: by(null, "2026-11-19").at,
      touchedAt: by(null, "2026-11-20").at,
    });
  });

  it("brings back exactly what was, on an undo", async () => {
    const { store, people } = crm;
    const id = await store.leads.add(aLead({ ownerId: people.lan }), by(people.lan, "2026-11-02"));
    await store.leads.change(id, { status: "qualified" }, by(people.lan, "2026-11-03"));
    const before = await store.leads.find(company, id);
    await store.leads.change(id, { status: "duplicate" }, by(people.lan, "2026-11-20"));

    await store.leads.change(
      id,
      {
        status: "qualified",
        statusAt: by(null, "2026-11-03").at,
        closedOn: day("2026-11-03"),
        touchedAt: by(null, "2026-11-03").at,
      },
      by(people.lan, "2026-11-20"),
    );

    expect(await store.leads.find(company, id)).toEqual(before);
  });

  it("touches a lead by what is done about it", async () => {
    const { store, people } = crm;
    const id = await store.leads.add(aLead({ ownerId: people.lan }), by(people.lan, "2026-11-02"));

    await store.activities.add({ kind: "call", leadId: id, on: day("2026-11-19") }, by(people.lan));

    expect((await store.leads.find(company, id))?.touchedAt).toEqual(by(null).at);
  });
});

describe("remove", () => {
  it("hides a lead from every list, search and scope", async () => {
    const { store, people } = crm;
    const id = await store.leads.add(aLead({ name: "Cty Vắng Bóng", ownerId: people.lan }), by(people.lan));

    await store.leads.remove(id, by(people.lan));

    expect(await store.leads.find(company, id)).toBeUndefined();
    expect(await store.leads.search(company, "vắng bóng", 5)).toEqual([]);
    expect((await store.leads.list(company, { limit: 100 })).map((lead) => lead.id)).not.toContain(id);
  });
});

describe("loads", () => {
  it("counts open leads and tells when the last one was given, of everybody who is asked about", async () => {
    const { store, people, teams } = crm;
    const units = { teamId: teams.Nam, regionId: null, departmentId: null };
    const { id } = await store.people.create({
      name: "vân",
      role: "rep",
      startedOn: day("2026-01-01"),
      units,
    });
    const first = await store.leads.add(aLead(), by(people.lan, "2026-11-01"));
    await store.leads.add(aLead({ ownerId: id }), by(people.lan, "2026-11-02"));
    await store.leads.change(first, { ownerId: id, status: "assigned" }, by(people.lan, "2026-11-03"));
    await store.leads.change(first, { status: "unqualified" }, by(people.lan, "2026-11-04"));

    expect(await store.leads.loads([id, 999_999])).toEqual(
      new Map([
        [id, { openLeads: 1, lastGivenAt: by(null, "2026-11-03").at }],
        [999_999, { openLeads: 0, lastGivenAt: null }],
      ]),
    );
  });
});

describe("duplicatesOf", () => {
  it("names what was merged into a lead", async () => {
    const { store, people } = crm;
    const original = await store.leads.add(aLead(), by(people.lan));
    const other = await store.leads.add(aLead({ name: "Minh Phát 2" }), by(people.lan));

    await store.leads.change(other, { status: "duplicate", duplicateOfId: original }, by(people.lan));

    expect(await store.leads.duplicatesOf(original)).toEqual([{ id: other, name: "Minh Phát 2" }]);
  });
});
