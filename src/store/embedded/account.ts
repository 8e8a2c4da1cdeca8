import { execFile } from "node:child_process";
import { access, constants, stat } from "node:fs/promises";
import { promisify } from "node:util";
import type { Binaries } from "./binaries.ts";
import type { ClusterFiles } from "./files.ts";

/** Who runs the server: PostgreSQL refuses to run as root. */
export type Account =
  | { readonly kind: "self" }
  | { readonly kind: "user"; readonly uid: number; readonly gid: number }
  /** The server sees itself as nobody, while its files stay root's. */
  | { readonly kind: "namespace" };

/** initdb wants a user with a name, and this one has a name on every Linux. */
const nobody = 65_534;
const intoNamespace = ["unshare", "--user", `--map-user=${nobody}`, `--map-group=${nobody}`] as const;

export async function chooseAccount(binaries: Binaries, files: ClusterFiles): Promise<Account> {
  if (process.getuid?.() !== 0) return { kind: "self" };

  const owner = await ownerOf(files.cluster);
  // Who once started the bot with sudo can go on without it.
  const user = owner === undefined || owner.uid === 0 ? { uid: nobody, gid: nobody } : owner;
  const candidates = [{ kind: "user", ...user }, { kind: "namespace" }] as const satisfies readonly Account[];

  for (const account of candidates) {
    if (await canReach(account, binaries, files)) return account;
  }
  throw new Error(
    `PostgreSQL does not run as root, only root can enter ${files.dataDir} or the folder of the bot, and this machine allows no user namespaces. Start the bot as a normal user, or set DATABASE_URL to a PostgreSQL server.`,
  );
}

/** Throws when the folder is somebody else's. */
export async function assertUsable({ cluster, dataDir }: ClusterFiles): Promise<void> {
  const self = process.getuid?.();
  const owner = await ownerOf(cluster);
  if (self !== 0 && owner !== undefined && owner.uid !== self) {
    throw new Error(
      `${cluster} belongs to another user (uid ${owner.uid}). Start the bot as that user, or give the folder to this one.`,
    );
  }

  await access(dataDir, constants.W_OK).catch((cause: unknown) => {
    throw new Error(`${dataDir} cannot be written. Give this user the right to, or choose another folder.`, {
      cause,
    });
  });
}

export type Command = {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: {
    readonly cwd: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly uid?: number;
    readonly gid?: number;
  };
};

/** How to run a program of PostgreSQL under an account. It sees nothing of our environment, which holds secrets. */
export function commandFor(
  account: Account,
  binaries: Binaries,
  [file, ...args]: readonly [string, ...string[]],
): Command {
  const surroundings = {
    cwd: "/",
    ...(process.platform !== "win32" && {
      env: { PATH: "/usr/bin:/bin", LD_LIBRARY_PATH: binaries.libraries },
    }),
  };

  switch (account.kind) {
    case "self":
      return { file, args, options: surroundings };
    case "user":
      return { file, args, options: { ...surroundings, uid: account.uid, gid: account.gid } };
    case "namespace": {
      const [unshare, ...flags] = intoNamespace;
      return { file: unshare, args: [...flags, file, ...args], options: surroundings };
    }
  }
}

/** Asks the kernel instead of reading modes, which know nothing of access lists and mount options. */
async function canReach(account: Account, binaries: Binaries, { dataDir }: ClusterFiles): Promise<boolean> {
  const probe = ["sh", "-c", 'cd "$1" && "$2" --version', "sh", dataDir, binaries.postgres] as const;
  const { file, args, options } = commandFor(account, binaries, probe);
  try {
    await promisify(execFile)(file, args, options);
    return true;
  } catch {
    return false;
  }
}

async function ownerOf(path: string): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  return await stat(path).then(
    ({ uid, gid }) => ({ uid, gid }),
    () => undefined,
  );
}
