import { element } from "./dom.js";

/** @import { Hint } from "../contract.ts" */
/** @import { Words } from "./words.js" */

/**
 * The commands that begin with what has been typed; nothing is chosen until an arrow or a finger chooses.
 * @param {{ t: Words, hints: readonly Hint[], onChoose: (hint: Hint) => void, onShow: (activeId: string | null) => void }} setting
 */
export function createPalette({ t, hints, onChoose, onShow }) {
  const list = element("ul", {
    class: "palette",
    id: "commands",
    role: "listbox",
    "aria-label": t("page.commands"),
    hidden: true,
  });
  /** @type {readonly Hint[]} */
  let found = [];
  let active = -1;

  return {
    node: list,
    isOpen: () => found.length > 0,

    /** @param {string} text */
    search(text) {
      const typed = /^\/[^\n]*$/.test(text) ? text.toLowerCase() : undefined;
      found =
        typed === undefined
          ? []
          : hints.filter(({ path, example }) => path.startsWith(typed) && example !== text);
      active = -1;
      show();
    },

    close() {
      found = [];
      show();
    },

    /** @param {1 | -1} step */
    move(step) {
      active = (active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length;
      show();
    },

    /** Takes what is chosen, or the first one when `orFirst`; false when there is nothing to take. @param {{ orFirst: boolean }} options */
    take({ orFirst }) {
      const hint = found[active] ?? (orFirst ? found[0] : undefined);
      if (hint) onChoose(hint);
      return hint !== undefined;
    },
  };

  function show() {
    list.hidden = found.length === 0;
    list.replaceChildren(...found.map(option));
    list.children[active]?.scrollIntoView({ block: "nearest" });
    onShow(active < 0 ? null : optionId(active));
  }

  /** @param {Hint} hint @param {number} index */
  function option(hint, index) {
    const rest = hint.example.startsWith(hint.path) ? hint.example.slice(hint.path.length) : "";
    return element(
      "li",
      {
        id: optionId(index),
        role: "option",
        "aria-selected": String(index === active),
        // A press must not take the focus, or the keyboard of a phone would close.
        onpointerdown: (event) => event.preventDefault(),
        onclick: () => onChoose(hint),
      },
      element("span", { class: "example" }, element("b", {}, hint.path), rest),
      element("small", {}, hint.summary),
    );
  }
}

/** @param {number} index */
function optionId(index) {
  return `command-${index}`;
}
