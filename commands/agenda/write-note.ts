import { actions, type Reply, reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditValues } from "#src/domain/audit.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { MeetingNote, NoteKind } from "#src/store/interface/meetings.ts";
import { showText } from "../lead/mask.ts";
import { formatGathering, type Gathering, keyOf, lineOf, nameOfGathering } from "./planned.ts";

/** Writes down what was said for or in a meeting, a note for each line of it; without a text it is asked for. */
export async function writeNotes(
  words: string | undefined,
  { kind, gathering }: { readonly kind: NoteKind; readonly gathering: Gathering },
  context: Context,
): Promise<Reply> {
  const { t } = context;
  const values = {
    meeting: nameOfGathering(gathering, context),
    at: formatGathering(gathering, context),
  };
  if (words === undefined) throw new UserError(phrases[kind].ask, values, { slot: "text" });

  const lines = linesOf(words);
  const meetingId = await keepMeeting(gathering, context);
  const ids: number[] = [];
  for (const line of lines)
    ids.push(await writeNote({ meetingId, kind, text: line }, values.meeting, context));
  const entries = ids.map((id) => `M${id}`);
  const line = lineOf(gathering, context);
  return reply(
    title(t(phrases[kind].added, { ...values, note: entries.join(", ") })),
    text(lines.map((written) => showText(written, context)).join("\n")),
    actions(
      ...entries.slice(0, mostButtons).map((entry) => ({
        label: entries.length === 1 ? t("revenue.undo") : t("notes.undo_of", { note: entry }),
        command: `/undo ${entry}`,
      })),
      { label: t("notes.add_more"), command: `/${phrases[kind].word} add ${line}` },
      { label: t(phrases[kind].show), command: `/${phrases[kind].word} ${line}` },
    ),
  );
}

const mostButtons = 4;

/** The meeting under which whatever is new is kept. */
export function keepMeeting(
  { parts: [first], audience, date }: Gathering,
  { store }: Context,
): Promise<number> {
  return store.meetings.ensure({ ...keyOf(first), audience, heldOn: date });
}

/** A note as its history keeps it. */
export function valuesOf(
  { text: said, meeting }: Pick<MeetingNote, "text" | "meeting">,
  name: string,
): AuditValues {
  return { text: said, meeting: `${name} ${formatDay(meeting.heldOn)}` };
}

const phrases = {
  item: {
    word: "agenda",
    ask: "notes.ask_item",
    added: "notes.item_added",
    show: "notes.show_agenda",
  },
  minute: {
    word: "minutes",
    ask: "notes.ask_minute",
    added: "notes.minute_added",
    show: "notes.show_minutes",
  },
} as const satisfies Readonly<Record<NoteKind, unknown>>;

type Written = Pick<MeetingNote, "meetingId" | "kind" | "text">;

async function writeNote(note: Written, meeting: string, { store, by }: Context): Promise<number> {
  const id = await store.meetings.addNote(note, by);
  const kept = await store.meetings.findNote({ kind: "company" }, id);
  if (!kept) throw new Error(`note ${id} was not found after it was written`);
  await store.audit.write({ action: "meeting.note", subject: `M${id}`, after: valuesOf(kept, meeting) }, by);
  return id;
}

/** “- giá gói A”, “1. giá gói A”: what marks a list is no part of what is said. */
const marks = /^(?:[-•*–]|\d{1,2}[.)])\s+/;

function linesOf(words: string): readonly string[] {
  const lines = words
    .split(/\r?\n/)
    .map((line) => line.trim().replace(marks, ""))
    .filter((line) => line !== "");
  return lines.length === 0 ? [words.trim()] : lines;
}
