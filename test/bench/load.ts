import { setTimeout as pause } from "node:timers/promises";
import type { LightPlatform } from "./light-platform.ts";
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
  /** How many messages a reply makes; the first of them is what people wait for. */
  readonly parts: number;
};

type Pace = { readonly lines: Lines; readonly perSecond: number; readonly seconds: number };
type Crowd = { readonly lines: Lines; readonly people: number; readonly seconds: number };

const repliedWithinMs = 120_000;
const quietMs = 3_000;

/** Lines at fixed moments, whether those before them are answered or not; each person is next in turn. */
export async function atPace(
  bot: Bot,
  platform: LightPlatform,
  { lines, perSecond, seconds }: Pace,
): Promise<Load> {
  const ears = listen(bot, platform, lines.parts);
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
  const ears = listen(bot, platform, lines.parts);
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

/** How many messages the bot answers a line with; none comes any more after so long. */
export async function countParts(bot: Bot, platform: LightPlatform, line: string): Promise<number> {
  const [wire] = bot.wires;
  let parts = 0;
  const count = (conversation: string) => {
    if (conversation === wire?.conversation) parts += 1;
  };
  platform.arrivals.add(count);
  await wire?.send(line);
  await pause(quietMs);
  platform.arrivals.delete(count);
  return parts;
}

type Asked = { readonly acknowledged: number; readonly replied: number };

type Ears = { ask(wire: Wire, line: string): Promise<Asked>; close(): void };

/** The order within a conversation is kept, so that what arrives there belongs to the oldest line without a reply. */
function listen(bot: Bot, platform: LightPlatform, parts: number): Ears {
  type Waiting = { parts: number; readonly resolve: (at: number) => void };
  const waiting = new Map<string, Waiting[]>(bot.wires.map(({ conversation }) => [conversation, []]));
  const hear = (conversation: string) => {
    const queue = waiting.get(conversation);
    const [first] = queue ?? [];
    if (!first) return;
    first.resolve(performance.now());
    first.parts -= 1;
    if (first.parts === 0) queue?.shift();
  };
  platform.arrivals.add(hear);

  return {
    async ask(wire, line) {
      const { promise: reply, resolve, reject } = Promise.withResolvers<number>();
      const late = () => reject(new Error(`no reply to ${line} in ${wire.conversation}`));
      const timer = setTimeout(late, repliedWithinMs);
      waiting.get(wire.conversation)?.push({ parts, resolve });
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
