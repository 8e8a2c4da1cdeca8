import type { Block, Reply } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { Board } from "./board.ts";

/** Somebody's articles go below the figures; people of media who are asked for no revenue have nothing but articles. */
export async function withArticles(
  answer: Reply,
  { personId, board, articles }: Shown,
  context: Context,
): Promise<Reply> {
  if (articles.length === 0) return answer;
  const isAlone = board.total.kind === "no_target" && (await isOfMedia(personId, context));
  return { ...answer, blocks: isAlone ? articles : [...answer.blocks, ...articles] };
}

type Shown = {
  readonly personId: number;
  readonly board: Board;
  readonly articles: readonly Block[];
};

async function isOfMedia(personId: number, { store, now }: Context): Promise<boolean> {
  return (await store.people.get(personId, now.toPlainDate())).role === "media";
}
