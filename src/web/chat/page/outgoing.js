/** @import { Posted, PostedLine } from "./api.js" */

/**
 * A line of one's own until the transcript has it. `accepted` is durable and waits for its answer.
 * @typedef {{
 *   key: string, conversation: string, text: string, at: string,
 *   state: "sending" | "retrying" | "accepted" | "refused", reason?: string,
 * }} OwnLine
 */

/**
 * @typedef {{
 *   lines(conversation: string): readonly OwnLine[],
 *   add(line: { conversation: string, room?: string, text: string }): string,
 *   remove(key: string): void,
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
 *   post: (line: PostedLine) => Promise<Posted>,
 *   onChange: (conversation: string) => void,
 * }} setting
 * @returns {Outgoing}
 */
export function createOutgoing({ sender, storage, post, onChange }) {
  const place = `chot.unsent.${sender.id}`;
  /** @type {Kept[]} */
  let kept = restore(storage.getItem(place));
  let isSending = false;
  let wake = () => {};
  void sendAll();

  return {
    lines: (conversation) => kept.filter((line) => line.conversation === conversation),

    add(line) {
      const key = crypto.randomUUID();
      keep([...kept, { ...line, key, at: new Date().toISOString(), state: "sending" }]);
      onChange(line.conversation);
      void sendAll();
      return key;
    },

    remove: (key) => keep(kept.filter((line) => line.key !== key)),
    retryNow: () => wake(),
  };

  async function sendAll() {
    if (isSending) return;
    isSending = true;
    for (let line = nextLine(), failures = 0; line; line = nextLine()) {
      const { key, text, room } = line;
      const posted = await post({
        id: key,
        sender: sender.id,
        name: sender.name,
        text,
        ...(room && { room }),
      });
      failures = posted.kind === "later" ? failures + 1 : 0;
      switch (posted.kind) {
        case "accepted":
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
