import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { SendingTrouble } from "../fake.ts";
import { type Answer, type Call, ok, refused } from "./answer.ts";
import { createMessage, replyTo } from "./messages.ts";
import { limited } from "./pace.ts";
import type { State } from "./state.ts";
import { checkToken, giveToken } from "./tokens.ts";
import { giveResource, takeFile, takeImage } from "./uploads.ts";

/** Where the bot asks for its long connection; that is the connection's own business. */
export type GiveEndpoint = (call: Call) => Answer;

/** The open platform over HTTP. */
export function createApi(state: State, giveEndpoint: GiveEndpoint): Server {
  return createServer((request, response) => {
    void serve(state, giveEndpoint, { request, response }).catch(() => request.socket.destroy());
  });
}

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

async function serve(
  state: State,
  giveEndpoint: GiveEndpoint,
  { request, response }: Exchange,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const url = new URL(request.url ?? "/", "http://platform");
  const call: Call = {
    method: request.method ?? "",
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    raw: Buffer.concat(chunks),
  };

  const isSending = call.method === "POST" && sending.test(call.path);
  if (isSending) state.sends += 1;
  const trouble = isSending ? state.trouble(state.sends) : "none";
  if (trouble === "lost_before") return void request.socket.destroy();
  const answer = answerOf(trouble) ?? (await route(state, giveEndpoint, call));
  if (trouble === "lost_after") return void request.socket.destroy();
  if (typeof trouble === "object" && trouble.kind === "slow")
    await new Promise((resolve) => setTimeout(resolve, trouble.ms));
  write(response, answer);

  function answerOf(what: SendingTrouble): Answer | undefined {
    if (what === "broken") return refused(2200, "Internal Error", { status: 500 });
    if (typeof what !== "object" || what.kind !== "limited") return undefined;
    return limited(state, undefined, { seconds: what.seconds, code: 99991400 });
  }
}

const sending = /^\/open-apis\/im\/v1\/messages(\/[^/]+\/reply)?$/;

function write(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const isFile = body instanceof Uint8Array;
  response.writeHead(status, {
    ...(!isFile && { "content-type": "application/json; charset=utf-8" }),
    "x-tt-logid": "0",
    ...headers,
  });
  response.end(isFile ? body : JSON.stringify(body));
}

async function route(state: State, giveEndpoint: GiveEndpoint, call: Call): Promise<Answer> {
  const { method, path } = call;
  if (method === "POST" && path === "/callback/ws/endpoint") return giveEndpoint(call);
  if (method === "POST" && path === "/open-apis/auth/v3/tenant_access_token/internal")
    return giveToken(state, call);

  const found = routes.find((known) => known.method === method && known.path.test(path));
  if (found === undefined) {
    state.breaches.push(`${method} ${path} is not known`);
    return refused(99991661, "404 page not found", { status: 404 });
  }
  return checkToken(state, call) ?? found.answer(state, call, found.path.exec(path)?.slice(1) ?? []);
}

type Route = {
  readonly method: string;
  readonly path: RegExp;
  readonly answer: (state: State, call: Call, ids: readonly string[]) => Answer | Promise<Answer>;
};

const routes: readonly Route[] = [
  {
    method: "GET",
    path: /^\/open-apis\/bot\/v3\/info$/,
    answer: (state) => ({
      status: 200,
      body: { code: 0, msg: "ok", bot: { activate_status: 2, app_name: "Chốt", open_id: state.botId } },
    }),
  },
  { method: "POST", path: /^\/open-apis\/im\/v1\/messages$/, answer: createMessage },
  {
    method: "POST",
    path: /^\/open-apis\/im\/v1\/messages\/([^/]+)\/reply$/,
    answer: (state, call, [messageId = ""]) => replyTo(state, call, messageId),
  },
  {
    method: "GET",
    path: /^\/open-apis\/im\/v1\/messages\/([^/]+)\/resources\/([^/]+)$/,
    answer: giveResource,
  },
  { method: "POST", path: /^\/open-apis\/im\/v1\/images$/, answer: takeImage },
  { method: "POST", path: /^\/open-apis\/im\/v1\/files$/, answer: takeFile },
  {
    method: "GET",
    path: /^\/open-apis\/contact\/v3\/users\/([^/]+)$/,
    answer: (state, _call, [account = ""]) => {
      if (!state.showsNames)
        return refused(99991672, "Access denied. One of the following scopes is required");
      const name = state.people.get(account);
      return name === undefined
        ? refused(41012, "user id invalid error")
        : ok({ user: { name, open_id: account } });
    },
  },
];
