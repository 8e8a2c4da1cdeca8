import type { Context } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import {
  type About,
  type AboutWords,
  chooseAbout,
  findAboutAtEnd,
  findAboutAtStart,
  type Preferring,
} from "./about.ts";

export type Said = AboutWords & {
  /** What stood between quotation marks: what was said, or the name. */
  readonly quote?: string | undefined;
  /** All other words. */
  readonly words?: string | undefined;
};

/**
 * Whom a line is about, and what else it says. Without a number the name stands at the beginning, with or without
 * quotation marks, or else at the end; `about` is undefined when no known name does.
 */
export async function readSaid(
  given: Said,
  context: Context,
  preferring?: Preferring,
): Promise<{ readonly about: About | undefined; readonly said: string }> {
  const { words = "", quote = "" } = given;
  const about = await chooseAbout(given, context, preferring);
  if (about) return { about, said: joined(words, quote) };

  const named = words === "" ? undefined : await findAboutAtStart(words, context, preferring);
  if (named) return { about: named.about, said: joined(named.rest, quote) };
  const quoted = quote === "" ? undefined : await findAboutAtStart(quote, context, preferring);
  if (quoted?.rest === "") return { about: quoted.about, said: words };
  // “gọi anh Nam bên An Phát”: the name at the end is a part of what is said.
  const last = words === "" ? undefined : await findAboutAtEnd(words, context);
  if (!last && words + quote !== "") refuseInRoom(context);
  return { about: last, said: joined(words, quote) };
}

/** A name that the room may not see is looked for again in private. */
export function refuseInRoom({ isPrivate }: Context): void {
  if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/lead list" });
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
