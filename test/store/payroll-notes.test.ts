import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NewAdjustment, NewSignOff } from "#src/store/interface/payroll.ts";
import { by, type Crm, createCrm } from "#test/support/crm.ts";

let crm: Crm;

const everybody = { kind: "everybody" } as const;
const november = Temporal.PlainYearMonth.from("2026-11");
const december = november.add({ months: 1 });

beforeAll(async () => {
  crm = await createCrm();
});

afterAll(() => crm.close());

function own(personId: number) {
  return { kind: "people", personIds: [personId] } as const;
}

describe("adjustments", () => {
  it("are those of the month within the scope, with the one that takes another back", async () => {
    const { lan, minh, huy } = crm.people;
    const { payroll } = crm.store;
    const bonus: NewAdjustment = {
      personId: lan,
      month: november,
      amount: -2_000_000n,
      reason: "thu hồi tạm ứng",
      disputeId: null,
      reversesId: null,
    };
    const id = await payroll.adjust(bonus, by(huy));
    const back = { ...bonus, amount: 2_000_000n, reversesId: id };
    const backId = await payroll.adjust(back, by(huy));
    await payroll.adjust({ ...bonus, personId: minh }, by(huy));

    const { at } = by(huy);
    expect(await payroll.adjustments(own(lan), november)).toEqual([
      { ...bonus, id, at },
      { ...back, id: backId, at },
    ]);
    expect(await payroll.adjustments(everybody, november)).toHaveLength(3);
    expect(await payroll.adjustments(everybody, december)).toEqual([]);
    await expect(payroll.adjust(back, by(huy))).rejects.toThrow();
  });
});

describe("sign-offs", () => {
  it("are the newest of each kind for each person", async () => {
    const { lan, minh, huy } = crm.people;
    const { payroll } = crm.store;
    const confirmed: NewSignOff = { month: november, personId: lan, kind: "confirmed", hash: "a" };
    const signed: NewSignOff = { ...confirmed, kind: "signed" };
    await payroll.signOff([confirmed], by(lan, "2026-11-28"));
    await payroll.signOff([signed, { ...signed, personId: minh }], by(huy, "2026-11-29"));
    await payroll.signOff([{ ...confirmed, hash: "b" }], by(lan, "2026-11-30"));

    expect(await payroll.signOffs(own(lan), november)).toEqual([
      { ...confirmed, hash: "b", by: { id: lan, name: "lan" }, at: by(lan, "2026-11-30").at },
      { ...signed, by: { id: huy, name: "huy" }, at: by(huy, "2026-11-29").at },
    ]);
    expect(await payroll.signOffs(everybody, november)).toHaveLength(3);
    expect(await payroll.signOffs(everybody, december)).toEqual([]);
    await expect(payroll.signOff([confirmed], by(null))).rejects.toThrow("somebody");
  });
});

describe("lastExport", () => {
  it("is the newest packet of the month, with its sums to the đồng", async () => {
    const { lan, huy } = crm.people;
    const { payroll } = crm.store;
    const sum = {
      personId: lan,
      code: "NV1",
      name: "lan",
      paid: 84,
      late: -2,
      signed: 9_007_199_254_740_993n,
      collected: 5n,
      commission: -1n,
    };
    await payroll.addExport({ month: november, isLocked: false, hash: "a", summary: [] }, by(huy));
    const packet = { month: november, isLocked: true, hash: "b", summary: [sum] };
    const id = await payroll.addExport(packet, by(huy));

    expect(await payroll.lastExport(november)).toEqual({ ...packet, id, at: by(huy).at });
    expect(await payroll.lastExport(december)).toBeUndefined();
  });
});
