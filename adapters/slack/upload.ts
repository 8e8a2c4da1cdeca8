import { z } from "zod";
import type { AdapterTools } from "#src/chat/adapter.ts";
import { waitUntilShown } from "./appearing.ts";
import type { SlackBlock } from "./blocks.ts";
import type { Client, Outcome } from "./client.ts";
import { limits, uploadTimeoutMs } from "./limits.ts";
import type { Place } from "./place.ts";
import { faultOf, faultOfStatus, refusalOf, unseen } from "./refusal.ts";

export type Upload = {
  readonly name: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly altText?: string;
  readonly blocks: readonly SlackBlock[];
};

/** `not_in_channel`: the bot has to be invited first; `impossible`: Slack takes no files here. */
export type Uploaded = "done" | "not_in_channel" | "impossible";

/** Hands a file over and then shows it: only the last of the calls is visible, so a part arrives whole or not at all. */
export async function upload(
  file: Upload,
  place: Place,
  { client, warn }: Pick<AdapterTools, "warn"> & { readonly client: Client },
): Promise<Uploaded> {
  const channel = await place.channel();
  const handedOver = await unseen(() => handOver(file, client));
  if (handedOver.kind === "refused") return judge(handedOver.method, handedOver.word, warn);

  const outcome = await client.attempt("files.completeUploadExternal", {
    files: [{ id: handedOver.id, title: file.title }],
    channel_id: channel,
    ...(place.thread !== undefined && { thread_ts: place.thread }),
    blocks: file.blocks,
  });
  if (outcome.kind === "refused") return judge("files.completeUploadExternal", outcome.word, warn);

  await waitUntilShown(handedOver.id, channel, client);
  return "done";
}

async function handOver({ name, bytes, altText }: Upload, client: Client) {
  const method = "files.getUploadURLExternal";
  const outcome: Outcome = await client.attempt(method, {
    filename: name,
    length: bytes.length,
    ...(altText !== undefined && { alt_text: altText.slice(0, limits.altText) }),
  });
  if (outcome.kind === "refused") return { ...outcome, method };
  const { upload_url: address, file_id: id } = granted.parse(outcome.result);

  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: Buffer.from(bytes),
    redirect: "error",
    signal: AbortSignal.timeout(uploadTimeoutMs),
  }).catch((error: unknown) => {
    throw faultOf("file upload", error);
  });
  await response.body?.cancel();
  if (response.ok) return { kind: "done", id } as const;
  const fault = faultOfStatus("file upload", response.status);
  if (fault.kind !== "rejected") throw fault;
  return { kind: "refused", method: "file upload", word: `HTTP ${response.status}` } as const;
}

/** A picture that cannot be shown is no reason to hold its words back; an end of the conversation or token is. */
function judge(method: string, word: string, warn: AdapterTools["warn"]): Uploaded {
  if (word === "not_in_channel" || word === "channel_not_found") return "not_in_channel";
  const error = refusalOf(method, word);
  const isOver = error.kind === "closed" || error.kind === "unauthorized";
  if (isOver && !wordsAboutFiles.has(word)) throw error;
  warn(`a picture or file was not sent to Slack, its words were: ${method}: ${word}`);
  return "impossible";
}

const wordsAboutFiles = new Set(["access_denied", "missing_scope", "no_permission"]);

const granted = z.object({ upload_url: z.url(), file_id: z.string() });
