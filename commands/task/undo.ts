import { z } from "zod";
import { type Reply, reply, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { Task } from "#src/domain/agenda.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { readLocal, refuseChanged } from "../agenda/stands.ts";
import { showText } from "../lead/mask.ts";
import { readBack } from "./add.ts";
import { changingValuesOf, formatDue } from "./describe.ts";
import { getTask } from "./find.ts";

const kept = z.object({ due: z.string(), taskState: z.enum(["open", "done", "dropped"]) });

/** Takes back that a task was made or changed, unless it has been changed since. */
export async function undoTask(change: AuditEntry, context: Context): Promise<Reply> {
  const { t } = context;
  await context.store.tasks.hold(Number(change.subject.slice(1)));
  const task = await findAuthored(change, context);
  refuseChanged(change, changingValuesOf(task, context));
  const changed = await restore(task, change, context);
  const values = {
    task: change.subject,
    text: showText(task.text, context),
    due: formatDue(changed, context),
  };
  return reply(title(t(change.action === "task.add" ? "undo.task_added" : "undo.task_changed", values)));
}

/** Whoever gave a task may take that back, also one that is another's by now. */
async function findAuthored(change: AuditEntry, context: Context): Promise<Task> {
  const id = Number(change.subject.slice(1));
  const { actor, isPrivate } = context;
  const isAuthor = change.action === "task.add" && change.actor?.id === actor.id;
  return isAuthor && isPrivate ? readBack(id, context) : getTask(id, context);
}

async function restore(task: Task, change: AuditEntry, context: Context): Promise<Task> {
  const { store, by, company } = context;
  const now = changingValuesOf(task, context);
  if (change.action === "task.add") {
    await store.tasks.setState(task.id, "dropped", by.at);
  } else {
    const { due, taskState } = kept.parse(change.before);
    const { on, at } = readLocal(due, company.timeZone);
    await store.tasks.move(task.id, { dueOn: on, ...(at && { dueAt: at }) });
    if (taskState !== task.state) await store.tasks.setState(task.id, taskState, by.at);
  }
  const changed = await readBack(task.id, context);
  await store.audit.write(
    {
      action: "task.change",
      subject: change.subject,
      before: now,
      after: changingValuesOf(changed, context),
      reversesId: change.id,
    },
    by,
  );
  return changed;
}
