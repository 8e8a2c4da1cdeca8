import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";

/** Slack and Telegram as fast as they can be: everything is taken, and only the moments are kept. */
export type LightPlatform = {
  readonly slackUrl: string;
  readonly telegramUrl: string;
  /** Called whenever something is shown; the text of a picture or file is empty. */
  readonly arrivals: Set<Arrival>;
  close(): Promise<void>;
};

export type Arrival = (conversation: string, text: string) => void;

export async function startLightPlatform(): Promise<LightPlatform> {
  const arrivals = new Set<Arrival>();
  /** Where each file is shown. */
  const places = new Map<string, string>();
  let uploads = 0;
  const show: Arrival = (conversation, text) => {
    for (const hear of arrivals) hear(conversation, text);
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const [, first = "", method = ""] = pathname.split("/");
    const fields = await readFields(request);
    const answer =
      first === "api" ? answerAsSlack(method, fields, show) : answerAsTelegram(method, fields, show);
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the platform has no port");
  const url = `http://127.0.0.1:${address.port}`;

  return {
    slackUrl: `${url}/api/`,
    telegramUrl: url,
    arrivals,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };

  function answerAsSlack(method: string, fields: Fields, hear: Arrival): unknown {
    const channel = fields.get("channel") ?? "";
    switch (method) {
      case "auth.test":
        return { ok: true, user_id: "UBOT", bot_id: "BBOT", team_id: "TEAM", user: "bot", team: "team" };
      case "conversations.open":
        return { ok: true, channel: { id: directOf(fields.get("users") ?? "") } };
      case "files.getUploadURLExternal":
        uploads += 1;
        return { ok: true, upload_url: `${url}/upload/file`, file_id: `F${uploads}` };
      case "files.completeUploadExternal": {
        const [file = ""] = /F\d+/.exec(fields.get("files") ?? "") ?? [];
        const shownIn = fields.get("channel_id") ?? channel;
        places.set(file, shownIn);
        hear(shownIn, "");
        return { ok: true, files: [{ id: file }] };
      }
      case "files.info":
        return { ok: true, file: { ims: [places.get(fields.get("file") ?? "") ?? ""] } };
      case "chat.postMessage":
        hear(channel, fields.get("text") ?? "");
        return { ok: true, channel, ts: stamp(), message: { text: "", ts: stamp() } };
      default:
        return { ok: true };
    }
  }

  function answerAsTelegram(method: string, fields: Fields, hear: Arrival): unknown {
    const chat = fields.get("chat_id") ?? "";
    if (method === "getMe")
      return { ok: true, result: { id: 1, is_bot: true, first_name: "Chốt", username: "chot_bot" } };
    if (!method.startsWith("send")) return { ok: true, result: true };
    hear(chat, fields.get("text") ?? "");
    const result = { message_id: 1, date: 0, chat: { id: Number(chat), type: "private" } };
    return { ok: true, result };
  }
}

/** The conversation of the bot with an account of Slack. */
export function directOf(account: string): string {
  return account.replace(/^U/, "D");
}

type Fields = ReadonlyMap<string, string>;

/** Of a body in whatever form; of a file, nothing but the fields beside it. */
async function readFields(request: IncomingMessage): Promise<Fields> {
  const bytes = await buffer(request);
  const type = request.headers["content-type"] ?? "";
  const body = bytes.toString(type.startsWith("multipart/") ? "latin1" : "utf8");
  if (type.startsWith("application/x-www-form-urlencoded")) return new Map(new URLSearchParams(body));
  if (type.startsWith("multipart/form-data"))
    return new Map(
      [...body.matchAll(/name="(\w+)"\r\n\r\n([^\r]*)/g)].map(([, name = "", value = ""]) => [name, value]),
    );
  if (!type.startsWith("application/json") || body === "") return new Map();
  const parsed: unknown = JSON.parse(body);
  return new Map(Object.entries(Object(parsed)).map(([name, value]) => [name, String(value)]));
}

function stamp(): string {
  return (Date.now() / 1_000).toFixed(6);
}
