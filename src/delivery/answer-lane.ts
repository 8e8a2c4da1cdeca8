import { z } from "zod";
import type { Lane } from "./worker.ts";

export const answerTask = "answer";

const payload = z.object({ id: z.number() });

/** The jobs that answer accepted messages. */
export function answerLane(
  answer: (inboxId: number) => Promise<void>,
  { concurrency, isWoken }: Pick<Lane, "concurrency" | "isWoken">,
): Lane {
  return {
    tasks: { [answerTask]: (job) => answer(payload.parse(job).id) },
    concurrency,
    ...(isWoken && { isWoken }),
  };
}
