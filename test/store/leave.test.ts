import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PayScope } from "#src/domain/pay-access.ts";
import type { LeaveState } from "#src/domain/timesheet/leave.ts";
import type { NewLeave } from "#src/store/interface/timesheets.ts";
import { by, type Crm, createCrm, day } from "#test/support/crm.ts";

const everybody: PayScope = { kind: "everybody" };
const december = { from: day("2026-12-01"), to: day("2026-12-31") };
const states: readonly LeaveState[] = ["waiting", "approved"];

let crm: Crm;

beforeAll(async () => {
  crm = await createCrm();
});

afterAll(() => crm.close());

describe("a request", () => {
  it("is kept as it was asked for, and found by whoever may read it", async () => {
    const { lan, minh } = crm.people;
    const id = await ask({ fromHalf: 2, note: "về quê" });

    expect(await crm.store.leave.find(own(minh), id)).toBeUndefined();
    expect(await crm.store.leave.find(own(lan), id)).toEqual({
      id,
      person: { id: lan, name: "lan" },
      code: "annual",
      from: day("2026-12-01"),
      fromHalf: 2,
      to: day("2026-12-03"),
      toHalf: 2,
      note: "về quê",
      state: "waiting",
      at: Temporal.Instant.from("2026-11-20T09:00+07:00"),
      settledBy: null,
      reason: null,
    });
  });

  it("is settled with a reason, and waits again when that is taken back", async () => {
    const { minh } = crm.people;
    const id = await ask({});

    await crm.store.leave.settle(id, "declined", by(minh), "cuối quý");
    expect(await crm.store.leave.find(everybody, id)).toMatchObject({
      state: "declined",
      settledBy: { id: minh, name: "minh" },
      reason: "cuối quý",
    });

    await crm.store.leave.settle(id, "waiting", by(minh));
    expect(await crm.store.leave.find(everybody, id)).toMatchObject({
      state: "waiting",
      settledBy: null,
      reason: null,
    });
  });

  it("is settled by one at a time", async () => {
    const id = await ask({});
    const order: string[] = [];
    let goOn: (value: null) => void = () => {};
    const held = new Promise((resolve) => {
      goOn = resolve;
    });

    let first: Promise<unknown> = Promise.resolve();
    const isHeld = new Promise<null>((resolve) => {
      first = crm.transact(async ({ leave }) => {
        await leave.hold(id);
        resolve(null);
        await held;
        await leave.settle(id, "approved", by(crm.people.minh));
        order.push("first");
      });
    });
    await isHeld;
    const second = crm.transact(async ({ leave }) => {
      await leave.hold(id);
      order.push((await leave.find(everybody, id))?.state ?? "lost");
    });
    goOn(null);
    await Promise.all([first, second]);

    expect(order).toEqual(["first", "approved"]);
  });
});

describe("the list", () => {
  it("has those that overlap the days, in one of the states, the earliest first, within the scope", async () => {
    const { minh, huy } = crm.people;
    const late = await ask({ personId: minh, from: day("2026-12-31"), to: day("2027-01-04") });
    const early = await ask({ personId: minh, from: day("2026-11-28"), to: day("2026-12-01") });
    const afternoon = await ask({ personId: minh, from: day("2026-12-10"), fromHalf: 2 });
    const morning = await ask({ personId: minh, from: day("2026-12-10") });
    const approved = await ask({ personId: huy, from: day("2026-12-20"), state: "approved" });
    await ask({ personId: minh, from: day("2026-12-12"), state: "withdrawn" });
    await ask({ personId: minh, from: day("2027-01-02") });

    expect(await ids(own(minh))).toEqual([early, morning, afternoon, late]);
    expect(await ids({ kind: "people", personIds: [minh, huy] })).toEqual([
      early,
      morning,
      afternoon,
      approved,
      late,
    ]);
    expect(await ids(own(huy), ["declined"])).toEqual([]);
  });
});

describe("corrections of a year", () => {
  it("are kept one after the other, for whoever may read them", async () => {
    const { lan, minh } = crm.people;
    await crm.store.leave.correct(
      { personId: lan, year: 2026, quarters: 12, reason: "phép 2025 chuyển sang" },
      by(minh),
    );
    await crm.store.leave.correct({ personId: lan, year: 2026, quarters: -2, reason: "nhầm" }, by(minh));
    await crm.store.leave.correct({ personId: lan, year: 2027, quarters: 4, reason: "thưởng" }, by(minh));

    const found = await crm.store.leave.corrections(own(lan), 2026);

    expect(found.map(({ personId, quarters, reason }) => [personId, quarters, reason])).toEqual([
      [lan, 12, "phép 2025 chuyển sang"],
      [lan, -2, "nhầm"],
    ]);
    expect(await crm.store.leave.corrections(own(minh), 2026)).toEqual([]);
    await expect(crm.database.pool.query("delete from leave_correction")).rejects.toThrow();
  });
});

function own(personId: number): PayScope {
  return { kind: "people", personIds: [personId] };
}

async function ids(scope: PayScope, asked = states) {
  return (await crm.store.leave.list(scope, { days: december, states: asked })).map(({ id }) => id);
}

/** Three days of annual leave of Lan's, or a single day where another first day is named. */
async function ask(request: Partial<NewLeave>): Promise<number> {
  const { from = day("2026-12-01"), to = request.from ?? day("2026-12-03") } = request;
  return crm.store.leave.add(
    {
      personId: crm.people.lan,
      code: "annual",
      fromHalf: 1,
      toHalf: 2,
      note: null,
      state: "waiting",
      ...request,
      from,
      to,
    },
    by(crm.people.lan),
  );
}
