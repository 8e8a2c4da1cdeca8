import { element } from "./dom.js";
import { icon } from "./icons.js";

/** @import { Words } from "./words.js" */

/** Nearer to the end than this counts as being there. */
const nearPx = 80;
const marginPx = 12;
const olderFromPx = 300;

/**
 * A list that stays at its end while new things come, and stays put while somebody reads further up.
 * @param {{ t: Words, content: HTMLElement, onNearTop: () => void }} setting
 */
export function createScroller({ t, content, onNearTop }) {
  let isAtEnd = true;
  let unseen = 0;
  const scroller = element(
    "div",
    {
      class: "scroller",
      role: "log",
      tabindex: 0,
      "aria-live": "polite",
      "aria-label": t("page.messages"),
      onscroll: look,
    },
    content,
  );
  const pill = element("button", {
    type: "button",
    class: "pill",
    hidden: true,
    onclick: () => toEnd("smooth"),
  });
  new ResizeObserver(hold).observe(content);
  new ResizeObserver(hold).observe(scroller);

  return {
    node: element("div", { class: "log" }, scroller, pill),

    /** Changes the content so that what is being read does not move. @param {() => void} change */
    keepPlace(change) {
      const fromEnd = scroller.scrollHeight - scroller.scrollTop;
      change();
      if (!isAtEnd) scroller.scrollTop = scroller.scrollHeight - fromEnd;
    },

    /** Something new stands at the end. @param {HTMLElement} entry @param {{ isOwn: boolean }} options */
    arrived(entry, { isOwn }) {
      if (!isAtEnd && !isOwn) unseen += 1;
      else if (entry.offsetHeight > scroller.clientHeight - 2 * marginPx) toTopOf(entry);
      else toEnd();
      show();
    },

    /** The place to come back to; undefined is the end. @returns {number | undefined} */
    place: () => (isAtEnd ? undefined : scroller.scrollTop),

    /** @param {number | undefined} place */
    goTo(place) {
      unseen = 0;
      if (place === undefined) toEnd();
      else scroller.scrollTop = place;
      look();
    },
  };

  function look() {
    isAtEnd = distanceToEnd() < nearPx;
    if (isAtEnd) unseen = 0;
    if (scroller.scrollTop < olderFromPx) onNearTop();
    show();
  }

  /** A picture that has loaded or a keyboard that has opened does not take the end away. */
  function hold() {
    if (isAtEnd) toEnd();
    show();
  }

  /** @param {ScrollBehavior} [behavior] */
  function toEnd(behavior = "instant") {
    scroller.scrollTo({ top: scroller.scrollHeight, behavior });
    if (behavior === "instant") isAtEnd = true;
  }

  /** An answer longer than the screen is read from its beginning, below the line it answers. @param {HTMLElement} entry */
  function toTopOf(entry) {
    isAtEnd = false;
    const line = entry.previousElementSibling;
    const isShort = line instanceof HTMLElement && line.offsetHeight < scroller.clientHeight / 3;
    const { offsetTop } = isShort ? line : entry;
    scroller.scrollTo({ top: offsetTop - marginPx, behavior: "instant" });
  }

  function show() {
    const isFar = distanceToEnd() > scroller.clientHeight / 2;
    pill.hidden = isAtEnd || (unseen === 0 && !isFar);
    pill.classList.toggle("news", unseen > 0);
    pill.replaceChildren(unseen > 0 ? t("page.new_messages") : "", icon("down"));
    pill.setAttribute("aria-label", t(unseen > 0 ? "page.new_messages" : "page.to_end"));
  }

  function distanceToEnd() {
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
  }
}
