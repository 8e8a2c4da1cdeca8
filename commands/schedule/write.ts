import { type Action, actions, type Block, note, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { eventName } from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditValues } from "#src/domain/audit.ts";
import type { ScheduleChange } from "#src/domain/cadence/change.ts";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import { weekOf, writePeriod } from "#src/domain/period.ts";
import type { NewScheduleChange } from "#src/store/interface/schedule.ts";
import { undoCommand } from "../agenda/undo-command.ts";
import { type Team, teamOption } from "./whose.ts";

type Change = {
  /** Null is everything. */
  readonly event: CadenceEvent | null;
  readonly team: Team | null;
  readonly added: readonly NewScheduleChange[];
  /** What no longer counts. */
  readonly ended: readonly ScheduleChange[];
  readonly before: AuditValues;
  readonly after: AuditValues;
};

/** Keeps a change with its history; tells what takes it back, such as `/undo D12`. */
export async function writeChange(
  { event, team, added, ended, before, after }: Change,
  context: Context,
): Promise<string> {
  const { store, by } = context;
  for (const { id } of ended) await store.schedule.remove(id, by.at);
  const made: number[] = [];
  for (const change of added) made.push(await store.schedule.add(change, by));

  const entry = `D${made[0] ?? ended[0]?.id}`;
  const named = { event: nameOfEvent(event, context), team: team?.name ?? null };
  const ids = { made: made.join(","), ended: ended.map(({ id }) => id).join(",") };
  const auditId = await store.audit.write(
    {
      action: "schedule.change",
      subject: entry,
      before: { ...named, ...before },
      after: { ...named, ...after, ...ids },
    },
    by,
  );
  return ended.length === 0 ? `/undo ${entry}` : undoCommand(entry, auditId);
}

type Echo = {
  readonly heading: string;
  readonly before: string;
  readonly after: string;
  readonly notes: readonly string[];
  /** The line that takes it back. */
  readonly undo: string;
  /** A day to look at. */
  readonly seen: Temporal.PlainDate;
  readonly team: Team | null;
};

/** What was and what is, and how to take it back. */
export function echo({ heading, before, after, notes, undo, seen, team }: Echo, context: Context): Reply {
  const { t } = context;
  const blocks: readonly Block[] = notes.map((line) => note(line));
  const look: Action = {
    label: t("schedule.look"),
    command: `/schedule ${writePeriod(weekOf(seen))}${teamOption(team, context)}`,
  };
  return reply(
    title(heading),
    text(t("schedule.before_after", { before, after })),
    ...blocks,
    actions({ label: t("revenue.undo"), command: undo }, look),
  );
}

/** `Họp đầu tuần · team Bắc` */
export function nameOf(event: CadenceEvent | null, team: Team | null, context: Context): string {
  const { t } = context;
  const whose = team ? t("kpi.team", { name: team.name }) : t("kpi.company");
  return t("schedule.event_of", { event: nameOfEvent(event, context), whose });
}

function nameOfEvent(event: CadenceEvent | null, { t }: Context): string {
  return event ? eventName(event, t) : t("schedule.everything");
}
