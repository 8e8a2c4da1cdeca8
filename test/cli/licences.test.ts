import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isAllowed } from "#src/cli/licences/allowed.ts";
import { describeDependencies } from "#src/cli/licences/document.ts";
import { judgeDependencies } from "#src/cli/licences/judge.ts";
import { readTree } from "#src/cli/licences/tree.ts";
import { withoutDigest } from "#src/cli/licences/without-digest.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (file: string) => readFile(join(root, file), "utf8");
const readJson = async (file: string) => JSON.parse(await read(file));

const integrity = "sha512-ours";

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
    [{ license: "GPL-3.0-only", integrity }, "the licence GPL-3.0-only is not allowed"],
    [{ license: "MPL-2.0", integrity }, "the licence MPL-2.0 is not allowed"],
    [{ integrity }, "the licence (none) is not allowed"],
    [{ license: "MIT", integrity, hasInstallScript: true }, "runs a script when it is installed"],
    [{ license: "MIT" }, "has no digest in the lock file"],
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

describe("the list of what has no digest", () => {
  it("may hold nothing that has one", async () => {
    const lock = await readJson("package-lock.json");
    const packages = Object.fromEntries(
      Object.entries<object>(lock.packages).map(([path, locked]) => [path, { ...locked, integrity }]),
    );

    const faults = judgeDependencies(readTree(await readJson("package.json"), { packages }));

    expect(faults).toHaveLength(withoutDigest.size);
    for (const fault of faults) expect(fault).toContain("without-digest.ts says it has none");
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
