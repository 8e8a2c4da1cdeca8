import { type Action, actions, type Block, note, type TextBlock } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { DateRange, Period } from "#src/domain/period.ts";
import { formatMoment, formatWorkdays } from "#src/i18n/dates.ts";
import { type Board, loadSubjectBoard } from "../../kpi/board.ts";
import { footnote } from "../../kpi/summary.ts";
import type { Pack } from "./asked.ts";

/** The very board of /kpi; one that is there already is not loaded twice. */
export async function loadKpiBoard(
  { subject }: Pick<Pack, "subject">,
  period: Period,
  context: Context,
  known?: Board,
): Promise<Board> {
  const metric = context.company.kpiMetric;
  return known?.metric === metric ? known : loadSubjectBoard(subject, { metric, period }, context);
}

/** When the figures were read, what a board follows from, and how many working days stand on either side where these differ. */
export function packNote(pack: Pack, context: Context, board?: Board): TextBlock {
  const { t, now, company, actor } = context;
  const halfDays = (days: DateRange) => company.calendar.workingHalfDays(days);
  const [worked, workedBefore] = [halfDays(pack.days), halfDays(pack.daysBefore)];
  const workdays = t("pack.workdays", {
    now: formatWorkdays(worked, actor.locale),
    before: formatWorkdays(workedBefore, actor.locale),
  });
  const asOf = board ? footnote(board, context) : t("kpi.as_of", { at: formatMoment(now) });
  return note([asOf, ...(worked === workedBefore ? [] : [workdays])].join(" · "));
}

/** What leads on from here, and the tables as a file. */
export function packButtons(
  pack: Pack,
  verb: "week" | "friday" | "month" | "quarter" | "year" | "ranking",
  { t }: Context,
  more: readonly Action[] = [],
): Block {
  const file = { label: t("kpi.export"), command: `/export report ${verb} ${pack.line}` };
  return actions(...more, file);
}
