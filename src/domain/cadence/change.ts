/** What people changed about the calendar. `event` null: everything; `teamId` null: everybody's. */
export type ScheduleChange = {
  readonly id: number;
  readonly teamId: number | null;
} & (
  | { readonly kind: "skip"; readonly event: string; readonly on: Temporal.PlainDate }
  /** `on` is the day by the rule; of an event whose day is asked for, any day of its month. */
  | {
      readonly kind: "move";
      readonly event: string;
      readonly on: Temporal.PlainDate;
      readonly to: Temporal.PlainDate;
      /** Null keeps the time. */
      readonly at: Temporal.PlainTime | null;
    }
  /** Both days are within the pause; without a last one it goes on until somebody ends it. */
  | {
      readonly kind: "pause";
      readonly event: string | null;
      readonly from: Temporal.PlainDate;
      readonly to: Temporal.PlainDate | null;
    }
);

/** Everybody's changes and the team's own. */
export function changesFor(
  teamId: number | null,
  changes: readonly ScheduleChange[],
): readonly ScheduleChange[] {
  return changes.filter((change) => change.teamId === null || change.teamId === teamId);
}

/** Whether the event, or everything, pauses on that day. */
export function isPaused(
  event: string,
  date: Temporal.PlainDate,
  changes: readonly ScheduleChange[],
): boolean {
  return changes.some(
    (change) =>
      change.kind === "pause" &&
      (change.event === null || change.event === event) &&
      Temporal.PlainDate.compare(change.from, date) <= 0 &&
      (change.to === null || Temporal.PlainDate.compare(date, change.to) <= 0),
  );
}
