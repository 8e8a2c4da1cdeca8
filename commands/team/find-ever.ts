import type { Context } from "#src/command/command.ts";
import { findPerson } from "#src/command/resolve.ts";
import type { Person } from "#src/domain/person.ts";

/** The one person that the words name, among those who have left as well. */
export function findEver(
  words: string,
  context: Context,
  asked: Parameters<typeof findPerson>[2],
): Promise<Person> {
  const { people } = context.store;
  const store = { ...context.store, people: { ...people, search: people.searchEver } };
  return findPerson(words, { ...context, store }, asked);
}
