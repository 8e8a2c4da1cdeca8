import type { Audience } from "#src/domain/cadence/audience.ts";
import type { Person } from "#src/domain/person.ts";
import type { Due } from "./due.ts";

/** Who there is to hear something on a day. */
export type Staff = {
  readonly employed: readonly Person[];
  /** The ids of those with a chat account. */
  readonly linked: ReadonlySet<number>;
  /** The ids of those who are on leave all day: nobody asks them for anything. */
  readonly away: ReadonlySet<number>;
  /** The ids of those who have articles to write in the quarter. */
  readonly writers: ReadonlySet<number>;
};

/** Everybody that something is for, each once. A team with a plan of its own is left out of the plan of the others. */
export function hearersOf(
  { audience, teamId }: Pick<Due, "audience" | "teamId">,
  { employed, linked, away, writers }: Staff,
  changedTeams: ReadonlySet<number>,
): readonly Audience[] {
  const isPlanned = (team: number | null) =>
    teamId === null ? team === null || !changedTeams.has(team) : team === teamId;

  switch (audience) {
    case "team":
    case "lead":
      return teamsOf(employed)
        .filter(isPlanned)
        .map((id) => ({ kind: audience, teamId: id }));
    case "people":
      return employed
        .filter((person) => sells(person) && !away.has(person.id) && isPlanned(person.team?.id ?? null))
        .map(({ id }) => ({ kind: "person", personId: id }));
    case "media":
      return employed
        .filter(({ id }) => writers.has(id) && !away.has(id))
        .map(({ id }) => ({ kind: "person", personId: id }));
    case "everybody":
      return employed.filter(({ id }) => linked.has(id)).map(({ id }) => ({ kind: "person", personId: id }));
    case "company":
    case "hr":
    case "bot":
      return [{ kind: audience }];
  }
}

function teamsOf(people: readonly Person[]): readonly number[] {
  return [...new Set(people.flatMap(({ team }) => (team === null ? [] : [team.id])))];
}

function sells({ role }: Person): boolean {
  return role === "rep" || role === "lead";
}
