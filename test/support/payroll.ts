import { type Company, readCompany } from "#src/company.ts";
import type { CommissionPlan } from "#src/domain/commission/plan.ts";
import type { Statement } from "#src/domain/commission/statement.ts";
import type { SaleKind } from "#src/domain/sale.ts";
import { type LockOutcome, lockMonth } from "#src/pay/lock.ts";
import { loadStatements, type Supposed } from "#src/pay/statements.ts";
import type { Store } from "#src/store/store.ts";
import { by, type Crm, createCrm, day, company as everything } from "./crm.ts";

/** A company with its ledger, whose months are reckoned and locked. */
export type Payday = {
  readonly crm: Crm;
  readonly store: Store;
  /** Plans count from the next reading on, as after an edit of company.yaml. */
  plans(plans: readonly CommissionPlan[]): void;
  person(name: string, person?: NewColleague): Promise<number>;
  /** Answers with the number of the sale; paid at once unless told otherwise. */
  sell(sale: Sold): Promise<number>;
  /** Below zero for a refund. */
  collect(saleId: number, amount: bigint, on: string): Promise<number>;
  undoSale(saleId: number): Promise<void>;
  undoCollection(collectionId: number): Promise<void>;
  /** In đồng, in that month; answers with its number. */
  adjust(personId: number, month: string, amount: bigint, reversesId?: number): Promise<number>;
  lock(month: string): Promise<LockOutcome>;
  statements(month: string, personIds: readonly number[]): Promise<readonly Statement[]>;
  statement(month: string, personId: number, supposed?: Supposed): Promise<Statement>;
  readonly company: () => Company;
  close(): Promise<void>;
};

type NewColleague = {
  readonly role?: "rep" | "lead";
  readonly team?: "Bắc" | "Nam";
  readonly startedOn?: string;
  readonly leftOn?: string;
};

export type Sold = {
  readonly on: string;
  readonly amount: bigint;
  readonly shares: readonly (readonly [personId: number, amount: bigint])[];
  readonly kind?: SaleKind;
  readonly collected?: bigint;
  readonly ownerId?: number;
};

export async function openPayday(...plans: readonly CommissionPlan[]): Promise<Payday> {
  const crm = await createCrm();
  const { store } = crm;
  const base = readCompany("name: Thử");
  let company = withPlans(base, plans);

  const statements = async (month: string, ids: readonly number[], supposed?: Supposed) => {
    const people = await Promise.all(ids.map((id) => store.people.get(id, monthEnd(month))));
    const asked = { month: Temporal.PlainYearMonth.from(month), people, ...(supposed && { supposed }) };
    return await loadStatements(asked, { store, company });
  };

  return {
    crm,
    store,
    company: () => company,
    statements,

    plans(next) {
      company = withPlans(base, next);
    },

    async person(name, { role = "rep", team = "Bắc", startedOn = "2026-01-01", leftOn } = {}) {
      const units = { teamId: crm.teams[team], regionId: null, departmentId: null };
      const { id } = await store.people.create({ name, role, startedOn: day(startedOn), units });
      if (leftOn !== undefined) await store.people.change(id, { leftOn: day(leftOn) });
      return id;
    },

    async sell({ on, amount, shares, kind = "new", collected = amount, ownerId }) {
      const owner = ownerId ?? shares[0]?.[0] ?? null;
      const customer = await store.customers.ensure(`Khách của ${owner}`, owner);
      const { id } = await store.sales.record(
        {
          customerId: customer.id,
          signedOn: day(on),
          amount,
          kind,
          collected,
          isFirst: !customer.hasBought,
          shares: shares.map(([personId, part]) => ({ personId, amount: part })),
        },
        by(owner),
      );
      return id;
    },

    async collect(saleId, amount, on) {
      const sale = await known(store.sales.find(everything, saleId));
      return await store.sales.collect(sale, { amount, collectedOn: day(on) }, by(null));
    },

    async undoSale(saleId) {
      await store.sales.reverse(await known(store.sales.find(everything, saleId)), by(null));
    },

    async undoCollection(collectionId) {
      const { sale, collection } = await known(store.sales.findCollection(everything, collectionId));
      await store.sales.reverseCollection(sale, collection, by(null));
    },

    async adjust(personId, month, amount, reversesId) {
      const inMonth = Temporal.PlainYearMonth.from(month);
      const why = { reason: "thưởng nóng", disputeId: null, reversesId: reversesId ?? null };
      return await store.payroll.adjust({ personId, month: inMonth, amount, ...why }, by(null));
    },

    lock: (month) =>
      crm.transact((within) =>
        lockMonth(Temporal.PlainYearMonth.from(month), by(null), { store: within, company }),
      ),

    async statement(month, personId, supposed) {
      const [found] = await statements(month, [personId], supposed);
      return await known(Promise.resolve(found));
    },

    close: () => crm.close(),
  };
}

function withPlans(company: Company, plans: readonly CommissionPlan[]): Company {
  return { ...company, commission: { ...company.commission, plans } };
}

async function known<Found>(found: Promise<Found | undefined>): Promise<Found> {
  const value = await found;
  if (value === undefined) throw new Error("not found");
  return value;
}

function monthEnd(month: string): Temporal.PlainDate {
  const first = Temporal.PlainYearMonth.from(month);
  return first.toPlainDate({ day: first.daysInMonth });
}

/** Per mille, so that 5 % is 50. */
export function rate(perMille: number) {
  return { numerator: BigInt(perMille), denominator: 1000n };
}

export function flat(perMille: number) {
  const one = rate(perMille);
  return { kind: "flat", rates: { new: one, renewal: one, expansion: one } } as const;
}

/** What comes in, of all reps and leads, at 5 %, unless told otherwise. */
export function aPlan(plan: Partial<CommissionPlan> = {}): CommissionPlan {
  return {
    name: "Chung",
    from: Temporal.PlainYearMonth.from("2020-01"),
    to: null,
    appliesTo: { roles: ["rep", "lead"], teams: [], people: [] },
    base: "collected",
    rates: flat(50),
    cap: null,
    floor: null,
    override: null,
    bonuses: [],
    minimumWork: null,
    leaver: null,
    isTargetProrated: false,
    ...plan,
  };
}
