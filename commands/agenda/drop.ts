import { z } from "zod";
import { actions, type Reply, reply, title } from "#src/chat/reply.ts";
import { numbered, numberedArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import { showText } from "../lead/mask.ts";
import { getNote, nameOfMeeting } from "./find-note.ts";
import { undoCommand } from "./undo-command.ts";
import { agendaWord, minutesWord } from "./word.ts";
import { valuesOf } from "./write-note.ts";

const dropped = {
  entryLetter: "M",
  verb: "drop",
  verbAliases: ["bo", "xoa", "huy"],
  args: z.object({ note: numberedArgument("M") }),
  names: { note: ["ma"] },
  free: [{ argument: "note", find: numbered("M") }],
  roles: "everyone",
} as const;

export const dropItem = defineCommand({
  ...agendaWord,
  ...dropped,
  summary: { vi: "Bỏ một nội dung mình đã thêm", en: "Take back an item of your own" },
  examples: ["/agenda drop M12", "/noidung bỏ M12"],
  run: ({ note }, context) => dropNote(note, context),
});

export const dropMinute = defineCommand({
  ...minutesWord,
  ...dropped,
  summary: { vi: "Bỏ một dòng biên bản mình đã ghi", en: "Take back a line of minutes of your own" },
  examples: ["/minutes drop M13", "/bienban bỏ M13"],
  run: ({ note }, context) => dropNote(note, context),
});

async function dropNote(id: number, context: Context): Promise<Reply> {
  const { store, actor, by, t } = context;
  const note = await getNote(id, context);
  const entry = `M${id}`;
  if (note.person.id !== actor.id) {
    throw new UserError("error.not_your_note", { note: entry, name: note.person.name });
  }
  if (note.isRemoved) throw new UserError("error.note_dropped", { note: entry });
  await store.meetings.setRemoved(id, by.at);
  const change = await store.audit.write(
    {
      action: "meeting.note_remove",
      subject: entry,
      before: valuesOf(note, nameOfMeeting(note.meeting, context)),
    },
    by,
  );
  return reply(
    title(t("notes.dropped", { note: entry, text: showText(note.text, context) })),
    actions({ label: t("revenue.undo"), command: undoCommand(entry, change) }),
  );
}
