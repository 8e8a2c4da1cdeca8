import { word } from "#src/command/arguments.ts";
import type { Context, Finder } from "#src/command/command.ts";
import type { Statement, StatementLine } from "#src/domain/commission/statement.ts";
import type { PeriodPhrase } from "#src/domain/period-phrase.ts";
import type { Person } from "#src/domain/person.ts";
import { UserError } from "#src/errors.ts";
import { formatMonth, writeMonth } from "#src/i18n/pay.ts";
import { entryOf } from "./line-words.ts";
import { choosePayMonth } from "./pay-month.ts";
import { loadStatement } from "./statement-of.ts";

/** `7` of the statement, or the entry of a line such as `C15`. */
export const lineFinder: Finder = word(/^#?(?:[CSJ]\d{1,9}|\d{1,4})$/i);

type FoundLine = { readonly statement: Statement; readonly line: StatementLine };

type Asked = {
  readonly words: string;
  readonly month: PeriodPhrase | undefined;
  readonly person: Person;
};

/** The line that is meant, of this month unless another is named; an entry is looked for in the month before as well. */
export async function getLine({ words, month, person }: Asked, context: Context): Promise<FoundLine> {
  const wanted = words.replace(/^#/, "").toUpperCase();
  const thisMonth = context.now.toPlainDate().toPlainYearMonth();
  const isEntry = /^[CSJ]/.test(wanted);
  const months = month
    ? [choosePayMonth(month, context)]
    : [thisMonth, ...(isEntry ? [thisMonth.subtract({ months: 1 })] : [])];
  for (const each of months) {
    const statement = await loadStatement({ person, month: each }, context);
    const line = statement.lines.find((one) => isCalled(one, wanted));
    if (line) return { statement, line };
  }
  if (!month && !isEntry) await askForMonthBefore({ wanted, thisMonth, person }, context);
  const [first = thisMonth] = months;
  throw new UserError("error.commission_no_line", {
    line: wanted,
    month: formatMonth(first, context.actor.locale),
  });
}

type Missed = {
  readonly wanted: string;
  readonly thisMonth: Temporal.PlainYearMonth;
  readonly person: Person;
};

/** In the first days of a month people look at the one before, whose numbers are other lines. */
async function askForMonthBefore({ wanted, thisMonth, person }: Missed, context: Context): Promise<void> {
  const { t, actor } = context;
  const before = thisMonth.subtract({ months: 1 });
  const { lines } = await loadStatement({ person, month: before }, context);
  if (!lines.some((line) => isCalled(line, wanted))) return;
  const values = {
    line: wanted,
    month: formatMonth(thisMonth, actor.locale),
    before: formatMonth(before, actor.locale),
  };
  const choices = [
    { label: values.before, set: { month: writeMonth(before) } },
    { label: t("question.drop"), cancel: true as const },
  ];
  throw new UserError("commission.ask_line_month", values, { choices });
}

function isCalled(line: StatementLine, wanted: string): boolean {
  return entryOf(line) === wanted || String(line.number) === wanted;
}
