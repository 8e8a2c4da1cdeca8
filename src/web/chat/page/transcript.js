/** @import { Entry, TranscriptPage } from "../contract.ts" */

/** @typedef {{ entries: readonly Entry[], older: TranscriptPage["older"] }} Transcript */

/** @param {Entry} entry */
export function keyOf(entry) {
  return entry.kind === "line" ? `line-${entry.key}` : `answer-${entry.id}`;
}

/**
 * What is known and what is new, in order and each once.
 * @param {readonly Entry[]} known
 * @param {readonly Entry[]} news
 * @returns {readonly Entry[]}
 */
export function mergeEntries(known, news) {
  const byKey = new Map(known.map((entry) => [keyOf(entry), entry]));
  for (const entry of news) {
    const before = byKey.get(keyOf(entry));
    // A page that was read before the answer came may arrive after it.
    if (before?.kind === "line" && before.isAnswered) continue;
    byKey.set(keyOf(entry), entry);
  }
  return [...byKey.values()].sort(inOrder);
}

/**
 * The newest page laid over what is known. Where the two do not touch, more was missed than a page holds,
 * and the page alone counts.
 * @param {Transcript | undefined} known
 * @param {TranscriptPage} page
 * @returns {Transcript}
 */
export function mergeNewest(known, page) {
  const keys = new Set(page.entries.map(keyOf));
  const touches = page.older === null || known?.entries.some((entry) => keys.has(keyOf(entry)));
  if (!known || !touches) return page;
  return { entries: mergeEntries(known.entries, page.entries), older: known.older };
}

/**
 * What the buttons of these answers type, with what is written on them: a pressed button is shown by its label.
 * @param {readonly Entry[]} entries
 * @returns {ReadonlyMap<string, string>}
 */
export function labelsOf(entries) {
  const blocks = entries.flatMap((entry) => (entry.kind === "answer" ? entry.blocks : []));
  const actions = blocks.flatMap((block) => (block.kind === "actions" ? block.actions : []));
  return new Map(actions.map(({ command, label }) => [command, label]));
}

/** @param {Entry} a @param {Entry} b */
function inOrder(a, b) {
  return (
    Date.parse(a.at) - Date.parse(b.at) || (a.kind === b.kind ? a.id - b.id : a.kind === "line" ? -1 : 1)
  );
}
