import { mkdir, realpath } from "node:fs/promises";
import { assertUsable, chooseAccount } from "./embedded/account.ts";
import { findBinaries } from "./embedded/binaries.ts";
import { ensureCluster } from "./embedded/cluster.ts";
import { type ClusterFiles, clusterFiles } from "./embedded/files.ts";
import { launch } from "./embedded/launch.ts";
import { withLock } from "./embedded/lock.ts";
import { join, type Membership } from "./embedded/membership.ts";
import { awaitSettled, type Postmaster, shutDown } from "./embedded/postmaster.ts";

export type EmbeddedServer = {
  /** Names this process to the server (`application_name`), so that `stop` can tell its connections from others'. */
  readonly url: string;
  /** Stops the server when it belongs to this process, or to nobody any more, and no other process is connected. */
  stop(): Promise<void>;
};

/**
 * The private PostgreSQL of this data folder: created at the first start, joined when it already runs, else started.
 * Throws an Error whose sentence is meant for the operator.
 */
export async function startEmbedded({ dataDir }: { readonly dataDir: string }): Promise<EmbeddedServer> {
  await mkdir(dataDir, { recursive: true });
  const files = clusterFiles(await realpath(dataDir));
  await assertUsable(files);

  const membership = await withLock(files.lock, async () => {
    const { port } = (await awaitSettled(files)) ?? (await start(files));
    return await join(files, port);
  });

  let stopping: Promise<void> | undefined;
  return {
    url: membership.url,
    stop() {
      stopping ??= withLock(files.lock, () => leave(membership, files));
      return stopping;
    },
  };
}

async function start(files: ClusterFiles): Promise<Postmaster> {
  const binaries = await findBinaries();
  const account = await chooseAccount(binaries, files);
  await ensureCluster({ binaries, account, files });
  return await launch({ binaries, account, files });
}

async function leave(membership: Membership, files: ClusterFiles): Promise<void> {
  const last = await membership.isLast();
  await membership.end();
  if (last) await shutDown(files);
}
