import type { RollRule } from "../calendar.ts";

/** Monday is 1. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** On which days something is due, before any rolling. */
export type Rule =
  | { readonly kind: "weekly"; readonly weekday: Weekday }
  /** A month that is too short for the day has its last one. */
  | { readonly kind: "day_of_month"; readonly day: number }
  | {
      readonly kind: "first_weekday" | "last_weekday";
      readonly weekday: Weekday;
      readonly of: "month" | "quarter";
    }
  /** That weekday after the day on which the other event really takes place. */
  | { readonly kind: "weekday_after"; readonly weekday: Weekday; readonly event: string }
  /** Some day of the month that people name themselves; asked for from a day on, such as 1 November. */
  | {
      readonly kind: "asked";
      readonly month: number;
      readonly askOn: { readonly month: number; readonly day: number };
    };

/** How much time an event is about: on one day, the longer contains the shorter. */
export const spans = ["week", "month", "quarter", "year"] as const;

export type Span = (typeof spans)[number];

/** The one that spans more first. */
export function bySpan(
  one: { readonly event: CadenceEvent },
  other: { readonly event: CadenceEvent },
): number {
  return spans.indexOf(other.event.span) - spans.indexOf(one.event.span);
}

export const families = ["opening", "figures"] as const;

/** Events of one family and audience on one day are one post. */
export type Family = (typeof families)[number];

/**
 * Who gets a post. `team`: each team in its room. `lead`: the leads of each team, privately. `people`: everybody who
 * sells, privately. `media`: everybody with a target of articles, privately. `hr`: the people of HR, privately.
 * `company`: the managers' room.
 */
export const audienceKinds = ["team", "lead", "people", "media", "company", "hr"] as const;

export type AudienceKind = (typeof audienceKinds)[number];

/** What a person is asked to fill in. */
export const forms = ["care", "target"] as const;

export type Form = (typeof forms)[number];

/** One entry of the meeting calendar (company.yaml). */
export type CadenceEvent = {
  /** Lower-case letters, digits and underscores; under it everything about the event is kept, so it must not change. */
  readonly key: string;
  /** As people call it; null takes the name of the shipped event from the catalogue. */
  readonly name: string | null;
  readonly rule: Rule;
  readonly at: Temporal.PlainTime;
  readonly span: Span;
  /** Null stands alone on its day. */
  readonly family: Family | null;
  readonly roll: RollRule;
  readonly audience: readonly AudienceKind[];
  /** Employee code of whoever is told when it cannot be delivered; null is the team's lead, else the managers. */
  readonly owner: string | null;
  /** Lines that the clock types; `{who}` and windows such as `{last_week}` are filled in. */
  readonly lines: readonly string[];
  readonly form: Form | null;
  /** Whether people meet: such an event has an agenda, minutes and actions. */
  readonly isMeeting: boolean;
  /** Minutes before the post at which it is announced. */
  readonly remindBefore: readonly number[];
  /** Agenda items are asked for at this time of the working day before. */
  readonly collectAt: Temporal.PlainTime | null;
  /** Said again at the same time of the next working day where the day itself was none, as the packet for HR is. */
  readonly isRepeatedOnWorkday: boolean;
  /** A post that is late by more minutes than this is not sent any more. */
  readonly latestAfter: number;
};
