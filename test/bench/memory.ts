import { readdir, readFile } from "node:fs/promises";

/** What a process holds in memory; a dash where there is no /proc to ask. */
export async function residentMemory(pid: number): Promise<string> {
  return inMegabytes(await readKilobytes(`/proc/${pid}/status`, "VmRSS"));
}

/** The same for a server and all its processes. What they share is counted once. */
export async function residentMemoryOfServer(postmaster: number): Promise<string> {
  const pids = [postmaster, ...(await childrenOf(postmaster))];
  const parts = await Promise.all(pids.map((pid) => readKilobytes(`/proc/${pid}/smaps_rollup`, "Pss")));
  return inMegabytes(parts.reduce((sum: number | undefined, part) => (sum ?? 0) + (part ?? 0), undefined));
}

/** The processes that a process has started, where there is a /proc to ask. */
export async function childrenOf(parent: number): Promise<readonly number[]> {
  const pids = (await readdir("/proc").catch(() => [])).map(Number).filter((pid) => pid > 0);
  const parents = await Promise.all(pids.map((pid) => readKilobytes(`/proc/${pid}/status`, "PPid")));
  return pids.filter((_, index) => parents[index] === parent);
}

async function readKilobytes(path: string, name: string): Promise<number | undefined> {
  const text = await readFile(path, "utf8").catch(() => "");
  const found = new RegExp(`^${name}:\\s*(\\d+)`, "m").exec(text);
  return found ? Number(found[1]) : undefined;
}

function inMegabytes(kilobytes: number | undefined): string {
  return kilobytes ? `${Math.round(kilobytes / 1024)} MB` : "–";
}
