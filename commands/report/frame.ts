import type { ChartHeading } from "#src/chat/chart.ts";
import {
  type ActionsBlock,
  actions,
  type Cell,
  isRatio,
  note,
  type TableBlock,
  type TextBlock,
} from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { formatDay, formatMoment, formatRange } from "#src/i18n/dates.ts";
import { formatCount, formatShare, meaningless } from "#src/i18n/figures.ts";
import type { Report } from "./asked.ts";
import { assignedOf, type Counts } from "./counts.ts";

/** Which leads count, in plain words, with how many of them have no day of receipt. */
export async function countingRule({ asked, period }: Report, context: Context): Promise<string> {
  const { t, scope, store, actor } = context;
  const undated = await store.reports.undated(scope, asked);
  const rule = t("report.rule", { from: formatDay(period.from), to: formatDay(period.to) });
  if (undated === 0) return rule;
  return `${rule} ${t("report.undated", { count: formatCount(undated, actor.locale) })}`;
}

/** What new leads and duplicates there are beside those that percentages are of. */
export function besides({ new: fresh, duplicate }: Counts, { t, actor }: Context): string {
  return t("report.besides", {
    fresh: formatCount(fresh, actor.locale),
    duplicates: formatCount(duplicate, actor.locale),
  });
}

export function notes(lines: readonly string[], { t, now }: Context): TextBlock {
  return note([...lines, t("report.as_of", { at: formatMoment(now) })].join("\n"));
}

export function exportButton(line: string, { t }: Context): ActionsBlock {
  return actions({ label: t("report.export"), command: `/export report ${line}` });
}

export function subtitleOf({ period, which }: Report, { t, now }: Context): string {
  const days = [formatRange(period), ...which].join(" · ");
  return t("report.chart_subtitle", { days, at: formatMoment(now) });
}

/** What the dashes of a table mean, if it has any. */
export function dashNote({ rows }: TableBlock, { t }: Context): string[] {
  const isDash = (cell: Cell) => cell === meaningless || (isRatio(cell) && cell.whole === 0);
  return rows.some((row) => row.some(isDash)) ? [t("report.dash", { dash: meaningless })] : [];
}

/** The large number of a picture: how many of the leads that were given to somebody were won. */
export function wonFigure(total: Counts, { t, actor }: Context): Required<Pick<ChartHeading, "figure">> {
  const assigned = assignedOf(total);
  const won = total.qualified;
  return {
    figure: {
      text: formatShare(won, assigned, actor.locale),
      note: t("report.chart_won", {
        won: formatCount(won, actor.locale),
        assigned: formatCount(assigned, actor.locale),
      }),
      standing: "unmeasured",
    },
  };
}
