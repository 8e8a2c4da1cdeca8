import type { Reply } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { articlesInKpi } from "../article/kpi.ts";
import type { Board } from "./board.ts";

/** Somebody's articles go below the figures; people of media who are asked for no revenue have nothing but articles. */
export async function withArticles(
  answer: Reply,
  { personId, board }: { readonly personId: number; readonly board: Board },
  context: Context,
): Promise<Reply> {
  const articles = await articlesInKpi(personId, board.period, context);
  if (articles.length === 0) return answer;
  const isAlone = board.total.kind === "no_target" && (await isOfMedia(personId, context));
  return { ...answer, blocks: isAlone ? articles : [...answer.blocks, ...articles] };
}

async function isOfMedia(personId: number, { store, now }: Context): Promise<boolean> {
  return (await store.people.get(personId, now.toPlainDate())).role === "media";
}
