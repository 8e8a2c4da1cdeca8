import { foldFirmName } from "#src/domain/fold.ts";
import { formatMoney } from "#src/domain/money.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { ImportedSale } from "#src/store/imports.ts";
import { type Directory, findIn, type PersonRef } from "./directory.ts";
import { type SaleRow, type WrongRow, wrongRow } from "./rows.ts";

export type PlannedSale = { readonly row: SaleRow; readonly person: PersonRef };

export type SalesPlan = {
  /** By day of signing, and on one day as the files have them. */
  readonly added: readonly PlannedSale[];
  readonly alreadyThere: readonly SaleRow[];
  readonly wrong: readonly WrongRow[];
};

export type SalesKnown = {
  readonly directory: Directory<PersonRef>;
  /** What is in the ledger under the keys of the rows. */
  readonly sales: ReadonlyMap<string, ImportedSale>;
};

export function planSales(rows: readonly SaleRow[], known: SalesKnown): SalesPlan {
  const added: PlannedSale[] = [];
  const alreadyThere: SaleRow[] = [];
  const wrong: WrongRow[] = [];
  const firstRows = new Map<string, SaleRow>();

  for (const row of rows) {
    const [person, ...others] = findIn(known.directory, row.person);
    const fault = person && others.length === 0 ? clashOf(row, person) : faultOf(row, person);
    if (fault) wrong.push(fault);
    else if (firstRows.has(row.key) || known.sales.has(row.key)) alreadyThere.push(row);
    else if (person) added.push({ row, person });
    if (!firstRows.has(row.key)) firstRows.set(row.key, row);
  }
  return { added: added.toSorted(bySigning), alreadyThere, wrong };

  /** A number that already means another sale. */
  function clashOf(row: SaleRow, person: PersonRef): WrongRow | undefined {
    if (row.id === undefined) return undefined;
    const before = firstRows.get(row.key);
    if (before && (before.file === row.file || !isSameSale(before, row))) {
      return wrongRow(row, "import.wrong_number_twice", { id: row.id, file: before.file, line: before.line });
    }
    const sale = known.sales.get(row.key);
    if (!sale || isRecordedAs(row, person, sale)) return undefined;
    const { id, signedOn, amount } = sale;
    return wrongRow(row, "import.wrong_number", {
      id: row.id,
      sale: `S${id}`,
      amount: formatMoney(amount),
      day: formatDay(signedOn),
    });
  }
}

function faultOf(row: SaleRow, person: PersonRef | undefined): WrongRow {
  return wrongRow(row, person ? "import.wrong_several" : "import.wrong_unknown_person", { name: row.person });
}

function isSameSale(one: SaleRow, other: SaleRow): boolean {
  return (
    one.signedOn.equals(other.signedOn) &&
    one.amount === other.amount &&
    one.person === other.person &&
    foldFirmName(one.customer) === foldFirmName(other.customer)
  );
}

function isRecordedAs(row: SaleRow, person: PersonRef, sale: ImportedSale): boolean {
  return (
    row.signedOn.equals(sale.signedOn) &&
    row.amount === sale.amount &&
    person.kind === "known" &&
    person.id === sale.personId &&
    foldFirmName(row.customer) === sale.foldedCustomer
  );
}

function bySigning(one: PlannedSale, other: PlannedSale): number {
  return Temporal.PlainDate.compare(one.row.signedOn, other.row.signedOn);
}
