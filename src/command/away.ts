import { whoIsAway } from "#src/domain/availability.ts";
import type { Person } from "#src/domain/person.ts";
import type { Context } from "./command.ts";

/** Which of these people are not there today to take on work. */
export async function findAwayToday(
  people: readonly Person[],
  { store, company, now }: Pick<Context, "store" | "company" | "now">,
): Promise<ReadonlySet<Person["id"]>> {
  const today = now.toPlainDate();
  const away = await store.timesheets.awayOn(today);
  return whoIsAway(people, today, { away, calendar: company.calendar });
}
