import type { Context } from "#src/command/command.ts";
import type { Subject } from "#src/domain/access.ts";
import { type Forecast, makeForecast } from "#src/domain/forecast.ts";
import type { Period } from "#src/domain/period.ts";
import type { UnitKind } from "#src/domain/person.ts";
import type { ForecastLead } from "#src/store/interface/forecasts.ts";
import { type Board, type BoardRow, loadSubjectBoard, loadUnitBoard } from "../kpi/board.ts";

/** What a month will bring in, beside what it has to. */
export type MonthForecast = {
  readonly subject: Subject;
  readonly period: Period;
  readonly forecast: Forecast;
  /** What /kpi shows of the same month: what is signed, and the target. */
  readonly board: Board;
};

/** A month's forecast with what stands beside it. */
export type Outlook = MonthForecast & {
  /** The people or units of the board, each on its own: their ends do not add up to those of the whole. */
  readonly rows: readonly OutlookRow[];
  /** The largest open leads of the month, and those that should have closed already. */
  readonly due: readonly ForecastLead[];
  readonly overdue: readonly ForecastLead[];
};

export type OutlookRow = { readonly row: BoardRow; readonly forecast: Forecast };

const shown = 10;

/** What is looked at; `every` lists all units of a kind, and the company is their sum. */
export type Wanted = { readonly subject: Subject; readonly every: UnitKind | undefined };

export async function loadOutlook(wanted: Wanted, period: Period, context: Context): Promise<Outlook> {
  const { store, scope, now } = context;
  const { subject } = wanted;
  const asked = { today: now.toPlainDate(), month: period };
  const month = await loadMonthForecast(wanted, period, context);
  return {
    ...month,
    rows: await loadRows(subject, month.board, context),
    due: await store.forecasts.largest(scope, subject, { ...asked, reading: "due", limit: shown }),
    overdue: await store.forecasts.largest(scope, subject, { ...asked, reading: "overdue", limit: shown }),
  };
}

export async function loadMonthForecast(
  { subject, every }: Wanted,
  period: Period,
  context: Context,
): Promise<MonthForecast> {
  const { store, scope, company, now } = context;
  const today = now.toPlainDate();
  const metric = { metric: "revenue_signed", period } as const;
  const board = every
    ? await loadUnitBoard(every, metric, context)
    : await loadSubjectBoard(subject, metric, context);
  const leads = await store.forecasts.leads(scope, subject, { today, month: period });
  const basis = { actual: board.total.actual, leads, chances: company.leads.chances };
  return {
    subject,
    period,
    board,
    forecast: makeForecast(basis, { period, today, calendar: company.calendar }),
  };
}

/** Everybody of a board, or its units, each with a forecast of their own. */
export async function loadRows(
  subject: Subject,
  { rows, rowsAre, period }: Board,
  { store, scope, company, now }: Context,
): Promise<readonly OutlookRow[]> {
  if (rows.length === 0) return [];
  const today = now.toPlainDate();
  const leads = await store.forecasts.leadsBy(scope, subject, { today, month: period, by: rowsAre });
  return rows.map((row) => {
    const { actual } = row.progress;
    const basis = { actual, leads: leads.get(row.id) ?? [], chances: company.leads.chances };
    return { row, forecast: makeForecast(basis, { period, today, calendar: company.calendar }) };
  });
}
