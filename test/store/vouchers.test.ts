import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NewVoucherVersion } from "#src/store/interface/vouchers.ts";
import { by, type Crm, company, createCrm, day } from "#test/support/crm.ts";

let crm: Crm;

beforeAll(async () => {
  crm = await createCrm();
});

afterAll(() => crm.close());

const million = 1_000_000n;

let quarters = 0;

/** A plan of the given owner's customer, each in a quarter of its own. */
async function aPlan(
  ownerId: number | null,
): Promise<{ readonly planId: number; readonly customerId: number }> {
  quarters += 1;
  const { prisma } = crm.database;
  const { id: customerId } = await prisma.customer.create({
    data: { name: `Khách ${quarters}`, foldedName: `khach ${quarters}`, ownerId },
    select: { id: true },
  });
  const quarter = new Date("2026-10-01T00:00:00Z");
  const { id } = await prisma.plan.create({ data: { customerId, quarter }, select: { id: true } });
  return { planId: id, customerId };
}

function aVersion(version: Partial<NewVoucherVersion> = {}): NewVoucherVersion {
  return {
    state: "draft",
    planNumber: 1,
    points: { certain: 500n, expected: 655n, total: 1155n, budget: 9_007_199_254_740_993n },
    terms: { pointSize: 100n * million, pointValue: 35n * million, step: 1n, rounding: "nearest" },
    packages: [{ name: "Thay bạt “mới”", value: 9_007_199_254_740_993n, count: 2 }],
    grounds: ["history", "budget"],
    validUntil: day("2026-12-22"),
    reason: null,
    ...version,
  };
}

describe("a voucher", () => {
  it("is kept as it was made, to the đồng", async () => {
    const { lan } = crm.people;
    const { planId, customerId } = await aPlan(lan);

    const id = await crm.store.vouchers.add({ planId, ...aVersion() }, by(lan));

    expect(await crm.store.vouchers.find(company, id)).toEqual({
      id,
      planId,
      customer: { id: customerId, name: `Khách ${quarters}`, ownerId: lan },
      quarter: day("2026-10-01"),
      author: { id: lan, name: "lan" },
      current: { ...aVersion(), number: 1, by: { id: lan, name: "lan" }, at: by(lan).at },
    });
  });

  it("is seen by those who see the customer", async () => {
    const { lan, minh, huy } = crm.people;
    const { planId } = await aPlan(lan);
    const id = await crm.store.vouchers.add({ planId, ...aVersion() }, by(lan));
    const { vouchers } = crm.store;

    expect(await vouchers.find({ kind: "own", personId: lan }, id)).toBeDefined();
    expect(await vouchers.find({ kind: "team", teamId: crm.teams.Bắc }, id)).toBeDefined();
    expect(await vouchers.find({ kind: "own", personId: minh }, id)).toBeUndefined();
    expect(await vouchers.find({ kind: "own", personId: huy }, id)).toBeUndefined();
    expect(await vouchers.find({ kind: "nobody" }, id)).toBeUndefined();
    expect((await vouchers.list({ kind: "own", personId: huy }, { limit: 50 })).map((one) => one.id)).toEqual(
      [],
    );
  });

  it("keeps every version, and the last one counts", async () => {
    const { lan, minh } = crm.people;
    const { planId } = await aPlan(lan);
    const id = await crm.store.vouchers.add({ planId, ...aVersion() }, by(lan));

    const number = await crm.store.vouchers.change(
      id,
      aVersion({ state: "approved", packages: [], reason: "đúng chính sách" }),
      by(minh),
    );

    expect(number).toBe(2);
    const versions = await crm.store.vouchers.versions(id);
    expect(versions.map((version) => [version.number, version.state, version.by?.name])).toEqual([
      [1, "draft", "lan"],
      [2, "approved", "minh"],
    ]);
    const voucher = await crm.store.vouchers.find(company, id);
    expect(voucher?.current).toEqual(versions[1]);
    expect(voucher?.author?.name).toBe("lan");
  });

  it("cannot be rewritten", async () => {
    const { planId } = await aPlan(null);
    await crm.store.vouchers.add({ planId, ...aVersion() }, by(null));

    const rewriting = crm.database.pool.query("update voucher_version set budget = 1");

    await expect(rewriting).rejects.toThrow("append-only");
  });

  it("is found by its plan, the newest first", async () => {
    const { planId } = await aPlan(null);
    await crm.store.vouchers.add({ planId, ...aVersion() }, by(null));
    const newest = await crm.store.vouchers.add({ planId, ...aVersion() }, by(null));

    expect((await crm.store.vouchers.ofPlan(planId))?.id).toBe(newest);
    expect(await crm.store.vouchers.ofPlan(planId + 1_000)).toBeUndefined();
  });

  it("is listed by customer and by the state that it is in now", async () => {
    const { planId, customerId } = await aPlan(null);
    const { vouchers } = crm.store;
    const first = await vouchers.add({ planId, ...aVersion() }, by(null));
    const second = await vouchers.add({ planId, ...aVersion({ state: "reviewed" }) }, by(null));
    await vouchers.change(first, aVersion({ state: "reviewed" }), by(null));
    await vouchers.change(second, aVersion({ state: "sent" }), by(null));

    const idsOf = async (states?: readonly ("reviewed" | "sent")[]) =>
      (await vouchers.list(company, { customerId, limit: 9, ...(states && { states }) })).map(({ id }) => id);

    expect(await idsOf()).toEqual([second, first]);
    expect(await idsOf(["reviewed"])).toEqual([first]);
    expect(await idsOf(["sent"])).toEqual([second]);
  });
});

describe("holdStock", () => {
  it("counts what approved, sent and accepted vouchers hold that are not over", async () => {
    const { vouchers } = crm.store;
    const { planId } = await aPlan(null);
    const holding = async (version: Partial<NewVoucherVersion>, name = "LED") => {
      const packages = [{ name, value: million, count: 3 }];
      return vouchers.add({ planId, ...aVersion({ packages, ...version }) }, by(null));
    };
    await holding({ state: "draft" });
    await holding({ state: "reviewed" });
    const own = await holding({ state: "approved" });
    await holding({ state: "sent" });
    await holding({ state: "sent", validUntil: day("2026-12-01") });
    await holding({ state: "accepted", validUntil: day("2026-12-01") });
    await holding({ state: "adjusted" });
    await holding({ state: "approved" }, "Mockup");

    const held = (except?: number) =>
      crm.transact((store) => store.vouchers.holdStock(day("2026-12-02"), except));

    const all = await held();
    expect([all.get("LED"), all.get("Mockup")]).toEqual([9, 3]);
    expect((await held(own)).get("LED")).toBe(6);
  });

  it("lets one approval after the other take the last piece", async () => {
    const { planId } = await aPlan(null);
    const packages = [{ name: "Biển mẫu", value: million, count: 1 }];
    const taking = () =>
      crm.transact(async ({ vouchers }) => {
        const held = await vouchers.holdStock(day("2026-11-20"));
        if ((held.get("Biển mẫu") ?? 0) >= 1) return "gone";
        await vouchers.add({ planId, ...aVersion({ state: "approved", packages }) }, by(null));
        return "taken";
      });

    const outcomes = await Promise.all([taking(), taking(), taking()]);

    expect(outcomes.toSorted()).toEqual(["gone", "gone", "taken"]);
  });
});

describe("noteSent", () => {
  it("moves the approved version that went out, once", async () => {
    const { lan } = crm.people;
    const { planId } = await aPlan(lan);
    const { vouchers } = crm.store;
    const id = await vouchers.add({ planId, ...aVersion({ state: "approved" }) }, by(lan));

    expect(await vouchers.noteSent(id, 1, by(null))).toBe(true);
    expect(await vouchers.noteSent(id, 1, by(null))).toBe(false);

    const versions = await vouchers.versions(id);
    expect(versions.map(({ state }) => state)).toEqual(["approved", "sent"]);
    expect(versions[1]).toMatchObject({ packages: aVersion().packages, grounds: aVersion().grounds });
  });

  it("leaves one alone that was put otherwise meanwhile", async () => {
    const { planId } = await aPlan(null);
    const { vouchers } = crm.store;
    const id = await vouchers.add({ planId, ...aVersion({ state: "approved" }) }, by(null));
    await vouchers.change(id, aVersion({ state: "adjusted" }), by(null));

    expect(await vouchers.noteSent(id, 1, by(null))).toBe(false);
    expect((await vouchers.find(company, id))?.current.state).toBe("adjusted");
  });
});
