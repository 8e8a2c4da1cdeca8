import type { Context } from "#src/command/command.ts";
import type { Person } from "#src/domain/person.ts";
import type { LeaveRequest } from "#src/domain/timesheet/leave.ts";
import { tellPerson } from "../lead/tell-owner.ts";
import { approversOf } from "./approvers.ts";
import { labelOf } from "./describe.ts";

/** Whoever approves somebody's leave hears what that person has changed about it, or that it waits for them again. */
export async function tellApprovers(
  request: Pick<LeaveRequest, "id" | "state">,
  person: Person,
  context: Context,
): Promise<void> {
  const { store, actor, now } = context;
  if (person.id !== actor.id) return;
  const kind = request.state === "waiting" ? "leave_asked" : "leave_settled";
  for (const approver of approversOf(person, await store.people.list(now.toPlainDate()))) {
    await tellPerson({ kind, subject: labelOf(request) }, approver, context);
  }
}
