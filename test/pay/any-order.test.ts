import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { CommissionPlan } from "#src/domain/commission/plan.ts";
import type { Statement } from "#src/domain/commission/statement.ts";
import { aPlan, flat, openPayday, type Payday, rate } from "#test/support/payroll.ts";

/** The last one stays open, so that what comes late has a month to count in. */
const months: readonly string[] = ["2026-10", "2026-11", "2026-12", "2027-01"];

let payday: Payday;

beforeAll(async () => {
  payday = await openPayday();
});

afterAll(() => payday.close());

const amount = fc.bigInt({ min: 1n, max: 90_000_001n });
const place = fc.nat(20);
const on = fc
  .tuple(fc.constantFrom(...months), fc.integer({ min: 1, max: 30 }))
  .map(([month, date]) => `${month}-${String(date).padStart(2, "0")}`);

const acts = {
  sell: fc.record({ on, amount, sharers: fc.integer({ min: 1, max: 3 }), isPaid: fc.boolean() }),
  collect: fc.record({ on, amount, place }),
  refund: fc.record({ on, amount, place }),
  undoSale: fc.record({ place }),
  undoCollection: fc.record({ place }),
  adjust: fc.record({ amount }),
  lock: fc.record({ isPlanChanged: fc.boolean(), place }),
};

const anAct = fc.oneof(
  ...Object.entries(acts).map(([kind, arbitrary]) =>
    fc.tuple(fc.constant(kind as keyof typeof acts), arbitrary as fc.Arbitrary<Given>),
  ),
);

type Given = {
  readonly on: string;
  readonly amount: bigint;
  readonly sharers: number;
  readonly isPaid: boolean;
  readonly place: number;
  readonly isPlanChanged: boolean;
};

const perKind = { new: rate(60), renewal: rate(20), expansion: rate(40) };
const higher = { new: rate(100), renewal: rate(33), expansion: rate(70) };
const tiers = (count: "whole" | "marginal"): CommissionPlan["rates"] => ({
  kind: "tiers",
  by: "money",
  metric: "revenue_collected",
  targetMetric: "revenue_collected",
  count,
  tiers: [
    { from: rate(0), rates: perKind },
    { from: { numerator: 100_000_000n, denominator: 1n }, rates: higher },
  ],
});

const aCompanyPlan = fc.record({
  base: fc.constantFrom("signed", "collected"),
  rates: fc.constantFrom(flat(50), tiers("whole"), tiers("marginal")),
  cap: fc.constantFrom(null, 5_000_000n),
  floor: fc.constantFrom(null, 300_000n),
});

it("pays each entry to each person in exactly one month, and never touches a locked one", async () => {
  await fc.assert(
    fc.asyncProperty(aCompanyPlan, fc.array(anAct, { minLength: 6, maxLength: 16 }), async (plan, done) => {
      await forget();
      payday.plans([aPlan(plan)]);
      const kept = new Map<string, string>();

      for (const [kind, given] of done) {
        await perform(kind, given);
        if (kind !== "lock") continue;
        await keepLocked(kept);
        if (given.isPlanChanged) payday.plans([aPlan({ ...plan, rates: flat(given.place) })]);
      }

      expect(await lockedTexts([...kept.keys()])).toEqual([...kept.values()]);
      const statements = await readAll();
      for (const statement of statements) expectSound(statement, statements);
      await expectPaidOnce(statements, plan.base);
    }),
    { numRuns: 8 },
  );
}, 120_000);

const forgotten =
  "sale, sale_share, collection, collection_share, day_figure, customer, adjustment, month_lock";

async function forget(): Promise<void> {
  await payday.crm.database.pool.query(`TRUNCATE ${forgotten} RESTART IDENTITY CASCADE`);
}

/** What cannot be done, such as taking back a sale that is not there, is left out. */
async function perform(kind: keyof typeof acts, given: Given): Promise<void> {
  const { lan, minh, huy } = payday.crm.people;
  const sale = () => pick("sale", given.place);
  switch (kind) {
    case "sell": {
      const sharers = [lan, minh, huy].slice(0, given.sharers);
      const part = given.amount / BigInt(given.sharers);
      const first = given.amount - part * BigInt(given.sharers - 1);
      const shares = sharers.map((id, index) => [id, index === 0 ? first : part] as const);
      const collected = given.isPaid ? given.amount : 0n;
      await payday.sell({ ...given, shares, collected, kind: kindOf(given.amount) });
      return;
    }
    case "collect":
      return when(await sale(), (id) => payday.collect(id, given.amount, given.on));
    case "refund":
      return when(await sale(), (id) => payday.collect(id, -given.amount, given.on));
    case "undoSale":
      return when(await sale(), (id) => payday.undoSale(id));
    case "undoCollection":
      return when(await pick("collection", given.place), (id) => payday.undoCollection(id));
    case "adjust":
      return when(await openMonth(), (month) => payday.adjust(lan, month, given.amount - 40_000_000n));
    case "lock":
      return when((await openMonth()) ?? "", (month) =>
        month === "2027-01" ? undefined : payday.lock(month),
      );
  }
}

async function when<Found>(found: Found | undefined, act: (found: Found) => unknown): Promise<void> {
  if (found !== undefined && found !== "") await act(found);
}

function kindOf(amount: bigint) {
  return (["new", "renewal", "expansion"] as const)[Number(amount % 3n)] ?? "new";
}

async function pick(table: "sale" | "collection", place: number): Promise<number | undefined> {
  const { rows } = await payday.crm.database.pool.query<{ id: number }>(
    `SELECT e.id FROM ${table} e WHERE reverses_id IS NULL
       AND NOT EXISTS (SELECT FROM ${table} r WHERE r.reverses_id = e.id) ORDER BY id`,
  );
  return rows[place % Math.max(1, rows.length)]?.id;
}

/** The first month that is not locked. */
async function openMonth(): Promise<string | undefined> {
  const span = await payday.store.payroll.lockedSpan();
  return months[span ? months.indexOf(span.last.month.toString()) + 1 : 0];
}

async function keepLocked(kept: Map<string, string>): Promise<void> {
  const span = await payday.store.payroll.lockedSpan();
  const last = span?.last.month.toString();
  if (last !== undefined && !kept.has(last)) kept.set(last, (await lockedTexts([last]))[0] ?? "");
}

/** Everything that is kept of locked months, as it lies in the database. */
async function lockedTexts(locked: readonly string[]): Promise<readonly string[]> {
  const texts = locked.map(async (month) => {
    const { rows } = await payday.crm.database.pool.query<{ text: string }>(
      `SELECT string_agg(t::text || coalesce((SELECT string_agg(l::text, ',' ORDER BY l.number)
         FROM commission_line l WHERE l.statement_id = t.id), ''), ';' ORDER BY t.id) AS text
       FROM commission_statement t WHERE t.month = $1`,
      [`${month}-01`],
    );
    return rows[0]?.text ?? "";
  });
  return await Promise.all(texts);
}

async function readAll(): Promise<readonly Statement[]> {
  for (;;) {
    const month = await openMonth();
    if (month === "2027-01" || month === undefined) break;
    await payday.lock(month);
  }
  const { lan, minh, huy } = payday.crm.people;
  const all: Statement[] = [];
  for (const month of months) all.push(...(await payday.statements(month, [lan, minh, huy])));
  return all;
}

function expectSound(statement: Statement, all: readonly Statement[]): void {
  const { personId, month, lines, total, payable, carried } = statement;
  const before = all.find(
    (other) => other.personId === personId && other.month.equals(month.subtract({ months: 1 })),
  );
  const owed = lines.find(({ kind }) => kind === "carried")?.amount ?? 0n;

  expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
  expect(lines.reduce((sum, line) => sum + line.amount, 0n)).toBe(total);
  expect([payable, carried]).toEqual(total < 0n ? [0n, total] : [total, 0n]);
  expect(owed).toBe(before?.carried ?? 0n);
}

/** A share of an entry that earns has its lines in one month, and they are about all of it. */
async function expectPaidOnce(statements: readonly Statement[], base: "signed" | "collected"): Promise<void> {
  const table = base === "signed" ? "sale" : "collection";
  const { rows } = await payday.crm.database.pool.query<{ id: number; person_id: number; amount: string }>(
    `SELECT e.id, s.person_id, s.amount FROM ${table} e JOIN ${table}_share s ON s.${table}_id = e.id
     WHERE s.amount > 0 AND e.reverses_id IS NULL ORDER BY 1, 2`,
  );
  const paid = rows.map(({ id, person_id }) => {
    const about = statements
      .filter(({ personId }) => personId === person_id)
      .flatMap(({ month, lines }) =>
        lines.flatMap((line) =>
          line.kind === "entry" && line.entry.kind === table && line.entry.id === id
            ? [{ month: month.toString(), base: line.base }]
            : [],
        ),
      );
    const sum = about.reduce((added, line) => added + line.base, 0n);
    return { id, person_id, amount: String(sum), months: new Set(about.map(({ month }) => month)).size };
  });
  expect(paid).toEqual(rows.map((row) => ({ ...row, months: 1 })));
}
