import type { Context } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";

/** Why a change was not found: there is none, it cannot be undone, or it already is. */
export async function refusalOf(entry: string | undefined, context: Context): Promise<UserError> {
  if (entry === undefined) return new UserError("error.nothing_to_undo");
  const [, subject, change] = changed.exec(entry) ?? [];
  if (subject !== undefined) return refusalOfChange(subject, Number(change), context);
  return (await isReversed(entry, context))
    ? new UserError("error.already_undone", { entry })
    : new UserError("error.not_undoable", { entry });
}

/** `L5`, or one of the changes of it: `L5-345`. */
const changed = /^([LKAVHMXDNQJFGZRY]\d{1,9}(?=$|-)|S\d{1,9}(?=-))(?:-(\d{1,9}))?$/;
const reversible = /^([SC])(\d{1,9})$/;

async function refusalOfChange(subject: string, id: number, { store, scope }: Context): Promise<UserError> {
  const entries = await store.audit.list(scope, subject);
  const undone = entries.find((entry) => entry.id === id && entry.reversedById !== null);
  return undone
    ? new UserError("error.change_undone", { entry: subject })
    : new UserError("error.not_undoable", { entry: subject });
}

async function isReversed(entry: string, { store, scope }: Context): Promise<boolean> {
  const [, letter, number] = reversible.exec(entry) ?? [];
  const id = Number(number);
  const found =
    letter === "S"
      ? await store.sales.find(scope, id)
      : letter === "C"
        ? (await store.sales.findCollection(scope, id))?.collection
        : undefined;
  return typeof found?.reversedById === "number";
}
