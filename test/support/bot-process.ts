import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { poll } from "#src/store/embedded/poll.ts";

export type Line = {
  /** A line sent again has the same id. */
  readonly id: string;
  /** The account of the page, such as `p7`. */
  readonly sender: string;
  readonly text: string;
};

/** The bot as an operator runs it: a process of its own, on a free port. */
export type BotProcess = {
  readonly address: string;
  readonly pid: number;
  /** Undefined while it runs; a signal's name when it was killed. */
  readonly ended: () => number | NodeJS.Signals | undefined;
  /** All that it has said, its log included. */
  readonly said: () => string;
  post(line: Line): Promise<Response>;
  get(path: string): Promise<Response>;
  /** Says which person the page speaks for, and returns the account of that person. */
  choose(personId: number): Promise<string>;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
  /** Ends it without a chance to tidy up. */
  kill(): Promise<void>;
};

/** Where the bot finds its database, a folder of its own or a server, and the platforms that are on. */
export type BotSettings = ({ readonly DATA_DIR: string } | { readonly DATABASE_URL: string }) &
  Readonly<Record<string, string>>;

const root = join(import.meta.dirname, "..", "..");
const usuallyReadyWithinMs = 60_000;

/** Resolves when the bot says that it is ready; throws what it said instead. */
export async function startBot(
  settings: BotSettings,
  { readyWithinMs = usuallyReadyWithinMs }: { readonly readyWithinMs?: number } = {},
): Promise<BotProcess> {
  // A bare environment: what this machine has set is none of the test's business.
  const child = spawn(process.execPath, [join(root, "src", "main.ts")], {
    cwd: root,
    env: {
      PATH: "/usr/bin:/bin",
      PORT: "0",
      LINES_PER_MINUTE: "0",
      LOCAL_CHAT: "on",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit");
  let said = "";
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding("utf8").on("data", (chunk: string) => (said += chunk));
  }
  const ended = () => child.exitCode ?? child.signalCode ?? undefined;

  const address = await poll(readyWithinMs, async () => {
    if (ended() !== undefined) throw new Error(`the bot ended (${ended()}): ${said}`);
    return /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
  });
  if (address === undefined) {
    child.kill("SIGKILL");
    throw new Error(`the bot is not ready: ${said}`);
  }

  return {
    address,
    pid: child.pid ?? 0,
    ended,
    said: () => said,
    post: (line) => postJson(`${address}/webhooks/local`, line),
    get: (path) => fetch(`${address}${path}`),

    async choose(personId) {
      const response = await postJson(`${address}/chat/account`, { as: personId });
      if (!response.ok) throw new Error(`person ${personId} could not be chosen: ${await response.text()}`);
      return `p${personId}`;
    },

    async stop() {
      child.kill("SIGINT");
      await exited;
    },

    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

let customers = 0;

/** A line that logs a sale to a customer of its own, of a size that nobody asks about. */
export function aSaleLine(sender: string): Line {
  customers += 1;
  return {
    id: randomUUID(),
    sender,
    text: `/revenue ${50 + (customers % 100)}tr “Khách hàng ${customers}”`,
  };
}

function postJson(url: string, body: unknown): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}
