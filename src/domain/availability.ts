import { isEmployed, type Person } from "./person.ts";

/**
 * Who is not there to take on work on a day: those who have not started and those who have left. The one place that
 * says so; approved leave belongs here.
 */
export function whoIsAway(people: readonly Person[], on: Temporal.PlainDate): ReadonlySet<Person["id"]> {
  const away = people.filter(
    (person) => !isEmployed(person, on) || Temporal.PlainDate.compare(on, person.startedOn) < 0,
  );
  return new Set(away.map(({ id }) => id));
}
