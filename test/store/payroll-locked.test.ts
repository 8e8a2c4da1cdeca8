import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createStore } from "#src/store/create-store.ts";
import { isCollision } from "#src/store/database.ts";
import type { FrozenPerson } from "#src/store/interface/payroll.ts";
import { by, type Crm, createCrm, day } from "#test/support/crm.ts";
import { aStatement, frozen, lines, november } from "#test/support/frozen.ts";

let crm: Crm;

const everybody = { kind: "everybody" } as const;
const december = november.add({ months: 1 });
const mark = { sale: 3, collection: 2, day: 1 };
const basis = { plans: [], symbols: { worked: "X" } };

beforeAll(async () => {
  crm = await createCrm();
});

afterAll(() => crm.close());

function own(...personIds: readonly number[]) {
  return { kind: "people", personIds } as const;
}

async function lock(month: Temporal.PlainYearMonth, people: readonly FrozenPerson[]): Promise<void> {
  await crm.transact(async (store) => {
    await store.payroll.freeze(month, people);
    await store.payroll.lock({ month, mark, basis }, by(crm.people.huy));
  });
}

describe("a locked month", () => {
  beforeAll(async () => {
    const { lan, minh, huy } = crm.people;
    expect(await crm.store.payroll.lockedSpan()).toBeUndefined();
    await lock(november, [
      frozen(huy, "NV9", []),
      frozen(lan, "NV1"),
      frozen(minh, "NV10", lines.slice(5, 7)),
    ]);
  });

  it("is known by its mark, by whom and when", async () => {
    const { huy } = crm.people;
    const locked = { month: november, mark, basis, by: { id: huy, name: "huy" }, at: by(huy).at };

    expect(await crm.store.payroll.lockOf(november)).toEqual(locked);
    expect(await crm.store.payroll.lockOf(december)).toBeUndefined();
    expect(await crm.store.payroll.lockedSpan()).toEqual({ first: november, last: locked });
  });

  it("gives back the statement with lines of every kind", async () => {
    const { lan } = crm.people;

    expect(await crm.store.payroll.frozenStatement(own(lan), november, lan)).toEqual(aStatement(lan));
  });

  it("gives a statement to its person and to HR only", async () => {
    const { lan, minh, huy } = crm.people;
    const { payroll } = crm.store;
    const all = [lan, minh, huy];

    expect(await payroll.frozenStatement(own(minh), november, lan)).toBeUndefined();
    expect(await payroll.frozenStatement(everybody, december, lan)).toBeUndefined();
    expect([...(await payroll.frozenStatements(own(minh), november, all)).keys()]).toEqual([minh]);
    expect([...(await payroll.frozenHeads(everybody, november, all)).keys()].toSorted()).toEqual(all);
    expect([...(await payroll.frozenStatements(own(lan), november, all)).keys()]).toEqual([lan]);
    expect(await payroll.frozenRows(own(), november, "", 9)).toEqual([]);
  });

  it("gives its rows by employee code, a part at a time", async () => {
    const { lan, minh } = crm.people;
    const { payroll } = crm.store;
    const { lines: _, ...head } = aStatement(lan);

    const first = await payroll.frozenRows(everybody, november, "", 2);
    const rest = await payroll.frozenRows(everybody, november, "NV10", 2);

    expect(first[0]).toEqual({ row: frozen(lan, "NV1").row, statement: head });
    expect(first[1]?.row.person.id).toBe(minh);
    expect(rest.map(({ row }) => row.person.code)).toEqual(["NV9"]);
  });

  it("finds the lines about entries, whoever they are of", async () => {
    const { lan } = crm.people;
    const found = await crm.store.payroll.frozenLines([
      { kind: "collection", id: 103 },
      { kind: "sale", id: 101 },
      { kind: "sale", id: 103 },
    ]);

    expect(found).toEqual([
      { personId: lan, month: november, line: lines[0] },
      { personId: lan, month: november, line: lines[2] },
    ]);
    expect(await crm.store.payroll.frozenLines([])).toEqual([]);
  });

  it("tells who owes something", async () => {
    const { lan, minh, huy } = crm.people;

    expect(await crm.store.payroll.carriedFrom(november, [lan, minh, huy])).toEqual(
      new Map([[lan, aStatement(lan).carried]]),
    );
  });

  it("takes no adjustment any more, and no change of what it keeps", async () => {
    const { lan } = crm.people;
    const adjustment = { personId: lan, amount: 1n, reason: "x", disputeId: null, reversesId: null };
    const refused = crm.store.payroll.adjust({ ...adjustment, month: november }, by(null));

    await expect(refused).rejects.toSatisfy(isCollision);
    await expect(crm.database.pool.query("UPDATE commission_line SET amount = 0")).rejects.toThrow(
      "append-only",
    );
    await expect(crm.database.pool.query("DELETE FROM commission_statement")).rejects.toThrow("append-only");
    await expect(lock(november, [])).rejects.toThrow();
  });
});

describe("freeze", () => {
  it.each<[string, (person: FrozenPerson) => FrozenPerson]>([
    ["does not add up to its total", (it) => changed(it, { total: it.statement.total + 1n })],
    ["pays what it does not come to", (it) => changed(it, { payable: 1n })],
    ["is of another month", (it) => changed(it, { month: november })],
    ["is of somebody else", (it) => changed(it, { personId: crm.people.minh })],
  ])("refuses a statement that %s", async (_, spoil) => {
    const sound = inDecember(frozen(crm.people.lan, "NV1", []));

    await expect(lock(december, [spoil(sound)])).rejects.toThrow();
    expect(await crm.store.payroll.lockOf(december)).toBeUndefined();
  });

  it("is nothing without the lock of the month", async () => {
    const sound = inDecember(frozen(crm.people.lan, "NV1", []));
    const forgotten = crm.transact((store) => store.payroll.freeze(december, [sound]));

    await expect(forgotten).rejects.toThrow();
    expect(await crm.store.payroll.frozenRows(everybody, december, "", 9)).toEqual([]);
  });
});

function inDecember({ row, statement }: FrozenPerson): FrozenPerson {
  const timesheet = { ...row.timesheet, month: december };
  return { row: { ...row, timesheet }, statement: { ...statement, month: december } };
}

function changed({ row, statement }: FrozenPerson, change: Partial<FrozenPerson["statement"]>): FrozenPerson {
  return { row, statement: { ...statement, ...change } };
}

describe("holdLedger", () => {
  it("waits for whoever is writing, and marks what they wrote", async () => {
    const { lan } = crm.people;
    const customer = await crm.store.customers.ensure("Cty Chậm", lan);
    const sale = {
      customerId: customer.id,
      signedOn: day("2026-11-30"),
      amount: 5n,
      kind: "new",
      collected: 5n,
      isFirst: true,
      shares: [{ personId: lan, amount: 5n }],
    } as const;
    const written = Promise.withResolvers<number>();
    const leave = Promise.withResolvers<void>();
    const writing = crm.database.prisma.$transaction(async (tx) => {
      written.resolve((await createStore(tx).sales.record(sale, by(lan))).id);
      await leave.promise;
    });
    const id = await written.promise;

    const held = crm.transact((store) => store.payroll.holdLedger());
    await somebodyWaits();
    leave.resolve();
    await writing;

    expect(await held).toMatchObject({ sale: id });
  });

  it("keeps an adjustment waiting, which then finds its month locked", async () => {
    const { lan } = crm.people;
    const month = december.add({ months: 3 });
    const adjustment = { personId: lan, month, amount: 1n, reason: "x", disputeId: null, reversesId: null };
    const held = Promise.withResolvers<void>();
    const leave = Promise.withResolvers<void>();
    const locking = crm.database.prisma.$transaction(async (tx) => {
      const { payroll } = createStore(tx);
      await payroll.holdLedger();
      held.resolve();
      await leave.promise;
      await payroll.lock({ month, mark, basis }, by(null));
    });
    await held.promise;

    const late = crm.store.payroll.adjust(adjustment, by(null));
    const outcome = expect(late).rejects.toSatisfy(isCollision);
    await somebodyWaits();
    leave.resolve();
    await locking;

    await outcome;
  });
});

async function somebodyWaits(): Promise<void> {
  const waiting =
    "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  for (;;) {
    const { rowCount } = await crm.database.pool.query(waiting);
    if (rowCount) return;
  }
}
