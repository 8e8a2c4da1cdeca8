import { fileLimits, type IncomingFile, type IncomingMessage } from "#src/chat/message.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { SlackSettings } from "#src/platform-settings.ts";
import { isOfSlack } from "./address.ts";
import { uploadTimeoutMs } from "./limits.ts";
import type { Draft } from "./parse.ts";
import type { SlackFile } from "./payloads.ts";
import { faultOf, faultOfStatus } from "./refusal.ts";

type Fetch = {
  readonly settings: SlackSettings;
  readonly warn: (sentence: string) => void;
  /** Lets the sender know about a file that is left out. */
  readonly tell: (draft: Draft, sentence: string) => void;
};

/**
 * The messages of drafts, with the files that the bot reads. One that cannot be had now throws, so that Slack delivers
 * the message again; one that cannot be had at all is left out, and the sender is told.
 */
export async function complete(drafts: readonly Draft[], tools: Fetch): Promise<readonly IncomingMessage[]> {
  const messages = await Promise.all(drafts.map((draft) => withFiles(draft, tools)));
  return messages.filter(({ text, files }) => text !== "" || files !== undefined);
}

async function withFiles(draft: Draft, tools: Fetch): Promise<IncomingMessage> {
  const files: IncomingFile[] = [];
  for (const [place, file] of draft.files.entries()) {
    const name = file.name ?? file.id;
    const bytes = await read(file, place, tools);
    if (bytes instanceof Uint8Array) files.push({ name, bytes });
    else tools.tell(draft, t(bytes, { ...limitsInWords, name }));
  }
  return files.length === 0 ? draft.message : { ...draft.message, files };
}

/** The bytes, or why there are none. */
async function read(file: SlackFile, place: number, tools: Fetch): Promise<Uint8Array | Unread> {
  if (!isTable(file)) return "platform.file_unread_type";
  if ((file.size ?? 0) > fileLimits.bytes) return "platform.file_unread_size";
  if (place >= fileLimits.count) return "platform.file_unread_lost";
  return (await download(file, tools)) ?? "platform.file_unread_lost";
}

type Unread = "platform.file_unread_type" | "platform.file_unread_size" | "platform.file_unread_lost";

/** Whoever sends a file is not known here, so the words are in the language of the house. */
const t = translatorFor("vi");
const limitsInWords = { size: fileLimits.bytes / 1_024 ** 2, types: fileLimits.types.join(", ") };

function isTable({ name }: SlackFile): boolean {
  return fileLimits.types.some((type) => name?.toLowerCase().endsWith(type));
}

async function download(file: SlackFile, { settings, warn }: Fetch): Promise<Uint8Array | undefined> {
  const { url_private_download: address } = file;
  if (address === undefined || !isOfSlack(address, settings.apiUrl)) return undefined;

  const response = await fetch(address, {
    headers: { authorization: `Bearer ${settings.botToken}` },
    // Slack sends whoever may not read a file on to its login page.
    redirect: "manual",
    signal: AbortSignal.timeout(uploadTimeoutMs),
  }).catch((error: unknown) => {
    throw faultOf("file", error);
  });
  if (response.status === 429 || response.status >= 500) throw faultOfStatus("file", response.status);
  const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
  if (!response.ok || isPage) {
    warn("Slack does not hand out a file that was sent to the bot: has it the scope files:read?");
    return undefined;
  }
  return atMost(fileLimits.bytes, response);
}

async function atMost(limit: number, { body }: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
