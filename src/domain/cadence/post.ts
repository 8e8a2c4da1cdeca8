import type { AudienceKind, CadenceEvent } from "./event.ts";

/** An event on one of its days. */
export type Occurrence = {
  readonly event: CadenceEvent;
  /** The day by the rule: the occurrence keeps it however it is rolled or moved. */
  readonly on: Temporal.PlainDate;
  readonly fate:
    | {
        readonly kind: "held";
        /** The day on which it takes place. */
        readonly date: Temporal.PlainDate;
        readonly at: Temporal.PlainTime;
        /** Why that is not the day by the rule. */
        readonly why: "rule" | "rolled" | "moved";
      }
    /** Does not take place: the rule says skip, it would meet the next one, or people said so. */
    | { readonly kind: "dropped"; readonly why: "day_off" | "met_next" | "skipped" | "paused" | "not_set" };
};

/** An occurrence that takes place. */
export type HeldOccurrence = Occurrence & {
  readonly fate: Extract<Occurrence["fate"], { readonly kind: "held" }>;
};

/** What is said on one day to one kind of audience: an event, or several that meet on that day. */
export type Post = {
  readonly audience: AudienceKind;
  readonly date: Temporal.PlainDate;
  /** The latest of its events: by then all figures are in. */
  readonly at: Temporal.PlainTime;
  /** The event that spans the most comes first; the others are merged into it. */
  readonly parts: readonly [HeldOccurrence, ...HeldOccurrence[]];
};

/**
 * What about a post is due. `post`: the post itself. `remind`: it comes soon. `collect`: agenda items are asked for.
 * `repeat`: once more on the next working day. `roll`: the lead is told, days ahead, that it is rolled or dropped for a
 * day off. `ask`: the day of an event is asked for.
 */
export type MomentKind = "post" | "remind" | "collect" | "repeat" | "roll" | "ask";

export type Moment = {
  readonly kind: MomentKind;
  /**
   * Distinguishes several of a kind about the same occurrence: the minutes of a reminder, the day of a question. Empty
   * where there is one.
   */
  readonly variant: string;
  readonly audience: AudienceKind;
  readonly dueAt: Temporal.ZonedDateTime;
  /** Of `ask`, and of `roll` about what is dropped, occurrences that are not held. */
  readonly parts: readonly [Occurrence, ...Occurrence[]];
  /** When the meeting begins; null where there is none or where there are several. */
  readonly startsAt: Temporal.ZonedDateTime | null;
  /** Minutes after which it is not worth saying any more. */
  readonly latestAfter: number;
};
