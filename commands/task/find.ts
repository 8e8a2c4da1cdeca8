import { word } from "#src/command/arguments.ts";
import type { Context, Finder } from "#src/command/command.ts";
import type { Task } from "#src/domain/agenda.ts";
import { UserError } from "#src/errors.ts";

/** A task within the reader's scope; in a shared conversation the answer moves to the person alone. */
export async function getTask(id: number, { store, scope, isPrivate }: Context): Promise<Task> {
  const task = await store.tasks.find(scope, id);
  if (task) return task;
  if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/task list" });
  throw new UserError("error.unknown_task", { task: `V${id}` });
}

/** The same, held, for its owner and for those who give tasks; refuses one that has ended. */
export async function getOpenTask(id: number, context: Context): Promise<Task> {
  await context.store.tasks.hold(id);
  const task = await getTask(id, context);
  const { actor } = context;
  const mayGive = actor.role === "lead" || actor.role === "manager" || actor.role === "admin";
  if (task.owner.id !== actor.id && !mayGive) {
    throw new UserError("error.not_your_task", { task: `V${id}`, owner: task.owner.name });
  }
  if (task.state === "done") throw new UserError("error.task_done", { task: `V${id}` });
  if (task.state === "dropped") throw new UserError("error.task_dropped", { task: `V${id}` });
  return task;
}

/** `V4` anywhere, or a bare number at the beginning. */
export const taskNumber: Finder = (words) =>
  word(/^#?V\d{1,8}$/i)(words) ?? (/^#?\d{1,8}(?= |$)/.test(words) ? word(/^#?\d{1,8}$/)(words) : undefined);
