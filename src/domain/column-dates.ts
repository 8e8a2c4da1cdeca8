/** What stands first in 03/04/2026, the day or the month. */
export type DateOrder = "dmy" | "mdy";

/** What the texts of one column show about their order; gathered text by text, so that a column need not be kept. */
export type DateEvidence = {
  /** How many are dates in one of the orders only. */
  readonly dmy: number;
  readonly mdy: number;
  /** One that is another date in each order. */
  readonly unclear: string | null;
};

export type DateOrderReading =
  | { readonly kind: "order"; readonly order: DateOrder }
  | { readonly kind: "unclear"; readonly example: string };

export const noDateEvidence: DateEvidence = { dmy: 0, mdy: 0, unclear: null };

export function weighDate(evidence: DateEvidence, text: string): DateEvidence {
  const dayFirst = readColumnDate(text, "dmy");
  const monthFirst = readColumnDate(text, "mdy");
  if (dayFirst && !monthFirst) return { ...evidence, dmy: evidence.dmy + 1 };
  if (monthFirst && !dayFirst) return { ...evidence, mdy: evidence.mdy + 1 };
  if (!dayFirst || !monthFirst || dayFirst.equals(monthFirst)) return evidence;
  return evidence.unclear === null ? { ...evidence, unclear: text } : evidence;
}

/** One value above 12 tells for the whole column; where both orders occur, the more frequent one is the column's. */
export function dateOrderOf({ dmy, mdy, unclear }: DateEvidence): DateOrderReading {
  if (dmy === 0 && mdy === 0 && unclear !== null) return { kind: "unclear", example: unclear };
  return { kind: "order", order: mdy > dmy ? "mdy" : "dmy" };
}

/** A date in figures: year first in any column, else by the column's order. A time behind it is left out. */
export function readColumnDate(text: string, order: DateOrder): Temporal.PlainDate | undefined {
  const bare = text.trim().replace(timeOfDay, "");
  const year = (yearFirst.exec(bare) ?? compact.exec(bare))?.groups;
  if (year) return dateOf(Number(year["year"]), Number(year["month"]), Number(year["day"]));

  const fields = yearLast.exec(bare)?.groups;
  if (!fields) return undefined;
  const [day, month] = order === "dmy" ? [fields["one"], fields["two"]] : [fields["two"], fields["one"]];
  return dateOf(fullYear(fields["year"] ?? ""), Number(month), Number(day));
}

const yearFirst = /^(?<year>(?:19|20)\d\d)(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})$/;
const yearLast = /^(?<one>\d{1,2})(?<sign>[-/.])(?<two>\d{1,2})\k<sign>(?<year>(?:19|20)?\d\d)$/;
const compact = /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)$/;

/** Without a zone: a moment with one may lie on another day here. */
const timeOfDay = /(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*(?:am|pm|sa|ch))?$/i;

/** From here on, two digits are a year of the last century. */
const firstOfLastCentury = 70;

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < firstOfLastCentury ? 2000 + year : 1900 + year;
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return day > first.daysInMonth ? undefined : first.with({ day });
}
