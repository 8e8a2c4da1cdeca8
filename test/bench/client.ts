import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import type { BotProcess } from "#test/support/bot-process.ts";
import { openUpdates } from "#test/support/updates.ts";

/** One person at the page of a bot. */
export type Chat = {
  /** Resolves when the page has been told the answer. */
  ask(text: string): Promise<void>;
  close(): void;
};

const answeredWithinMs = 120_000;

export async function openChat(bot: BotProcess, personId: number): Promise<Chat> {
  const post = createPost(`${bot.address}/webhooks/local`);
  const sender = await bot.choose(personId);
  const waiting = new Map<string, () => void>();
  const updates = await openUpdates(bot.address, personId, ({ data }) => {
    for (const [id, answered] of waiting) {
      if (data.includes(id)) answered();
    }
  });

  return {
    async ask(text) {
      const id = randomUUID();
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const timer = setTimeout(
        () => reject(new Error(`no answer to ${text}: ${bot.said()}`)),
        answeredWithinMs,
      );
      // It may be late before the line has even been taken; awaited below.
      promise.catch(() => {});
      waiting.set(id, resolve);
      await post({ id, sender, text });
      await promise.finally(() => waiting.delete(id));
      clearTimeout(timer);
    },
    close: updates.close,
  };
}

/** Posts over one connection that stays open, with as little around it as possible. */
export function createPost(url: string): (body: unknown) => Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  return (body) =>
    new Promise((resolve, reject) => {
      const content = Buffer.from(JSON.stringify(body));
      const headers = { "content-type": "application/json", "content-length": content.length };
      request(url, { agent, method: "POST", headers }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
        response.resume().on("end", resolve);
      })
        .on("error", reject)
        .end(content);
    });
}
