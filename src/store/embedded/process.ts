import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** What a process was started with, arguments parted by spaces; undefined when there is no such process. */
export async function commandLineOf(pid: number): Promise<string | undefined> {
  if (!isRunning(pid)) return undefined;
  if (process.platform === "win32") return "";
  if (process.platform !== "linux") return await listed(pid, "command=");

  const parts = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return parts === "" ? undefined : parts.split("\0").join(" ").trim();
}

/** Differs for two processes that were given the same id one after the other, as containers do at every start. */
export async function birthOf(pid: number): Promise<string | undefined> {
  if (!isRunning(pid)) return undefined;
  if (process.platform === "win32") return "running";
  if (process.platform !== "linux") return await listed(pid, "lstart=");

  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  // The program's name stands in brackets and may hold blanks; the start time is the 20th word after it.
  return status?.slice(status.lastIndexOf(")") + 2).split(" ")[19];
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, under another account.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function listed(pid: number, column: string): Promise<string | undefined> {
  const output = await promisify(execFile)("ps", ["-o", column, "-p", String(pid)]).catch(() => undefined);
  return output?.stdout.trim();
}
