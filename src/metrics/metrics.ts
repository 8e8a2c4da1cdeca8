import { collectDefaultMetrics, Registry } from "prom-client";
import type { Standing } from "#src/store/standing.ts";
import { createEvents, type Events } from "./events.ts";
import { writeReadings } from "./readings.ts";
import { readShared } from "./standing.ts";
import { type InstanceState, readInstance } from "./state.ts";

type Sources = {
  readonly state: () => Promise<InstanceState>;
  /** Rejects while the database is away. */
  readonly standing: () => Promise<Standing>;
  readonly now?: () => Temporal.Instant;
};

export type Metrics = {
  readonly events: Events;
  /** All figures in the text form of Prometheus. */
  write(): Promise<string>;
};

export const metricsType = Registry.PROMETHEUS_CONTENT_TYPE;

/** What several scrapers ask within this time, the database is asked once. */
const keptMs = 5_000;
/** As often the delay of the event loop is looked at; what is shorter nobody notices. */
const delayPrecisionMs = 50;

export function createMetrics({ state, standing, now = () => Temporal.Now.instant() }: Sources): Metrics {
  const counted = new Registry();
  const shared = keep(() => standing().then((found) => readShared(found, now())));
  let isWatched = false;

  return {
    events: createEvents(counted),

    async write() {
      // A bot that nobody watches spends nothing on watching itself.
      if (!isWatched)
        collectDefaultMetrics({ register: counted, eventLoopMonitoringPrecision: delayPrecisionMs });
      isWatched = true;
      // Without the database its figures are left out: no zero would be true.
      const [own, common] = await Promise.all([state(), shared().catch(() => [])]);
      return [await counted.metrics(), await writeReadings([...readInstance(own), ...common])].join("\n");
    },
  };
}

/** Asks again once the answer is old; whoever asks meanwhile waits for the same one. */
function keep<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let kept: { readonly value: Promise<Value>; readonly at: number } | undefined;
  return () => {
    const at = performance.now();
    if (!kept || at - kept.at > keptMs) kept = { value: ask(), at };
    return kept.value;
  };
}
