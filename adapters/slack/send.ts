import { PlatformError } from "#src/chat/adapter.ts";
import { splitText } from "#src/chat/split.ts";
import type { SlackSettings } from "#src/platform-settings.ts";
import { isOfSlack } from "./address.ts";
import { type SlackBlock, smallPrint } from "./blocks.ts";
import type { Client } from "./client.ts";
import { callTimeoutMs, limits } from "./limits.ts";
import type { Place } from "./place.ts";
import { faultOf, faultOfStatus, limited, refusalOf } from "./refusal.ts";
import { escapeText } from "./render.ts";

export type Post = {
  readonly blocks: readonly SlackBlock[];
  readonly text: string;
  /** The address for answers takes no more after this one: what to say there if the bot itself cannot go on. */
  readonly more?: string;
};

type Tools = { readonly client: Client; readonly settings: SlackSettings };

/** Shows a message where the reply belongs: by the address for answers while it lives, then by the bot itself. */
export async function post(message: Post, place: Place, { client, settings }: Tools): Promise<void> {
  const { answer } = place;
  const { more, blocks, text } = message;
  if (answer === undefined) return postItself(message, place, client);
  if (more === undefined || answer.isForOne) {
    if (!(await respond(message, answer, settings))) await postItself(message, place, client);
    return;
  }
  const shutOut = await whatShutsOut(() => postItself(message, place, client));
  if (shutOut === undefined) return;
  const last = { blocks: [smallPrint(more), ...blocks], text: `${more}\n${text}` };
  if (!(await respond(last, answer, settings))) throw shutOut;
}

/** Slack's refusal where the bot is not let in; undefined when the work was done. */
async function whatShutsOut(work: () => Promise<void>): Promise<PlatformError | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof PlatformError && error.kind === "closed") return error;
    throw error;
  }
}

async function postItself({ blocks, text }: Post, place: Place, client: Client): Promise<void> {
  const common = {
    channel: await place.channel(),
    ...(place.thread !== undefined && { thread_ts: place.thread }),
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
  };
  const outcome = await client.attempt("chat.postMessage", { ...common, blocks, text: summary(text) });
  if (outcome.kind === "done") return;
  // Should Slack find fault with the blocks, their words are still worth having.
  if (!wordsAboutBlocks.has(outcome.word)) throw refusalOf("chat.postMessage", outcome.word);
  await client.call("chat.postMessage", { ...common, text: escapeText(text) });
}

const wordsAboutBlocks = new Set(["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"]);

/** Whether Slack has taken it; a used-up or expired address has not. */
async function respond(message: Post, answer: NonNullable<Place["answer"]>, settings: SlackSettings) {
  if (!isOfSlack(answer.url, settings.apiUrl)) return false;
  const { status, words, retryAfter } = await postJson(answer.url, {
    response_type: answer.isForOne ? "ephemeral" : "in_channel",
    replace_original: false,
    blocks: message.blocks,
    text: summary(message.text),
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
  });
  if (status === 429) throw limited("response_url", retryAfter);
  if (status >= 500) throw faultOfStatus("response_url", status);
  // Whatever Slack does not like there, the bot's own message has its words for.
  if (status !== 200 || /"ok"\s*:\s*false/.test(words)) return false;
  if (/^\s*ok\s*$|"ok"\s*:\s*true/i.test(words)) return true;
  throw new PlatformError("uncertain", "slack response_url: an answer that is none");
}

async function postJson(address: string, body: unknown) {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(callTimeoutMs),
    });
    const seconds = Number(response.headers.get("retry-after"));
    return {
      status: response.status,
      words: await response.text(),
      retryAfter: seconds > 0 ? seconds : undefined,
    };
  } catch (error) {
    throw faultOf("response_url", error);
  }
}

/** What notifications and screen readers say. */
function summary(text: string): string {
  return escapeText(splitText(text, limits.fallback)[0] ?? text);
}
