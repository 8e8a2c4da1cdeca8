import { z } from "zod";
import type { Intake } from "#src/chat/adapter.ts";
import type { IncomingMessage } from "#src/chat/message.ts";
import { createPauses } from "../pauses.ts";
import type { Client } from "./client.ts";
import type { Identity } from "./identity.ts";
import type { Reader } from "./reader.ts";
import { toPlatformError } from "./refusal.ts";
import { retryAfterMs } from "./retry.ts";
import type { Run } from "./state.ts";
import { updateKinds } from "./update.ts";

type Dependencies = {
  readonly client: Client;
  readonly reader: Reader;
  readonly identity: Identity;
  readonly run: Run;
};

/**
 * Asks for updates until the signal aborts, whatever happens in between. An update is confirmed by asking for those
 * after it, so one that could not be kept comes again.
 */
export async function poll({ client, reader, identity, run }: Dependencies, intake: Intake): Promise<void> {
  const { signal } = run;
  const questions = createQuestions(client, signal);
  const pauses = createPauses(signal);

  while (!signal.aborted) {
    try {
      // The first answer comes at once, so that the state is known.
      const updates = await questions.ask(run.isReady() ? longPollSeconds : 0);
      await handIn(updates);
      run.ready();
      pauses.reset();
    } catch (error) {
      if (signal.aborted) break;
      run.troubled(error);
      await pauses.next(retryAfterMs(error));
    }
  }
  await questions.confirm();

  /** A file takes its time to come in, and a move divides what is said before from what is said after. */
  async function handIn(updates: readonly RawUpdate[]): Promise<void> {
    const bot = await identity.get();
    const messages: IncomingMessage[] = [];
    for (const update of updates) {
      const parsed = reader.parse(update, bot);
      if (parsed.kind === "move" || reader.isSlow(parsed)) await keep();

      const taken = await reader.take(parsed);
      if (taken.kind === "message") messages.push(taken.message);
      if (taken.kind === "move") await intake.move(taken.move);
      if (messages.length === 0) questions.isKept(update);
    }
    await keep();
    for (const update of updates) questions.isKept(update);

    async function keep(): Promise<void> {
      if (messages.length > 0) await intake.accept(messages.splice(0));
    }
  }
}

type RawUpdate = z.output<typeof rawUpdate>;

const rawUpdate = z.looseObject({ update_id: z.number() });

/** How long Telegram may keep a question open until there is something to tell; and how much longer an answer may take. */
const longPollSeconds = 25;
const graceMs = 10_000;
const lastWordMs = 2_000;

function createQuestions(client: Client, signal: AbortSignal) {
  let offset: number | undefined;
  let mayHaveWebhook = true;

  return {
    async ask(seconds: number): Promise<readonly RawUpdate[]> {
      if (mayHaveWebhook) await deleteWebhook();
      const question = { limit: 100, timeout: seconds, allowed_updates: updateKinds };
      const answer = await client.call(
        "getUpdates",
        offset === undefined ? question : { ...question, offset },
        { ms: seconds * 1_000 + graceMs, signal },
      );
      if (answer.ok) return z.array(rawUpdate).parse(answer.result);

      const { code, description } = answer.refused;
      mayHaveWebhook = code === 409 && /webhook/i.test(description);
      throw toPlatformError(answer.refused);
    },

    isKept({ update_id: id }: RawUpdate): void {
      offset = Math.max(offset ?? 0, id + 1);
    },

    /** Otherwise the next start would be told once more what is kept already. */
    async confirm(): Promise<void> {
      if (offset === undefined) return;
      await client.call("getUpdates", { offset, limit: 1, timeout: 0 }, { ms: lastWordMs }).catch(() => {
        // Then it is: nothing that is told twice is done twice.
      });
    },
  };

  /** Telegram tells nothing to who asks while there is a webhook; what waits for it has to be kept. */
  async function deleteWebhook(): Promise<void> {
    const answer = await client.call("deleteWebhook", { drop_pending_updates: false }, { signal });
    if (!answer.ok) throw toPlatformError(answer.refused);
    mayHaveWebhook = false;
  }
}
