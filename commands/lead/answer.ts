import { actions, type Block, type Reply, reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { capitalized, nextActions } from "./card.ts";
import type { Changed } from "./change.ts";

type Said = {
  readonly title: string;
  readonly lines?: readonly (string | undefined)[];
  readonly blocks?: readonly Block[];
};

/** What was changed, with the way back and what is likely to come next. */
export function answerChange({ lead, undo }: Changed, said: Said, context: Context): Reply {
  const { t } = context;
  const lines = (said.lines ?? []).filter((line) => line !== undefined);
  return reply(
    title(said.title),
    ...(lines.length > 0 ? [text(lines.map(capitalized).join("\n"))] : []),
    ...(said.blocks ?? []),
    actions({ label: t("revenue.undo"), command: undo }, ...nextActions(lead, context), {
      label: t("lead.button_show", { lead: `L${lead.id}` }),
      command: `/lead show L${lead.id}`,
    }),
  );
}
