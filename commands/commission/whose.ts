import type { Context } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import { mayRead, payScopeOf } from "#src/domain/pay-access.ts";
import type { Person } from "#src/domain/person.ts";
import { UserError } from "#src/errors.ts";
import { findEver } from "../team/find-ever.ts";

/** For what is not said by a command about pay, such as `/undo J5`: in a room its answer moves to the person alone. */
export function privately({ isPrivate }: Context): void {
  if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/commission" });
}

const oneself: ReadonlySet<string> = new Set(["me", "mine", "toi", "cua toi", "em", "cua em", "cua minh"]);

/** Whose commission is meant: one's own, or for HR that of the named person, who may have left. */
export async function chooseWhose(words: string | undefined, context: Context): Promise<Person> {
  const { actor, store, now } = context;
  if (words === undefined || oneself.has(fold(words)) || words.normalize("NFC") === "mình") {
    return store.people.get(actor.id, now.toPlainDate());
  }
  const scope = payScopeOf(actor);
  const named = words.replace(/^@/, "").replaceAll("_", " ");
  const isOwn = [actor.code, actor.name].some((own) => fold(own) === fold(named));
  if (scope.kind !== "everybody" && !isOwn) {
    if (words.startsWith("@")) throw new UserError("error.commission_not_yours");
    throw new UserError("error.unexpected_words", { words, example: "/commission" });
  }
  const person = await findEver(words, context, { argument: "person", example: "/commission @lan 11/2026" });
  if (!mayRead(scope, person.id)) throw new UserError("error.commission_not_yours");
  return person;
}

/** What is added to a line that a button types, so that it stays with the same person. */
export function whoseWords(person: Pick<Person, "id" | "code">, { actor }: Pick<Context, "actor">): string {
  return person.id === actor.id ? "" : ` @${person.code}`;
}
