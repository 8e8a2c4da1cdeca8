import { setTimeout as pause } from "node:timers/promises";
import type { Arrival, LightPlatform } from "./light-platform.ts";
import type { Samples } from "./measure.ts";
import type { Wire } from "./wire.ts";

/** A bot, by the people who write to it. */
export type Bot = { readonly wires: readonly Wire[] };

export type Load = {
  /** From sending a line to its acknowledgement, and to its reply on the platform, in milliseconds. */
  readonly acknowledged: Samples;
  readonly replied: Samples;
  readonly perSecond: number;
};

export type Lines = {
  readonly next: () => string;
  /** How the first message of a reply begins, which is the one that people wait for. */
  readonly begins: RegExp;
};

type Pace = { readonly lines: Lines; readonly perSecond: number; readonly seconds: number };
type Crowd = { readonly lines: Lines; readonly people: number; readonly seconds: number };

const repliedWithinMs = 120_000;

/** Lines at fixed moments, whether those before them are answered or not; each person is next in turn. */
export async function atPace(
  bot: Bot,
  platform: LightPlatform,
  { lines, perSecond, seconds }: Pace,
): Promise<Load> {
  const ears = listen(bot, platform, lines.begins);
  const start = performance.now();
  const asked: Promise<Asked>[] = [];
  for (let count = 0; count < perSecond * seconds; count += 1) {
    await pause(Math.max(0, start + (count * 1_000) / perSecond - performance.now()));
    const wire = bot.wires[count % bot.wires.length];
    if (!wire) continue;
    const answer = ears.ask(wire, lines.next());
    // Awaited with all the others at the end.
    answer.catch(() => {});
    asked.push(answer);
  }
  return summarize(await Promise.all(asked), start, ears);
}

/** So many people, each of whom writes again as soon as the reply is there. */
export async function atOnce(
  bot: Bot,
  platform: LightPlatform,
  { lines, people, seconds }: Crowd,
): Promise<Load> {
  const ears = listen(bot, platform, lines.begins);
  const start = performance.now();
  const end = start + seconds * 1_000;
  const asked = await Promise.all(
    bot.wires.slice(0, people).map(async (wire) => {
      const mine: Asked[] = [];
      while (performance.now() < end) mine.push(await ears.ask(wire, lines.next()));
      return mine;
    }),
  );
  return summarize(asked.flat(), start, ears);
}

type Asked = { readonly acknowledged: number; readonly replied: number };

type Ears = { ask(wire: Wire, line: string): Promise<Asked>; close(): void };

/** The order within a conversation is kept, so that a reply there belongs to the oldest line that has none. */
function listen(bot: Bot, platform: LightPlatform, begins: RegExp): Ears {
  type Resolve = (at: number) => void;
  const waiting = new Map<string, Resolve[]>(bot.wires.map(({ conversation }) => [conversation, []]));
  const hear: Arrival = (conversation, text) => {
    if (begins.test(text)) waiting.get(conversation)?.shift()?.(performance.now());
  };
  platform.arrivals.add(hear);

  return {
    async ask(wire, line) {
      const { promise: reply, resolve, reject } = Promise.withResolvers<number>();
      const late = () => reject(new Error(`no reply to ${line} in ${wire.conversation}`));
      const timer = setTimeout(late, repliedWithinMs);
      // It may be late before the line has even been acknowledged; awaited below.
      reply.catch(() => {});
      waiting.get(wire.conversation)?.push(resolve);
      const start = performance.now();
      await wire.send(line);
      const acknowledged = performance.now() - start;
      const replied = (await reply) - start;
      clearTimeout(timer);
      return { acknowledged, replied };
    },
    close: () => platform.arrivals.delete(hear),
  };
}

function summarize(asked: readonly Asked[], start: number, ears: Ears): Load {
  const seconds = (performance.now() - start) / 1_000;
  ears.close();
  return {
    acknowledged: asked.map(({ acknowledged }) => acknowledged),
    replied: asked.map(({ replied }) => replied),
    perSecond: asked.length / seconds,
  };
}
