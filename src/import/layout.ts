import { type DateOrder, dateOrderOf, readColumnDate } from "#src/domain/column-dates.ts";
import { type Grouping, groupingOf, readColumnAmount } from "#src/domain/column-numbers.ts";
import { formatMoney } from "#src/domain/money.ts";
import { UserError } from "#src/errors.ts";
import type { Translate } from "#src/i18n/translate.ts";
import type { Field } from "./column-names.ts";
import type { ScannedFile } from "./scan.ts";

/** A file whose every column is understood. */
export type Layout = Omit<ScannedFile, "dates" | "numbers"> & {
  readonly orders: ReadonlyMap<Field, DateOrder>;
  readonly groupings: ReadonlyMap<Field, Grouping>;
};

export type LayoutOptions = {
  /** For the columns that do not tell. */
  readonly dates: DateOrder | undefined;
  readonly numbers: Grouping | undefined;
};

/** Puts a question with two answers, and returns the chosen one; undefined where there is nobody to ask. */
export type Ask = (question: string, answers: readonly [string, string]) => Promise<0 | 1 | undefined>;

/** Settles what the columns leave open. Throws a UserError that names the option when nobody can be asked. */
export async function settleLayout(
  { dates, numbers, ...file }: ScannedFile,
  options: LayoutOptions,
  asking: Asking,
): Promise<Layout> {
  const orders = new Map<Field, DateOrder>();
  for (const [field, evidence] of dates) {
    // Where the year comes first there is nothing to settle.
    if (evidence.dmy + evidence.mdy === 0 && evidence.unclear === null) continue;
    const reading = dateOrderOf(evidence);
    const told = reading.kind === "order" ? reading.order : options.dates;
    orders.set(field, told ?? (await askOrder(evidence.unclear ?? "", whereIs(file, field), asking)));
  }

  const groupings = new Map<Field, Grouping>();
  for (const [field, evidence] of numbers) {
    const reading = groupingOf(evidence);
    const told = reading.kind === "grouping" ? reading.grouping : options.numbers;
    groupings.set(field, told ?? (await askGrouping(evidence.unclear ?? "", whereIs(file, field), asking)));
  }
  return { ...file, orders, groupings };
}

type Asking = { readonly ask: Ask; readonly t: Translate };

type Place = { readonly file: string; readonly column: string; readonly unit: bigint };

function whereIs({ table, columns }: Pick<ScannedFile, "table" | "columns">, field: Field): Place {
  const column = columns.get(field);
  return { file: table.name, column: column?.header ?? "", unit: column?.unit ?? 1n };
}

async function askOrder(text: string, { file, column }: Place, { ask, t }: Asking): Promise<DateOrder> {
  const answer = await ask(t("import.ask_dates", { file, column, text }), [
    dayIn(text, "dmy", t),
    dayIn(text, "mdy", t),
  ]);
  if (answer === undefined) throw new UserError("error.import_dates_unclear", { file, column, text });
  return answer === 0 ? "dmy" : "mdy";
}

async function askGrouping(
  text: string,
  { file, column, unit }: Place,
  { ask, t }: Asking,
): Promise<Grouping> {
  const answer = await ask(t("import.ask_numbers", { file, column, text }), [
    amountIn(text, unit, "dot"),
    amountIn(text, unit, "comma"),
  ]);
  if (answer === undefined) throw new UserError("error.import_numbers_unclear", { file, column, text });
  return answer === 0 ? "dot" : "comma";
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
