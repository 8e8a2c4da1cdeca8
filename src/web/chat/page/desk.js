import { conversationAvatar } from "./avatar.js";
import { createComposer } from "./composer.js";
import { element } from "./dom.js";
import { acceptDrops } from "./drop.js";
import { icon } from "./icons.js";
import { createLog } from "./log.js";
import { createSession } from "./session.js";
import { createSidebar } from "./sidebar.js";
import { labelsOf } from "./transcript.js";

/** @import { Desk, FileLimits, PersonCard } from "../contract.ts" */
/** @import { Times } from "./time.js" */
/** @import { Words } from "./words.js" */

/**
 * The whole of what somebody sees after choosing a name: conversations at the side, and one of them open.
 * @param {{
 *   person: PersonCard, desk: Desk, conversation: string | null, t: Words, times: Times, limits: FileLimits,
 *   onOpen: (conversation: string) => void, onList: () => void, onLeave: () => void,
 * }} setting
 */
export function createDesk({ person, desk, conversation, t, times, limits, onOpen, onList, onLeave }) {
  const session = createSession({ person, desk, current: conversation, onChange: update });
  const sidebar = createSidebar({ t, times, onOpen, onChangePerson: onLeave });
  const log = createLog({ session, t, times, onEdit: editAgain });
  const composer = createComposer({
    t,
    hints: session.hints,
    limits,
    onSend: (text, files) => void session.say(session.current, text, files),
    ownTexts,
  });
  /** @type {Map<string, ReturnType<typeof composer.draft>>} What was begun in a conversation and not sent. */
  const drafts = new Map();

  const heading = element("div", { class: "heading" });
  const unreadElsewhere = element("span", { class: "badge", hidden: true });
  const back = element(
    "button",
    { type: "button", class: "quiet back", "aria-label": t("page.back"), onclick: onList },
    icon("back"),
    unreadElsewhere,
  );
  const trouble = element(
    "p",
    { class: "trouble-strip", role: "status", hidden: true },
    t("page.reconnecting"),
  );
  const chat = element(
    "main",
    { class: "chat" },
    element("header", {}, back, heading),
    trouble,
    log.node,
    composer.node,
  );
  acceptDrops(chat, { t, onDrop: (files) => void composer.attach(files).then(composer.focus) });
  const node = element("div", { class: "desk" }, sidebar.node, chat);

  document.addEventListener("visibilitychange", lookAgain);
  void session.open(session.current);
  return { node, open, close };

  /** @param {string} wanted */
  function open(wanted) {
    if (!session.conversations.has(wanted)) return;
    drafts.set(session.current, composer.draft());
    void session.open(wanted);
    const { text = "", files = [] } = drafts.get(wanted) ?? {};
    composer.write(text, files);
    // On a phone the keyboard would cover what was said.
    if (matchMedia("(hover: hover)").matches) composer.focus();
  }

  function close() {
    document.removeEventListener("visibilitychange", lookAgain);
    session.close();
    document.title = t("page.title");
  }

  function lookAgain() {
    if (document.visibilityState === "visible") void session.open(session.current);
  }

  function update() {
    const card = session.conversations.get(session.current)?.card;
    if (card) {
      const name = element("h1", {}, card.name ?? "Chốt");
      const about = element("small", {}, t(card.isDirect ? "page.bot_about" : "page.room_about"));
      heading.replaceChildren(conversationAvatar(card), element("span", { class: "who" }, name, about));
    }
    trouble.hidden = session.isConnected;
    showUnread();
    sidebar.update(session);
    log.update();
  }

  function showUnread() {
    const counts = [...session.conversations.values()].map(({ unread }) => unread);
    const count = counts.reduce((sum, unread) => sum + unread, 0);
    unreadElsewhere.hidden = count === 0;
    unreadElsewhere.textContent = String(count);
    document.title = count === 0 ? t("page.title") : `(${count}) ${t("page.title")}`;
  }

  /** @param {{ key: string, text: string }} line */
  function editAgain({ key, text }) {
    const files = session.takeBack(key);
    composer.write(text, files);
    composer.focus();
    update();
  }

  /** One's own lines of this conversation, the newest first and each once; presses of buttons are none. */
  function ownTexts() {
    const entries = session.conversations.get(session.current)?.transcript?.entries ?? [];
    const labels = labelsOf(entries);
    const said = entries.flatMap((entry) =>
      entry.kind === "line" && entry.senderId === session.senderId ? [entry.text] : [],
    );
    const waiting = session.ownLines(session.current).map(({ text }) => text);
    return [...new Set([...said, ...waiting].reverse())].filter((text) => text !== "" && !labels.has(text));
  }
}
