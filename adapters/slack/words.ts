/** One text of Slack as the person saw it while typing: without entities, with accounts for mentions, links as typed. */
export function readWords(text: string, emoji: readonly Emoji[] = []): string {
  const named = text.replace(/<([^<>]*)>/g, (whole, inner: string) => readAngle(inner) ?? whole);
  const plain = named.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  return withEmoji(plain, emoji);
}

/** The text without the name that calls the bot; without a known one, the first name at its beginning. */
export function withoutMention(text: string, botId: string | undefined): string {
  const rest =
    botId === undefined
      ? text.replace(/^\s*<@[A-Z0-9]+(?:\|[^<>]*)?>/, "")
      : text.replace(new RegExp(`<@${botId}(?:\\|[^<>]*)?>`, "g"), "");
  return rest.replace(/^[\s:,]+/, "").trimEnd();
}

/** A small picture in a text: Slack writes its name there, and its characters beside. */
export type Emoji = { readonly name: string; readonly characters: string };

/** What stands in `<…>`; undefined where somebody has typed the brackets. */
function readAngle(inner: string): string | undefined {
  const [target = "", label] = splitOnce(inner);
  // The bot knows people by their account; the name beside it is not the one that colleagues use.
  if (/^@[A-Z0-9]+$/.test(target)) return target;
  if (/^#[A-Z0-9]+$/.test(target)) return label === undefined ? target : `#${label.replace(/^#/, "")}`;
  if (target.startsWith("!")) return label ?? `@${target.slice(1).replace(/\^.*$/, "")}`;
  if (/^(?:mailto|tel):/.test(target)) return label ?? target.slice(target.indexOf(":") + 1);
  if (/^[a-z][a-z0-9+.-]*:\S/i.test(target)) return label ?? target;
  return undefined;
}

function splitOnce(inner: string): readonly [string, string?] {
  const bar = inner.indexOf("|");
  return bar === -1 ? [inner] : [inner.slice(0, bar), inner.slice(bar + 1)];
}

function withEmoji(text: string, emoji: readonly Emoji[]): string {
  if (emoji.length === 0) return text;
  // The characters have the tone of the skin already.
  const toneless = text.replace(/:skin-tone-[2-6]:/g, "");
  return emoji.reduce((line, { name, characters }) => line.replaceAll(`:${name}:`, characters), toneless);
}
