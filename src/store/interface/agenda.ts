import type { Scope, Subject } from "#src/domain/access.ts";
import type { Activity, ActivityKind } from "#src/domain/activity.ts";
import type { Appointment, Task, TaskKind } from "#src/domain/agenda.ts";
import type { Authorship, Days } from "../store.ts";

/** What was done about leads and customers. */
export interface Activities {
  add(activity: NewActivity, by: Authorship): Promise<number>;
  find(scope: Scope, id: number): Promise<Activity | undefined>;
  /** Takes an activity back, as an undo does. */
  remove(id: number, by: Authorship): Promise<void>;
  /** Newest first. Of a lead: its own and those of its duplicates; of a customer: also those of its leads. */
  list(scope: Scope, filter: ActivityFilter): Promise<readonly Activity[]>;
}

export type NewActivity = {
  readonly kind: ActivityKind;
  readonly leadId?: number;
  readonly customerId?: number;
  readonly on: Temporal.PlainDate;
  readonly text?: string;
  readonly outcome?: string;
  readonly score?: number;
};

export type ActivityFilter = {
  readonly leadId?: number;
  readonly customerId?: number;
  readonly kinds?: readonly ActivityKind[];
  readonly subject?: Subject;
  readonly days?: Days;
  readonly limit: number;
};

export interface Tasks {
  add(task: NewTask, by: Authorship): Promise<number>;
  find(scope: Scope, id: number): Promise<Task | undefined>;
  /** Keeps it from changes by others until this line is done. */
  hold(id: number): Promise<void>;
  /** Ended ones get the time; opening one again takes it away. */
  setState(id: number, state: Task["state"], at: Temporal.Instant): Promise<void>;
  move(id: number, due: Pick<NewTask, "dueOn" | "dueAt">): Promise<void>;
  /** Ends the open tasks of that kind about a lead, such as dispatching it once it has an owner. */
  endFor(leadId: number, kind: TaskKind, at: Temporal.Instant): Promise<void>;
  list(scope: Scope, filter: TaskFilter): Promise<readonly Task[]>;
}

export type NewTask = {
  readonly kind: TaskKind;
  readonly text: string;
  readonly ownerId: number;
  readonly dueOn: Temporal.PlainDate;
  readonly dueAt?: Temporal.Instant;
  readonly leadId?: number;
  readonly customerId?: number;
  /** Of an action the meeting in which it was agreed. */
  readonly meetingId?: number;
};

export type TaskFilter = {
  readonly subject?: Subject;
  readonly state: Task["state"];
  readonly leadId?: number;
  /** About the customer itself or one of its leads. */
  readonly customerId?: number;
  readonly dueUntil?: Temporal.PlainDate;
  readonly ended?: Days;
  readonly limit: number;
};

export interface Appointments {
  /** Also stores the reminders of the day before and the hour before, as far as they lie ahead. */
  add(appointment: NewAppointment, by: Authorship): Promise<number>;
  find(scope: Scope, id: number): Promise<Appointment | undefined>;
  /** Keeps it from changes by others until this line is done. */
  hold(id: number): Promise<void>;
  change(id: number, change: AppointmentChange, by: Authorship): Promise<void>;
  list(scope: Scope, filter: AppointmentFilter): Promise<readonly Appointment[]>;
  /** Whether a person has a secret link that works. */
  hasFeed(personId: number): Promise<boolean>;
  /** Replaces a person's secret link; only the hash is kept. */
  setFeed(personId: number, hash: string, at: Temporal.Instant): Promise<void>;
}

export type NewAppointment = {
  readonly title: string;
  readonly ownerId: number;
  readonly startsAt: Temporal.Instant;
  readonly minutes?: number;
  readonly place?: string;
  readonly leadId?: number;
  readonly customerId?: number;
};

export type AppointmentChange = {
  readonly title?: string;
  readonly startsAt?: Temporal.Instant;
  readonly minutes?: number;
  readonly place?: string | null;
  readonly state?: Appointment["state"];
};

export type AppointmentFilter = {
  readonly subject?: Subject;
  readonly leadId?: number;
  /** About the customer itself or one of its leads. */
  readonly customerId?: number;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly state?: Appointment["state"];
  readonly limit: number;
};
