import type { TelegramMessage } from "./update.ts";

export type BotAccount = { readonly id: number; readonly username: string };

export type Line = {
  readonly text: string;
  /** The bot was named in it. */
  readonly isCalled: boolean;
};

/** What somebody said, without the bot's name in it; undefined when it names another bot. */
export function readLine(message: TelegramMessage, bot: BotAccount): Line | undefined {
  const [text, entities] =
    message.text === undefined
      ? [message.caption ?? "", message.caption_entities]
      : [message.text, message.entities];

  const named = entities.filter(
    ({ type, offset, length, user }) =>
      (type === "mention" && isName(text.slice(offset + 1, offset + length), bot)) ||
      (type === "text_mention" && user?.id === bot.id),
  );
  const line = withoutMentions(text, named);
  // `/kpi@our_bot`, as groups with several bots have it.
  const command = /^\/([^\s@]+)@(\w+)/u.exec(line);
  if (command?.[2] !== undefined && !isName(command[2], bot)) return undefined;

  const words = command ? `/${command[1]}${line.slice(command[0].length)}` : line;
  return { text: translateStart(words), isCalled: named.length > 0 || command !== null };
}

type Entity = TelegramMessage["entities"][number];

function withoutMentions(text: string, mentions: readonly Entity[]): string {
  // From the end, so that the places of the others stay true.
  return mentions
    .toSorted((one, other) => other.offset - one.offset)
    .reduce((rest, { offset, length }) => {
      const before = rest.slice(0, offset).trimEnd();
      const after = rest.slice(offset + length);
      // “@our_bot, kpi” calls the bot just as “@our_bot kpi” does.
      if (before === "") return after.replace(/^\s*[,:]?\s*/u, "");
      return /^\s|^$/u.test(after) ? `${before}${after}` : `${before} ${after}`;
    }, text)
    .trim();
}

/** Telegram's button for the first message types `/start`, and a link to the bot adds what stands in it. */
function translateStart(line: string): string {
  const start = /^\/start(?:\s+([\s\S]*))?$/i.exec(line);
  if (!start) return line;
  return start[1]?.trim() ? `/link ${start[1].trim()}` : "/help";
}

function isName(name: string, { username }: BotAccount): boolean {
  return name.toLowerCase() === username.toLowerCase();
}
