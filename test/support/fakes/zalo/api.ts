import type { IncomingMessage, ServerResponse } from "node:http";
import type { SendingTrouble } from "../fake.ts";
import type { Polling } from "./polling.ts";
import { type Call, isMethod, readCall } from "./rules.ts";
import type { Answer, Sending } from "./sending.ts";
import type { State } from "./state.ts";

type Dependencies = {
  readonly state: State;
  readonly polling: Polling;
  readonly breach: (words: string) => void;
  /** Puts it into the conversation, or says why not. */
  readonly post: (sending: Sending) => Promise<Answer>;
};

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

/** `POST /bot<token>/<method>` with JSON, the one way of calling that the bot has chosen. */
export function createApi({ state, polling, breach, post }: Dependencies) {
  let answers = 0;

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request);
    const [, token, method = ""] = /^\/bot([^/]+)\/([^/?]+)$/.exec(request.url ?? "") ?? [];
    if (token !== state.token) {
      breach("a wrong token");
      return turnAway(response, "404 Not Found");
    }
    if (state.turnedAway !== undefined && body.includes(state.turnedAway))
      return turnAway(response, "403 Forbidden");
    if (request.method !== "POST" || !isJson(request)) return refuse(response, method, "not POST with JSON");
    if (!isMethod(method)) return refuse(response, method, "no such method");
    const call = readCall(method, body);
    if ("refusal" in call) return refuse(response, method, call.refusal);
    await run(call, { request, response });
  };

  function refuse(response: ServerResponse, method: string, words: string): void {
    breach(`${method}: ${words}`);
    answer(response, { ok: false, code: 400, description: "Bad Request" });
  }

  async function run(call: Call, { request, response }: Exchange): Promise<void> {
    switch (call.method) {
      case "getMe":
        polling.startOver();
        return answer(response, {
          ok: true,
          result: {
            id: state.bot.id,
            account_name: state.bot.account_name,
            account_type: "BASIC",
            can_join_groups: state.plan.groups > 0,
          },
        });
      case "setWebhook":
        state.webhook = { url: call.body.url, secret: call.body.secret_token };
        return answer(response, { ok: true, result: { url: call.body.url, updated_at: 1_749_538_250_568 } });
      case "getWebhookInfo":
        if (!state.webhook) return answer(response, { ok: false, code: 404, description: "Not Found" });
        return answer(response, { ok: true, result: { url: state.webhook.url } });
      case "deleteWebhook":
        if (!state.webhook) return answer(response, { ok: false, code: 400, description: "Bad Request" });
        state.webhook = undefined;
        return answer(response, { ok: true, result: { url: "" } });
      case "getUpdates":
        return poll(call.body.timeout, { request, response });
      case "sendMessage":
      case "sendPhoto":
        return await send(call, response);
    }
  }

  function poll(seconds: number, { request, response }: Exchange): void {
    if (state.webhook) {
      refuse(response, "getUpdates", "a webhook is set");
      return;
    }
    polling.ask({
      answer: (update) =>
        update === undefined
          ? answer(response, { ok: false, code: 408, description: "Request timeout" })
          : answer(response, { ok: true, result: update }),
      breakOff: () => request.socket.destroy(),
      isGone: () => response.destroyed || request.socket.destroyed,
      waitsMs: seconds * 1_000,
    });
  }

  async function send(sending: Sending, response: ServerResponse): Promise<void> {
    state.sends += 1;
    const trouble = state.troubleSending(state.sends);
    const isDone = trouble === "none" || trouble === "lost_after" || isSlow(trouble);
    if (isSlow(trouble)) await new Promise((resolve) => setTimeout(resolve, trouble.ms));
    const outcome = isDone ? await post(sending) : undefined;
    if (trouble === "lost_before" || trouble === "lost_after") response.destroy();
    else if (trouble === "broken") breakDown(response);
    else answer(response, outcome ?? { ok: false, code: 429, description: "Quota exceeded" });
  }

  /** Zalo has more than one way to be broken. */
  function breakDown(response: ServerResponse): void {
    const kind = state.sends % 3;
    if (kind === 0) response.writeHead(502, { "Content-Type": "text/html" }).end("<html>Bad Gateway</html>");
    else if (kind === 1) answer(response, { ok: false, code: 500, description: "Internal Server Error" });
    else answer(response, { ok: false, code: 403, description: "Internal server error" });
  }

  /** The HTTP status says nothing: every second refusal comes with 200. */
  function answer(response: ServerResponse, outcome: Answer): void {
    answers += 1;
    const status = outcome.ok || answers % 2 === 0 ? 200 : outcome.code;
    const body = outcome.ok
      ? { ok: true, result: outcome.result, error_code: 0 }
      : { ok: false, description: outcome.description, error_code: outcome.code };
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  }
}

/** By what stands before Zalo, in a form of its own. */
function turnAway(response: ServerResponse, words: string): void {
  response
    .writeHead(Number.parseInt(words, 10), { "Content-Type": "text/html" })
    .end(`<html>${words}</html>`);
}

function isSlow(trouble: SendingTrouble): trouble is Extract<SendingTrouble, { kind: "slow" }> {
  return typeof trouble === "object" && trouble.kind === "slow";
}

function isJson({ headers }: IncomingMessage): boolean {
  return /^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "");
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
