import type { Scope } from "#src/domain/access.ts";
import type { Task } from "#src/domain/agenda.ts";
import type { Authorship, Days } from "../store.ts";

/**
 * What people prepare for their meetings and write down in them. The scope is that of meetings: a team's are for the
 * team, the company's for those who may see everything.
 */
export interface Meetings {
  /** The meeting of that key, made if nobody has written anything for it; its day is brought up to date. */
  ensure(meeting: NewMeeting): Promise<number>;
  find(scope: Scope, id: number): Promise<Meeting | undefined>;
  /** Those that something was written for, the newest first. */
  list(scope: Scope, filter: MeetingFilter): Promise<readonly Meeting[]>;
  addNote(note: NewNote, by: Authorship): Promise<number>;
  findNote(scope: Scope, id: number): Promise<MeetingNote | undefined>;
  /** Keeps it from changes by others until this line is done. */
  holdNote(id: number): Promise<void>;
  /** Takes a note back; null brings it in again. */
  setRemoved(id: number, at: Temporal.Instant | null): Promise<void>;
  /** What stands of these meetings of an audience, the oldest first. */
  notes(scope: Scope, audience: string, meetings: readonly MeetingKey[]): Promise<readonly MeetingNote[]>;
  /** What an audience has agreed on in its meetings, what is due first first. */
  actions(scope: Scope, audience: string, filter: ActionFilter): Promise<readonly MeetingAction[]>;
}

/** An event of the meeting calendar, and the day by its rule, which stays however it is rolled or moved. */
export type MeetingKey = { readonly event: string; readonly on: Temporal.PlainDate };

export type NewMeeting = MeetingKey & {
  /** As `writeAudience` writes it. */
  readonly audience: string;
  /** The day on which it takes place. */
  readonly heldOn: Temporal.PlainDate;
};

export type Meeting = NewMeeting & { readonly id: number };

export type MeetingFilter = {
  readonly audience: string;
  readonly event?: string;
  readonly held?: Days;
  readonly limit: number;
};

export type NoteKind = "item" | "minute";

export type NewNote = { readonly meetingId: number; readonly kind: NoteKind; readonly text: string };

export type MeetingNote = NewNote & {
  readonly id: number;
  readonly meeting: Meeting;
  readonly person: { readonly id: number; readonly name: string };
  readonly at: Temporal.Instant;
  readonly isRemoved: boolean;
};

export type ActionFilter = {
  readonly state?: Task["state"];
  /** Agreed on in one of these; without it in any. */
  readonly meetings?: readonly MeetingKey[];
  readonly limit: number;
};

export type MeetingAction = { readonly task: Task; readonly meeting: Meeting };
