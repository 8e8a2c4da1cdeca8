import { z } from "zod";
import { type Block, note, type Reply, reply, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { UserError } from "#src/errors.ts";
import type { MadeChange } from "#src/store/interface/schedule.ts";
import { shortMoment } from "./days.ts";
import { comingIn, planAhead } from "./occurrences.ts";

const ids = z
  .string()
  .default("")
  .transform((list) =>
    list
      .split(",")
      .filter((id) => id !== "")
      .map(Number),
  );

const kept = z.object({ event: z.string(), made: ids, ended: ids });

/** Takes back a change of the calendar: what it made ends, and what it ended counts again. */
export async function undoSchedule(change: AuditEntry, context: Context): Promise<Reply> {
  const { store, by, t } = context;
  const { event, made, ended } = kept.parse(change.after);
  const standing = await findAll(made, context);
  if (standing.some(({ removedAt }) => removedAt !== null)) {
    throw new UserError("error.changed_since", { entry: change.subject });
  }
  for (const id of made) await store.schedule.remove(id, by.at);
  const former = await findAll(ended, context);
  const again: number[] = [];
  for (const { id: _, ...earlier } of former) again.push(await store.schedule.add(earlier, by));

  await store.audit.write(
    {
      action: "schedule.change",
      subject: change.subject,
      ...(change.after && { before: change.after }),
      after: { ...change.before, made: again.join(","), ended: made.join(",") },
      reversesId: change.id,
    },
    by,
  );
  return reply(
    title(t("undo.schedule", { entry: change.subject, event })),
    ...(await nextOf(standing[0] ?? former[0], context)),
  );
}

async function nextOf(change: MadeChange | undefined, context: Context): Promise<readonly Block[]> {
  if (!change || change.event === null) return [];
  const [next] = comingIn(await planAhead(change.teamId, context), change.event, context);
  return next ? [note(context.t("schedule.next", { at: shortMoment(next.fate, context) }))] : [];
}

async function findAll(list: readonly number[], { store }: Context): Promise<readonly MadeChange[]> {
  const found: MadeChange[] = [];
  for (const id of list) {
    const change = await store.schedule.find(id);
    if (change) found.push(change);
  }
  return found;
}
