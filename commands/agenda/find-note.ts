import { eventName } from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import type { Meeting, MeetingNote } from "#src/store/interface/meetings.ts";
import { scopeOfMeetings } from "./circle.ts";

/** A note within the reader's range, held, whether it was taken back or not. */
export async function getNote(id: number, context: Context): Promise<MeetingNote> {
  const { store, isPrivate } = context;
  await store.meetings.holdNote(id);
  const note = await store.meetings.findNote(scopeOfMeetings(context), id);
  if (note) return note;
  if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/agenda" });
  throw new UserError("error.unknown_note", { note: `M${id}` });
}

/** An event that the company has given up keeps its key. */
export function nameOfMeeting({ event }: Pick<Meeting, "event">, { company, t }: Context): string {
  const known = company.cadence.find(({ key }) => key === event);
  return known ? eventName(known, t) : event;
}
