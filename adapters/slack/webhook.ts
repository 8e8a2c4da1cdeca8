import { isValidSlackRequest } from "@slack/bolt";
import { z } from "zod";

/** In seconds: how far a clock may run ahead of ours. Slack's own check lets any time in the future pass. */
const longestAhead = 60;

/** What Slack has posted; undefined unless Slack itself has signed it within the last minutes. */
export function verify(
  { headers, body }: { readonly headers: Headers; readonly body: string },
  signingSecret: string,
  now: Temporal.Instant,
): string | undefined {
  const signature = headers.get("x-slack-signature");
  const stamp = headers.get("x-slack-request-timestamp");
  if (signature === null || stamp === null || !/^\d{1,12}$/.test(stamp)) return undefined;

  const nowMilliseconds = now.epochMilliseconds;
  if (Number(stamp) > nowMilliseconds / 1_000 + longestAhead) return undefined;
  const isValid = isValidSlackRequest({
    signingSecret,
    body,
    headers: { "x-slack-signature": signature, "x-slack-request-timestamp": Number(stamp) },
    nowMilliseconds,
  });
  return isValid ? body : undefined;
}

/** Events come as JSON, commands as a form, presses as JSON within a form. */
export function readBody(headers: Headers, body: string): Record<string, unknown> | undefined {
  const isForm = headers.get("content-type")?.startsWith("application/x-www-form-urlencoded") ?? false;
  if (!isForm) return readJson(body);
  const form = Object.fromEntries(new URLSearchParams(body));
  return form["payload"] === undefined ? form : readJson(form["payload"]);
}

/** The word that Slack wants back when it gets to know the address. */
export function challengeOf(body: Record<string, unknown>): string | undefined {
  const { success, data } = challenge.safeParse(body);
  return success ? data.challenge : undefined;
}

function readJson(text: string): Record<string, unknown> | undefined {
  const read = json.safeParse(text);
  return read.success ? read.data : undefined;
}

const challenge = z.object({ type: z.literal("url_verification"), challenge: z.string() });

const json = z
  .string()
  .transform((text, context) => {
    try {
      const value: unknown = JSON.parse(text);
      return value;
    } catch {
      // A SyntaxError is how JSON says that this is none.
      context.addIssue({ code: "custom", message: "not JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.unknown()));
