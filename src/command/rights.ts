import { UserError } from "#src/errors.ts";
import { type Actor, type Command, pathOf } from "./command.ts";

/** Checked wherever a command has been chosen, before its arguments are even read. */
export function assertMayRun(command: Command, actor: Actor | undefined): void {
  if (mayRun(command, actor)) return;
  if (!actor) throw new UserError("error.unknown_sender");
  throw new UserError("error.forbidden", { command: `/${pathOf(command)}` });
}

export function mayRun({ roles }: Command, actor: Actor | undefined): boolean {
  if (roles === "stranger") return true;
  return actor !== undefined && (roles === "everyone" || roles.includes(actor.role));
}
