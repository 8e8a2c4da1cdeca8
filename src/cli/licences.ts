import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describeDependencies } from "./licences/document.ts";
import { judgeDependencies } from "./licences/judge.ts";
import { readTree } from "./licences/tree.ts";

const root = join(import.meta.dirname, "..", "..");
const path = join(root, "docs", "dependencies.md");

/** 0 written, 1 something came in that may not. */
process.exitCode = await main();

async function main(): Promise<number> {
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(root, file), "utf8"));
  const tree = readTree(await read("package.json"), await read("package-lock.json"));
  await writeFile(path, describeDependencies(tree));
  const faults = judgeDependencies(tree);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  return faults.length === 0 ? 0 : 1;
}
