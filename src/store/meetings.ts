import type { Scope } from "#src/domain/access.ts";
import { writeAudience } from "#src/domain/cadence/audience.ts";
import type { Transaction } from "./database.ts";
import { toDate, toInstant, toPlainDate, toTimestamp } from "./dates.ts";
import type { Prisma } from "./generated/client.ts";
import type {
  ActionFilter,
  Meeting,
  MeetingAction,
  MeetingFilter,
  MeetingKey,
  MeetingNote,
  Meetings,
} from "./interface/meetings.ts";
import { loadTasks } from "./tasks.ts";

export function createMeetings(tx: Transaction): Meetings {
  return {
    async ensure({ event, on, audience, heldOn }) {
      const key = { event, on: toDate(on), audience };
      const day = { heldOn: toDate(heldOn) };
      const { id } = await tx.meeting.upsert({
        where: { event_on_audience: key },
        create: { ...key, ...day },
        update: day,
        select: { id: true },
      });
      return id;
    },

    async find(scope, id) {
      const row = await tx.meeting.findFirst({ where: { id, ...heldFor(scope) } });
      return row ? toMeeting(row) : undefined;
    },

    list: (scope, filter) => listMeetings(tx, scope, filter),

    async addNote(note, by) {
      if (by.actorId === null) throw new Error("a note needs somebody who says it");
      const { id } = await tx.meetingNote.create({
        data: { ...note, personId: by.actorId, at: toTimestamp(by.at), messageId: by.messageId },
        select: { id: true },
      });
      return id;
    },

    async findNote(scope, id) {
      const row = await tx.meetingNote.findFirst({ where: { id, meeting: heldFor(scope) }, include });
      return row ? toNote(row) : undefined;
    },

    async holdNote(id) {
      await tx.$executeRaw`SELECT FROM meeting_note WHERE id = ${id} FOR NO KEY UPDATE`;
    },

    async setRemoved(id, at) {
      await tx.meetingNote.update({
        where: { id },
        data: { removedAt: at && toTimestamp(at) },
        select: { id: true },
      });
    },

    async notes(scope, audience, meetings) {
      if (meetings.length === 0) return [];
      const rows = await tx.meetingNote.findMany({
        where: { removedAt: null, meeting: { AND: [heldFor(scope), { audience }, anyOf(meetings)] } },
        include,
        orderBy: { id: "asc" },
      });
      return rows.map(toNote);
    },

    actions: (scope, audience, filter) => listActions(tx, { scope, audience, filter }),
  };
}

/** A team's meetings are for the team and for those who see the whole company, as are the company's own. */
function heldFor(scope: Scope): Prisma.MeetingWhereInput {
  switch (scope.kind) {
    case "company":
      return {};
    case "team":
      return { audience: writeAudience({ kind: "team", teamId: scope.teamId }) };
    case "own":
    case "nobody":
      return { id: { in: [] } };
  }
}

function anyOf(meetings: readonly MeetingKey[]): Prisma.MeetingWhereInput {
  return { OR: meetings.map(({ event, on }) => ({ event, on: toDate(on) })) };
}

async function listMeetings(
  tx: Transaction,
  scope: Scope,
  { audience, event, held, limit }: MeetingFilter,
): Promise<Meeting[]> {
  const rows = await tx.meeting.findMany({
    where: {
      AND: [heldFor(scope), { audience }],
      ...(event !== undefined && { event }),
      ...(held && { heldOn: { gte: toDate(held.from), lte: toDate(held.to) } }),
    },
    orderBy: [{ heldOn: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(toMeeting);
}

type Asked = { readonly scope: Scope; readonly audience: string; readonly filter: ActionFilter };

async function listActions(
  tx: Transaction,
  { scope, audience, filter: { state, meetings, limit } }: Asked,
): Promise<MeetingAction[]> {
  if (meetings?.length === 0) return [];
  const rows = await tx.task.findMany({
    where: {
      kind: "action",
      ...(state && { state }),
      meeting: { AND: [heldFor(scope), { audience }, ...(meetings ? [anyOf(meetings)] : [])] },
    },
    select: { id: true, meeting: true },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: limit,
  });
  const tasks = await loadTasks(
    tx,
    rows.map(({ id }) => id),
  );
  const meetingOf = new Map(rows.map(({ id, meeting }) => [id, meeting]));
  return tasks.flatMap((task) => {
    const meeting = meetingOf.get(task.id);
    return meeting ? [{ task, meeting: toMeeting(meeting) }] : [];
  });
}

const include = { meeting: true, person: { select: { id: true, name: true } } } as const;

type Row = Prisma.MeetingNoteGetPayload<{ include: typeof include }>;

function toNote({ id, meetingId, kind, text, meeting, person, at, removedAt }: Row): MeetingNote {
  return {
    id,
    meetingId,
    kind,
    text,
    meeting: toMeeting(meeting),
    person,
    at: toInstant(at),
    isRemoved: removedAt !== null,
  };
}

function toMeeting({ id, event, on, audience, heldOn }: Row["meeting"]): Meeting {
  return { id, event, on: toPlainDate(on), audience, heldOn: toPlainDate(heldOn) };
}
