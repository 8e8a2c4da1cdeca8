/** @import { Desk, PersonCard, Start, TranscriptPage } from "../contract.ts" */

const timeoutMs = 10_000;

/** @typedef {{ id: string, sender: string, name: string, room?: string, text: string }} PostedLine */

/**
 * What became of a line: it is durable, it has to be sent again, or it is no good as it is.
 * @typedef {{ kind: "accepted" } | { kind: "later" } | { kind: "refused", reason: string }} Posted
 */

/** Who there is; asked again until the server answers. @returns {Promise<Start | undefined>} */
export function fetchStart() {
  return insist("/chat/people");
}

/** @param {number} personId @returns {Promise<PersonCard | undefined>} */
export function choosePerson(personId) {
  const body = JSON.stringify({ as: personId });
  return insist("/chat/account", { method: "POST", headers: { "Content-Type": "application/json" }, body });
}

/** @param {number} personId @returns {Promise<Desk | undefined>} */
export function fetchDesk(personId) {
  return insist(`/chat/conversations?as=${personId}`);
}

/**
 * @param {number} personId
 * @param {string} conversation
 * @param {TranscriptPage["older"]} [before]
 * @returns {Promise<TranscriptPage | undefined>}
 */
export function fetchTranscript(personId, conversation, before) {
  const query = new URLSearchParams({ as: String(personId), conversation });
  for (const [name, value] of Object.entries(before ?? {})) query.set(name, String(value));
  return insist(`/chat/transcript?${query}`);
}

/**
 * @param {PostedLine} line
 * @returns {Promise<Posted>}
 */
export async function postLine(line) {
  try {
    const response = await fetch("/webhooks/local", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(line),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) return { kind: "accepted" };
    if (isPassing(response.status)) return { kind: "later" };
    const { error } = await response.json().catch(() => ({ error: "not_right" }));
    return { kind: "refused", reason: String(error) };
  } catch {
    // No answer at all: the server is away, or the network is.
    return { kind: "later" };
  }
}

const firstPauseMs = 500;
const longestPauseMs = 4_000;

/**
 * Asks until the server answers; undefined when it says that the question is wrong.
 * @param {string} url
 * @param {RequestInit} [options]
 */
async function insist(url, options) {
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    const response = await fetch(url, { ...options, signal: AbortSignal.timeout(timeoutMs) }).catch(
      () => undefined,
    );
    if (response?.ok) return response.json();
    if (response && !isPassing(response.status)) return undefined;
    await pause(pauseMs);
  }
}

/** @param {number} status */
function isPassing(status) {
  return status >= 500 || status === 429 || status === 408;
}

/** @param {number} delayMs @returns {Promise<void>} */
function pause(delayMs) {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}
