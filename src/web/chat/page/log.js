import { arrange, element } from "./dom.js";
import { isAwaited, itemsOf } from "./items.js";
import { createAnswer, createDay, createLine, createTyping } from "./message.js";
import { createScroller } from "./scroller.js";

/** @import { Item } from "./items.js" */
/** @import { Line } from "./message.js" */
/** @import { Session } from "./session.js" */
/** @import { Times } from "./time.js" */
/** @import { Words } from "./words.js" */

/** @typedef {{ node: HTMLElement, update?: ((line: Line) => void) | undefined }} View */

/**
 * What has been said in the current conversation.
 * @param {{ session: Session, t: Words, times: Times, onEdit: (line: Line) => void }} setting
 */
export function createLog({ session, t, times, onEdit }) {
  const content = element("div", { class: "entries" });
  const scroller = createScroller({ t, content, onNearTop: readOlder });
  const typing = createTyping(t);
  /** @type {Map<string, View>} */
  let views = new Map();
  /** @type {Map<string, number | undefined>} */
  const places = new Map();
  let shown = "";
  let isReadingOlder = false;

  return { node: scroller.node, update };

  function update() {
    const isOther = shown !== session.current;
    if (isOther) leave();
    const transcript = session.conversations.get(session.current)?.transcript;
    content.setAttribute("aria-busy", String(!transcript));
    const items = itemsOf(session, session.current, times);
    const known = views;
    views = new Map(items.map((item) => [item.key, refresh(known.get(item.key) ?? createView(item), item)]));

    const nodes = items.map(({ key }) => views.get(key)?.node).filter((node) => node !== undefined);
    if (transcript && items.length === 0) nodes.push(welcome());
    if (isAwaited(session, session.current)) nodes.push(typing);
    scroller.keepPlace(() => arrange(content, nodes));
    if (known.size === 0) scroller.goTo(places.get(session.current));
    else announce(items, known);
  }

  function leave() {
    places.set(shown, scroller.place());
    shown = session.current;
    views = new Map();
    content.replaceChildren();
  }

  /** @param {readonly Item[]} items @param {ReadonlyMap<string, View>} known */
  function announce(items, known) {
    const last = items.at(-1);
    const view = last && views.get(last.key);
    if (!last || !view || known.has(last.key)) return;
    scroller.arrived(view.node, { isOwn: last.kind === "line" && last.line.isOwn });
  }

  /** @param {Item} item @returns {View} */
  function createView(item) {
    switch (item.kind) {
      case "day":
        return { node: createDay(times.dayLabel(item.at)) };
      case "line":
        return createLine(item.line, { t, times, onEdit });
      case "answer":
        return { node: createAnswer(item.answer, { t, times, placeName, press }) };
    }
  }

  /** @param {View} view @param {Item} item */
  function refresh(view, item) {
    if (item.kind === "line") view.update?.(item.line);
    if (item.kind !== "day") {
      view.node.classList.toggle("continued", item.isContinued);
      view.node.classList.toggle("followed", item.isFollowed);
    }
    return view;
  }

  function welcome() {
    const card = session.conversations.get(session.current)?.card;
    const name = session.person.name.split(/\s+/).at(-1) ?? "";
    return element(
      "div",
      { class: "welcome" },
      element("img", { src: "/icon.svg", alt: "", width: 56, height: 56 }),
      element("h2", {}, card?.isDirect ? t("page.welcome", { name }) : (card?.name ?? "")),
      element("p", {}, t(card?.isDirect ? "page.welcome_direct" : "page.welcome_room")),
    );
  }

  async function readOlder() {
    const transcript = session.conversations.get(session.current)?.transcript;
    if (isReadingOlder || !transcript?.older) return;
    isReadingOlder = true;
    await session.readOlder(session.current);
    isReadingOlder = false;
  }

  /** @param {string} command */
  function press(command) {
    return session.whenAnswered(session.say(session.current, command));
  }

  /** @param {string} conversation */
  function placeName(conversation) {
    return session.conversations.get(conversation)?.card.name ?? conversation;
  }
}
