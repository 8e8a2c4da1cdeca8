import type { Context } from "#src/command/command.ts";
import type { Role } from "#src/domain/person.ts";
import { UserError } from "#src/errors.ts";

/** Who may see everything is decided by those who do: only an admin makes managers, HR and admins. */
export function mayGive(role: Role, { actor, t }: Context, example = "/team set @lan role=lead"): void {
  const isPowerful = role === "manager" || role === "hr" || role === "admin";
  if (isPowerful && actor.role !== "admin") {
    throw new UserError("error.only_admin", { role: t(`role.${role}`), example });
  }
}
