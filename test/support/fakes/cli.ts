import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { FakePlatform, Line, Shown } from "./fake.ts";
import { accountOf, roomOf } from "./ids.ts";
import { carriedPlatforms, startFake } from "./start.ts";
import { readTyped, type Typed } from "./typed.ts";

const usage = `npm run fake:slack | fake:telegram | fake:zalo | fake:lark [-- --webhook] [-- --bot http://127.0.0.1:3000]`;

const help = `lan: /kpi                 Lan writes to the bot alone
#sales minh: @bot kpi     Minh calls the bot in the room “sales”
press Nhãn                presses that button where the last line was said
quit`;

/** How often the platform is asked for what the bot has answered. */
const lookEveryMs = 200;

/** Numbers the pictures and files that are kept to be looked at. */
let saved = 0;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    webhook: { type: "boolean", default: false },
    bot: { type: "string", default: "http://127.0.0.1:3000" },
  },
});
const wanted = carriedPlatforms.find((platform) => platform === positionals[0]);
if (wanted === undefined) print(usage);
else await play(await startFake(wanted));

async function play(platform: FakePlatform): Promise<void> {
  const settings = platform.settings(values.webhook ? "webhook" : "connected");
  const { PUBLIC_URL: publicUrl } = settings;
  if (publicUrl !== undefined) platform.reach(publicUrl, values.bot);
  const variables = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  print(`A ${platform.platform} to play with. Put this into .env and start the bot:\n`);
  print(`${variables.join("\n")}\n\n${help}\n`);

  const screen = createScreen(platform, await mkdtemp(join(tmpdir(), `chot-${platform.platform}-`)));
  const timer = setInterval(() => void screen.show(), lookEveryMs);
  let last: Line | undefined;
  for await (const line of createInterface({ input: process.stdin })) {
    const typed = readTyped(line);
    if (typed?.kind === "quit") break;
    if (typed === undefined) print(line.trim() === "" ? "" : help);
    else last = await act(platform, typed, last, screen).catch((error) => complain(error, last));
  }
  clearInterval(timer);
  await screen.show();
  await platform.close();
}

/** Does what was typed, and returns where that was. */
async function act(
  platform: FakePlatform,
  typed: Exclude<Typed, { kind: "quit" }>,
  last: Line | undefined,
  screen: Screen,
): Promise<Line | undefined> {
  switch (typed.kind) {
    case "press": {
      if (last === undefined) return complain(new Error("say something first"), last);
      const { isAcknowledged } = await platform.press(typed.label, last);
      print(isAcknowledged ? "" : "(the bot did not take it)");
      return last;
    }
    case "say": {
      const line = toLine(platform, typed);
      screen.watch(line, typed.room === undefined ? typed.name : `#${typed.room}`);
      const { isAcknowledged, afterMs } = await platform.say(line);
      print(isAcknowledged ? `(taken after ${Math.round(afterMs)} ms)` : "(the bot did not take it)");
      return line;
    }
  }
}

function toLine({ platform }: FakePlatform, { name, room, text, by }: Extract<Typed, { kind: "say" }>): Line {
  const speaker = { as: accountOf(platform, name.toLowerCase()), name, text };
  return room === undefined ? speaker : { ...speaker, in: roomOf(platform, room.toLowerCase()), by };
}

type Screen = { watch(line: Line, title: string): void; show(): Promise<void> };

/** Prints what is new in the conversations that somebody has spoken in. */
function createScreen(platform: FakePlatform, folder: string): Screen {
  const watched = new Map<string, { readonly title: string; seen: number }>();
  let broken = 0;
  return {
    watch(line, title) {
      const conversation = line.in ?? platform.directWith(line.as);
      if (!watched.has(conversation)) watched.set(conversation, { title, seen: 0 });
    },

    async show() {
      for (const [conversation, place] of watched) {
        const shown = platform.shown(conversation).slice(place.seen);
        place.seen += shown.length;
        for (const item of shown) print(`[${place.title}] ${await describe(item, folder)}`);
      }
      for (const breach of platform.breaches.slice(broken)) print(`REFUSED: ${breach}`);
      broken = platform.breaches.length;
    },
  };
}

async function describe(shown: Shown, folder: string): Promise<string> {
  switch (shown.kind) {
    case "text":
      return shown.text;
    case "buttons":
      return shown.labels.map((label) => `[ ${label} ]`).join(" ");
    case "image":
    case "file": {
      saved += 1;
      const path = join(folder, shown.kind === "file" ? `${saved}-${shown.name}` : `${saved}.png`);
      await writeFile(path, shown.bytes);
      return `${shown.text}\n${path}`;
    }
  }
}

function complain(error: unknown, last: Line | undefined): Line | undefined {
  print(error instanceof Error ? error.message : String(error));
  return last;
}

function print(text: string): void {
  if (text !== "") process.stdout.write(`${text}\n`);
}
