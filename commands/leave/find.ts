import { word } from "#src/command/arguments.ts";
import type { Context, Finder } from "#src/command/command.ts";
import type { LeaveRequest } from "#src/domain/timesheet/leave.ts";
import { UserError } from "#src/errors.ts";
import { leaveScope } from "./approvers.ts";
import { labelOf } from "./describe.ts";

/** `N12`, with or without its letter. */
export const leaveNumber: Finder = (words) =>
  word(/^#?N\d{1,8}$/i)(words) ?? (/^#?\d{1,8}(?= |$)/.test(words) ? word(/^#?\d{1,8}$/)(words) : undefined);

/** A request that the asking person may read, held until this line is done; to anybody else there is none. */
export async function holdLeave(id: number, context: Context): Promise<LeaveRequest> {
  const { store } = context;
  await store.leave.hold(id);
  const request = await store.leave.find(await leaveScope(context), id);
  if (!request) throw new UserError("leave.error_unknown", { entry: `N${id}` });
  await store.timesheets.hold(request.person.id);
  return request;
}

export function alreadySettled(request: LeaveRequest, { t }: Context): UserError {
  return new UserError("leave.error_settled", {
    entry: labelOf(request),
    name: request.person.name,
    state: t(`leave.state_${request.state}`),
  });
}
