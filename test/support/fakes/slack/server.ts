import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { SendingTrouble } from "../fake.ts";
import { createAnswers } from "./answers.ts";
import { type Answer, methods, scopes } from "./methods.ts";
import { createSockets } from "./sockets.ts";
import type { SlackUpload, World } from "./world.ts";

export type Secrets = {
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
};

/** Above this, Slack says that it is too much. It allows about one a second; tests have less time. */
const postsPerSecond = 50;

/** The methods after which something appears. */
const shows = new Set(["chat.postMessage", "files.completeUploadExternal", "views.publish"]);

type Reply = { readonly status: number; readonly text: string; readonly headers?: Record<string, string> };

/** Slack's side of HTTP and of the sockets. */
export async function startServer(world: World, { botToken, appToken }: Secrets) {
  const uploads = new Map<string, SlackUpload>();
  const downloads = new Map<string, Uint8Array>();
  const calls: string[] = [];
  const recent = new Map<string, number[]>();
  const barredUntil = new Map<string, number>();
  const forgottenScopes = new Set<string>();
  let trouble: (call: number) => SendingTrouble = () => "none";
  let sends = 0;

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  const sockets = createSockets();
  sockets.listen(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  const answers = createAnswers(world, base);

  return {
    base,
    sockets,
    answers,
    calls,
    downloads,
    forgottenScopes,
    sends: () => sends,
    setTrouble(next: typeof trouble): void {
      trouble = next;
    },
    async goAway(): Promise<void> {
      sockets.drop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
    async comeBack(): Promise<void> {
      if (!server.listening) await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const path = new URL(request.url ?? "/", base).pathname;
    const [, area = "", ...rest] = path.split("/");
    const name = rest.join("/");
    switch (area) {
      case "api":
        return sending(name, shows.has(name), response, () => callMethod(name, request, body));
      case "response":
        return sending("response_url", true, response, () => answers.take(name, String(body)));
      case "upload":
        return reply(response, takeUpload(rest.at(-1) ?? "", body));
      case "files-pri":
        return download(name, request, response);
      default:
        return reply(response, { status: 404, text: "" });
    }
  }

  async function sending(name: string, isSend: boolean, response: ServerResponse, run: () => Reply) {
    calls.push(name);
    if (!isSend) return reply(response, run());
    sends += 1;
    const happens = trouble(sends);
    if (happens === "none") return reply(response, run());
    if (happens === "broken") return reply(response, { status: 500, text: "oops" });
    if (happens === "lost_before") return void response.destroy();
    if (happens === "lost_after") {
      run();
      return void response.destroy();
    }
    if (happens.kind === "limited") return reply(response, tooMuch(happens.seconds));
    const done = run();
    await wait(happens.ms);
    return reply(response, done);
  }

  function callMethod(name: string, { headers }: IncomingMessage, body: Buffer): Reply {
    const method = methods.get(name);
    const args = Object.fromEntries(new URLSearchParams(String(body)));
    if (name === "apps.connections.open") {
      const isRight = headers.authorization === `Bearer ${appToken}`;
      return isRight ? ok({ url: `ws://127.0.0.1:${port}/link` }) : ok({ error: "invalid_auth" });
    }
    if (headers.authorization !== `Bearer ${botToken}`) return ok({ error: "invalid_auth" });
    if (method === undefined) {
      world.breaches.push(`unknown_method: ${name}`);
      return ok({ error: "unknown_method" });
    }
    const needed = scopes.get(name);
    if (needed !== undefined && forgottenScopes.has(needed)) return ok({ error: "missing_scope", needed });
    const tooFast = name === "chat.postMessage" ? limit(args["channel"] ?? "") : undefined;
    return tooFast ?? ok(method(args, { world, uploads, base }));
  }

  function limit(channel: string): Reply | undefined {
    const now = Date.now();
    if (now < (barredUntil.get(channel) ?? 0)) world.breaches.push("a message before Retry-After was over");
    const last = (recent.get(channel) ?? []).filter((at) => at > now - 1_000);
    if (last.length < postsPerSecond) {
      recent.set(channel, [...last, now]);
      return undefined;
    }
    // A clock may be a little ahead of the other.
    barredUntil.set(channel, now + 950);
    return tooMuch(1);
  }

  function takeUpload(id: string, bytes: Buffer): Reply {
    const file = uploads.get(id);
    if (file === undefined) return { status: 404, text: "" };
    uploads.set(id, { ...file, bytes: new Uint8Array(bytes) });
    return { status: 200, text: `OK - ${bytes.length}` };
  }

  function download(name: string, { headers }: IncomingMessage, response: ServerResponse): void {
    const bytes = downloads.get(name);
    if (bytes === undefined || headers.authorization !== `Bearer ${botToken}`) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<html>Sign in</html>");
      return;
    }
    response.writeHead(200, { "content-type": "application/octet-stream" }).end(bytes);
  }
}

function ok(answer: Answer): Reply {
  const body = { ok: answer["error"] === undefined, ...answer };
  return { status: 200, text: JSON.stringify(body), headers: { "content-type": "application/json" } };
}

function tooMuch(seconds: number | undefined): Reply {
  const headers: Record<string, string> = seconds === undefined ? {} : { "retry-after": String(seconds) };
  return { status: 429, text: JSON.stringify({ ok: false, error: "ratelimited" }), headers };
}

function reply(response: ServerResponse, { status, text, headers = {} }: Reply): void {
  response.writeHead(status, headers).end(text);
}
