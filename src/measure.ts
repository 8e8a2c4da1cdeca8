import { statfs } from "node:fs/promises";
import type { SystemState } from "./command/system.ts";
import { createMetrics, type Metrics } from "./metrics/metrics.ts";
import type { Readiness } from "./readiness.ts";
import type { Runtime } from "./runtime.ts";
import { readStanding } from "./store/standing.ts";
import type { Watch } from "./store/watch.ts";

type Parts = {
  readonly watch: Watch;
  readonly readiness: Readiness;
  readonly system: () => SystemState;
  readonly dataDir: string;
};

/** The figures of this bot, and what is told of what happens in it. */
export function createMeasuring({ database }: Pick<Runtime, "database">, parts: Parts): Metrics {
  const { watch, readiness, system, dataDir } = parts;
  const pools = [
    ["work", database.pool],
    ["queue", database.queue],
  ] as const;

  return createMetrics({
    standing: () => readStanding(watch.pool),

    async state() {
      const trouble = await readiness.trouble();
      const { platforms, spooled, refused } = system();
      return {
        isReady: trouble === undefined,
        isDatabaseReachable: await readiness.probe().then(
          () => true,
          () => false,
        ),
        platforms,
        spooled,
        refused,
        pools: pools.map(([pool, { totalCount, idleCount, waitingCount }]) => ({
          pool,
          open: totalCount,
          idle: idleCount,
          waiting: waitingCount,
        })),
        freeBytes: await freeBytesIn(dataDir),
      };
    },
  });
}

/** Undefined where there is no such folder, as with a database of one's own before anything was spooled. */
async function freeBytesIn(folder: string): Promise<number | undefined> {
  const space = await statfs(folder).catch(() => undefined);
  return space && space.bavail * space.bsize;
}
