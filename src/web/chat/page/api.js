/** @import { Desk, PersonCard, Start, TranscriptPage } from "../contract.ts" */

const timeoutMs = 10_000;
const uploadTimeoutMs = 5 * 60_000;

/** @typedef {{ id: string, sender: string, name: string, room?: string, text: string }} PostedLine */

/** What goes with a line; `onProgress` hears the share that has been sent, 0 to 1. */
/** @typedef {{ files: readonly File[], onProgress: (share: number) => void }} Cargo */

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
 * @param {Cargo} cargo
 * @returns {Promise<Posted>}
 */
export function postLine(line, { files, onProgress }) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/webhooks/local");
    request.onloadend = () => resolve(postedBy(request));
    if (files.length === 0) {
      request.timeout = timeoutMs;
      request.setRequestHeader("Content-Type", "application/json");
      return request.send(JSON.stringify(line));
    }

    request.timeout = uploadTimeoutMs;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    const form = new FormData();
    form.set("line", JSON.stringify(line));
    for (const file of files) form.append("file", file, file.name);
    request.send(form);
  });
}

/** A status of 0 is no answer at all: the server is away, or the network is. */
/** @param {XMLHttpRequest} request @returns {Posted} */
function postedBy({ status, responseText }) {
  if (status >= 200 && status < 300) return { kind: "accepted" };
  if (status === 0 || isPassing(status)) return { kind: "later" };
  try {
    return { kind: "refused", reason: String(JSON.parse(responseText).error) };
  } catch {
    // Something between here and the server said it in its own words.
    return { kind: "refused", reason: "not_right" };
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
