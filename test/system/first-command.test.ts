import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as bots from "../support/bot.ts";

const root = join(import.meta.dirname, "..", "..");

/** What the README has people write or change. */
const touched = {
  command: "commands/countdown.ts",
  sentences: "src/i18n/messages/schedule.ts",
  places: "commands/index.ts",
};

/** As the README says what goes where: in a copy of the house, so that the command stays a guest. */
let house: string;
let bot: bots.TestBot;
let blocks: readonly Fence[];

beforeAll(async () => {
  blocks = fencesOf(await readFile(join(root, "README.md"), "utf8"));
  house = await copyHouse();
  const [command, sentences, places] = blocks;
  if (!command || !sentences || !places) throw new Error("the README has no three blocks about a command");
  await writeFile(join(house, touched.command), command.text);
  await change(join(house, touched.sentences), sentences.text);
  await change(join(house, touched.places), places.text);

  // Through this door Node loads the copy as it is; vitest would prepare each of its thousand modules first.
  await writeFile(join(house, "door.cjs"), "module.exports = (path) => import(path);");
  const load = createRequire(import.meta.url)(join(house, "door.cjs"));
  const { createTestBot }: typeof bots = await load(join(house, "test", "support", "bot.ts"));
  bot = await createTestBot();
}, 120_000);

afterAll(async () => {
  await bot?.close();
  await rm(house, { recursive: true });
});

describe("the command of the README", () => {
  it("is no longer than it says", () => {
    const typed = blocks.flatMap(({ language, text }) =>
      text.split("\n").filter((line) => (language === "diff" ? line.startsWith("+") : line !== "")),
    );

    expect(blocks.map(({ language }) => language)).toEqual(["ts", "diff", "diff"]);
    expect(typed.length).toBeLessThanOrEqual(30);
  });

  it("passes the lint and the types of the house", async () => {
    expect(await complaints("biome", ["check", ...Object.values(touched)])).toBe("");
    expect(await complaints("tsc", [])).toBe("");
  });

  it("answers in Vietnamese, by either of its names and without marks", async () => {
    const answer = "Còn 28 ngày làm việc đến 31/12/2026.";

    expect((await bot.say("Lan", "/countdown 31/12")).text).toBe(answer);
    expect((await bot.say("Lan", "đếm ngày 31/12")).text).toBe(answer);
  });

  it("asks for what it needs with an example", async () => {
    expect((await bot.say("Lan", "/countdown mai mốt gì đó")).text).toContain("/countdown 31/12");
  });

  it("answers in English to whoever wants that", async () => {
    await bot.say("Minh", "/language en");

    expect((await bot.say("Minh", "/countdown 31/12")).text).toBe("28 working days until 31/12/2026.");
  });

  it("stands in the help in both languages", async () => {
    expect((await bot.say("Lan", "/help họp")).text).toContain("Đếm ngày làm việc đến một ngày");
    expect((await bot.say("Minh", "/help countdown")).text).toContain("Working days until a day");
  });
});

type Fence = { readonly language: string; readonly text: string };

function fencesOf(readme: string): readonly Fence[] {
  const [, part = ""] = /^## Add a command in 30 lines\n(.*?)^## /ms.exec(readme) ?? [];
  return [...part.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", text = ""]) => ({
    language,
    text,
  }));
}

async function copyHouse(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), "chot-house-"));
  const parts = ["src", "commands", "adapters", "prisma", "test/support", "package.json"];
  for (const name of [...parts, "tsconfig.json", "biome.json", ".gitignore"]) {
    await cp(join(root, name), join(copy, name), { recursive: true });
  }
  await symlink(join(root, "node_modules"), join(copy, "node_modules"), "dir");
  return copy;
}

/** What a tool says against the copy; nothing where all is well. */
async function complaints(tool: string, args: readonly string[]): Promise<string> {
  const run = promisify(execFile)(join(root, "node_modules", ".bin", tool), args, { cwd: house });
  return run.then(
    () => "",
    ({ stdout, stderr }: { stdout: string; stderr: string }) => `${stdout}${stderr}`,
  );
}

/** Puts each line with a plus below the line that it follows, as somebody with an editor does. */
async function change(path: string, difference: string): Promise<void> {
  const lines = (await readFile(path, "utf8")).split("\n");
  let before = -1;
  for (const line of difference.split("\n").filter((one) => one !== "" && one !== "@@")) {
    if (line.startsWith("+")) {
      before += 1;
      lines.splice(before, 0, line.slice(1));
      continue;
    }
    before = lines.indexOf(line.slice(1), before + 1);
    if (before < 0) throw new Error(`${path} has no line “${line.slice(1)}”`);
  }
  await writeFile(path, lines.join("\n"));
}
