import { keyOf } from "./draft.ts";
import type { LedgerEntry } from "./entry.ts";
import type { Books, FrozenLine, Payee } from "./reckon.ts";

/** The books, so that everything is found by what it is about. */
export type Ledger = {
  readonly month: Temporal.PlainYearMonth;
  readonly payees: ReadonlyMap<number, Payee>;
  /** By day, sales first, then by number. */
  readonly entries: readonly LedgerEntry[];
  readonly collections: readonly LedgerEntry[];
  readonly lateTerms: Books["lateTerms"];
  /** How many months were locked when a collection was written, by its number. */
  readonly locksBefore: (collectionId: number) => number;
  /** The month of a day, the same object for all days of a month, so that months are told apart without reading them. */
  readonly monthOf: (day: Temporal.PlainDate) => Temporal.PlainYearMonth;
  /** The place of an entry that counts here among all of them. */
  readonly placeOf: (entry: LedgerEntry) => number;
  readonly frozenAbout: (entry: string) => readonly FrozenLine[];
  /** Whether the entry counts here, by its key. */
  readonly counts: (entry: string) => boolean;
  /** Whether an entry that counts here takes it back whole. */
  readonly isReversed: (entry: string) => boolean;
};

export function readLedger(payees: readonly Payee[], books: Books): Ledger {
  const lines = books.frozen.toSorted(
    (one, other) => one.personId - other.personId || one.line.number - other.line.number,
  );
  const frozen = Map.groupBy(lines, ({ line }) => (line.kind === "entry" ? keyOf(line.entry) : ""));
  const counted = new Set(books.entries.map(({ ref }) => keyOf(ref)));
  const reversed = new Set(books.entries.flatMap(({ reverses }) => (reverses ? [keyOf(reverses)] : [])));
  const entries = inOrder(books.entries);
  const places = new Map(entries.map((entry, place) => [entry, place]));
  return {
    month: books.month,
    payees: new Map(payees.map((payee) => [payee.id, payee])),
    entries,
    collections: books.collections,
    lateTerms: books.lateTerms,
    locksBefore: (collectionId) => books.marks.filter((mark) => mark < collectionId).length,
    monthOf: monthsFrom(books.month),
    placeOf: (entry) => places.get(entry) ?? 0,
    frozenAbout: (entry) => frozen.get(entry) ?? [],
    counts: (entry) => counted.has(entry),
    isReversed: (entry) => reversed.has(entry),
  };
}

/** The order of a statement. Days are read once each, because there may be a hundred thousand entries. */
function inOrder(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const days = new Map<Temporal.PlainDate, number>();
  const dayOf = (day: Temporal.PlainDate) =>
    days.getOrInsertComputed(day, ({ year, month, day: date }) => (year * 100 + month) * 100 + date);
  return entries
    .map((entry) => ({ entry, day: dayOf(entry.on), kind: entry.ref.kind === "sale" ? 0 : 1 }))
    .toSorted(
      (one, other) => one.day - other.day || one.kind - other.kind || one.entry.ref.id - other.entry.ref.id,
    )
    .map(({ entry }) => entry);
}

function monthsFrom(own: Temporal.PlainYearMonth): Ledger["monthOf"] {
  const byText = new Map([[own.toString(), own]]);
  const byDay = new Map<Temporal.PlainDate, Temporal.PlainYearMonth>();
  return (day) =>
    byDay.getOrInsertComputed(day, () => {
      const month = day.toPlainYearMonth();
      return byText.getOrInsertComputed(month.toString(), () => month);
    });
}
