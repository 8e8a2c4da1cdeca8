import { day, period } from "#src/command/arguments.ts";
import type { Finder } from "#src/command/command.ts";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import { parseDay } from "#src/domain/day-parse.ts";
import { parsePeriod } from "#src/domain/period-parse.ts";
import { findDayOfTime, findTime, withoutPartOfDay } from "#src/domain/time-find.ts";
import { matchEvents } from "./find-event.ts";
import { withoutVerb } from "./word.ts";

/** A line such as “họp đầu tuần tuần này” taken apart; each part as typed. */
export type Spoken = {
  /** What names the event; undefined when only a time was said. */
  readonly event: string | undefined;
  /** Which of its days. */
  readonly on: string | undefined;
};

type Reading = {
  readonly events: readonly CadenceEvent[];
  /** Whether words are a time of the kind that the line takes. */
  readonly isTime: (words: string) => boolean;
};

/** In words. */
const longestName = 12;

/** The event is the longest beginning, or else the longest end, that names one and leaves nothing but a time. */
export function splitEvent(typed: string, { events, isTime }: Reading): Spoken {
  const words = withoutVerb(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  const isName = (part: readonly string[]) => matchEvents(part.join(" "), events).length > 0;
  const join = (part: readonly string[]) => (part.length === 0 ? undefined : part.join(" "));
  for (let length = Math.min(words.length, longestName); length > 0; length -= 1) {
    const [head, after] = [words.slice(0, length), words.slice(length)];
    if ((after.length === 0 || isTime(after.join(" "))) && isName(head)) {
      return { event: join(head), on: join(after) };
    }
    const [before, tail] = [words.slice(0, -length), words.slice(-length)];
    if (before.length > 0 && isTime(before.join(" ")) && isName(tail)) {
      return { event: join(tail), on: join(before) };
    }
  }
  const whole = join(words);
  if (whole !== undefined && isTime(whole)) return { event: undefined, on: whole };
  return splitKnown(words, events) ?? { event: whole, on: undefined };
}

/** “họp đầu tuần 30/2”: the event is clear, and what follows is to be refused as what it is. */
function splitKnown(words: readonly string[], events: readonly CadenceEvent[]): Spoken | undefined {
  for (let length = words.length - 1; length > 1; length -= 1) {
    const head = words.slice(0, length).join(" ");
    if (matchEvents(head, events).length === 1) return { event: head, on: words.slice(length).join(" ") };
  }
  return undefined;
}

/** “tuần này”, “30/11”, “thứ 6”. */
export function isDays(words: string): boolean {
  return parseDay(words) !== undefined || parsePeriod(words) !== undefined;
}

/** Such a day or period, given by name. */
export const dayOrPeriod: Finder = (words) => day(words) ?? period(words);

/** “18/12 14h”, “14h chiều mai”, “thứ 5”: nothing but a day, a time or both. */
export function isMoment(words: string): boolean {
  const found = findDayOfTime(words);
  const rest = found?.rest ?? words;
  if (found && withoutPartOfDay(rest) === "") return true;
  return findTime(rest)?.rest === "";
}

/** What stands before and behind “sang”: from where, and where to. */
export function splitTarget(typed: string): { readonly from: string; readonly target: string | undefined } {
  const match =
    /^(.*?)(?:^| )(?:sang|thành|thanh|->|→|=>|to|(?<!hôm |hom )qua|đến|den|tới|toi|vào|vao) (.+)$/iu.exec(
      typed,
    );
  const [, from = "", target = ""] = match ?? [];
  // “tuần sau” is no moment either, and refused as such.
  return match && (isMoment(target) || isDays(target))
    ? { from: from.trim(), target }
    : { from: typed, target: undefined };
}
