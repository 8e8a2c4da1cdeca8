export type Stops = {
  /** What is added last is stopped first. */
  add(stop: () => Promise<void>): void;
  /** Stops whatever got that far, once; what fails keeps nothing else from stopping. */
  stop(): Promise<void>;
};

/** What has been started, in order, so that it can be stopped in the reverse order. */
export function createStops(): Stops {
  const started: (() => Promise<void>)[] = [];
  let stopped: Promise<void> | undefined;
  return {
    add: (stop) => void started.unshift(stop),

    stop() {
      stopped ??= stopAll(started);
      return stopped;
    },
  };
}

async function stopAll(started: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const stop of started) await stop().catch((failure: unknown) => failures.push(failure));
  if (failures.length > 0) throw new AggregateError(failures, "not everything could be stopped");
}
