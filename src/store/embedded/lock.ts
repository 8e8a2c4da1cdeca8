import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { errorCode } from "./error-code.ts";
import { birthOf } from "./process.ts";

const waitMs = 180_000;
const writingMs = 5_000;

/** Runs one at a time among all processes of this machine. What a dead process left locked is taken over. */
export async function withLock<T>(path: string, action: () => Promise<T>): Promise<T> {
  await acquire(path);
  try {
    return await action();
  } finally {
    await rm(path, { force: true });
  }
}

async function acquire(path: string): Promise<void> {
  const holder = `${process.pid} ${await birthOf(process.pid)}`;
  const deadline = performance.now() + waitMs;

  while (!(await isCreated(path, holder))) {
    await discardIfStale(path);
    if (performance.now() > deadline) {
      throw new Error(
        `Another process has been starting or stopping the database for minutes. If there is none, remove ${path} and start again.`,
      );
    }
    await pause(20);
  }
}

async function isCreated(path: string, holder: string): Promise<boolean> {
  try {
    await writeFile(path, holder, { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

async function discardIfStale(path: string): Promise<void> {
  const holder = await contentOf(path);
  if (holder === undefined || (await isHeld(path, holder))) return;

  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => undefined);
  // Another waiting process may have been faster, and what was moved aside is its fresh lock: put that back.
  if ((await contentOf(aside)) !== holder) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function isHeld(path: string, holder: string): Promise<boolean> {
  if (holder === "") return await isBeingWritten(path);
  const [pid, ...birth] = holder.split(" ");
  return (await birthOf(Number(pid))) === birth.join(" ");
}

async function isBeingWritten(path: string): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs < writingMs;
}

async function contentOf(path: string): Promise<string | undefined> {
  return await readFile(path, "utf8").catch(() => undefined);
}
