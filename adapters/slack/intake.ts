import { type Adapter, type Intake, PlatformError, type Received } from "#src/chat/adapter.ts";
import type { IncomingMessage } from "#src/chat/message.ts";
import type { SlackSettings } from "#src/platform-settings.ts";
import { createReader } from "./bolt.ts";
import type { Client } from "./client.ts";
import { complete } from "./files.ts";
import type { Draft } from "./parse.ts";
import type { Presence } from "./presence.ts";
import { escapeText } from "./render.ts";
import { readRoute } from "./route.ts";
import { keepSocket } from "./socket.ts";
import { challengeOf, readBody, verify } from "./webhook.ts";

type Tools = {
  readonly settings: SlackSettings;
  readonly client: Client;
  readonly presence: Presence;
  readonly warn: (sentence: string) => void;
};

/** The two ways in. On both, what is not acknowledged comes again, and is known by its id. */
export function createIntake({ settings, client, presence, warn }: Tools) {
  const read = createReader(settings, presence.botId);

  return { receive, listen };

  async function receive(request: Request): ReturnType<Adapter["receive"]> {
    if (settings.intake.kind !== "webhook") return answer(404);
    const { headers } = request;
    const now = Temporal.Now.instant();
    const signed = verify({ headers, body: await request.text() }, settings.intake.signingSecret, now);
    if (signed === undefined) return answer(401);

    const body = readBody(headers, signed);
    if (body === undefined) return answer(400);
    const challenge = challengeOf(body);
    if (challenge !== undefined) return { response: Response.json({ challenge }), messages: [] };
    try {
      return { response: new Response(null, { status: 200 }), messages: await messagesIn(body) };
    } catch (error) {
      complain(error);
      return answer(503);
    }
  }

  async function listen(appToken: string, { accept }: Intake, signal: AbortSignal): Promise<void> {
    await keepSocket(
      { appToken, apiUrl: settings.apiUrl },
      {
        opened: presence.opened,
        closed: presence.closed,
        async handle({ body, acknowledge }) {
          try {
            const messages = await messagesIn(body);
            if (messages.length > 0) await accept(messages);
            await acknowledge();
          } catch (error) {
            complain(error);
          }
        },
      },
      signal,
    );
  }

  async function messagesIn(body: Record<string, unknown>): Promise<readonly IncomingMessage[]> {
    return complete(await read(body), { settings, warn, tell });
  }

  /** A courtesy beside the message, which is taken in whether this gets there or not. */
  function tell({ message }: Draft, sentence: string): void {
    const { channel, thread } = readRoute(message.route);
    const text = escapeText(sentence);
    void client
      .attempt("chat.postMessage", { channel, thread_ts: thread, text, mrkdwn: false })
      .catch(() => {});
  }

  function complain(error: unknown): void {
    const name = error instanceof Error ? error.name : "unknown fault";
    const reason = error instanceof PlatformError ? error.message : name;
    warn(`a message of Slack was not acknowledged, so that it comes again: ${reason}`);
  }
}

function answer(status: number): Received {
  return { response: new Response(null, { status }), messages: [] };
}
