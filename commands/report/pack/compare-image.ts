import type { PairsChart } from "#src/chat/chart.ts";
import { type ImageBlock, image } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { unitOf } from "#src/domain/metric.ts";
import { formatMoment, formatRange } from "#src/i18n/dates.ts";
import type { Pack } from "./asked.ts";
import { type Compared, type Comparison, changeOf, percentOf, shortOf } from "./compare.ts";

/** A picture of all figures now and before, unless there are none. */
export function comparisonImages(
  pack: Pack,
  comparison: Comparison,
  context: Context,
): readonly ImageBlock[] {
  const rows = [...comparison.counts, ...comparison.money];
  const isEmpty = rows.every(({ now, before }) => now === 0n && before === 0n);
  return isEmpty ? [] : [comparisonImage(pack, comparison, context)];
}

/** With the revenue as the large number. */
function comparisonImage(pack: Pack, { counts, money, labels }: Comparison, context: Context): ImageBlock {
  const { t, actor, now } = context;
  const { locale } = actor;
  const [signed] = money;
  const change = (row: Compared) =>
    unitOf(row.metric) === "count" ? changeOf(row, locale) : percentOf(row, locale);
  const rows = [...counts, ...money];
  const chart: PairsChart = {
    kind: "pairs",
    locale,
    heading: {
      title: t(pack.period.kind === "week" ? "pack.compare_week" : "pack.compare_month", {
        subject: pack.who,
      }),
      subtitle: t("report.chart_subtitle", { days: formatRange(pack.days), at: formatMoment(now) }),
      footer: t("pack.compare_footer"),
      ...(signed && {
        figure: {
          text: shortOf(signed.now, signed, locale),
          note: t("metric.revenue_signed"),
          standing: "unmeasured",
        },
      }),
    },
    columns: { ...labels, change: t("pack.chart_change") },
    rows: rows.map((row) => ({
      name: t(`metric.${row.metric}`),
      unit: unitOf(row.metric),
      now: Number(row.now),
      before: Number(row.before),
      change: change(row),
    })),
  };
  const words = rows
    .map((row) =>
      t("pack.compare_alt", {
        name: t(`metric.${row.metric}`),
        now: shortOf(row.now, row, locale),
        before: shortOf(row.before, row, locale),
        change: change(row),
      }),
    )
    .join("; ");
  const days = t("pack.against", labels);
  return image(chart, t("report.alt", { title: chart.heading.title, days, rows: words }));
}
