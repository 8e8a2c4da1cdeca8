import type { Cell } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { Forecast } from "#src/domain/forecast.ts";
import type { KeptForecast } from "#src/domain/forecast-score.ts";
import { type DateRange, monthOf, type Period } from "#src/domain/period.ts";
import { formatPeriod, formatRange } from "#src/i18n/dates.ts";
import { formatFigureRange } from "#src/i18n/figures.ts";
import type { Pack } from "./asked.ts";
import { comparedCells } from "./compare.ts";

/** What was expected of a month by the end of some days; undefined where no forecast of them was kept. */
type Side = {
  readonly month: Period;
  readonly days: DateRange;
  readonly isKept: boolean;
  readonly range: (Pick<Forecast, "low" | "high"> & { readonly on: Temporal.PlainDate }) | undefined;
};

export type Expected = {
  readonly now: Side;
  readonly before: Side;
  /** The first day of which a forecast is kept, looked up only where one is missing; null for none at all. */
  readonly keptSince: Temporal.PlainDate | null | undefined;
};

const lookedBack = Temporal.Duration.from({ months: 12 });

/** Of a running stretch what is expected right now, else what was kept at its end; never anything made up later. */
export async function loadExpected(
  pack: Pack,
  running: Forecast | undefined,
  { store, scope }: Context,
): Promise<Expected> {
  const months = [monthOf(pack.daysBefore.to), monthOf(pack.days.to)] as const;
  const [monthBefore, month] = months;
  const kept = await store.forecasts.kept(scope, pack.subject, { from: monthBefore.from, to: month.to });
  const now = running
    ? {
        month,
        days: pack.days,
        isKept: false,
        range: { low: running.low, high: running.high, on: pack.days.to },
      }
    : sideOf(kept, month, pack.days);
  const before = sideOf(kept, monthBefore, pack.daysBefore);
  if (now.range && before.range) return { now, before, keptSince: undefined };

  const longer = { from: monthBefore.from.subtract(lookedBack), to: month.to };
  const all = await store.forecasts.kept(scope, pack.subject, longer);
  const [first] = all.map(({ on }) => on).toSorted(Temporal.PlainDate.compare);
  return { now, before, keptSince: first ?? null };
}

/** The last one that was kept within the days. */
function sideOf(kept: readonly KeptForecast[], month: Period, days: DateRange): Side {
  const range = kept
    .filter(
      (forecast) =>
        forecast.month.equals(month.from) &&
        Temporal.PlainDate.compare(forecast.on, days.from) >= 0 &&
        Temporal.PlainDate.compare(forecast.on, days.to) <= 0,
    )
    .at(-1);
  return { month, days, isKept: true, range };
}

export function describeExpected({ now, before, keptSince }: Expected, context: Context): string {
  const { t } = context;
  const sentences = [
    ...(now.range ? [t(now.isKept ? "pack.expected_kept" : "pack.expected", rangeOf(now, context))] : []),
    ...(before.range ? [t("pack.expected_kept", rangeOf(before, context))] : []),
  ];
  if (keptSince === undefined) return sentences.join(" ");
  const missing = now.range ? before : now;
  const since =
    keptSince === null
      ? t("pack.expected_never")
      : t("pack.expected_missing", {
          days: formatRange(missing.days),
          since: `${keptSince.day}/${keptSince.month}`,
        });
  return [...sentences, since].join(" ");
}

/** Both ends as rows of the table of money; nothing is set against another month's. */
export function expectedRows({ now, before }: Expected, { t }: Context): readonly (readonly Cell[])[] {
  if (!now.range && !before.range) return [];
  const isSameMonth = now.month.from.equals(before.month.from);
  return (["low", "high"] as const).map((end) => {
    const values = { now: now.range?.[end], before: isSameMonth ? before.range?.[end] : undefined };
    const cells =
      values.now !== undefined && values.before !== undefined
        ? comparedCells({ now: values.now, before: values.before })
        : [values.now ?? null, values.before ?? null, null, null];
    return [t(end === "low" ? "pack.expected_low" : "pack.expected_high"), ...cells];
  });
}

function rangeOf({ month, range }: Side, { actor }: Context): Readonly<Record<string, string>> {
  if (!range) return {};
  const { low, high, on } = range;
  return {
    month: formatPeriod(month, actor.locale),
    range: formatFigureRange(low, high, { unit: "money", locale: actor.locale, length: "short" }),
    on: `${on.day}/${on.month}`,
  };
}
