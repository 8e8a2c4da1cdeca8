import { setTimeout as pause } from "node:timers/promises";
import { type BotProcess, type BotSettings, startBot } from "../bot-process.ts";
import type { FakePlatform } from "../fakes/fake.ts";

/** A bot that is started again whenever it has ended, as whoever runs programs does. */
export type KeptBot = {
  /** Undefined while there is none. */
  readonly now: () => BotProcess | undefined;
  /** Those that ended though nobody had ended them, with the last that they said. */
  readonly deaths: () => readonly string[];
  /** All that any of them has said. */
  readonly said: () => string;
  readonly settings: BotSettings;
  /** Resolves once it is ready, whatever is away meanwhile. */
  start(): Promise<void>;
  kill(): Promise<void>;
  /** In good order, as far as it can; returns how it ended. */
  stop(): Promise<number | NodeJS.Signals | undefined>;
  /** For good. */
  end(): Promise<void>;
};

type Options = {
  readonly stages: readonly FakePlatform[];
  readonly publicUrl: string;
  readonly settings: BotSettings;
};

const againAfterMs = 300;
const lastWords = 3_000;

export function keepBot({ stages, publicUrl, settings }: Options): KeptBot {
  const past: BotProcess[] = [];
  const deaths: string[] = [];
  let bot: BotProcess | undefined;
  let isOver = false;

  return {
    now: () => bot,
    said: () => [...past, bot].map((one) => one?.said() ?? "").join("\n"),
    settings,
    start,
    kill: () => leave((one) => one.kill()),

    deaths() {
      noticeDeath();
      return deaths;
    },

    async stop() {
      const stopped = bot;
      await leave((one) => one.stop());
      return stopped?.ended();
    },

    async end() {
      isOver = true;
      await leave((one) => one.kill());
    },
  };

  async function start(): Promise<void> {
    noticeDeath();
    while (bot === undefined && !isOver) {
      // Without its database it says so and ends.
      bot = await startBot(settings).catch(() => undefined);
      if (bot === undefined) await pause(againAfterMs);
    }
    for (const stage of stages) stage.reach(publicUrl, bot?.address);
  }

  async function leave(end: (bot: BotProcess) => Promise<void>): Promise<void> {
    noticeDeath();
    const left = bot;
    if (left === undefined) return;
    bot = undefined;
    past.push(left);
    await end(left);
    for (const stage of stages) stage.reach(publicUrl, undefined);
  }

  function noticeDeath(): void {
    const how = bot?.ended();
    if (bot === undefined || how === undefined) return;
    deaths.push(`${how}: ${bot.said().slice(-lastWords)}`);
    past.push(bot);
    bot = undefined;
  }
}
