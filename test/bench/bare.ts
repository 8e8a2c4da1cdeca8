import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A program of a few lines that ours is measured against, as a process of its own. */
export type Bare = { readonly url: string; readonly pid: number; stop(): Promise<void> };

/** Resolves when the program has written its address. */
export async function startBare(name: string, args: readonly string[]): Promise<Bare> {
  const program = join(import.meta.dirname, name);
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const [url] = await once(child.stdout.setEncoding("utf8"), "data");
  return {
    url: String(url),
    pid: child.pid ?? 0,
    async stop() {
      child.kill();
      await exited;
    },
  };
}
