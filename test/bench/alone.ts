import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** What a program of this folder writes as JSON, run in a process of its own, so that nothing else is in its memory. */
export async function runAlone(file: string, args: readonly string[] = []): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, file), ...args]);
  return JSON.parse(stdout);
}
