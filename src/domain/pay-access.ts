import type { Person } from "./person.ts";

/**
 * Whose pay, or whose leave with its type, may be read: stricter than the scope of figures, and the same in every
 * conversation, because such answers go to the person alone.
 */
export type PayScope =
  | { readonly kind: "people"; readonly personIds: readonly number[] }
  | { readonly kind: "everybody" };

type Reader = Pick<Person, "id" | "role" | "team">;

/** Pay is for the person and HR. */
export function payScopeOf({ id, role }: Pick<Person, "id" | "role">): PayScope {
  return role === "hr" ? { kind: "everybody" } : { kind: "people", personIds: [id] };
}

/** Leave is for the person, whoever approves it, and HR. */
export function leaveScopeOf(reader: Reader, everybody: readonly Person[]): PayScope {
  if (reader.role === "hr") return { kind: "everybody" };
  const approved = everybody.filter((person) => approvesLeaveOf(reader, person, everybody));
  return { kind: "people", personIds: [reader.id, ...approved.map(({ id }) => id)] };
}

/**
 * A lead approves for the own team, a manager for leads and for whoever has no lead, HR for managers and, besides, for
 * everybody. Nobody approves the own.
 */
export function approvesLeaveOf(reader: Reader, person: Reader, everybody: readonly Reader[]): boolean {
  if (reader.id === person.id) return false;
  switch (reader.role) {
    case "hr":
      return true;
    case "lead":
      return isLed(person) && reader.team !== null && reader.team.id === person.team?.id;
    case "manager":
      return (
        person.role !== "manager" && person.role !== "hr" && !everybody.some((other) => leads(other, person))
      );
    case "rep":
    case "admin":
    case "media":
      return false;
  }
}

function leads(other: Reader, person: Reader): boolean {
  return other.role === "lead" && isLed(person) && other.team !== null && other.team.id === person.team?.id;
}

function isLed({ role }: Reader): boolean {
  return role === "rep" || role === "media" || role === "admin";
}

export function mayRead(scope: PayScope, personId: number): boolean {
  return scope.kind === "everybody" || scope.personIds.includes(personId);
}
