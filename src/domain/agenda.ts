type Named = { readonly id: number; readonly name: string };

/**
 * `action`: agreed in a meeting, and back in the next one until it is done. `dispatch`: a new lead waits for an owner.
 * `remarket`: a paused lead is to be taken up again.
 */
export type TaskKind = "typed" | "action" | "dispatch" | "remarket";

export type Task = {
  readonly id: number;
  readonly kind: TaskKind;
  readonly text: string;
  readonly owner: Named;
  readonly dueOn: Temporal.PlainDate;
  /** The time of that day, where one was said. */
  readonly dueAt: Temporal.Instant | null;
  readonly lead: Named | null;
  readonly customer: Named | null;
  readonly state: "open" | "done" | "dropped";
  readonly endedAt: Temporal.Instant | null;
  /** The meeting in which an action was agreed. */
  readonly meetingId: number | null;
};

export type Appointment = {
  readonly id: number;
  readonly title: string;
  readonly owner: Named;
  readonly startsAt: Temporal.Instant;
  readonly minutes: number;
  readonly place: string | null;
  readonly lead: Named | null;
  readonly customer: Named | null;
  readonly state: "planned" | "held" | "cancelled";
  /** Grows with every change, as iCalendar asks for. */
  readonly sequence: number;
  readonly changedAt: Temporal.Instant;
};
