import { approvesLeaveOf } from "#src/domain/pay-access.ts";
import { isEmployed, type Person } from "#src/domain/person.ts";
import type { Named } from "./month.ts";

type Colleague = Pick<Person, "id" | "name" | "role" | "team">;

/** Whoever has left has no access any more, so that HR answers for the row. */
export function isConfirmable(person: Person, today: Temporal.PlainDate): boolean {
  return isEmployed(person, today);
}

/** Rows of managers and HR need no signature: HR's lock is one. */
export function isSignable({ role }: Pick<Person, "role">): boolean {
  return role !== "manager" && role !== "hr";
}

/** Whether the reader signs for that person: whoever approves the leave, and HR only where no manager is there to. */
export function signsFor(reader: Colleague, person: Colleague, everybody: readonly Colleague[]): boolean {
  if (!isSignable(person) || !approvesLeaveOf(reader, person, everybody)) return false;
  return (
    reader.role !== "hr" ||
    !everybody.some((other) => other.role !== "hr" && approvesLeaveOf(other, person, everybody))
  );
}

/** The lead who signs for a person; null where that is a manager's. */
export function leadOf(person: Colleague, everybody: readonly Colleague[]): Named | null {
  const lead = everybody.find((other) => other.role === "lead" && approvesLeaveOf(other, person, everybody));
  return lead ? { id: lead.id, name: lead.name } : null;
}
