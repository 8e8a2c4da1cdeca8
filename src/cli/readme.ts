import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { commands } from "#commands/index.ts";
import { describeCommands, replaceCommands } from "./readme-table.ts";

const path = join(import.meta.dirname, "..", "..", "README.md");

await writeFile(path, replaceCommands(await readFile(path, "utf8"), describeCommands(commands)));
