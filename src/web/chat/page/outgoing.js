/** @import { SentFile } from "../contract.ts" */
/** @import { Cargo, Posted, PostedLine } from "./api.js" */
/** @import { Vault } from "./vault.js" */

/**
 * A line of one's own until the transcript has it. `accepted` is durable and waits for its answer.
 * @typedef {{
 *   key: string, conversation: string, text: string, at: string,
 *   state: "sending" | "retrying" | "accepted" | "refused", reason?: string,
 *   files?: readonly SentFile[], progress?: number,
 * }} OwnLine `progress` is the share of the files that has been sent, 0 to 1.
 */

/**
 * @typedef {{
 *   lines(conversation: string): readonly OwnLine[],
 *   add(line: { conversation: string, room?: string, text: string }, files?: readonly File[]): string,
 *   remove(key: string): void,
 *   filesOf(key: string): readonly File[],
 *   retryNow(): void,
 * }} Outgoing
 */

/** @typedef {OwnLine & { room?: string }} Kept */

const pausesMs = [500, 1_000, 2_000, 4_000];

/**
 * Sends lines one after the other, each under an id of its own until it is durable: what is sent twice is kept once.
 * They are kept in the browser too, so that a page that was closed sends them when it is opened again.
 * @param {{
 *   sender: { id: string, name: string },
 *   storage: Storage,
 *   vault: Vault,
 *   post: (line: PostedLine, cargo: Cargo) => Promise<Posted>,
 *   onChange: (conversation: string) => void,
 * }} setting
 * @returns {Outgoing}
 */
export function createOutgoing({ sender, storage, vault, post, onChange }) {
  const place = `chot.unsent.${sender.id}`;
  /** @type {Kept[]} */
  let kept = restore(storage.getItem(place));
  /** @type {Map<string, readonly File[]>} */
  const carried = new Map();
  let isSending = false;
  let wake = () => {};
  void sendAll();

  return {
    lines: (conversation) => kept.filter((line) => line.conversation === conversation),

    add(line, files = []) {
      const key = crypto.randomUUID();
      const cards = files.map(({ name, size }) => ({ name, size }));
      const at = new Date().toISOString();
      keep([...kept, { ...line, key, at, state: "sending", ...(files.length > 0 && { files: cards }) }]);
      if (files.length > 0) {
        carried.set(key, files);
        void vault.put(key, files);
      }
      onChange(line.conversation);
      void sendAll();
      return key;
    },

    remove(key) {
      keep(kept.filter((line) => line.key !== key));
      letGo(key);
    },

    filesOf: (key) => carried.get(key) ?? [],
    retryNow: () => wake(),
  };

  async function sendAll() {
    if (isSending) return;
    isSending = true;
    for (let line = nextLine(), failures = 0; line; line = nextLine()) {
      const posted = await send(line);
      const { key } = line;
      failures = posted.kind === "later" ? failures + 1 : 0;
      switch (posted.kind) {
        case "accepted":
          letGo(key);
          change(key, { state: "accepted" });
          break;
        case "refused":
          change(key, { state: "refused", reason: posted.reason });
          break;
        case "later":
          change(key, { state: "retrying" });
          await rest(pausesMs[Math.min(failures, pausesMs.length) - 1] ?? 0);
      }
    }
    isSending = false;
  }

  /** @param {Kept} line @returns {Promise<Posted>} */
  async function send({ key, text, room, files: cards = [] }) {
    const files = cards.length === 0 ? [] : (carried.get(key) ?? (await vault.get(key)));
    if (!files) return { kind: "refused", reason: "files_gone" };
    if (files.length > 0) carried.set(key, files);
    const line = { id: key, sender: sender.id, name: sender.name, text, ...(room && { room }) };
    return post(line, { files, onProgress: (share) => progress(key, share) });
  }

  /** @param {string} key @param {number} share */
  function progress(key, share) {
    const known = kept.find((line) => line.key === key)?.progress ?? -1;
    if (Math.floor(share * 100) > Math.floor(known * 100)) change(key, { state: "sending", progress: share });
  }

  /** @param {string} key */
  function letGo(key) {
    if (carried.delete(key)) void vault.remove(key);
  }

  function nextLine() {
    return kept.find(({ state }) => state === "sending" || state === "retrying");
  }

  /** @param {string} key @param {Partial<OwnLine>} news */
  function change(key, news) {
    keep(kept.map((line) => (line.key === key ? { ...line, ...news } : line)));
    const line = kept.find((candidate) => candidate.key === key);
    if (line) onChange(line.conversation);
  }

  /** @param {Kept[]} lines */
  function keep(lines) {
    kept = lines;
    const unsent = kept.filter(({ state }) => state === "sending" || state === "retrying");
    if (unsent.length > 0) storage.setItem(place, JSON.stringify(unsent));
    else storage.removeItem(place);
  }

  /** @param {number} delayMs @returns {Promise<void>} */
  function rest(delayMs) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, delayMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** @param {string | null} text @returns {Kept[]} */
function restore(text) {
  return text === null ? [] : JSON.parse(text);
}
