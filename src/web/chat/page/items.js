import { keyOf, labelsOf } from "./transcript.js";

/** @import { AnswerEntry } from "../contract.ts" */
/** @import { Line } from "./message.js" */
/** @import { Session } from "./session.js" */
/** @import { Times } from "./time.js" */

/**
 * What stands in a log, from top to bottom.
 * @typedef {{ kind: "day", key: string, at: string }
 *   | { kind: "line", key: string, at: string, author: string, isContinued: boolean, line: Line }
 *   | { kind: "answer", key: string, at: string, author: string, isContinued: boolean, answer: AnswerEntry }} Item
 */

/** @typedef {Exclude<Item, { kind: "day" }>} Said */

/** What one author says within this time reads as one. */
const pauseMs = 5 * 60_000;

/**
 * @param {Session} session
 * @param {string} id
 * @param {Times} times
 * @returns {readonly Item[]}
 */
export function itemsOf(session, id, times) {
  const said = saidIn(session, id);
  return said.flatMap((item, index) => {
    const before = said[index - 1];
    const isNewDay = !before || times.day(before.at) !== times.day(item.at);
    const isSoon = before !== undefined && Date.parse(item.at) - Date.parse(before.at) < pauseMs;
    const isContinued = !isNewDay && isSoon && before?.author === item.author;
    /** @type {Item} */
    const shown = { ...item, isContinued };
    return isNewDay ? [{ kind: "day", key: `day-${times.day(item.at)}`, at: item.at }, shown] : [shown];
  });
}

/**
 * Whether the bot still owes an answer; talk between people in a room is none of its business.
 * @param {Session} session
 * @param {string} id
 */
export function isAwaited(session, id) {
  const conversation = session.conversations.get(id);
  const isCalled = (/** @type {string} */ text) => conversation?.card.isDirect || /^[/!]/.test(text);
  const isOwed = conversation?.transcript?.entries.some(
    (entry) => entry.kind === "line" && !entry.isAnswered && isCalled(entry.text),
  );
  return isOwed || session.ownLines(id).some(({ state, text }) => state === "accepted" && isCalled(text));
}

/** @param {Session} session @param {string} id @returns {readonly Said[]} */
function saidIn(session, id) {
  const entries = session.conversations.get(id)?.transcript?.entries ?? [];
  const labels = labelsOf(entries);
  const known = new Set(entries.map(keyOf));
  const isContinued = false;

  /** @type {Said[]} */
  const kept = entries.map((entry) => {
    const { at } = entry;
    const key = keyOf(entry);
    if (entry.kind === "answer")
      return { kind: "answer", key, at, author: "bot", isContinued, answer: entry };
    const { senderId, name, text } = entry;
    const isOwn = senderId === session.senderId;
    /** @type {Line} */
    const line = { key: entry.key, at, senderId, name, text, label: labels.get(text), isOwn, state: "kept" };
    return { kind: "line", key, at, author: senderId, isContinued, line };
  });
  /** @type {Said[]} */
  const own = session
    .ownLines(id)
    .filter(({ key }) => !known.has(`line-${key}`))
    .map(({ key, at, text, state, reason }) => {
      const { senderId, person } = session;
      /** @type {Line} */
      const line = {
        key,
        at,
        senderId,
        name: person.name,
        text,
        label: labels.get(text),
        isOwn: true,
        state,
        reason,
      };
      return { kind: "line", key: `line-${key}`, at, author: senderId, isContinued, line };
    });
  return [...kept, ...own];
}
