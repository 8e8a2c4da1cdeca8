import { type MonthState, monthStateOn } from "#src/domain/pay-month.ts";
import type { PayRow } from "#src/domain/pay-row.ts";
import { monthOf } from "#src/domain/period.ts";
import type { Person } from "#src/domain/person.ts";
import type { Dispute } from "#src/store/interface/disputes.ts";
import type { PayBooks } from "./pay.ts";
import { listPayees, loadRows } from "./rows.ts";
import { isConfirmable, isSignable, leadOf } from "./signers.ts";
import { findUnsharedSales, type UnsharedSale } from "./unshared-sales.ts";

/** How far a month is, and what is missing before it can be locked. */
export type MonthStanding = Progress & {
  readonly month: Temporal.PlainYearMonth;
  /** Whose own row is not confirmed, or has changed since. */
  readonly unconfirmed: readonly Named[];
  /** Those whose lead has not signed, by lead; null where nobody leads them. */
  readonly unsigned: readonly Unsigned[];
  /** Open ones, of this month and those before it: what comes of them is paid in the month that is open. */
  readonly disputes: readonly Dispute[];
  /** Requests for days of the month that nobody has settled. */
  readonly waitingLeave: readonly { readonly id: number; readonly person: Named }[];
  /** Sales of the month whose shares do not name anybody employed. */
  readonly salesWithoutShares: readonly UnsharedSale[];
};

export type Progress = {
  readonly state: MonthState;
  readonly lockedAt: Temporal.Instant | null;
  readonly exportedAt: Temporal.Instant | null;
};

export type Named = { readonly id: number; readonly name: string };

export type Unsigned = { readonly lead: Named | null; readonly people: readonly Named[] };

const everybody = { kind: "everybody" } as const;

/** So many rows are held at a time. */
const batchSize = 100;

/** All of the company's; whoever asks takes out what the reader may see. */
export async function loadStanding(
  month: Temporal.PlainYearMonth,
  today: Temporal.PlainDate,
  books: PayBooks,
): Promise<MonthStanding> {
  const { store } = books;
  const days = monthOf(month.toPlainDate({ day: 1 }));
  const payees = await listPayees(month, books);
  const signatures = await loadSignatures({ month, people: payees, today }, books);
  const disputes = await store.disputes.list({ scope: everybody, personId: null });
  const waiting = await store.leave.list(everybody, { days, states: ["waiting"] });
  return {
    month,
    ...(await loadProgress(month, today, books)),
    ...signatures,
    disputes: disputes.filter((dispute) => Temporal.PlainYearMonth.compare(dispute.month, month) <= 0),
    waitingLeave: waiting.map(({ id, person }) => ({ id, person })),
    salesWithoutShares: await findUnsharedSales(month, books),
  };
}

/** How far the month is, which everybody may know. */
export async function loadProgress(
  month: Temporal.PlainYearMonth,
  today: Temporal.PlainDate,
  { store, company: { calendar } }: PayBooks,
): Promise<Progress> {
  const lock = await store.payroll.lockOf(month);
  const packet = await store.payroll.lastExport(month);
  const isExported = packet?.isLocked === true;
  return {
    state: monthStateOn(month, today, { calendar, isLocked: lock !== undefined, isExported }),
    lockedAt: lock?.at ?? null,
    exportedAt: packet && isExported ? packet.at : null,
  };
}

type SignaturesAsked = {
  readonly month: Temporal.PlainYearMonth;
  readonly people: readonly Person[];
  readonly today: Temporal.PlainDate;
};

/** Who of these people has not confirmed, and for whom nobody has signed. */
async function loadSignatures(
  { month, people, today }: SignaturesAsked,
  books: PayBooks,
): Promise<Pick<MonthStanding, "unconfirmed" | "unsigned">> {
  const colleagues = await books.store.people.list(today);
  const unconfirmed: Named[] = [];
  const unsigned = new Map<number | null, { readonly lead: Named | null; readonly people: Named[] }>();
  for (const batch of batchesOf(people, batchSize)) {
    const rows = new Map(
      (await loadRows({ month, people: batch }, books)).map((row) => [row.person.id, row]),
    );
    for (const person of batch) {
      const row = rows.get(person.id);
      if (!row || !hasDays(row)) continue;
      if (!row.confirmed && isConfirmable(person, today)) unconfirmed.push(named(person));
      if (row.signed || !isSignable(person)) continue;
      const lead = leadOf(person, colleagues);
      const group = unsigned.getOrInsertComputed(lead?.id ?? null, () => ({ lead, people: [] }));
      group.people.push(named(person));
    }
  }
  return { unconfirmed, unsigned: [...unsigned.values()] };
}

export function* batchesOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** Somebody who only shares an entry of the month has no days to confirm. */
export function hasDays({ timesheet }: PayRow): boolean {
  return timesheet.days.some(({ kind }) => kind === "owed");
}

function named({ id, name }: Person): Named {
  return { id, name };
}
