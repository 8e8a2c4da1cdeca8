import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createChartPainter } from "#src/chart/png.ts";
import { formatReply } from "#src/chat/format.ts";
import type { Reply } from "#src/chat/reply.ts";
import { restoreReply } from "#src/chat/serial.ts";
import { loadConfig } from "#src/config.ts";
import { answerLane } from "#src/delivery/answer-lane.ts";
import { startWorker } from "#src/delivery/worker.ts";
import { locales } from "#src/i18n/locale.ts";
import { createLog } from "#src/log.ts";
import { asPlainText } from "#src/plain-text.ts";
import { openRuntime, type Runtime } from "#src/runtime.ts";
import { listenTo } from "#src/store/listen.ts";
import { answeredChannel, answersTo, type StoredEntry } from "#src/store/outbox.ts";
import { findSpeaker } from "./speaker.ts";

const usage = `npm run say -- --as <person> [--in <conversation>] [--at <ISO time>] [--json] [--out DIR] "<line>"
For example: npm run say -- --as rep "/revenue 500tr An Phát"`;

/** The terminal answers one line and knows nothing of a bot that runs beside it. */
const nothingRuns = { platforms: [], timetable: [], spooled: 0, refused: 0 };

/** 0 answered, 2 refused. */
process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === "string") return complain(options);

  const config = loadConfig();
  const log = createLog(config.logLevel);
  const runtime = await openRuntime(config, { log });
  try {
    const answers = await say(options, runtime);
    return typeof answers === "string" ? complain(answers) : await print(answers, options);
  } finally {
    await runtime.close();
  }
}

type Options = {
  readonly as: string;
  readonly in: string | undefined;
  readonly at: Temporal.Instant;
  readonly json: boolean;
  readonly out: string | undefined;
  readonly line: string;
};

/** What was typed, or what is wrong with it. */
function readOptions(): Options | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        as: { type: "string" },
        in: { type: "string" },
        at: { type: "string" },
        json: { type: "boolean", default: false },
        out: { type: "string" },
      },
    });
    const line = positionals.join(" ").trim();
    if (values.as === undefined || line === "") return usage;
    const at = values.at === undefined ? Temporal.Now.instant() : readMoment(values.at);
    if (!at) return `--at takes a time such as 2026-11-22T09:00+07:00, not “${values.at}”.`;
    return { as: values.as, in: values.in, at, json: values.json, out: values.out, line };
  } catch (error) {
    // parseArgs names the option that it does not know.
    return `${error instanceof Error ? error.message : error}\n${usage}`;
  }
}

/** A time without a zone is the company's. */
function readMoment(text: string): Temporal.Instant | undefined {
  for (const zone of ["", "+07:00"]) {
    try {
      return Temporal.Instant.from(`${text}${zone}`);
    } catch {
      // A RangeError is how Temporal says that this is no instant.
    }
  }
  return undefined;
}

/** Speaks like any account of the local chat, works until the line is answered, and reads the answers. */
async function say(options: Options, runtime: Runtime): Promise<readonly StoredEntry[] | string> {
  const { database, company, url, accept } = runtime;
  const speaker = await findSpeaker(database, company, options);
  if (typeof speaker === "string") return speaker;

  const answered = Promise.withResolvers<number>();
  const id = `say-${randomUUID()}`;
  const isOurs = async () => {
    const message = await database.prisma.inboxMessage.findUnique({
      where: { platform_platformId: { platform: speaker.conversation.platform, platformId: id } },
      select: { id: true, answeredAt: true },
    });
    if (message?.answeredAt) answered.resolve(message.id);
  };
  const listening = listenTo(url, answeredChannel, {
    onMessage: () => void isOurs(),
    onGap: () => void isOurs(),
  });
  await listening.ready;
  const answer = runtime.answering({ isSent: () => false, system: () => nothingRuns });
  const worker = await startWorker({ database, url, log: createLog("silent") }, [
    answerLane(answer, { concurrency: 2 }),
  ]);
  try {
    await accept([{ id, ...speaker, text: options.line, sentAt: options.at }]);
    return await answersTo(database.prisma, await answered.promise);
  } finally {
    await worker.stop();
    await listening.stop();
  }
}

async function print(answers: readonly StoredEntry[], { json, out }: Options): Promise<number> {
  const [main, ...others] = answers;
  if (!main) return 0;
  const reply = restoreReply(main);
  const locale = locales.find((known) => known === main.locale) ?? "vi";
  const files = out === undefined ? [] : await saveFiles(reply, out);

  const isRefused = main.outcome === "refused" || main.outcome === "failed";
  const text = json ? toJson(main, reply, files) : [formatReply(reply, locale), ...files].join("\n");
  process.stdout.write(isRefused && !json ? "" : `${asPlainText(text)}\n`);
  if (!json) {
    for (const other of others)
      process.stdout.write(
        `→ ${other.conversation}: ${asPlainText(formatReply(restoreReply(other), locale))}\n`,
      );
  }
  return isRefused ? complain(formatReply(reply, locale)) : 0;
}

function toJson({ outcome, conversation }: StoredEntry, reply: Reply, files: readonly string[]): string {
  const { audience, blocks } = reply;
  return JSON.stringify(
    { outcome, audience, conversation, blocks, files },
    (_, value: unknown) => {
      if (typeof value === "bigint") return toNumber(value);
      return value instanceof Uint8Array ? { bytes: value.length } : value;
    },
    2,
  );
}

/** A sum beyond what JSON's readers take as a whole number stays text. */
function toNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

/** Pictures and files of a reply, by the order of its blocks. */
async function saveFiles({ blocks }: Reply, folder: string): Promise<string[]> {
  const drawChart = createChartPainter();
  await mkdir(folder, { recursive: true });
  const saved: string[] = [];
  for (const block of blocks) {
    if (block.kind !== "image" && block.kind !== "file") continue;
    const name = block.kind === "file" ? block.name : `chart-${saved.length + 1}.png`;
    const path = join(folder, name);
    await writeFile(path, block.kind === "file" ? block.bytes : await drawChart(block.chart));
    saved.push(path);
  }
  return saved;
}

function complain(sentence: string): number {
  process.stderr.write(`${asPlainText(sentence)}\n`);
  return 2;
}
