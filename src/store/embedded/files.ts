import { join } from "node:path";

export type ClusterFiles = {
  readonly dataDir: string;
  /** The folder that PostgreSQL owns; mode 0700. */
  readonly cluster: string;
  /** Lies in the cluster, so a copy of the folder can always be opened; mode 0600. */
  readonly password: string;
  readonly log: string;
  readonly lock: string;
};

export function clusterFiles(dataDir: string): ClusterFiles {
  const cluster = join(dataDir, "postgres");
  return {
    dataDir,
    cluster,
    password: passwordFileIn(cluster),
    log: join(dataDir, "postgres.log"),
    lock: join(dataDir, "postgres.lock"),
  };
}

export function passwordFileIn(cluster: string): string {
  return join(cluster, "chot.password");
}
