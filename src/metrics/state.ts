import type { Health } from "#src/chat/adapter.ts";
import { version } from "#src/version.ts";
import { each, one, type Reading, yesOrNo } from "./readings.ts";

/** How this instance is doing at the moment. */
export type InstanceState = {
  readonly isReady: boolean;
  readonly isDatabaseReachable: boolean;
  readonly platforms: readonly { readonly platform: string; readonly health: Health }[];
  readonly spooled: number;
  readonly refused: number;
  readonly pools: readonly PoolState[];
  /** Where the spool is; undefined where that cannot be told. */
  readonly freeBytes: number | undefined;
};

export type PoolState = {
  readonly pool: string;
  readonly open: number;
  readonly idle: number;
  /** Those who wait for one. */
  readonly waiting: number;
};

export function readInstance(state: InstanceState): readonly Reading[] {
  const { pools, platforms, freeBytes } = state;
  const byPool = (name: string, help: string, count: (pool: PoolState) => number) =>
    each(name, help, { label: "pool", of: pools, samples: (pool) => [pool.pool, count(pool)] });

  return [
    {
      name: "chot_build_info",
      help: "Always 1; says which release runs on which Node.",
      labels: ["version", "node"],
      samples: [{ labels: { version, node: process.version }, value: 1 }],
    },
    yesOrNo("chot_ready", "1 while /ready says yes, 0 otherwise.", state.isReady),
    yesOrNo(
      "chot_database_reachable",
      "1 while this instance can write to the database, 0 otherwise.",
      state.isDatabaseReachable,
    ),
    each("chot_platform_ready", "1 while the connection to the platform is well, 0 otherwise.", {
      label: "platform",
      of: platforms,
      samples: ({ platform, health }) => [platform, health.state === "ready" ? 1 : 0],
    }),
    one(
      "chot_spooled_messages",
      "Acknowledged messages that wait in a file for the database.",
      state.spooled,
    ),
    one(
      "chot_refused_messages",
      "Messages in refused.jsonl, which the database would not take.",
      state.refused,
    ),
    byPool("chot_database_connections_in_use", "Connections at work.", ({ open, idle }) => open - idle),
    byPool("chot_database_connections_idle", "Open connections without work.", ({ idle }) => idle),
    byPool(
      "chot_database_connections_waiting",
      "Work that waits for a connection.",
      ({ waiting }) => waiting,
    ),
    ...(freeBytes === undefined
      ? []
      : [one("chot_data_free_bytes", "Free space where DATA_DIR is.", freeBytes)]),
  ];
}
