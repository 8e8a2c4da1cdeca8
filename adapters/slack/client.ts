import { WebAPIPlatformError, WebClient } from "@slack/web-api";
import { z } from "zod";
import type { SlackSettings } from "#src/platform-settings.ts";
import { callTimeoutMs } from "./limits.ts";
import { quiet } from "./quiet.ts";
import { faultOf, refusalOf } from "./refusal.ts";

export type Outcome =
  | { readonly kind: "done"; readonly result: unknown }
  /** Slack has answered, and done nothing; `word` is its reason. */
  | { readonly kind: "refused"; readonly word: string };

export type Client = ReturnType<typeof createClient>;

/** Calls of Slack's methods, each made once: trying again is delivery's business. */
export function createClient({ botToken, apiUrl }: SlackSettings) {
  const web = new WebClient(botToken, { ...clientOptions(apiUrl), logger: quiet });
  const directs = new Map<string, string>();

  return {
    attempt,
    call,

    async whoAmI(): Promise<string> {
      return identity.parse(await call("auth.test", {})).user_id;
    },

    /** The bot's own conversation with a person; it is there from then on, so this is asked once. */
    async openDirect(person: string): Promise<string> {
      const known = directs.get(person);
      if (known !== undefined) return known;
      const { channel } = opened.parse(await call("conversations.open", { users: person }));
      directs.set(person, channel.id);
      return channel.id;
    },
  };

  async function attempt(method: string, options: Record<string, unknown>): Promise<Outcome> {
    try {
      return { kind: "done", result: await web.apiCall(method, options) };
    } catch (error) {
      if (error instanceof WebAPIPlatformError) return refused(method, error.data.error);
      throw faultOf(method, error);
    }
  }

  async function call(method: string, options: Record<string, unknown>): Promise<unknown> {
    const outcome = await attempt(method, options);
    if (outcome.kind === "refused") throw refusalOf(method, outcome.word);
    return outcome.result;
  }
}

/** Made anew for each client: Slack's libraries write into what they are given. */
export function clientOptions(apiUrl: string) {
  return {
    slackApiUrl: apiUrl,
    timeout: callTimeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
}

/** Only a clear no is one; all that leaves the end open goes up as it is. */
function refused(method: string, word: string): Outcome {
  const error = refusalOf(method, word);
  if (error.kind === "uncertain" || error.kind === "limited" || error.kind === "unavailable") throw error;
  return { kind: "refused", word };
}

const identity = z.object({ user_id: z.string() });
const opened = z.object({ channel: z.object({ id: z.string() }) });
