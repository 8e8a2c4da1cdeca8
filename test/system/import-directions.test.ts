import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");

/** Where the interfaces are that a folder may know without the rest. */
const interfaces: Readonly<Record<string, string>> = {
  Store: "#src/store/store.ts",
  Importer: "#src/command/importer.ts",
};

/** As the README's map of the house has them; an interface is one file of its folder. */
const map = mapOf(await readFile(join(root, "README.md"), "utf8"));
const targets = [...new Set([...map.keys()].map(moduleIn)), ...Object.values(interfaces)];

/** Holds the rules, and in each folder one file that imports from all the others. */
let house: string;
let refused: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), "chot-directions-"));
  for (const name of ["biome.json", ".gitignore"]) await cp(join(root, name), join(house, name));
  for (const folder of map.keys()) {
    await mkdir(join(house, folder), { recursive: true });
    const lines = othersOf(folder).map((target) => `import "${target}";\n`);
    await writeFile(join(house, folder, "planted.ts"), lines.join(""));
  }
  refused = await lint();
});

afterAll(async () => {
  await rm(house, { recursive: true });
});

describe("the lint rules about imports", () => {
  it.each([...map])("let %s import what the README says, and nothing else", (folder, allowed) => {
    const expected = othersOf(folder).filter((target) => !allowed.includes(target));

    expect(refused.get(folder) ?? []).toEqual(expected);
  });
});

function mapOf(readme: string): ReadonlyMap<string, readonly string[]> {
  const [, table = ""] = /^## The map of the house$(.*?)^## /ms.exec(`${readme}\n## `) ?? [];
  const rows = [...table.matchAll(/^\| `((?:src\/)?\w+)`.* \| (.+) \|$/gm)];
  const ruled = rows.filter(([, , words]) => words !== "everything");
  return new Map(ruled.map(([, folder = "", words = ""]) => [folder, allowedBy(words)]));
}

function allowedBy(words: string): readonly string[] {
  const names = [...words.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name);
  const whole = names.filter((name) => !(name in interfaces));
  const files = Object.entries(interfaces)
    .filter(([name, file]) => names.includes(name) || whole.some((folder) => isIn(file, folder)))
    .map(([, file]) => file);
  return [...whole.map((name) => moduleIn(`src/${name}`)), ...files];
}

function moduleIn(folder: string): string {
  return `#${folder}/any.ts`;
}

function isIn(file: string, name: string): boolean {
  return file.startsWith(`#src/${name}/`);
}

/** Inside a folder, files find each other by relative paths. */
function othersOf(folder: string): readonly string[] {
  return targets.filter((target) => !target.startsWith(`#${folder}/`));
}

/** What was refused in each folder, in the order of the lines. */
async function lint(): Promise<ReadonlyMap<string, readonly string[]>> {
  const biome = join(root, "node_modules", ".bin", "biome");
  const options = ["--only=style/noRestrictedImports", "--max-diagnostics=none", "--reporter=github"];
  // It ends with 1, as there is something to refuse.
  const { stdout } = await promisify(execFile)(biome, ["lint", ...options], { cwd: house }).catch(
    (failed: { readonly stdout: string }) => failed,
  );
  const found = [...stdout.matchAll(/chot-directions-\w+\/(\S+)\/planted\.ts,line=(\d+),/g)];
  const lines = Map.groupBy(found, ([, folder = ""]) => folder);
  return new Map(
    [...lines].map(([folder, places]) => {
      const numbers = new Set(places.map(([, , line]) => Number(line)));
      return [folder, othersOf(folder).filter((_, index) => numbers.has(index + 1))];
    }),
  );
}
