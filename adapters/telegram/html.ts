/** Telegram's HTML: nothing in the text can become markup, or ping somebody. The length on the screen stays the text's. */
export function toHtml(text: string, tag?: "b" | "i"): string {
  return text
    .split(mention)
    .map((piece, index) => (index % 2 === 0 ? wrap(escapeText(piece), tag) : wrap(escapeText(piece), "code")))
    .join("");
}

/** Letters of one width, in which Telegram looks for no mentions. */
export function toPreformatted(text: string): string {
  return wrap(escapeText(text), "pre");
}

/**
 * Telegram makes a mention of every @name it finds, and calls whoever has that name; only inside `code` it does not
 * look. Code cannot stand inside bold or italics, so these end before it and begin again.
 */
const mention = /(?<![\p{L}\p{N}_])(@[a-z]\w{2,31})/iu;

function wrap(html: string, tag: "b" | "i" | "code" | "pre" | undefined): string {
  return html.trim() === "" || tag === undefined ? html : `<${tag}>${html}</${tag}>`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
