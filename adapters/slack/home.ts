import type { Reply } from "#src/chat/reply.ts";
import { splitText } from "#src/chat/split.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { paragraph, type SlackBlock, smallPrint } from "./blocks.ts";
import { limits } from "./limits.ts";
import { renderActions, renderText } from "./render.ts";
import { renderGrid } from "./table.ts";

/** A reply as the bot's Home tab, where pictures and files have no place: their words stand for them. */
export function renderHome(
  { blocks }: Reply,
  { locale, envelopeId }: { readonly locale: Locale; readonly envelopeId: number },
): readonly SlackBlock[] {
  let actionsBefore = 0;
  const shown: SlackBlock[] = [];
  for (const block of blocks) {
    switch (block.kind) {
      case "text":
        shown.push(...renderText(block).map((piece) => piece.block));
        break;
      case "table":
        shown.push(...renderGrid(block, locale));
        break;
      case "image":
        shown.push(...splitText(block.alt, limits.text).map((text) => paragraph(text)));
        break;
      case "file":
        shown.push(paragraph(block.name));
        break;
      case "actions":
        shown.push(
          ...renderActions(block.actions, { envelopeId, actionsBefore }).map((piece) => piece.block),
        );
        actionsBefore += block.actions.length;
    }
  }
  if (shown.length <= limits.blocksPerView) return shown;
  const rest = smallPrint(translatorFor(locale)("platform.slack_home_rest"));
  return [...shown.slice(0, limits.blocksPerView - 1), rest];
}
