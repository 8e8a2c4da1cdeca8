import { type Metric, unitOf } from "#src/domain/metric.ts";
import { metricNames } from "#src/domain/names.ts";
import { type DateRange, monthOf } from "#src/domain/period.ts";
import { parsePeriod } from "#src/domain/period-parse.ts";
import { resolvePeriod } from "#src/domain/period-resolve.ts";
import type { TargetScope } from "#src/domain/target.ts";
import { UserError } from "#src/errors.ts";
import type { Field } from "./column-names.ts";
import type { RowCells } from "./row-cells.ts";
import type { Place, TargetRow } from "./rows.ts";
import { isCompany } from "./words.ts";

type Context = {
  readonly today: Temporal.PlainDate;
  readonly metric: Metric;
};

export function readTarget(place: Place, cells: RowCells, context: Context): TargetRow {
  const metric = cells.oneOf("metric", metricNames) ?? context.metric;
  return {
    ...place,
    ...readSubject(cells),
    metric,
    period: readPeriod(cells, context.today),
    value: readValue(cells, metric),
  };
}

const subjectFields = [
  "subject",
  "person",
  "team",
  "department",
  "region",
] as const satisfies readonly Field[];

/** The narrowest one that is filled in: beside a person, a team only says where the person is. */
function readSubject(cells: RowCells): { readonly scope: TargetScope | "any"; readonly name: string } {
  const field = subjectFields.find((candidate) => cells.text(candidate) !== "");
  if (field === undefined) {
    if (subjectFields.some((candidate) => cells.has(candidate)))
      throw new UserError("import.wrong_no_subject");
    return { scope: "company", name: "" };
  }
  const name = cells.text(field);
  if (field !== "subject") return { scope: field, name };
  return isCompany(name) ? { scope: "company", name: "" } : { scope: "any", name };
}

/** A month, quarter or year with its year: a file is not read on the day it was written for. */
function readPeriod(cells: RowCells, today: Temporal.PlainDate): DateRange {
  const text = cells.required("period");
  const cell = cells.cell("period");
  // A spreadsheet takes “12/2026” for the first day of the month.
  if (cell instanceof Temporal.PlainDate && cell.day === 1) return monthOf(cell);

  const phrase = parsePeriod(text);
  const isWhole =
    phrase?.kind === "year" ||
    ((phrase?.kind === "month" || phrase?.kind === "quarter") && typeof phrase.year === "number");
  const reading = phrase && isWhole ? resolvePeriod(phrase, today, "past") : undefined;
  if (reading?.kind !== "period") throw new UserError("import.wrong_period", { text });
  return { from: reading.period.from, to: reading.period.to };
}

function readValue(cells: RowCells, metric: Metric): bigint {
  const value = unitOf(metric) === "money" ? cells.amount("value") : cells.count("value");
  if (value === undefined) throw cells.missing("value");
  if (value === 0n) throw new UserError("import.wrong_zero", { text: cells.text("value") });
  return value;
}
