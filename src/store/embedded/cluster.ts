import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { lchown, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Account, type Command, commandFor } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { errorCode } from "./error-code.ts";
import { type ClusterFiles, passwordFileIn } from "./files.ts";

export type Setting = {
  readonly binaries: Binaries;
  readonly account: Account;
  readonly files: ClusterFiles;
};

/** Leaves a cluster that this version can open and the account owns. */
export async function ensureCluster(setting: Setting): Promise<void> {
  const { binaries, account, files } = setting;
  const version = await versionOf(files.cluster);

  if (version === undefined) return await createCluster(setting);
  if (version !== binaries.majorVersion) {
    throw new Error(
      `${files.cluster} was written by PostgreSQL ${version}, and this release of the bot brings PostgreSQL ${binaries.majorVersion}. Make a backup with the release you used before and restore it with this one. Nothing was changed.`,
    );
  }
  await giveTo(account, files.cluster);
}

/** Made aside and moved into place when complete: a process killed half-way leaves nothing that looks like a cluster. */
async function createCluster({ binaries, account, files }: Setting): Promise<void> {
  await removeDrafts(files);
  const draft = await mkdtemp(join(files.dataDir, draftPrefix));
  const password = `${draft}.password`;
  await writeFile(password, randomBytes(24).toString("base64url"), { mode: 0o600, flush: true });
  await giveTo(account, draft);
  await giveTo(account, password);

  await initialize(
    commandFor(account, binaries, [binaries.initdb, ...initOptions, `--pwfile=${password}`, "-D", draft]),
  );
  await rename(password, passwordFileIn(draft));
  await moveIntoPlace(draft, files);
}

const draftPrefix = "postgres.new-";

/** Of processes that were killed; what they started may still be writing, which is why no two drafts share a name. */
async function removeDrafts({ dataDir }: ClusterFiles): Promise<void> {
  const names = await readdir(dataDir);
  const drafts = names.filter((name) => name.startsWith(draftPrefix));
  for (const draft of drafts) await rm(join(dataDir, draft), { recursive: true, force: true, maxRetries: 5 });
}

const initOptions = [
  ["--username", "chot"],
  ["--auth", "scram-sha-256"],
  ["--encoding", "UTF8"],
  // The same sorting and case rules on every system, whatever its C library.
  ["--locale-provider", "builtin"],
  ["--builtin-locale", "C.UTF-8"],
  ["--locale", "C"],
  ["--data-checksums"],
].flat();

async function initialize({ file, args, options }: Command): Promise<void> {
  try {
    await promisify(execFile)(file, args, options);
  } catch (cause) {
    const reason = cause instanceof Error && "stderr" in cause ? String(cause.stderr).trim() : String(cause);
    throw new Error(`The database could not be created: ${reason}`, { cause });
  }
}

async function moveIntoPlace(draft: string, { cluster, dataDir }: ClusterFiles): Promise<void> {
  await rename(draft, cluster).catch((cause: unknown) => {
    throw new Error(
      `${cluster} holds files that are not a PostgreSQL database. Move them away and start again.`,
      { cause },
    );
  });
  if (process.platform === "win32") return;

  // PostgreSQL syncs what is in its folder; that the folder has this name is for us to make durable.
  const folder = await open(dataDir);
  await folder.sync().finally(() => folder.close());
}

async function versionOf(cluster: string): Promise<string | undefined> {
  try {
    return (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Matters to root only, whose server runs as somebody else. */
async function giveTo(account: Account, path: string): Promise<void> {
  if (account.kind === "self") return;
  const { uid, gid } = account.kind === "user" ? account : { uid: 0, gid: 0 };
  const current = await stat(path);
  if (current.uid === uid) return;

  const inside = current.isDirectory() ? await readdir(path, { recursive: true }) : [];
  for (const name of inside) await lchown(join(path, name), uid, gid);
  await lchown(path, uid, gid);
}
