/** What somebody has typed, as Slack hands it on: escaped, with links marked, emoji by their names. */
export function encode(typed: string): string {
  const escaped = typed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped.replace(marked, (whole: string, address: string | undefined, domain: string | undefined) => {
    if (address !== undefined) return `<mailto:${address}|${address}>`;
    return domain === undefined ? `<${whole}>` : `<http://${domain}|${domain}>`;
  });
}

/** Only what is typed into a message becomes names; a command keeps its characters. */
export function encodeMessage(typed: string) {
  const used = Object.entries(emojiNames).filter(([characters]) => typed.includes(characters));
  const text = used.reduce(
    (line, [characters, name]) => line.replaceAll(characters, `:${name}:`),
    encode(typed),
  );
  const elements = used.map(([characters, name]) => ({
    type: "emoji",
    name,
    unicode: unicodeOf(characters),
  }));
  return {
    text,
    blocks: [
      {
        type: "rich_text",
        block_id: "typed",
        elements: [{ type: "rich_text_section", elements: [{ type: "text", text: typed }, ...elements] }],
      },
    ],
  };
}

const marked =
  /(\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|\bhttps?:\/\/[^\s<>|]+|(\b(?:[\w-]+\.)+(?:vn|com|net|org)\b)/giu;

const emojiNames = { "🎉": "tada", "👍": "+1", "😀": "grinning", "🚀": "rocket", "✅": "white_check_mark" };

function unicodeOf(characters: string): string {
  return [...characters].map((character) => character.codePointAt(0)?.toString(16)).join("-");
}
