import { join } from "node:path";
import { listFiles } from "./secrets/files.ts";
import { scanFiles } from "./secrets/scan.ts";

const root = join(import.meta.dirname, "..", "..");

/** 0 nothing was found, 1 there may be a secret in a file that goes out with the source. */
process.exitCode = await main();

async function main(): Promise<number> {
  const files = await listFiles(root);
  const findings = await scanFiles(root, files);
  for (const { path, line, rule } of findings) process.stderr.write(`${path}:${line} ${rule}\n`);
  if (findings.length === 0) return 0;
  process.stderr.write(
    "Take the secret out and change it where it came from. What is none is named in src/cli/secrets/known.ts.\n",
  );
  return 1;
}
