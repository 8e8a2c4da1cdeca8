import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "./error-code.ts";
import type { ClusterFiles } from "./files.ts";
import { poll } from "./poll.ts";
import { commandLineOf } from "./process.ts";

/** The running server of a folder, as its `postmaster.pid` tells. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean };

/** A server that was killed first repeats its journal. */
const settleMs = 120_000;
const fastShutdownMs = 60_000;
const immediateShutdownMs = 10_000;

/** Waits while the server starts or stops; undefined when none runs. */
export async function awaitSettled(files: ClusterFiles): Promise<Postmaster | undefined> {
  const settled = await poll(settleMs, async () => {
    const postmaster = await findPostmaster(files);
    return postmaster === undefined || postmaster.ready ? { postmaster } : undefined;
  });
  if (settled === undefined)
    throw new Error(`The database server has neither started nor stopped for minutes. See ${files.log}.`);
  return settled.postmaster;
}

export async function findPostmaster({ cluster }: ClusterFiles): Promise<Postmaster | undefined> {
  const path = join(cluster, "postmaster.pid");
  const [pid, , , port, , , , status] = await linesOf(path);
  // The file is written line by line; what is missing will be there a moment later.
  if (pid === undefined || pid === "") return undefined;
  const command = await commandLineOf(Number(pid));
  // PostgreSQL clears up after a dead server itself, and looks first for what that server left running.
  if (command === undefined) return undefined;

  if (!isServer(command, cluster)) {
    // After a restart of the machine the same id may belong to anything, and PostgreSQL would refuse to start.
    await rm(path, { force: true });
    return undefined;
  }
  return { pid: Number(pid), port: Number(port), ready: status?.trim() === "ready" };
}

function isServer(command: string, cluster: string): boolean {
  if (process.platform === "linux") return command.includes(`-D ${cluster} `);
  // Elsewhere the line may be unknown, cut off or escaped.
  return command === "" || command.includes("postgres");
}

/** A fast shutdown: open transactions are rolled back, everything committed is on disk afterwards. */
export async function shutDown(files: ClusterFiles): Promise<void> {
  const postmaster = await findPostmaster(files);
  if (postmaster === undefined) return;

  if (await endedBy("SIGINT", postmaster, fastShutdownMs)) return;
  if (await endedBy("SIGQUIT", postmaster, immediateShutdownMs)) return;
  throw new Error(`The database server (process ${postmaster.pid}) does not stop. See ${files.log}.`);
}

async function endedBy(signal: NodeJS.Signals, { pid }: Postmaster, withinMs: number): Promise<boolean> {
  const command = await commandLineOf(pid);
  if (command !== undefined) process.kill(pid, signal);
  const ended = await poll(withinMs, async () => ((await commandLineOf(pid)) === command ? undefined : true));
  return ended ?? false;
}

async function linesOf(path: string): Promise<readonly string[]> {
  try {
    return (await readFile(path, "utf8")).split("\n");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}
