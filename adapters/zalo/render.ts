import type { Envelope, LinkTo } from "#src/chat/adapter.ts";
import type { ActionsBlock, Block } from "#src/chat/reply.ts";
import { formatList } from "#src/chat/table.ts";
import { formatCount } from "#src/i18n/figures.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import { linesOf, type Piece, pack } from "./pack.ts";

/** In UTF-16 units: what one message or one caption may hold. */
export const longestText = 2_000;

/** Left free under a picture for its link, which takes the picture's place when Zalo does not take it. */
const roomForLink = 300;

export type ZaloMessage =
  | { readonly kind: "text"; readonly text: string }
  /** Shown instead of the picture where that is refused: the words and the link. */
  | { readonly kind: "photo"; readonly url: string; readonly caption: string; readonly instead: string };

/**
 * A reply in as few messages as can hold it, for every one counts against the month. Texts are sent plain, so nothing
 * in them can become more than text. A picture begins one, with or without its link.
 */
export function renderReply({ id, to, reply, locale }: Envelope, linkTo: LinkTo): readonly ZaloMessage[] {
  const t = translatorFor(locale);
  const longest = longestText - markOf(t).length;
  const pieces = reply.blocks.flatMap((block, place) =>
    piecesOf(block, {
      locale,
      t,
      isDirect: to.isDirect,
      numbers: numbersOf(reply.blocks, place),
      linkTo: (name) => linkTo({ envelopeId: id, block: place, name }),
    }),
  );
  return pack(pieces, { text: longest, caption: longest - roomForLink }).map(({ picture, text }) =>
    picture === undefined ? { kind: "text", text } : toPhoto(picture, text, t),
  );
}

/**
 * The same message, saying that it may have arrived before. A picture that Zalo has not fetched in time would end the
 * same way again and again, so its link goes instead.
 */
export function markRepeated(message: ZaloMessage, locale: Locale): ZaloMessage {
  const words = message.kind === "photo" ? message.instead : message.text;
  return { kind: "text", text: markOf(translatorFor(locale)) + words };
}

type Rendering = {
  readonly locale: Locale;
  readonly t: Translate;
  readonly isDirect: boolean;
  readonly numbers: Numbers;
  readonly linkTo: (name: string) => string | undefined;
};

function piecesOf(block: Block, rendering: Rendering): readonly Piece[] {
  const { locale, t } = rendering;
  switch (block.kind) {
    case "text":
      return linesOf(block.text, { keepsNext: block.style === "title" });
    case "table": {
      const list = formatList(block, locale);
      const isEmpty = list.length === 0;
      return linesOf((isEmpty ? block.columns.map(({ label }) => label) : list).join(isEmpty ? " · " : "\n"));
    }
    case "image":
      return block.isSecret
        ? linesOf(`${block.alt}\n${t("secret.picture")}`)
        : picturePieces(block.alt, rendering);
    case "file": {
      const link = rendering.linkTo(block.name);
      const values = { name: oneLine(block.name), size: formatSize(block.bytes.length, locale) };
      if (link === undefined) return linesOf(t("reply.file_without_link", values));
      const words = block.isSecret ? t("secret.file_link", values) : t("reply.file_link", values);
      const label = linesOf(words, { keepsNext: true });
      return [...label, ...linesOf(link)];
    }
    case "actions":
      return actionPieces(block, rendering);
  }
}

/** Zalo fetches pictures over HTTPS only; people may open any link. A message begins there in either case. */
function picturePieces(alt: string, { t, linkTo }: Rendering): readonly Piece[] {
  const link = linkTo("chart.png");
  if (link?.startsWith("https://")) return [{ kind: "picture", url: link }, ...linesOf(alt)];
  const words = link === undefined ? `${alt}\n${t("reply.picture_without_link")}` : insteadOf(link, alt, t);
  return [{ kind: "picture", url: undefined }, ...linesOf(words)];
}

function toPhoto(url: string, caption: string, t: Translate): ZaloMessage {
  return { kind: "photo", url, caption, instead: insteadOf(url, caption, t) };
}

function insteadOf(link: string, words: string, t: Translate): string {
  return `${t("reply.picture_link")}\n${link}\n\n${words}`.trim();
}

function actionPieces(
  { actions }: ActionsBlock,
  { t, isDirect, numbers: { first, areLast } }: Rendering,
): readonly Piece[] {
  const lines = actions.map(({ label }, place) => `${first + place}. ${oneLine(label)}`);
  if (!areLast) return linesOf(lines.join("\n"));
  const key = isDirect ? "reply.by_number" : "reply.by_number_in_group";
  return linesOf([...lines, t(key)].join("\n"));
}

type Numbers = { readonly first: number; readonly areLast: boolean };

/** Counted over all actions of a reply from 1: the engine resolves a number so. */
function numbersOf(blocks: readonly Block[], place: number): Numbers {
  const countOf = (some: readonly Block[]) =>
    some.reduce((sum, block) => sum + (block.kind === "actions" ? block.actions.length : 0), 0);
  return {
    first: countOf(blocks.slice(0, place)) + 1,
    areLast: countOf(blocks.slice(place + 1)) === 0,
  };
}

function markOf(t: Translate): string {
  return `${t("reply.repeated")}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function formatSize(bytes: number, locale: Locale): string {
  const kilobytes = Math.ceil(bytes / 1_000);
  if (kilobytes < 1_000) return `${formatCount(kilobytes, locale)} KB`;
  return `${formatCount(Math.round(kilobytes / 100) / 10, locale)} MB`;
}
