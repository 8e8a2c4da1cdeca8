import type { Watch } from "./store/watch.ts";
import type { Trouble } from "./web/operation.ts";

type Parts = {
  readonly watch: Watch;
  /** Whether jobs are taken on. */
  readonly isWorking: () => boolean;
};

/** How this instance stands, for whoever decides whether to send it anything. */
export type Readiness = {
  /** Rejects when the database cannot be reached. */
  probe(): Promise<void>;
  /** Why it is to get nothing new; undefined while all is well. */
  trouble(): Promise<Trouble | undefined>;
  /** From now on it is about to stop. */
  leave(): void;
  isLeaving(): boolean;
};

export function createReadiness({ watch, isWorking }: Parts): Readiness {
  let isLeaving = false;

  return {
    async probe() {
      if ((await watch.look()) === "away") throw new Error("the database is away");
    },

    async trouble() {
      if (isLeaving) return "stopping";
      switch (await watch.look()) {
        case "away":
          return "database";
        case "behind":
          return "migrations";
        case "ready":
          return isWorking() ? undefined : "worker";
      }
    },

    leave() {
      isLeaving = true;
    },

    isLeaving: () => isLeaving,
  };
}
