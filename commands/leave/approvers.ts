import type { Context } from "#src/command/command.ts";
import { approvesLeaveOf, leaveScopeOf, type PayScope } from "#src/domain/pay-access.ts";
import type { Person } from "#src/domain/person.ts";

/** Who decides on somebody's leave first: the lead, else managers, else HR. Nobody where there is nobody else. */
export function approversOf(person: Person, everybody: readonly Person[]): readonly Person[] {
  const approvers = everybody.filter((other) => approvesLeaveOf(other, person, everybody));
  const nearest = approvers.filter(({ role }) => role !== "hr");
  return nearest.length > 0 ? nearest : approvers;
}

/** Whose leave the asking person may read, with its type. */
export async function leaveScope({ store, actor, now }: Context): Promise<PayScope> {
  return leaveScopeOf(actor, await store.people.list(now.toPlainDate()));
}

/** Whether the asking person decides on that leave; never on the own. */
export async function approves(person: Person, { store, actor, now }: Context): Promise<boolean> {
  return approvesLeaveOf(actor, person, await store.people.list(now.toPlainDate()));
}
