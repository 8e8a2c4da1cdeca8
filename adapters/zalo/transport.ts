import { readEnvelope } from "./answers.ts";
import { connectionRefusal, type Refused } from "./refusal.ts";

export type Answer =
  | { readonly kind: "done"; readonly result: unknown }
  | ({ readonly kind: "refused" } & Refused);

/** One call, tried once. Throws a PlatformError where nobody has answered. */
export type Call = (method: string, body: object, options?: Options) => Promise<Answer>;

type Options = { readonly timeoutMs?: number; readonly signal?: AbortSignal | undefined };

const usualTimeoutMs = 10_000;

export function createTransport({
  botToken,
  apiUrl,
}: {
  readonly botToken: string;
  readonly apiUrl: string;
}): Call {
  return async (method, body, { timeoutMs = usualTimeoutMs, signal } = {}) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(`${apiUrl}/bot${botToken}/${method}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
        redirect: "manual",
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      return readAnswer(response.status, await response.text());
    } catch (error) {
      throw connectionRefusal(method, error);
    }
  };

  /** The body decides: Zalo sends refusals with HTTP 200 as well. */
  function readAnswer(status: number, text: string): Answer {
    const envelope = readEnvelope(text);
    if (envelope === undefined) return { kind: "refused", by: "edge", code: status, description: "" };
    const { ok, result, error_code: code = status, description = "" } = envelope;
    if (ok) return { kind: "done", result };
    return { kind: "refused", by: "zalo", code, description: description.replaceAll(botToken, "…") };
  }
}
