import { findAwayToday } from "#src/command/away.ts";
import type { Context } from "#src/command/command.ts";
import { findPerson } from "#src/command/resolve.ts";
import { covers } from "#src/domain/access.ts";
import type { Person, Role } from "#src/domain/person.ts";
import { type InTurn, nextInTurn } from "#src/domain/round-robin.ts";
import { UserError } from "#src/errors.ts";

export const sellers: ReadonlySet<Role> = new Set(["rep", "lead", "manager"]);

/** The colleague whom the words name and to whom the asking person may give a lead. */
export async function chooseOwner(words: string, context: Context): Promise<Person> {
  const { actor, scope } = context;
  const example = "/lead assign L12 @lan";
  const person = await findPerson(words, context, { argument: "person", example });
  const { id, name, team, role } = person;
  if ((actor.role === "rep" || actor.role === "media") && id !== actor.id) {
    throw new UserError("error.rep_gives_lead");
  }
  if (id !== actor.id && !covers(scope, { kind: "person", id, name, teamId: team?.id ?? null })) {
    if (!context.isPrivate) throw new UserError("error.out_of_scope", { example: "/lead list" });
    throw new UserError("error.owner_out_of_range", { name });
  }
  if (!sellers.has(role)) throw new UserError("error.does_not_sell", { name });
  // Whoever is on leave and logs a lead for themselves has chosen to.
  if (id !== actor.id && (await findAwayToday([person], context)).has(id)) {
    throw new UserError("error.person_is_away", { name });
  }
  return person;
}

/** Whose turn it is among the reps within the asking person's range who are there today. */
export async function ownerInTurn(context: Context): Promise<InTurn & { readonly name: string }> {
  const { store, scope, now, isPrivate } = context;
  const people = await store.people.list(now.toPlainDate());
  const away = await findAwayToday(people, context);
  const within = people.filter(
    ({ id, name, role, team }) =>
      role === "rep" &&
      !away.has(id) &&
      covers(scope, { kind: "person", id, name, teamId: team?.id ?? null }),
  );
  const loads = await store.leads.loads(within.map(({ id }) => id));
  const next = nextInTurn(
    within.map(({ id, name }) => ({
      personId: id,
      name,
      ...(loads.get(id) ?? { openLeads: 0, lastGivenAt: null }),
    })),
  );
  if (next) return next;
  if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/lead list" });
  throw new UserError("error.nobody_to_give");
}
