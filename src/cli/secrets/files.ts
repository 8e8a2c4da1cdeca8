import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, matchesGlob } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What would go out with the source: the files git knows or would add; without git, all that .gitignore does not name. */
export async function listFiles(root: string): Promise<readonly string[]> {
  const files = existsSync(join(root, ".git")) ? await askGit(root) : await walk(root);
  // A file that was deleted and not committed yet is still in git's list.
  return files.filter((file) => existsSync(join(root, file))).toSorted();
}

async function askGit(root: string): Promise<readonly string[]> {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const { stdout } = await run("git", list, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  return [...new Set(stdout.split("\0").filter((file) => file !== ""))];
}

async function walk(root: string): Promise<readonly string[]> {
  const ignored = readIgnored(await readFile(join(root, ".gitignore"), "utf8").catch(() => ""));
  return listFolder(root, "", ignored);
}

async function listFolder(root: string, folder: string, ignored: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (isIgnored(path, ignored)) continue;
    if (entry.isDirectory()) files.push(...(await listFolder(root, path, ignored)));
    if (entry.isFile()) files.push(path);
  }
  return files;
}

function readIgnored(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return [".git", ...lines.filter((line) => line !== "" && !line.startsWith("#"))];
}

/** As git reads it, but for patterns that take others back, of which we have none. */
function isIgnored(path: string, ignored: readonly string[]): boolean {
  return ignored.some((line) => {
    const pattern = line.replace(/^\//, "").replace(/\/$/, "");
    return matchesGlob(path, pattern.includes("/") ? pattern : `**/${pattern}`);
  });
}
