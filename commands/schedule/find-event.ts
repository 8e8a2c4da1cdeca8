import { eventName } from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import type { CadenceEvent, Rule } from "#src/domain/cadence/event.ts";
import { parseDay } from "#src/domain/day-parse.ts";
import { fold } from "#src/domain/fold.ts";
import { UserError } from "#src/errors.ts";
import { locales } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { describeRule } from "./rule-words.ts";

type Asked = {
  /** The argument that a choice sets. */
  readonly argument?: string;
  /** Those that may be meant; all when it is not given. */
  readonly among?: (event: CadenceEvent) => boolean;
};

const shownChoices = 8;
const shownNames = 5;

/** The one event that the words name: by its key, its name or a part of it, or its day. Asks when there are several. */
export function findEvent(
  words: string,
  { company, t }: Pick<Context, "company" | "t">,
  { argument = "event", among = () => true }: Asked = {},
): CadenceEvent {
  const events = company.cadence.filter(among);
  const found = matchEvents(words, events);
  const [event, ...others] = found;
  if (event && others.length === 0) return event;
  const choices = found.slice(0, shownChoices).map((choice) => ({
    label: t("schedule.event_choice", {
      event: eventName(choice, t),
      rule: describeRule(choice, t),
    }),
    set: { [argument]: choice.key },
  }));
  if (event) throw new UserError("schedule.ask_which_event", {}, { choices });
  const meetings = events.filter(({ isMeeting }) => isMeeting).slice(0, shownNames);
  const known = meetings.map((meeting) => eventName(meeting, t)).join(", ");
  throw new UserError("error.unknown_event", { text: words, known: known || "–" });
}

/** All that the words may mean, in the order of the calendar. */
export function matchEvents(words: string, events: readonly CadenceEvent[]): readonly CadenceEvent[] {
  const typed = fold(words);
  if (typed === "") return [];
  const exact = events.filter((event) => event.key === typed || namesOf(event).includes(typed));
  if (exact.length > 0) return exact;

  const bare = typed.replace(opening, "");
  const isMeeting = bare !== typed;
  const onDay = matchDay(words.replace(typedOpening, ""), events);
  if (onDay.length > 0) return preferMeetings(preferNamed(onDay, typed), isMeeting);
  const whole = matchTokens(typed, events);
  return whole.length > 0 ? whole : preferMeetings(matchTokens(bare, events), isMeeting);
}

/** “buổi họp đầu tuần”: what people say before a name. */
const opening = /^(?:(?:buoi|cuoc|lich|su kien) )*(?:hop|meeting)(?: |$)/;
const typedOpening = /^(?:(?:buổi|buoi|cuộc|cuoc|lịch|lich) )*(?:họp|hop|meeting) /i;

/** Other names of the shipped events than the one in the catalogue. */
const alsoCalled: ReadonlyMap<string, readonly string[]> = new Map([
  ["wk_open", ["hop dau tuan", "hop giao ban", "giao ban"]],
  ["wk_figures", ["hop cuoi tuan", "hop so lieu", "hop so lieu tuan"]],
  ["mid", ["hop giua thang"]],
  ["end", ["hop cuoi thang"]],
  ["month_wrap", ["hop thang", "tong ket thang"]],
  ["q_review", ["hop cuoi quy"]],
  ["q_wrap", ["tong ket quy"]],
  ["q_all", ["hop quy", "hop quy toan team"]],
  ["year_all", ["hop nam", "tong ket nam", "hop cuoi nam"]],
  ["hr_export", ["gui hr", "bang cong"]],
]);

function namesOf(event: CadenceEvent): readonly string[] {
  const names = locales.map((locale) => fold(eventName(event, translatorFor(locale))));
  return [...names, ...(alsoCalled.get(event.key) ?? [])];
}

/** “ngày 28” is the review that is called so, and not the form of that day. */
function preferNamed(events: readonly CadenceEvent[], typed: string): readonly CadenceEvent[] {
  const named = matchTokens(typed, events);
  return named.length > 0 ? named : events;
}

function preferMeetings(events: readonly CadenceEvent[], isMeeting: boolean): readonly CadenceEvent[] {
  const meetings = events.filter((event) => event.isMeeting);
  return isMeeting && meetings.length > 0 ? meetings : events;
}

/** Every word of the text is a word of the name, or begins one: “số liệu”, “dau tuan”. */
function matchTokens(typed: string, events: readonly CadenceEvent[]): readonly CadenceEvent[] {
  const tokens = tokensOf(typed);
  if (tokens.length === 0) return [];
  return events.filter((event) => namesOf(event).some((name) => holds(tokensOf(name), tokens)));
}

const shortestBeginning = 3;

function holds(name: readonly string[], tokens: readonly string[]): boolean {
  const left = [...name];
  return tokens.every((token) => {
    const index = left.findIndex(
      (word) => word === token || (token.length >= shortestBeginning && word.startsWith(token)),
    );
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

function tokensOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((token) => token !== "" && !fillers.has(token));
}

/** “họp quý với toàn team” */
const fillers: ReadonlySet<string> = new Set([
  "voi",
  "cua",
  "cho",
  "buoi",
  "cuoc",
  "bai",
  "the",
  "of",
  "with",
]);

/** “thứ 6”, “ngày 28”, “thứ 6 đầu tháng”: the day by the rule. */
function matchDay(words: string, events: readonly CadenceEvent[]): readonly CadenceEvent[] {
  const dayOfMonth = /^(?:ngay )?(\d{1,2})$/.exec(fold(words))?.[1];
  if (dayOfMonth !== undefined) {
    return events.filter(({ rule }) => rule.kind === "day_of_month" && rule.day === Number(dayOfMonth));
  }
  const [, name = "", place, unit] = weekdayOf.exec(words) ?? [];
  const phrase = parseDay(name);
  if (phrase?.kind !== "weekday" || phrase.when !== "nearest") return [];
  const { weekday } = phrase;
  if (place === undefined || unit === undefined) return events.filter(({ rule }) => isWeekly(rule, weekday));
  const kind = fold(place).startsWith("dau") ? "first_weekday" : "last_weekday";
  const of = fold(unit) === "thang" ? "month" : "quarter";
  return events.filter(({ rule }) => rule.kind === kind && rule.weekday === weekday && rule.of === of);
}

const weekdayOf =
  /^(.+?)(?: (đầu tiên|dau tien|đầu|dau|cuối cùng|cuoi cung|cuối|cuoi)(?: của| cua)? (tháng|thang|quý|quy|qúy))?(?: hằng tuần| hang tuan| hàng tuần)?$/i;

function isWeekly(rule: Rule, weekday: number): boolean {
  return rule.kind === "weekly" && rule.weekday === weekday;
}
