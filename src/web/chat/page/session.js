import { fetchDesk, fetchTranscript, postLine } from "./api.js";
import { createOutgoing } from "./outgoing.js";
import { openStream } from "./stream.js";
import { mergeEntries, mergeNewest } from "./transcript.js";
import { openVault } from "./vault.js";

/** @import { ConversationCard, Desk, Entry, PersonCard, Update } from "../contract.ts" */
/** @import { Outgoing, OwnLine } from "./outgoing.js" */
/** @import { Transcript } from "./transcript.js" */

/** @typedef {{ card: ConversationCard, transcript: Transcript | undefined, unread: number }} Conversation */

/**
 * What one person has before them.
 * @typedef {{
 *   person: PersonCard,
 *   senderId: string,
 *   hints: Desk["hints"],
 *   isConnected: boolean,
 *   current: string,
 *   conversations: ReadonlyMap<string, Conversation>,
 *   ownLines(conversation: string): readonly OwnLine[],
 *   open(conversation: string): Promise<void>,
 *   readOlder(conversation: string): Promise<void>,
 *   say(conversation: string, text: string, files?: readonly File[]): string,
 *   takeBack(key: string): readonly File[],
 *   whenAnswered(key: string): Promise<void>,
 *   close(): void,
 * }} Session
 */

/**
 * @param {{ person: PersonCard, desk: Desk, current: string | null, onChange: (conversation: string | null) => void }} setting
 *   `onChange` names the conversation that changed, or null when it is all of them.
 * @returns {Session}
 */
export function createSession({ person, desk, current: wanted, onChange }) {
  const senderId = `p${person.id}`;
  /** @type {Map<string, Conversation>} */
  const conversations = new Map();
  /** @type {Map<string, () => void>} */
  const waiting = new Map();
  takeDesk(desk);

  /** @type {Outgoing} */
  const outgoing = createOutgoing({
    sender: { id: senderId, name: person.name },
    storage: localStorage,
    vault: openVault(),
    post: postLine,
    onChange: settleRefused,
  });
  const closeStream = openStream(person.id, {
    onUpdate: take,
    onBehind: () => void catchUp(),
    onState(isOpen) {
      if (isOpen) outgoing.retryNow();
      if (session.isConnected === isOpen) return;
      session.isConnected = isOpen;
      onChange(null);
    },
  });

  /** @type {Session} */
  const session = {
    person,
    senderId,
    hints: desk.hints,
    isConnected: true,
    current: wanted !== null && conversations.has(wanted) ? wanted : (desk.conversations[0]?.id ?? ""),
    conversations,
    ownLines: (conversation) => outgoing.lines(conversation),

    async open(conversation) {
      session.current = conversation;
      update(conversation, { unread: 0 });
      onChange(conversation);
      await readNewest(conversation);
    },

    async readOlder(conversation) {
      const before = conversations.get(conversation)?.transcript?.older;
      const page = before && (await fetchTranscript(person.id, conversation, before));
      const known = conversations.get(conversation)?.transcript;
      if (!page || !known || known.older !== before) return;
      update(conversation, {
        transcript: { entries: mergeEntries(known.entries, page.entries), older: page.older },
      });
      onChange(conversation);
    },

    say(conversation, text, files) {
      const isDirect = conversations.get(conversation)?.card.isDirect;
      return outgoing.add({ conversation, text, ...(!isDirect && { room: conversation }) }, files);
    },

    takeBack(key) {
      const files = outgoing.filesOf(key);
      outgoing.remove(key);
      return files;
    },

    whenAnswered: (key) => new Promise((resolve) => waiting.set(key, resolve)),
    close: closeStream,
  };
  return session;

  /** @param {Desk} news */
  function takeDesk(news) {
    const ids = new Set(news.conversations.map(({ id }) => id));
    for (const id of conversations.keys()) if (!ids.has(id)) conversations.delete(id);
    for (const card of news.conversations) {
      const known = conversations.get(card.id);
      conversations.set(card.id, { transcript: undefined, unread: 0, ...known, card });
    }
  }

  /** Fetches what was said while nobody was listening. */
  async function catchUp() {
    const news = await fetchDesk(person.id);
    if (news) takeDesk(news);
    if (!conversations.has(session.current)) session.current = news?.conversations[0]?.id ?? "";
    for (const [id, { transcript }] of conversations) if (transcript) await readNewest(id);
    onChange(null);
  }

  /** @param {string} conversation */
  async function readNewest(conversation) {
    const page = await fetchTranscript(person.id, conversation);
    if (!page) return;
    update(conversation, { transcript: mergeNewest(conversations.get(conversation)?.transcript, page) });
    settle(page.entries);
    onChange(conversation);
  }

  /** @param {Update} news */
  function take({ conversation, entries }) {
    const known = conversations.get(conversation);
    if (!known) return;
    const { transcript, card, unread } = known;
    const isSeen = conversation === session.current && document.visibilityState === "visible";
    const others = entries.filter((entry) => entry.kind === "answer" || entry.senderId !== senderId);
    update(conversation, {
      card: { ...card, last: entries.at(-1) ?? card.last },
      unread: isSeen ? 0 : unread + others.length,
      transcript: transcript && { ...transcript, entries: mergeEntries(transcript.entries, entries) },
    });
    settle(entries);
    onChange(conversation);
  }

  /**
   * What the transcript has need not be kept here any longer.
   * @param {readonly Entry[]} entries
   */
  function settle(entries) {
    for (const entry of entries) {
      if (entry.kind !== "line") continue;
      outgoing.remove(entry.key);
      if (entry.isAnswered) release(entry.key);
    }
  }

  /** @param {string} conversation */
  function settleRefused(conversation) {
    for (const { key, state } of outgoing.lines(conversation)) if (state === "refused") release(key);
    onChange(conversation);
  }

  /** @param {string} key */
  function release(key) {
    waiting.get(key)?.();
    waiting.delete(key);
  }

  /** @param {string} conversation @param {Partial<Conversation>} news */
  function update(conversation, news) {
    const known = conversations.get(conversation);
    if (known) conversations.set(conversation, { ...known, ...news });
  }
}
