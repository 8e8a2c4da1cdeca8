/** What was typed at a fake platform: as whom, where, and how the bot is called. */
export type Typed =
  | {
      readonly kind: "say";
      readonly name: string;
      readonly room: string | undefined;
      readonly text: string;
      readonly by: "mention" | "slash" | "nothing";
    }
  | { readonly kind: "press"; readonly label: string }
  | { readonly kind: "quit" };

const said = /^(?:#(?<room>\S+)\s+)?(?<name>[^\s:#]+)\s*:\s*(?<text>.+)$/su;
const mention = /^@bot\b\s*/i;

/** Undefined when it is none of `lan: /kpi`, `#sales minh: @bot kpi`, `press Nhãn` and `quit`. */
export function readTyped(line: string): Typed | undefined {
  const typed = line.trim();
  if (/^(quit|exit)$/i.test(typed)) return { kind: "quit" };
  const label = /^press\s+(?<label>.+)$/iu.exec(typed)?.groups?.["label"];
  if (label !== undefined) return { kind: "press", label };

  const { room, name, text } = said.exec(typed)?.groups ?? {};
  if (name === undefined || text === undefined) return undefined;
  if (mention.test(text)) return { kind: "say", name, room, text: text.replace(mention, ""), by: "mention" };
  return { kind: "say", name, room, text, by: text.startsWith("/") ? "slash" : "nothing" };
}
