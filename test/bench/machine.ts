import { execFile } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { promisify } from "node:util";
import { findBinaries } from "#src/store/embedded/binaries.ts";

const gigabyte = 1_073_741_824;

/** What it was measured on: `2 × AMD EPYC, 24 GB, Node 26.10.0, PostgreSQL 18.4`. */
export async function describeMachine(): Promise<string> {
  const [cpu] = cpus();
  const { postgres } = await findBinaries();
  const { stdout } = await promisify(execFile)(postgres, ["--version"]);
  const [version = ""] = /\d+[.\w]*/.exec(stdout) ?? [];
  return [
    `${cpus().length} × ${cpu?.model.trim()}`,
    `${Math.round(totalmem() / gigabyte)} GB`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${version}`,
  ].join(", ");
}
