import type { Context } from "#src/command/command.ts";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import { parseDay } from "#src/domain/day-parse.ts";
import { dayPeriod, type Period, periodBetween } from "#src/domain/period.ts";
import { UserError } from "#src/errors.ts";
import { matchEvents } from "./find-event.ts";
import { readDays } from "./occurrences.ts";

/** Longer views leave out what comes round as ever. */
export const fullDays = 45;

/** Undefined is what is usual: the days that lie ahead, and all events. */
type Asked = { readonly days: Period | undefined; readonly events?: readonly CadenceEvent[] };

/** “thứ 6”, alone or of the week that was said; “họp đầu tuần” are the next of those alone. */
export function readAsked(rest: string, asked: Period | undefined, context: Context): Asked {
  if (rest === "" || onlyMeetings.test(rest)) return { days: asked };
  const phrase = parseDay(rest);
  if (phrase && !asked) return { days: readDays(rest, context) };
  if (phrase?.kind === "weekday" && asked?.kind === "week") {
    return { days: dayPeriod(asked.from.add({ days: phrase.weekday - 1 })) };
  }
  const events = matchEvents(rest, context.company.cadence);
  if (events.length > 0) return { days: asked ?? aheadOf(events, context), events };
  throw new UserError("error.unexpected_words", { words: rest, example: "/lich tháng 1 team Bắc" });
}

function aheadOf(events: readonly CadenceEvent[], { now }: Context): Period {
  const today = now.toPlainDate();
  const isWeekly = events.every(({ rule }) => rule.kind === "weekly");
  return periodBetween(today, today.add(isWeekly ? { days: fullDays } : { years: 1 }));
}

/** “lịch họp” is no more than “lịch”. */
const onlyMeetings = /^(?:các |cac )?(?:cuộc |cuoc |buổi |buoi )?(?:họp|hop|meetings?)$/iu;
