import { type Block, note, reply } from "#src/chat/reply.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { composeCollect, composeRemind } from "./compose-ahead.ts";
import { composeAsk, composeRoll } from "./compose-changes.ts";
import { composePost } from "./compose-post.ts";
import { lateNote } from "./heading.ts";
import { listenerAt } from "./listener.ts";
import type { Place } from "./place.ts";
import type { Composed, Matter, Saying } from "./saying.ts";
import { typeFor } from "./typed.ts";
import { explainPlace, type Why } from "./why.ts";

export type Placing = {
  readonly place: Place;
  /** Why it is said there, where that is not the usual place. */
  readonly why: Why;
  /** Who gets the figures that may not be shown here; undefined when nobody can be reached. */
  readonly cutFor: string | undefined;
};

/** Composes it anew for each place, with the rights and in the language of whoever reads there. */
export async function compose(matter: Matter, placing: Placing, saying: Saying): Promise<Composed> {
  const composed = await composeAt(matter, placing, saying);
  if (!composed.reply) return composed;
  const { locale } = listenerOf(placing, saying).actor;
  const words = explainPlace(placing.why, placing.place, { saying, t: translatorFor(locale) });
  const blocks = words === undefined ? [] : [note(words)];
  return { ...composed, reply: reply(...composed.reply.blocks, ...blocks) };
}

async function composeAt(matter: Matter, placing: Placing, saying: Saying): Promise<Composed> {
  const listener = listenerOf(placing, saying);
  if (matter.kind === "line") return composeLine(matter.line, placing, saying);

  const { moment } = matter;
  const t = translatorFor(listener.actor.locale);
  switch (moment.kind) {
    case "post":
    case "repeat":
      return composePost(moment, { saying, listener, cutFor: placing.cutFor });
    case "remind":
      return whole(composeRemind(moment, listener, saying));
    case "collect":
      return whole(composeCollect(moment, listener, saying));
    case "roll":
      return whole(await composeRoll(moment, saying, t));
    case "ask":
      return whole(composeAsk(moment, saying, t));
  }
}

/** Daily work says what its line says. */
async function composeLine(line: string, placing: Placing, saying: Saying): Promise<Composed> {
  const listener = listenerOf(placing, saying);
  const typed = await typeFor(saying, line, listener);
  if (typed.kind !== "said") return { reply: undefined, isCut: typed.kind === "cut" };
  const late = lateNote(saying, translatorFor(listener.actor.locale));
  return whole([...typed.reply.blocks, ...late.map((words) => note(words))]);
}

function listenerOf({ place }: Placing, { clock: { company }, teams }: Saying) {
  return listenerAt(place, { company, teams });
}

function whole(blocks: readonly Block[]): Composed {
  return { reply: blocks.length === 0 ? undefined : reply(...blocks), isCut: false };
}
