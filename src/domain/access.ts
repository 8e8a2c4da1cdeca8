import type { Person } from "./person.ts";

/** Whose figures may be read into an answer. */
export type Scope =
  | { readonly kind: "nobody" }
  | { readonly kind: "own"; readonly personId: number }
  /** The people of one team on the days they belong to it, and the reader's own figures. */
  | { readonly kind: "team"; readonly teamId: number; readonly personId?: number }
  | { readonly kind: "company" };

/** What a figure is about. */
export type Subject =
  | { readonly kind: "person"; readonly id: number; readonly name: string; readonly teamId: number | null }
  | { readonly kind: "team" | "region" | "department"; readonly id: number; readonly name: string }
  | { readonly kind: "company" };

/** The company's own decisions about who sees what (company.yaml). */
export type Rights = {
  /** Whether a rep sees only the own figures or also those of the colleagues in the team. */
  readonly repSees: "own" | "team";
};

/** Who reads a shared conversation. `unknown` until an admin says so. */
export type Readers =
  | { readonly kind: "unknown" }
  | { readonly kind: "team"; readonly teamId: number }
  | { readonly kind: "managers" };

/** What a person may see in a conversation of their own. */
export function scopeOf(person: Pick<Person, "id" | "role" | "team">, rights: Rights): Scope {
  switch (person.role) {
    case "manager":
    case "hr":
    case "admin":
      return { kind: "company" };
    case "lead":
      return teamScope(person);
    case "rep":
      return rights.repSees === "team" ? teamScope(person) : { kind: "own", personId: person.id };
    case "media":
      return { kind: "own", personId: person.id };
  }
}

/** What a shared conversation may show: what its least entitled reader may see, and a rep may be among a team. */
export function scopeOfRoom(readers: Readers, rights: Rights): Scope {
  switch (readers.kind) {
    case "unknown":
      return { kind: "nobody" };
    case "team":
      return rights.repSees === "team" ? { kind: "team", teamId: readers.teamId } : { kind: "nobody" };
    case "managers":
      return { kind: "company" };
  }
}

/** What both the asking person and the room may see. */
export function narrow(person: Scope, room: Scope): Scope {
  if (room.kind === "company") return person;
  if (person.kind === "company") return room;
  if (person.kind !== "team" || room.kind !== "team") return { kind: "nobody" };
  return person.teamId === room.teamId ? room : { kind: "nobody" };
}

/** Whether figures about a subject may be shown to a reader with this scope. */
export function covers(scope: Scope, subject: Subject): boolean {
  switch (scope.kind) {
    case "nobody":
      return false;
    case "company":
      return true;
    case "own":
      return subject.kind === "person" && subject.id === scope.personId;
    case "team":
      return subject.kind === "person"
        ? subject.id === scope.personId || subject.teamId === scope.teamId
        : subject.kind === "team" && subject.id === scope.teamId;
  }
}

function teamScope({ id, team }: Pick<Person, "id" | "team">): Scope {
  return team ? { kind: "team", teamId: team.id, personId: id } : { kind: "own", personId: id };
}
