import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { SendingTrouble } from "../fake.ts";
import { type Answer, refuse } from "./answer.ts";
import { broken, type createApi, unauthorized } from "./api.ts";
import { type Fields, sendingMethods } from "./fields.ts";
import type { Throttle } from "./rates.ts";
import type { World } from "./world.ts";

type Dependencies = {
  readonly token: string;
  readonly api: ReturnType<typeof createApi>;
  readonly world: World;
  readonly throttle: Throttle;
  /** What happens to the next call that sends something. */
  readonly troubleSending: () => SendingTrouble;
  readonly note: (breach: string) => void;
};

/** The Bot API over HTTP, on loopback. */
export async function openWire({ token, api, world, throttle, troubleSending, note }: Dependencies) {
  const server = createServer((request, response) => {
    serve(request, response).catch((error) => response.destroy(error));
  });
  // Longer than any test: a connection that ends by itself would look like a fault.
  server.keepAliveTimeout = 600_000;
  const port = await listen(0);

  return {
    url: `http://127.0.0.1:${port}`,
    goAway: () => close(),
    comeBack: async () => {
      if (!server.listening) await listen(port);
    },
    close,
  };

  function listen(wanted: number): Promise<number> {
    return new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(wanted, "127.0.0.1", () => {
        server.off("error", reject);
        const address = server.address();
        resolve(typeof address === "object" && address ? address.port : wanted);
      });
    });
  }

  function close(): Promise<void> {
    return new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const { pathname } = new URL(request.url ?? "/", "http://telegram");
    const [, kind, given, rest = ""] = /^\/(bot|file\/bot)([^/]+)\/(.+)$/.exec(pathname) ?? [];
    if (given !== token) {
      note(`${rest}: the token is not the bot's`);
      return write(response, unauthorized);
    }
    if (kind === "file/bot") return writeFile(response, rest);

    const fields = await readFields(request, body);
    const answer = sendingMethods.has(rest)
      ? await send(rest, fields, response)
      : await api(rest, fields, response);
    if (answer === "drop") response.destroy();
    else write(response, answer, rest);
  }

  async function send(method: string, fields: Fields, response: ServerResponse): Promise<Answer | "drop"> {
    const chatId = String(fields["chat_id"]);
    const early = throttle.impatience(chatId);
    if (early > 0) note(`${method}: came ${Math.round(early)} ms before the chat may be written to again`);

    const trouble = troubleSending();
    if (trouble === "none") return api(method, fields, response);
    if (trouble === "broken") return broken;
    if (trouble === "lost_before") return "drop";
    if (typeof trouble === "object" && trouble.kind === "limited") {
      const { seconds } = trouble;
      if (seconds !== undefined) throttle.block(chatId, seconds);
      const parameters = seconds === undefined ? undefined : { retry_after: seconds };
      return refuse(429, `Too Many Requests: retry after ${seconds ?? "a while"}`, parameters);
    }
    const answer = await api(method, fields, response);
    if (trouble === "lost_after") return "drop";
    await new Promise((resolve) => setTimeout(resolve, trouble.ms));
    return answer;
  }

  function write(response: ServerResponse, answer: Answer, method?: string): void {
    if (!answer.ok && answer.isBreach && method !== undefined) note(`${method}: ${answer.description}`);
    if (response.destroyed) return;
    const { ok } = answer;
    const body = ok
      ? { ok, result: answer.result }
      : { ok, error_code: answer.code, description: answer.description, parameters: answer.parameters };
    response.writeHead(ok ? 200 : answer.code, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  }

  function writeFile(response: ServerResponse, path: string): void {
    const file = [...world.files.values()].find((known) => known.path === decodeURIComponent(path));
    response.writeHead(file ? 200 : 404);
    response.end(file?.bytes);
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function readFields(request: IncomingMessage, body: Buffer<ArrayBuffer>): Promise<Fields> {
  const type = request.headers["content-type"] ?? "";
  if (body.length === 0) return {};
  if (type.startsWith("application/json")) return JSON.parse(body.toString());

  const form = await new Response(body, { headers: { "content-type": type } }).formData();
  const entries = [...form].map(async ([name, value]) => [
    name,
    typeof value === "string" ? value : { name: value.name, bytes: await value.bytes() },
  ]);
  return Object.fromEntries(await Promise.all(entries));
}
