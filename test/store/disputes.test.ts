import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { payScopeOf } from "#src/domain/pay-access.ts";
import type { DisputeReader, NewDispute } from "#src/store/interface/disputes.ts";
import { by, type Crm, createCrm, day } from "#test/support/crm.ts";

let crm: Crm;

const november = Temporal.PlainYearMonth.from("2026-11");
const hr: DisputeReader = { scope: { kind: "everybody" }, personId: null };

beforeAll(async () => {
  crm = await createCrm();
});

afterAll(() => crm.close());

function aDispute(dispute: Partial<NewDispute> = {}): NewDispute {
  return {
    personId: crm.people.lan,
    month: november,
    line: { number: 7, entry: "C15", label: "Cty Minh Phát", amount: -9_007_199_254_740_993n },
    text: "khách đã trả đủ",
    leadId: crm.people.minh,
    dueOn: day("2026-11-25"),
    ...dispute,
  };
}

function own(id: number): DisputeReader {
  return { scope: payScopeOf({ id, role: "rep" }), personId: id };
}

describe("a dispute", () => {
  it("is kept as it was raised, to the đồng", async () => {
    const id = await crm.store.disputes.add(aDispute(), by(crm.people.lan));

    expect(await crm.store.disputes.find(hr, id)).toEqual({
      ...aDispute(),
      id,
      person: { id: crm.people.lan, name: "lan" },
      lead: { id: crm.people.minh, name: "minh" },
      state: "with_lead",
      at: by(null).at,
      leadAgrees: null,
      leadNote: null,
      settledBy: null,
      settlement: null,
      adjustmentId: null,
    });
  });

  it("is read by its person, the lead who is asked and HR, and by nobody else", async () => {
    const { lan, minh, huy } = crm.people;
    const id = await crm.store.disputes.add(aDispute(), by(lan));
    const nobodys = await crm.store.disputes.add(aDispute({ leadId: null }), by(lan));
    const { disputes } = crm.store;

    expect([await disputes.find(own(lan), id), await disputes.find(own(minh), id)]).not.toContain(undefined);
    expect(await disputes.find(own(huy), id)).toBeUndefined();
    expect(await disputes.find({ ...own(huy), personId: null }, id)).toBeUndefined();
    expect(await disputes.find(own(minh), nobodys)).toBeUndefined();
    expect(await disputes.find(hr, nobodys)).toMatchObject({ state: "with_hr", lead: null });
  });

  it("goes from the lead to HR, is settled, and may be opened again", async () => {
    const { lan, minh, huy } = crm.people;
    const { disputes, payroll } = crm.store;
    const id = await disputes.add(aDispute(), by(lan));

    const opinion = { agrees: true, note: "đúng rồi", dueOn: day("2026-11-30") };
    await crm.transact(async (store) => {
      await store.disputes.hold(id);
      await store.disputes.giveOpinion(id, opinion, by(minh));
    });
    expect(await disputes.find(hr, id)).toMatchObject({
      state: "with_hr",
      leadAgrees: true,
      leadNote: "đúng rồi",
      dueOn: day("2026-11-30"),
    });

    const money = { personId: lan, month: november, amount: 5n, reason: "khiếu nại", reversesId: null };
    const adjustmentId = await payroll.adjust({ ...money, disputeId: id }, by(huy));
    await disputes.settle(id, { state: "accepted", note: "bù", adjustmentId }, by(huy));
    expect(await disputes.find(hr, id)).toMatchObject({
      state: "accepted",
      settledBy: { id: huy, name: "huy" },
      settlement: "bù",
      adjustmentId,
    });
    expect(await payroll.adjustments(hr.scope, november)).toMatchObject([
      { id: adjustmentId, disputeId: id },
    ]);

    await disputes.reopen(id, { state: "with_lead", dueOn: day("2026-12-02") });
    expect(await disputes.find(hr, id)).toMatchObject({
      state: "with_lead",
      leadAgrees: null,
      leadNote: null,
      settledBy: null,
      settlement: null,
      adjustmentId: null,
      dueOn: day("2026-12-02"),
    });
  });
});

describe("the list", () => {
  it("has the open ones, or all of a month, the oldest first and only what the reader may see", async () => {
    const { huy } = crm.people;
    const december = november.add({ months: 1 });
    const { disputes } = crm.store;
    const one = await disputes.add(aDispute({ personId: huy, month: december }), by(huy));
    const two = await disputes.add(aDispute({ personId: huy, month: december, leadId: null }), by(huy));
    await disputes.settle(one, { state: "withdrawn", note: null, adjustmentId: null }, by(huy));

    expect((await disputes.list(own(huy))).map(({ id }) => id)).toEqual([two]);
    expect((await disputes.list(own(huy), december)).map(({ id }) => id)).toEqual([one, two]);
    expect((await disputes.list(own(crm.people.minh), december)).map(({ id }) => id)).toEqual([one]);
    expect(await disputes.list(own(crm.people.lan), december)).toEqual([]);
  });
});
