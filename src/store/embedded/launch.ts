import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { open, readFile, rename, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { commandFor } from "./account.ts";
import type { Setting } from "./cluster.ts";
import type { ClusterFiles } from "./files.ts";
import { poll } from "./poll.ts";
import { findPostmaster, type Postmaster } from "./postmaster.ts";

const startMs = 120_000;
const attempts = 5;
const retryMs = 200;
const maxLogBytes = 10 * 1024 * 1024;

const parameters = [
  "listen_addresses=127.0.0.1",
  // A socket's path may not pass 107 bytes, and a checkout may lie anywhere.
  "unix_socket_directories=",
  "max_connections=200",
  "shared_buffers=64MB",
  "jit=off",
  // Containers give /dev/shm little, and some systems clear it when the user logs out.
  "dynamic_shared_memory_type=mmap",
  "timezone=UTC",
  // Failed statements are the bot's to report; here they would put people's data into the log.
  "log_min_messages=log",
  "log_checkpoints=off",
];

/** Starts the server apart from our terminal, so that Ctrl-C reaches the bot alone, which stops the server last. */
export async function launch(setting: Setting): Promise<Postmaster> {
  await rotateLog(setting.files);

  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryToStart(setting);
    if (outcome.kind === "ready") return outcome.postmaster;
    if (attempt === attempts || !passes(outcome.log)) {
      throw new Error(`The database server did not start. The end of ${setting.files.log}:\n${outcome.log}`);
    }
    await pause(retryMs);
  }
}

type Outcome =
  | { readonly kind: "ready"; readonly postmaster: Postmaster }
  | { readonly kind: "failed"; readonly log: string };

async function tryToStart(setting: Setting): Promise<Outcome> {
  const { files } = setting;
  const port = await freePort();
  const log = await open(files.log, "a", 0o600);
  const { size } = await log.stat();
  const server = spawnServer(setting, { port, log: log.fd });
  await log.close();

  const outcome = await poll(startMs, async (): Promise<Outcome | undefined> => {
    if (hasEnded(server)) return { kind: "failed", log: await lastLines(files, size) };
    const postmaster = await findPostmaster(files);
    return postmaster?.ready && postmaster.pid === server.pid ? { kind: "ready", postmaster } : undefined;
  });
  return outcome ?? { kind: "failed", log: await lastLines(files, size) };
}

function spawnServer(
  { binaries, account, files }: Setting,
  { port, log }: { readonly port: number; readonly log: number },
): ChildProcess {
  const flags = parameters.flatMap((parameter) => ["-c", parameter]);
  const program = [binaries.postgres, "-D", files.cluster, "-p", String(port), ...flags] as const;
  const { file, args, options } = commandFor(account, binaries, program);

  const server = spawn(file, args, { ...options, detached: true, stdio: ["ignore", log, log] });
  // A program that cannot be run at all has no process id, which is how that is noticed.
  server.once("error", () => undefined);
  server.unref();
  return server;
}

function hasEnded({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null;
}

/** Another program took the port in between, or the processes of a killed server are just going away. */
function passes(log: string): boolean {
  return /could not create any TCP\/IP sockets|pre-existing shared memory block/.test(log);
}

async function lastLines({ log }: ClusterFiles, from: number): Promise<string> {
  const written = (await readFile(log)).subarray(from).toString("utf8");
  return written.trim().split("\n").slice(-8).join("\n");
}

async function rotateLog({ log }: ClusterFiles): Promise<void> {
  const { size } = await stat(log).catch(() => ({ size: 0 }));
  if (size > maxLogBytes) await rename(log, `${log}.1`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string")
    throw new Error("No free port was found on 127.0.0.1.");
  return address.port;
}
