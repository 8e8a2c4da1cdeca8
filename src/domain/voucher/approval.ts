import type { Person } from "../person.ts";

type Approver = Pick<Person, "id" | "role" | "team">;

/**
 * Who may approve a voucher: the lead of its author's team, and managers. For a lead's own it is a manager. Never one's
 * own, except a manager where nobody else could.
 */
export function approversOf<Someone extends Approver>(
  author: Approver,
  everybody: readonly Someone[],
): readonly Someone[] {
  const leads = everybody.filter((other) => leadsTeamOf(other, author));
  const managers = everybody.filter((other) => other.role === "manager");
  const others = [...leads, ...managers].filter(({ id }) => id !== author.id);
  return others.length > 0 ? others : managers;
}

/** Whom a voucher waits for first: the lead where there is one. */
export function firstApprovers<Someone extends Approver>(
  author: Approver,
  everybody: readonly Someone[],
): readonly Someone[] {
  const approvers = approversOf(author, everybody);
  const leads = approvers.filter(({ role }) => role === "lead");
  return leads.length > 0 ? leads : approvers;
}

function leadsTeamOf(other: Approver, author: Approver): boolean {
  return (
    other.role === "lead" &&
    author.role !== "lead" &&
    author.role !== "manager" &&
    other.team !== null &&
    other.team.id === author.team?.id
  );
}
