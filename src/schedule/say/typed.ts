import { randomBytes } from "node:crypto";
import type { Reply } from "#src/chat/reply.ts";
import { type Listener, typeForListener } from "#src/command/clock-line.ts";
import { UserError } from "#src/errors.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { isCollision, isUnavailable } from "#src/store/database.ts";
import type { Saying } from "./saying.ts";

/** What became of a line that the clock typed for somebody. */
export type Typed =
  | { readonly kind: "said"; readonly reply: Reply }
  /** There is nothing to say. */
  | { readonly kind: "nothing" }
  /** Not everybody who reads it may see it. */
  | { readonly kind: "cut" }
  /** The line is no good, or we are; the sentence says which. */
  | { readonly kind: "failed"; readonly sentence: string };

/** One line that fails keeps nothing else of a post from being said. */
export async function typeFor(saying: Saying, line: string, listener: Listener): Promise<Typed> {
  const { tx, store, clock, now } = saying;
  await tx.$executeRaw`SAVEPOINT typed`;
  try {
    const reply = await typeForListener(store, line, { listener, now: now.toInstant(), clock });
    return judge(reply, listener);
  } catch (error) {
    if (isUnavailable(error) || isCollision(error)) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT typed`;
    return explain(error, line, { listener, saying });
  }
}

function judge(reply: Reply, { isPrivate }: Listener): Typed {
  if (reply.isNothing) return { kind: "nothing" };
  // An answer for one person alone has no place in a room.
  return reply.audience === "direct" && !isPrivate ? { kind: "cut" } : { kind: "said", reply };
}

const beyondRights: ReadonlySet<string> = new Set(["error.out_of_scope", "error.forbidden"]);

function explain(
  error: unknown,
  line: string,
  { listener, saying: { log, run } }: { readonly listener: Listener; readonly saying: Saying },
): Typed {
  const t = translatorFor(listener.actor.locale);
  if (error instanceof UserError) {
    if (beyondRights.has(error.key)) return { kind: "cut" };
    const reason = t(error.key, error.values);
    return { kind: "failed", sentence: t("post.line_failed", { line: `/${line}`, reason }) };
  }
  const reference = randomBytes(3).toString("hex").toUpperCase();
  log.error({ err: error, reference, runId: run.id }, "a line of a post failed");
  return { kind: "failed", sentence: t("post.line_fault", { reference }) };
}
