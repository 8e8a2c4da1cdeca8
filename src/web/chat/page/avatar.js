import { element } from "./dom.js";
import { icon } from "./icons.js";

/** @import { ConversationCard } from "../contract.ts" */

const tints = 6;

/** The bot's own mark. */
export function botAvatar() {
  return element("img", { class: "avatar bot", src: "/icon.svg", alt: "", width: 40, height: 40 });
}

/**
 * The first letters of a name's last two words, which is where Vietnamese names differ.
 * @param {string} name
 * @param {number} id
 */
export function personAvatar(name, id) {
  const words = name.normalize("NFC").split(/\s+/).filter(Boolean).slice(-2);
  const initials = words.map((word) => [...word][0]?.toUpperCase() ?? "").join("");
  return element("span", { class: `avatar person tint-${id % tints}`, "aria-hidden": "true" }, initials);
}

/** @param {ConversationCard} card */
export function conversationAvatar(card) {
  if (card.isDirect) return botAvatar();
  const name = card.id === "managers" ? "leaders" : "room";
  return element("span", { class: "avatar room", "aria-hidden": "true" }, icon(name));
}
