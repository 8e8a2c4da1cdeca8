import { type Reply, reply, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { UserError } from "#src/errors.ts";
import { showText } from "../lead/mask.ts";
import { getNote } from "./find-note.ts";

/** Takes back that a note was written, or that it was taken back. */
export async function undoNote(change: AuditEntry, context: Context): Promise<Reply> {
  const { store, by, t } = context;
  const { subject, action, before, after, id: reversesId } = change;
  const note = await getNote(Number(subject.slice(1)), context);
  const wasAdded = action === "meeting.note";
  if (note.isRemoved === wasAdded) throw new UserError("error.changed_since", { entry: subject });

  await store.meetings.setRemoved(note.id, wasAdded ? by.at : null);
  await store.audit.write(
    {
      action: wasAdded ? "meeting.note_remove" : "meeting.note",
      subject,
      ...(after && { before: after }),
      ...(before && { after: before }),
      reversesId,
    },
    by,
  );
  const values = { note: subject, text: showText(note.text, context) };
  return reply(title(t(wasAdded ? "undo.meeting_note" : "notes.back", values)));
}
