import { z } from "zod";
import type { EntryLine, StatementLine } from "#src/domain/commission/statement.ts";
import type { SaleKind } from "#src/domain/sale.ts";
import { basisJson, otherLineJson } from "./statement-json.ts";

/** A line as its row has it: what is looked for stands in columns, and all else in the matter. */
export type KeptLine = readonly [
  number: number,
  amount: string,
  saleId: number | null,
  collectionId: number | null,
  matter: EntryMatter | { readonly kind: string },
];

/** There are up to a million lines about entries in a month, so these are kept as their bare parts. */
type EntryMatter = readonly [
  saleId: number,
  saleKind: SaleKind,
  customer: string,
  on: string,
  whole: string,
  base: string,
  slices: readonly (readonly [base: string, numerator: string, denominator: string, tier: number | null])[],
  /** Null for an entry of its own month, as nearly all are. */
  basis: unknown,
];

export function keepLine(line: StatementLine): KeptLine {
  const { number, amount } = line;
  if (line.kind !== "entry") return [number, String(amount), null, null, z.encode(otherLineJson, line)];
  const { kind, id } = line.entry;
  const [saleId, collectionId] = kind === "sale" ? [id, null] : [null, id];
  return [number, String(amount), saleId, collectionId, keepEntry(line)];
}

/** The days of many lines are few, so each is read once. */
export function createLineReader(): (kept: KeptLine) => StatementLine {
  const days = new Map<string, Temporal.PlainDate>();
  const dayOf = (text: string) => days.getOrInsertComputed(text, () => Temporal.PlainDate.from(text));

  return ([number, amount, saleId, collectionId, matter]) => {
    if (!isEntry(matter)) return otherLineJson.parse(matter);
    const entry: EntryLine["entry"] =
      saleId === null ? { kind: "collection", id: known(collectionId) } : { kind: "sale", id: saleId };
    return { number, amount: BigInt(amount), ...readEntry(entry, matter, dayOf) };
  };
}

function keepEntry({ saleId, saleKind, customer, on, whole, base, slices, basis }: EntryLine): EntryMatter {
  return [
    saleId,
    saleKind,
    customer,
    on.toString(),
    String(whole),
    String(base),
    slices.map(({ base: part, rate: { numerator, denominator }, tier }) => [
      String(part),
      String(numerator),
      String(denominator),
      tier,
    ]),
    basis.kind === "own_month" ? null : z.encode(basisJson, basis),
  ];
}

function readEntry(
  entry: EntryLine["entry"],
  [saleId, saleKind, customer, on, whole, base, slices, basis]: EntryMatter,
  dayOf: (text: string) => Temporal.PlainDate,
): EntryLine {
  return {
    kind: "entry",
    entry,
    saleId,
    saleKind,
    customer,
    on: dayOf(on),
    whole: BigInt(whole),
    base: BigInt(base),
    slices: slices.map(([part, numerator, denominator, tier]) => ({
      base: BigInt(part),
      rate: { numerator: BigInt(numerator), denominator: BigInt(denominator) },
      tier,
    })),
    basis: basis === null ? { kind: "own_month" } : basisJson.parse(basis),
  };
}

function isEntry(matter: KeptLine[4]): matter is EntryMatter {
  return Array.isArray(matter);
}

function known(id: number | null): number {
  if (id === null) throw new Error("a locked line names no entry");
  return id;
}
