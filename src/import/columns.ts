import { type ColumnTitle, readColumnTitle } from "#src/domain/column-unit.ts";
import { UserError } from "#src/errors.ts";
import { columnNames, type Field, type FileKind, headerKey, moneyFields } from "./column-names.ts";
import { kindOf } from "./file-kind.ts";
import type { SourceCell } from "./table.ts";

export type Column = {
  /** Its place in a row, from 0. */
  readonly index: number;
  readonly header: string;
  /** What its figures count, in đồng; null when its name does not say. */
  readonly unit: bigint | null;
};

export type Columns = ReadonlyMap<Field, Column>;

export type Recognised = {
  readonly kind: FileKind;
  readonly columns: Columns;
  /** How many cells a row has at most. */
  readonly width: number;
  /** Columns that the import has no use for. */
  readonly ignored: readonly string[];
};

/**
 * What a row of headers says about its file; undefined when it is no such row. Throws a UserError for two columns
 * of one name, and for money in another currency.
 */
export function recognise(cells: readonly SourceCell[], file: string): Recognised | undefined {
  const titles = cells.map((cell, index) => titleOf(String(cell), index));
  const found = {
    people: match(titles, "people"),
    targets: match(titles, "targets"),
    products: match(titles, "products"),
    customers: match(titles, "customers"),
    contacts: match(titles, "contacts"),
    leads: match(titles, "leads"),
    sales: match(titles, "sales"),
  };
  const kind = kindOf(found);
  if (kind === undefined) return undefined;

  const columns = found[kind];
  refuseUnusable(titles, columns, file);
  const used = new Set([...columns.values()].map(({ index }) => index));
  const ignored = titles
    .filter(({ index, header }) => !used.has(index) && header !== "")
    .map(({ header }) => header);
  return { kind, columns, width: titles.findLastIndex(({ header }) => header !== "") + 1, ignored };
}

type Title = Omit<ColumnTitle, "name"> & {
  readonly index: number;
  readonly header: string;
  /** Without the unit. */
  readonly key: string;
  /** Without what stands in brackets, either. */
  readonly bareKey: string;
};

function titleOf(header: string, index: number): Title {
  const { name, unit, isForeign } = readColumnTitle(header);
  const bare = name.replace(/[([][^)\]]*[)\]]/g, " ");
  return { index, header, unit, isForeign, key: headerKey(name), bareKey: headerKey(bare) };
}

/** By the whole name first: “Số tiền (đã thu)” is an amount only where it is nothing else. */
function match(titles: readonly Title[], kind: FileKind): Columns {
  const columns = new Map<Field, Column>();
  const take = (title: Title | undefined, field: Field) => {
    if (title) columns.set(field, { index: title.index, header: title.header, unit: title.unit });
  };

  for (const [field, names] of columnNames[kind]) take(findTitle(titles, names, "key"), field);
  const used = new Set([...columns.values()].map(({ index }) => index));
  const rest = titles.filter(({ index }) => !used.has(index));
  for (const [field, names] of columnNames[kind]) {
    if (!columns.has(field)) take(findTitle(rest, names, "bareKey"), field);
  }
  return columns;
}

function findTitle(
  titles: readonly Title[],
  names: readonly string[],
  key: "key" | "bareKey",
): Title | undefined {
  const name = names.find((candidate) => titles.some((title) => title[key] === candidate));
  return titles.find((title) => title[key] === name);
}

function refuseUnusable(titles: readonly Title[], columns: Columns, file: string): void {
  for (const [field, { index, header }] of columns) {
    const own = titles[index];
    const twin = titles.find((title) => title.index !== index && title.key === own?.key);
    if (twin) throw new UserError("error.import_twin_columns", { file, column: header });
    if (moneyFields.has(field) && own?.isForeign)
      throw new UserError("error.import_foreign", { file, column: header });
  }
}
