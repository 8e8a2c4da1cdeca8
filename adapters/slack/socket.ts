import { SocketModeReceiver } from "@slack/bolt";
import { WebAPIPlatformError } from "@slack/web-api";
import { z } from "zod";
import { createPauses } from "../pauses.ts";
import { clientOptions } from "./client.ts";
import { quiet } from "./quiet.ts";

/** One thing that Slack has handed over; unless `acknowledge` is called, it comes again. */
export type Envelope = {
  readonly body: Record<string, unknown>;
  readonly acknowledge: () => Promise<void>;
};

export type SocketEvents = {
  /** Never rejects: what is not acknowledged comes again. */
  readonly handle: (envelope: Envelope) => Promise<void>;
  readonly opened: () => void;
  /** `reason` is fit for the operator. */
  readonly closed: (reason: string) => void;
};

const goodSocketMs = 10_000;

/**
 * Keeps a socket to Slack open until the signal aborts. Bolt's own reconnecting ends the process when Slack refuses
 * while it is at it, so that is off and this loop does it; and Bolt's receiver acknowledges events before anybody has
 * heard them, so what its client hands over is taken from there.
 */
export async function keepSocket(
  { appToken, apiUrl }: { readonly appToken: string; readonly apiUrl: string },
  events: SocketEvents,
  signal: AbortSignal,
): Promise<void> {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: quiet,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(apiUrl) },
  });
  const { client } = receiver;
  let hasWorked = false;
  client.on("slack_event", (handed: unknown) => {
    hasWorked = true;
    const read = envelope.safeParse(handed);
    if (read.success) void events.handle({ body: read.data.body, acknowledge: read.data.ack });
  });
  let wake = () => {};
  client.on("disconnected", () => wake());
  const stop = () => void client.disconnect().catch(() => {});
  signal.addEventListener("abort", stop);

  const pauses = createPauses(signal);
  while (!signal.aborted) {
    const ended = new Promise<void>((resolve) => {
      wake = resolve;
    });
    hasWorked = false;
    try {
      await receiver.start();
      // While Slack was still being asked for its address, there was no socket that could be closed.
      if (signal.aborted) stop();
      else events.opened();
      const openedAt = performance.now();
      await ended;
      events.closed("the socket is down");
      // A socket that Slack takes back is opened again at once, one that never comes to anything less and less often.
      const wasGood = hasWorked || performance.now() - openedAt > goodSocketMs;
      if (wasGood) {
        pauses.reset();
        continue;
      }
    } catch (error) {
      events.closed(reasonOf(error));
    }
    await pauses.next();
  }
  signal.removeEventListener("abort", stop);
}

function reasonOf(error: unknown): string {
  return error instanceof WebAPIPlatformError
    ? `Slack does not open a socket: ${error.data.error}`
    : "Slack cannot be reached";
}

const envelope = z.object({
  body: z.record(z.string(), z.unknown()),
  ack: z.custom<() => Promise<void>>((value) => typeof value === "function"),
});
