import { type Action, actions, type Block } from "#src/chat/reply.ts";
import { eventName } from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import { monthOf, type Period, periodBetween, periodOf, writePeriod, yearOf } from "#src/domain/period.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { shortDay } from "./days.ts";
import { isAhead, type Row } from "./rows.ts";
import { type Team, teamOption } from "./whose.ts";
import { mayChange } from "./word.ts";

type Shown = { readonly rows: readonly Row[]; readonly days: Period; readonly team: Team | null };

/** What one may do about the next meeting, and where else to look. */
export function buttonsOf(shown: Shown, context: Context): readonly Block[] {
  return [actions(...changesOf(shown, context), ...looksOf(shown, context))];
}

function changesOf({ rows, team }: Shown, context: Context): readonly Action[] {
  const { t, now, actor } = context;
  if (!mayChange(actor) || (actor.role === "lead" && team?.id !== actor.team?.id)) return [];
  const next = rows.find((row) => row.held?.event.isMeeting && isAhead(row, now))?.held;
  if (!next) return [];
  const values = { event: eventName(next.event, t), day: shortDay(next.fate.date, context) };
  const which = `${next.event.key} on=${next.fate.date}${teamOption(team, context)}`;
  return [
    { label: t("schedule.skip_button", values), command: `/schedule skip ${which}` },
    { label: t("schedule.move_button", values), command: `/schedule move ${which}` },
  ];
}

function looksOf({ days, team }: Shown, context: Context): readonly Action[] {
  const following = followingOf(days);
  const wider =
    days.kind === "year"
      ? []
      : [days.kind === "week" || days.kind === "day" ? monthOf(days.to) : yearOf(days.to)];
  return [following, ...wider].map((period) => ({
    label: formatPeriod(period, context.actor.locale),
    command: `/schedule ${writePeriod(period)}${teamOption(team, context)}`,
  }));
}

/** The unit after this one; after other days, as many again. */
export function followingOf(days: Period): Period {
  const from = days.to.add({ days: 1 });
  if (days.kind === "range") return periodBetween(from, from.add({ days: days.from.until(days.to).days }));
  return periodOf(days.kind, from);
}
