import { z } from "zod";
import { PlatformError } from "#src/chat/adapter.ts";
import type { LarkSettings } from "#src/platform-settings.ts";
import { callLark, nameOf, readJson, uploadTimeoutMs } from "./http.ts";
import { isAnchorGone, isTokenRefused } from "./refusal.ts";
import { createSessions, type Session } from "./session.ts";

export type Sending = {
  readonly to: { readonly type: "open_id" | "chat_id"; readonly id: string };
  /** The message that is answered, there or in its thread. */
  readonly anchor: { readonly messageId: string; readonly inThread: boolean } | undefined;
  readonly type: "interactive" | "file";
  readonly content: string;
  /** Up to 50 characters. For an hour, Lark answers a repeat with the message that is there already. */
  readonly uuid: string;
};

/** `type` is Lark's word for it, such as `xls`. */
export type Upload = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** Calls of the open platform. Every one of them throws PlatformErrors only. */
export type LarkClient = {
  show(sending: Sending): Promise<void>;
  /** Returns Lark's key of the picture. */
  uploadImage(png: Uint8Array): Promise<string>;
  /** Returns Lark's key of the file. */
  uploadFile(file: Upload): Promise<string>;
  /** A file that somebody sent; undefined where it is longer than `longest` bytes. */
  download(messageId: string, fileKey: string, longest: number): Promise<Uint8Array | undefined>;
  /** The bot's own account. */
  findBot(): Promise<string>;
  /** What a person is called; undefined where Lark does not tell us, such as without the permission to ask. */
  findName(account: string): Promise<string | undefined>;
  /** What stands in the way of everything, in English for the operator. */
  trouble(): string | undefined;
};

export function createClient(settings: LarkSettings): LarkClient {
  const { within, trouble } = createSessions(settings);
  return {
    show: (sending) => within((session) => show(session, sending)),

    uploadImage: (png) =>
      within(async (session) => {
        const image = new File([new Uint8Array(png)], "chart.png", { type: "image/png" });
        const answer = await upload(session, "images", { image_type: "message", image });
        return imageAnswer.parse(answer).data.image_key;
      }),

    uploadFile: ({ name, type, bytes }) =>
      within(async (session) => {
        const file = new File([new Uint8Array(bytes)], name);
        const answer = await upload(session, "files", { file_type: type, file_name: name, file });
        return fileAnswer.parse(answer).data.file_key;
      }),

    download: (messageId, fileKey, longest) =>
      within((session) => download(session, `${messageId}/resources/${fileKey}?type=file`, longest)),

    findBot: () =>
      within(async ({ client, token }) => {
        await token();
        const answer = await client.request({ method: "GET", url: "/open-apis/bot/v3/info" });
        return botAnswer.parse(answer).bot.open_id;
      }),

    findName: (account) => within((session) => findName(session, account)),

    trouble,
  };
}

async function show({ client, token }: Session, { to, anchor, type, content, uuid }: Sending): Promise<void> {
  await token();
  const data = { msg_type: type, content, uuid };
  if (anchor !== undefined) {
    try {
      await client.im.message.reply({
        path: { message_id: anchor.messageId },
        data: { ...data, ...(anchor.inThread && { reply_in_thread: true }) },
      });
      return;
    } catch (error) {
      // The line was taken back: its answer still has a conversation to go to.
      if (!(error instanceof PlatformError && isAnchorGone(error))) throw error;
    }
  }
  await client.im.message.create({
    params: { receive_id_type: to.type },
    data: { ...data, receive_id: to.id },
  });
}

async function findName({ client, token }: Session, account: string): Promise<string | undefined> {
  await token();
  try {
    const url = `/open-apis/contact/v3/users/${account}`;
    const answer = await client.request({ method: "GET", url, params: { user_id_type: "open_id" } });
    return nameAnswer.safeParse(answer).data?.data.user.name;
  } catch (error) {
    const isWord = error instanceof PlatformError && typeof error.cause === "number";
    // Only a name is missing: whatever Lark says against that is no trouble of the whole.
    if (isWord && !isTokenRefused(error) && error.kind !== "limited") return undefined;
    throw error;
  }
}

/** The SDK sends buffers without a file name, which Lark refuses. */
async function upload(
  { apiUrl, token }: Session,
  kind: "images" | "files",
  fields: Readonly<Record<string, string | File>>,
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const url = `${apiUrl}/open-apis/im/v1/${kind}`;
  const headers = { authorization: `Bearer ${await token()}` };
  return callLark({ url, method: "POST", headers, body, timeoutMs: uploadTimeoutMs }, (response) =>
    readJson(response, nameOf(url)),
  );
}

/** The SDK would hold all of it, however long. */
async function download({ apiUrl, token }: Session, path: string, longest: number) {
  const url = `${apiUrl}/open-apis/im/v1/messages/${path}`;
  const headers = { authorization: `Bearer ${await token()}` };
  return callLark({ url, method: "GET", headers, timeoutMs: uploadTimeoutMs }, async (response) => {
    if (!response.ok) await readJson(response, nameOf(url));
    return readUpTo(response, longest);
  });
}

async function readUpTo(response: Response, longest: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop ends the download.
    if (length > longest) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const imageAnswer = z.object({ data: z.object({ image_key: z.string() }) });
const fileAnswer = z.object({ data: z.object({ file_key: z.string() }) });
const botAnswer = z.object({ bot: z.object({ open_id: z.string() }) });
const nameAnswer = z.object({ data: z.object({ user: z.object({ name: z.string().min(1) }) }) });
