import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const page = readFileSync(join(root, "docs", "security.md"), "utf8");

/** A test file, and the titles that follow it until the next file. */
const shown = [...page.matchAll(/`(test\/[\w./-]+\.ts)`((?:,? “(?:[^“”]|“[^”]*”)+”)*)/g)].map(
  ([, file = "", titles = ""]) => ({
    file,
    titles: [...titles.matchAll(/“((?:[^“”]|“[^”]*”)+)”/g)].map(([, title = ""]) => title),
  }),
);

/** A test that is not run shows nothing. One that cannot be run everywhere has to say in its title where not. */
const leftOut =
  /\.(?:skip|todo|only|fails)(?:\.\w+)*\(|(?:skipIf|runIf)\((?!.*\)\([^"`]*["`][^"`\n]*\(skipped where )/;

describe("docs/security.md", () => {
  it.each(shown)("names tests that exist: $file $titles", ({ file, titles }) => {
    const lines = readFileSync(join(root, file), "utf8").split("\n");
    const code = lines.filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line)).join("\n");

    if (file.endsWith(".test.ts")) expect(code).toMatch(/\bexpect\b/);
    expect(code.match(leftOut)).toBeNull();
    for (const title of titles) expect(code).toContain(title);
  });

  // Put together here, for this file is named as well.
  it.each([
    [`it.${"skip"}("is closed", () => {`, true],
    [`describe.each(doors).${"only"}("a call", () => {`, true],
    [`it.${"skip"}.each(doors)("is closed to %s", () => {`, true],
    [`it.${"todo"}("is closed");`, true],
    [`it.${"skipIf"}(isAlone)("is closed", () => {`, true],
    [`it.${"skipIf"}(isAlone)("is closed (skipped where nobody else is)", () => {`, false],
    [`it.each(doors)("is closed to %s", () => {`, false],
  ])("takes %s for a test that is left out: %s", (code, isLeftOut) => {
    expect(leftOut.test(code)).toBe(isLeftOut);
  });

  it("shows each threat by a test", () => {
    const rows = page
      .split("\n")
      .filter((line) => line.startsWith("| ") && line.split(" | ").length === 3)
      .filter((line) => !/^\| could \| /.test(line));

    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) expect(row.split(" | ").at(-1)).toMatch(/`test\/[\w./-]+\.ts`/);
  });

  it("leaves out no test of this folder", () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".test.ts"));
    const named = new Set(shown.map(({ file }) => file));

    for (const name of files) {
      if (name !== "threat-model.test.ts") expect(named).toContain(`test/security/${name}`);
    }
  });

  it("links to pages that exist", () => {
    const links = [...page.matchAll(/\]\(([\w./-]+\.md)\)/g)].map(([, link = ""]) => join("docs", link));

    expect(links.length).toBeGreaterThan(5);
    for (const path of links) expect(existsSync(join(root, path)), path).toBe(true);
  });
});
