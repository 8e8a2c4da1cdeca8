import { setTimeout as pause } from "node:timers/promises";

const everyMs = 5;

/** The first answer that is not undefined; undefined when the time is over. */
export async function poll<T>(withinMs: number, ask: () => Promise<T | undefined>): Promise<T | undefined> {
  const deadline = performance.now() + withinMs;
  while (true) {
    const answer = await ask();
    if (answer !== undefined || performance.now() > deadline) return answer;
    await pause(everyMs);
  }
}
