import type { ColumnUnit, ImportOptions, ImportQuestion } from "#src/command/importer.ts";
import { type DateOrder, dateOrderOf, readColumnDate } from "#src/domain/column-dates.ts";
import { type Grouping, groupingOf, readColumnAmount } from "#src/domain/column-numbers.ts";
import { isTooSmallForDong } from "#src/domain/column-scale.ts";
import { formatMoney } from "#src/domain/money.ts";
import type { Translate } from "#src/i18n/translate.ts";
import type { Field } from "./column-names.ts";
import type { Column } from "./columns.ts";
import type { Evidence, ScannedFile } from "./scan.ts";

/** A file whose every column is understood. */
export type Layout = Omit<ScannedFile, keyof Evidence> & {
  readonly orders: ReadonlyMap<Field, DateOrder>;
  readonly groupings: ReadonlyMap<Field, Grouping>;
  /** A column of amounts that was taken for đồng although they are small. */
  readonly smallColumn: string | null;
};

type Settled = Pick<ImportOptions, "dates" | "numbers" | "unit">;

/** What a column of money counts in, in đồng. */
export const unitValues: Readonly<Record<ColumnUnit, bigint>> = {
  dong: 1n,
  nghin: 1_000n,
  trieu: 1_000_000n,
  ty: 1_000_000_000n,
};

/** Settles what the columns leave open, or puts the first question about it. */
export function settleLayout(
  { dates, numbers, scales, ...file }: ScannedFile,
  options: Settled,
  t: Translate,
): Layout | ImportQuestion {
  const orders = new Map<Field, DateOrder>();
  for (const [field, evidence] of dates) {
    // Where the year comes first there is nothing to settle.
    if (evidence.dmy + evidence.mdy === 0 && evidence.unclear === null) continue;
    const reading = dateOrderOf(evidence);
    const order = reading.kind === "order" ? reading.order : options.dates;
    if (order === undefined) return askOrder(placeOf(file, field, evidence.unclear), t);
    orders.set(field, order);
  }

  const groupings = new Map<Field, Grouping>();
  for (const [field, evidence] of numbers) {
    const reading = groupingOf(evidence);
    const grouping = reading.kind === "grouping" ? reading.grouping : options.numbers;
    if (grouping === undefined) return askGrouping(placeOf(file, field, evidence.unclear), t);
    groupings.set(field, grouping);
  }

  const columns = new Map<Field, Column>(file.columns);
  let smallColumn: string | null = null;
  for (const [field, evidence] of scales) {
    const column = columns.get(field);
    if (!column || !isTooSmallForDong(evidence)) continue;
    const grouping = groupings.get(field) ?? "dot";
    if (options.unit === undefined) return askUnit(placeOf(file, field, evidence.example), grouping, t);
    columns.set(field, { ...column, unit: unitValues[options.unit] });
    if (options.unit === "dong") smallColumn = column.header;
  }
  return { ...file, columns, orders, groupings, smallColumn };
}

export function isQuestion(settled: Layout | ImportQuestion): settled is ImportQuestion {
  return settled.kind === "question";
}

type Place = { readonly file: string; readonly column: string; readonly text: string; readonly unit: bigint };

function placeOf(
  { table, columns }: Pick<ScannedFile, "table" | "columns">,
  field: Field,
  text: string | null,
): Place {
  const column = columns.get(field);
  return { file: table.name, column: column?.header ?? "", text: text ?? "", unit: column?.unit ?? 1n };
}

function askOrder({ file, column, text }: Place, t: Translate): ImportQuestion {
  return {
    kind: "question",
    option: "dates",
    file,
    column,
    text,
    sentence: t("import.ask_dates", { file, column, text }),
    answers: (["dmy", "mdy"] as const).map((order) => ({ value: order, shown: dayIn(text, order, t) })),
    fallback: null,
  };
}

function askGrouping({ file, column, text, unit }: Place, t: Translate): ImportQuestion {
  return {
    kind: "question",
    option: "numbers",
    file,
    column,
    text,
    sentence: t("import.ask_numbers", { file, column, text }),
    answers: (["dot", "comma"] as const).map((grouping) => ({
      value: grouping,
      shown: amountIn(text, unit, grouping),
    })),
    fallback: null,
  };
}

const units = ["dong", "nghin", "trieu", "ty"] as const satisfies readonly ColumnUnit[];

function askUnit({ file, column, text }: Place, grouping: Grouping, t: Translate): ImportQuestion {
  return {
    kind: "question",
    option: "unit",
    file,
    column,
    text,
    sentence: t("import.ask_unit", { file, column, text }),
    answers: units.map((unit) => ({ value: unit, shown: amountIn(text, unitValues[unit], grouping) })),
    fallback: "dong",
  };
}

/** In words, as figures are what the question is about. */
function dayIn(text: string, order: DateOrder, t: Translate): string {
  const date = readColumnDate(text, order);
  return date ? t("import.day_in_words", { day: date.day, month: date.month, year: date.year }) : text;
}

function amountIn(text: string, unit: bigint, grouping: Grouping): string {
  const reading = readColumnAmount(text, { grouping, unit });
  return reading.kind === "amount" ? formatMoney(reading.amount) : text;
}
