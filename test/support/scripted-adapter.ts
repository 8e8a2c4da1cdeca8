import type { Adapter, Envelope } from "#src/chat/adapter.ts";
import type { Platform } from "#src/chat/message.ts";

/** One try to bring one part to its conversation. */
export type Attempt = {
  readonly envelope: Envelope;
  readonly conversation: string;
  /** A block of text is a part. */
  readonly text: string;
  readonly mayHaveArrived: boolean;
};

export type ScriptedAdapter = Adapter & {
  /** Every try, and the texts that arrived, as `conversation: text`. */
  readonly attempts: readonly Attempt[];
  readonly arrived: readonly string[];
  /** What happens at each try from now on; the part arrives unless it throws. */
  play(script: (attempt: Attempt) => void | Promise<void>): void;
};

/** A platform whose parts fail as they are told. */
export function createScriptedAdapter(platform: Platform = "slack"): ScriptedAdapter {
  const attempts: Attempt[] = [];
  const arrived: string[] = [];
  let script: (attempt: Attempt) => void | Promise<void> = () => {};

  return {
    platform,
    capabilities: { delivery: "platform" },
    attempts,
    arrived,
    play: (next) => {
      script = next;
    },
    start: () => Promise.resolve(),
    receive: () => Promise.resolve({ response: new Response(), messages: [] }),
    health: () => ({ state: "ready" }),

    parts: (envelope) =>
      envelope.reply.blocks.map((block) => async ({ mayHaveArrived }) => {
        if (block.kind !== "text") throw new TypeError(`no ${block.kind} here`);
        const attempt = { envelope, conversation: envelope.to.id, text: block.text, mayHaveArrived };
        attempts.push(attempt);
        await script(attempt);
        arrived.push(`${attempt.conversation}: ${attempt.text}`);
      }),
  };
}

/** Fails each time that it is asked, in this order, and lets everything arrive afterwards. */
export function failing(...errors: readonly Error[]): () => void {
  const waiting = [...errors];
  return () => {
    const error = waiting.shift();
    if (error) throw error;
  };
}
