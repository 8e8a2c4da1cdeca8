import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isAllowed } from "#src/cli/licences/allowed.ts";
import { describeDependencies } from "#src/cli/licences/document.ts";
import { judgeDependencies } from "#src/cli/licences/judge.ts";
import { readTree } from "#src/cli/licences/tree.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (file: string) => readFile(join(root, file), "utf8");
const readJson = async (file: string) => JSON.parse(await read(file));

describe("what we depend on", () => {
  it("stands in docs/dependencies.md as it is", async () => {
    const tree = readTree(await readJson("package.json"), await readJson("package-lock.json"));

    expect(await read("docs/dependencies.md"), "npm run licences writes it anew").toBe(
      describeDependencies(tree),
    );
  });

  it("brings no licence that is not allowed, no install script, and nothing without a purpose", async () => {
    const tree = readTree(await readJson("package.json"), await readJson("package-lock.json"));

    expect(judgeDependencies(tree)).toEqual([]);
  });

  it.each([
    [{ license: "GPL-3.0-only" }, "the licence GPL-3.0-only is not allowed"],
    [{ license: "MPL-2.0" }, "the licence MPL-2.0 is not allowed"],
    [{}, "the licence (none) is not allowed"],
    [{ license: "MIT", hasInstallScript: true }, "runs a script when it is installed"],
  ])("is refused with %j", async (added, fault) => {
    const lock = await readJson("package-lock.json");
    const packages = {
      ...lock.packages,
      "node_modules/a/node_modules/sneaky": { version: "1.0.0", ...added },
    };

    expect(judgeDependencies(readTree(await readJson("package.json"), { packages }))).toEqual([
      `sneaky 1.0.0: ${fault}.`,
    ]);
  });
});

describe("isAllowed", () => {
  it.each([
    ["MIT", false, true],
    ["(MIT OR GPL-3.0-or-later)", false, true],
    ["(MIT AND Zlib)", false, true],
    ["MIT and ISC", false, true],
    ["MIT AND GPL-3.0", false, false],
    ["AGPL-3.0", true, false],
    ["MPL-2.0", true, true],
    ["MPL-2.0", false, false],
    ["UNLICENSED", false, false],
  ])("of %s, in development %s, is %s", (licence, isDevelopment, expected) => {
    expect(isAllowed(licence, isDevelopment)).toBe(expected);
  });
});
