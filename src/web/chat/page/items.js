import { keyOf, labelsOf } from "./transcript.js";

/** @import { AnswerEntry } from "../contract.ts" */
/** @import { Line } from "./message.js" */
/** @import { Session } from "./session.js" */
/** @import { Times } from "./time.js" */

/**
 * @typedef {{ kind: "line", key: string, at: string, author: string, line: Line }
 *   | { kind: "answer", key: string, at: string, author: string, answer: AnswerEntry }} Said
 */

/**
 * What stands in a log, from top to bottom. What one author says without a pause reads as one.
 * @typedef {{ kind: "day", key: string, at: string } | (Said & { isContinued: boolean, isFollowed: boolean })} Item
 */

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
    const [before, after] = [said[index - 1], said[index + 1]];
    const isNewDay = !before || times.day(before.at) !== times.day(item.at);
    /** @type {Item} */
    const shown = {
      ...item,
      isContinued: isOneRun(before, item, times),
      isFollowed: isOneRun(item, after, times),
    };
    return isNewDay ? [{ kind: "day", key: `day-${times.day(item.at)}`, at: item.at }, shown] : [shown];
  });
}

/** @param {Said | undefined} one @param {Said | undefined} next @param {Times} times */
function isOneRun(one, next, times) {
  if (one?.author === undefined || one.author !== next?.author) return false;
  return times.day(one.at) === times.day(next.at) && Date.parse(next.at) - Date.parse(one.at) < pauseMs;
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

  /** @type {Said[]} */
  const kept = entries.map((entry) => {
    const { at } = entry;
    const key = keyOf(entry);
    if (entry.kind === "answer") return { kind: "answer", key, at, author: "bot", answer: entry };
    const { senderId, name, text, files } = entry;
    const isOwn = senderId === session.senderId;
    /** @type {Line} */
    const line = {
      key: entry.key,
      at,
      senderId,
      name,
      text,
      files,
      label: labels.get(text),
      isOwn,
      state: "kept",
    };
    return { kind: "line", key, at, author: senderId, line };
  });
  /** @type {Said[]} */
  const own = session
    .ownLines(id)
    .filter(({ key }) => !known.has(`line-${key}`))
    .map(({ key, at, text, files = [], state, reason, progress }) => {
      const { senderId, person } = session;
      /** @type {Line} */
      const line = {
        key,
        at,
        senderId,
        name: person.name,
        text,
        files,
        label: labels.get(text),
        isOwn: true,
        state,
        reason,
        progress,
      };
      return { kind: "line", key: `line-${key}`, at, author: senderId, line };
    });
  return [...kept, ...own];
}
