import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { commands } from "#commands/index.ts";
import { describeCommands, replaceCommands } from "#src/cli/readme-table.ts";

it("the README lists the commands as they are defined", async () => {
  const readme = await readFile(join(import.meta.dirname, "..", "..", "README.md"), "utf8");

  expect(readme).toBe(replaceCommands(readme, describeCommands(commands)));
});
