import { z } from "zod";
import { pause } from "../pauses.ts";
import type { Client } from "./client.ts";
import { toPlatformError } from "./refusal.ts";
import { untilDone } from "./retry.ts";
import type { Run } from "./state.ts";
import { updateKinds } from "./update.ts";

type WebhookSettings = { readonly url: string; readonly secret: string };

const checkMs = 10 * 60 * 1_000;
/** At once; more would only wait for the database together. */
const connections = 40;

/** Tells Telegram where to call, and looks now and then whether that still holds: another copy may have changed it. */
export async function keepWebhook({ url, secret }: WebhookSettings, client: Client, run: Run): Promise<void> {
  const { signal } = run;
  let isSet = false;
  while (!signal.aborted) {
    await untilDone(check, run);
    run.ready();
    await pause(checkMs, signal);
  }

  async function check(): Promise<void> {
    // The secret cannot be asked for, so at the start the webhook is set whatever it looks like.
    if (isSet && (await isStillOurs())) return;

    const answer = await client.call(
      "setWebhook",
      {
        url,
        secret_token: secret,
        allowed_updates: updateKinds,
        max_connections: connections,
        drop_pending_updates: false,
      },
      { signal },
    );
    if (!answer.ok) throw toPlatformError(answer.refused);
    isSet = true;
  }

  async function isStillOurs(): Promise<boolean> {
    const answer = await client.call("getWebhookInfo", {}, { signal });
    if (!answer.ok) throw toPlatformError(answer.refused);
    const info = webhookInfo.safeParse(answer.result);
    return info.success && info.data.url === url;
  }
}

const webhookInfo = z.object({ url: z.string() });
