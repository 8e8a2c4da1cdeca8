import type { Pool, PoolClient } from "pg";

/**
 * The same pool, for graphile-worker's listener: when its connection breaks while it is told to stop, it gives the client
 * back twice, and the fault of the second time, which nobody handles, would end the process.
 */
export function releaseOnce(pool: Pool): Pool {
  return Object.create(pool, {
    connect: {
      value: (done?: Connected) =>
        done === undefined
          ? pool.connect()
          : pool.connect((error, client, release) => done(error, client, once(release))),
    },
  });
}

type Release = (error?: Error | boolean) => void;

type Connected = (error: Error | undefined, client: PoolClient | undefined, release: Release) => void;

function once(release: Release): Release {
  let isReleased = false;
  return (error) => {
    if (isReleased) return;
    isReleased = true;
    release(error);
  };
}
