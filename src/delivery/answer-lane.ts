import { z } from "zod";
import type { Lane } from "./worker.ts";

export const answerTask = "answer";

const payload = z.object({ id: z.number() });

/** The jobs that answer accepted messages, and what is done at its time rather than because of a message. */
export function answerLane(
  answer: (inboxId: number) => Promise<void>,
  { concurrency, timetable, isWoken }: Pick<Lane, "concurrency" | "timetable" | "isWoken">,
): Lane {
  return {
    tasks: { [answerTask]: (job) => answer(payload.parse(job).id) },
    concurrency,
    ...(timetable && { timetable }),
    ...(isWoken && { isWoken }),
  };
}
