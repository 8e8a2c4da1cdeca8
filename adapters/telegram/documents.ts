import { z } from "zod";
import { PlatformError } from "#src/chat/adapter.ts";
import { fileLimits, type IncomingFile } from "#src/chat/message.ts";
import type { Client } from "./client.ts";
import { limits } from "./limits.ts";
import { toPlatformError } from "./refusal.ts";
import type { TelegramDocument } from "./update.ts";

export type Fetched =
  | { readonly kind: "file"; readonly file: IncomingFile }
  | { readonly kind: "unread"; readonly name: string; readonly reason: "size" | "type" | "lost" };

/** In bytes: Telegram hands no larger files to bots. */
export const longestDocument = Math.min(fileLimits.bytes, limits.downloadBytes);

const attempts = 2;

/** Brings a document in, or says why not. Never throws: the rest of the message has to get through without it. */
export async function fetchDocument(client: Client, document: TelegramDocument): Promise<Fetched> {
  const { file_id: fileId, file_name: name = "file", file_size: size = 0 } = document;
  if (!fileLimits.types.some((type) => name.toLowerCase().endsWith(type)))
    return { kind: "unread", name, reason: "type" };
  if (size > longestDocument) return { kind: "unread", name, reason: "size" };

  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      return { kind: "file", file: { name, bytes: await download(client, fileId) } };
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      if (error.kind === "rejected") return { kind: "unread", name, reason: "size" };
    }
  }
  return { kind: "unread", name, reason: "lost" };
}

async function download(client: Client, fileId: string): Promise<Uint8Array> {
  const answer = await client.call("getFile", { file_id: fileId });
  if (!answer.ok) {
    const { kind, message } = toPlatformError(answer.refused);
    const isTooLarge = kind === "rejected" && /too big/i.test(answer.refused.description);
    throw new PlatformError(isTooLarge ? "rejected" : "unavailable", message);
  }
  const file = z.object({ file_path: z.string() }).safeParse(answer.result);
  if (!file.success) throw new PlatformError("unavailable", "telegram getFile: no path");
  return client.download(file.data.file_path, longestDocument);
}
