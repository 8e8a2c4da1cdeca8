import { randomInt } from "node:crypto";
import type { FakePlatform, Flaw, Intake, SendingTrouble } from "../fake.ts";
import { createApi, type Menu } from "./api.ts";
import { openWire } from "./http.ts";
import { type Rates, usualRates } from "./limits.ts";
import { findMentions } from "./markup.ts";
import { createThrottle } from "./rates.ts";
import { createSendings } from "./sending.ts";
import { createUpdates } from "./updates.ts";
import { createVoices, type TelegramLine, toShown, type Voices } from "./voices.ts";
import { postUpdate } from "./webhook.ts";
import { bot, type Chat, type ChatMessage, createWorld } from "./world.ts";

export type FakeTelegram = FakePlatform &
  Pick<Voices, "edit" | "migrate"> & {
    readonly token: string;
    readonly secret: string;
    readonly url: string;
    readonly username: string;
    /** What setMyCommands has set, call by call. */
    readonly menus: readonly Menu[];
    /** Higher ones for tests that are about something else. */
    readonly rates: Rates;
    say(line: TelegramLine): ReturnType<FakePlatform["say"]>;
    /** The bot's messages in a chat, with everything that people do not see. */
    messages(conversation: string): readonly ChatMessage[];
    /** Names that the bot's messages call, whether it wanted to or not. */
    mentions(conversation: string): readonly string[];
    /** The update of a line, told to nobody. */
    updateOf(line: TelegramLine): { readonly update_id: number; readonly message: object };
    closeTopic(conversation: string, topic: number): void;
    /** Opens the chat with the bot, or a group that it is in, without a word. */
    open(conversation: string): void;
    /** Somebody who has never opened the bot, known from a group. */
    addStranger(account: string): void;
    readonly webhookUrl: string | undefined;
    /** How many updates the bot has not confirmed. */
    readonly waiting: number;
  };

const publicUrl = "https://bot.example.com";
const webhookPath = "/webhooks/telegram";

/** Telegram's Bot API on loopback. */
export async function startFakeTelegram(): Promise<FakeTelegram> {
  // Assembled, so that nothing that looks like a token stands in the code.
  const token = `${bot.id}:${Array.from({ length: 35 }, () => "ABCDEFabcdef0123456789_-"[randomInt(24)]).join("")}`;
  const secret = Array.from({ length: 48 }, () => "0123456789abcdef"[randomInt(16)]).join("");
  const addresses = new Map<string, string | undefined>();
  const breaches: string[] = [];
  const menus: Menu[] = [];
  const presses = new Set<string>();
  const rates: Rates = { ...usualRates };
  const world = createWorld();
  const throttle = createThrottle(rates);
  const updates = createUpdates(addressOf);
  const voices = createVoices(world, updates, presses);
  const api = createApi({ world, updates, sendings: createSendings(world, throttle), menus, presses });
  let sends = 0;
  let decide: (call: number) => SendingTrouble = () => "none";
  const wire = await openWire({
    token,
    api,
    world,
    throttle,
    troubleSending() {
      sends += 1;
      return decide(sends);
    },
    note: (breach) => breaches.push(breach),
  });

  return {
    platform: "telegram",
    token,
    secret,
    url: wire.url,
    username: bot.username,
    menus,
    rates,
    breaches,
    get sends() {
      return sends;
    },
    get webhookUrl() {
      return updates.webhook?.url;
    },
    get waiting() {
      return updates.waiting;
    },
    settings: (intake) => settingsFor(intake, { token, secret, url: wire.url }),
    reach(url, address) {
      addresses.set(url, address);
    },
    say: voices.say,
    edit: voices.edit,
    migrate: voices.migrate,
    press: voices.press,
    forge: (flaw, line) => forge(flaw, line),
    shown: (conversation) => messagesOf(conversation).flatMap(toShown),
    messages: messagesOf,
    mentions: (conversation) =>
      messagesOf(conversation).flatMap(({ text, entities }) => findMentions(text, entities)),
    updateOf: (line) => ({ update_id: 1, message: voices.toUpdate(line) }),
    directWith: (account) => String(world.account(account).id),
    troubleSending(trouble) {
      decide = trouble;
    },
    troubleTelling: updates.trouble,
    end(conversation) {
      const chat = world.chat(conversation);
      chat.ended = endingOf(chat);
    },
    closeTopic(conversation, topic) {
      world.chat(conversation).closedTopics.add(topic);
    },
    open(conversation) {
      const chat = world.chat(conversation);
      if (chat.type === "private") world.account(conversation).hasStarted = true;
    },
    addStranger(account) {
      world.account(account);
    },
    goAway: wire.goAway,
    comeBack: wire.comeBack,
    async close() {
      updates.close();
      await wire.close();
    },
  };

  function messagesOf(conversation: string): readonly ChatMessage[] {
    return world.findChat(conversation)?.messages.filter(({ isFromBot }) => isFromBot) ?? [];
  }

  /** Telegram's calls carry neither a time nor a signature, only the secret. */
  async function forge(flaw: Flaw, line: TelegramLine): Promise<number | undefined> {
    const address = addressOf(updates.webhook?.url ?? publicUrl + webhookPath);
    if (address === undefined || flaw === "old" || flaw === "from_the_future") return undefined;
    const update = { update_id: 999_999, message: voices.toUpdate(line) };
    return postUpdate(address, update, flaw === "unsigned" ? undefined : `${secret.slice(0, -1)}x`);
  }

  function addressOf(url: string): string | undefined {
    for (const [known, address] of addresses)
      if (url.startsWith(known)) return address === undefined ? undefined : address + url.slice(known.length);
    return undefined;
  }
}

function settingsFor(
  intake: Intake,
  { token, secret, url }: { readonly token: string; readonly secret: string; readonly url: string },
): Readonly<Record<string, string>> {
  const settings = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_URL: url };
  if (intake === "connected") return settings;
  return { ...settings, TELEGRAM_WEBHOOK_SECRET: secret, PUBLIC_URL: publicUrl };
}

function endingOf({ type }: Chat): string {
  return type === "private" ? "bot was blocked by the user" : `bot was kicked from the ${type} chat`;
}
