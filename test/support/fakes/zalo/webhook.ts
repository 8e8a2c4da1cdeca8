import type { TellingTrouble } from "../fake.ts";
import type { Outside } from "./outside.ts";
import type { Update } from "./updates.ts";

export type Webhook = { readonly url: string; readonly secret: string };

/** How often and when Zalo tries again is not documented; these pauses are short, and the tries few. */
const retriesAfterMs = [20, 50, 100, 200, 400, 800];

/** How long a delivery waits for the next one to overtake it. */
const overtakenWithinMs = 50;

export type Teller = {
  /** Whether the bot has taken it. */
  tell(webhook: Webhook, update: Update, trouble: TellingTrouble): Promise<boolean>;
};

export function createTeller(outside: Outside): Teller {
  let told = 0;
  let overtaken: (() => void)[] = [];

  return {
    async tell(webhook, update, trouble) {
      if (trouble === "reorder") await untilOvertaken();
      const isTaken = await tellUntilTaken(webhook, update, trouble === "drop");
      if (isTaken && trouble === "repeat") await post(webhook, update);
      for (const release of overtaken.splice(0)) release();
      return isTaken;
    },
  };

  async function untilOvertaken(): Promise<void> {
    await new Promise<void>((resolve) => {
      overtaken = [...overtaken, resolve];
      setTimeout(resolve, overtakenWithinMs);
    });
  }

  async function tellUntilTaken(webhook: Webhook, update: Update, isDropped: boolean): Promise<boolean> {
    let isHeard = !isDropped;
    for (const pauseMs of [0, ...retriesAfterMs]) {
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      const status = await post(webhook, update);
      if (status === 200 && isHeard) return true;
      // The answer to a dropped one is not heard; from then on they are.
      isHeard = true;
    }
    return false;
  }

  /** Documented is the wrapped form; bare ones have been seen, too. */
  async function post(webhook: Webhook, update: Update): Promise<number | undefined> {
    told += 1;
    const body = told % 2 === 0 ? update : { ok: true, result: update };
    return postTo(outside, webhook.url, body, { "X-Bot-Api-Secret-Token": webhook.secret });
  }
}

/** The status of the answer. */
export async function postTo(
  outside: Outside,
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<number | undefined> {
  const response = await outside.fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  await response?.arrayBuffer().catch(() => undefined);
  return response?.status;
}
