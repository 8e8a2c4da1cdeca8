import { conversationAvatar, personAvatar } from "./avatar.js";
import { arrange, element } from "./dom.js";
import { icon } from "./icons.js";
import { previewOf } from "./preview.js";
import { labelsOf } from "./transcript.js";

/** @import { Conversation, Session } from "./session.js" */
/** @import { Times } from "./time.js" */
/** @import { Words } from "./words.js" */

/**
 * Who one is, and one's conversations with what was said last.
 * @param {{ t: Words, times: Times, onOpen: (conversation: string) => void, onChangePerson: () => void }} setting
 */
export function createSidebar({ t, times, onOpen, onChangePerson }) {
  const me = element("header", { class: "me" });
  const list = element("ul", { class: "conversations" });
  const node = element("nav", { class: "sidebar", "aria-label": t("page.conversations") }, me, list);
  /** @type {Map<string, HTMLLIElement>} */
  const rows = new Map();

  return { node, update };

  /** @param {Session} session */
  function update(session) {
    if (!me.hasChildNodes()) me.append(...identity(session));
    const conversations = [...session.conversations.values()];
    for (const { card } of conversations) if (!rows.has(card.id)) rows.set(card.id, element("li"));
    arrange(
      list,
      conversations.map((conversation) => fill(conversation, session)),
    );
  }

  /** @param {Session} session */
  function identity({ person: { id, name, role, team } }) {
    return [
      personAvatar(name, id),
      element(
        "span",
        { class: "who" },
        element("b", {}, name),
        element(
          "small",
          {},
          [t(`page.role_${role}`), team && t("page.team", { name: team })].filter(Boolean).join(" · "),
        ),
      ),
      element(
        "button",
        {
          type: "button",
          class: "quiet",
          title: t("page.change_person"),
          "aria-label": t("page.change_person"),
          onclick: onChangePerson,
        },
        icon("swap"),
      ),
    ];
  }

  /** @param {Conversation} conversation @param {Session} session */
  function fill({ card, transcript, unread }, session) {
    const row = rows.get(card.id) ?? element("li");
    const labels = labelsOf(transcript?.entries ?? []);
    const isCurrent = card.id === session.current;
    const button =
      row.querySelector("button") ?? element("button", { type: "button", onclick: () => onOpen(card.id) });
    button.setAttribute("aria-current", String(isCurrent));
    button.replaceChildren(
      conversationAvatar(card),
      element(
        "span",
        { class: "about" },
        element(
          "span",
          { class: "head" },
          element("b", {}, card.name ?? "Chốt"),
          card.last && element("time", {}, times.brief(card.last.at)),
        ),
        element(
          "span",
          { class: "tail" },
          element("small", {}, previewOf(card.last, { senderId: session.senderId, t, labels })),
          unread > 0 &&
            element(
              "span",
              { class: "badge", "aria-label": t("page.unread", { count: unread }) },
              unread > 99 ? "99+" : String(unread),
            ),
        ),
      ),
    );
    if (!button.isConnected) row.append(button);
    return row;
  }
}
