import { element } from "./dom.js";
import { icon } from "./icons.js";
import { createPicture } from "./picture.js";
import { createTable } from "./table.js";

/** @import { ShownActions, ShownBlock } from "../contract.ts" */
/** @import { Words } from "./words.js" */

/**
 * The blocks of an answer. `press` types a button's line and resolves when it has been answered.
 * @param {readonly ShownBlock[]} blocks
 * @param {{ t: Words, press: (command: string) => Promise<void> }} setting
 */
export function createBlocks(blocks, setting) {
  return blocks.map((block) => createBlock(block, setting));
}

/** @param {ShownBlock} block @param {{ t: Words, press: (command: string) => Promise<void> }} setting */
function createBlock(block, { t, press }) {
  switch (block.kind) {
    case "text":
      return element(block.style === "title" ? "h3" : "p", { class: block.style }, block.text);
    case "table":
      return createTable(block, t);
    case "image":
      return createPicture(block, t);
    case "file":
      return createFile(block, t);
    case "actions":
      return createButtons(block, press);
  }
}

/** @param {Extract<ShownBlock, { kind: "file" }>} file @param {Words} t */
function createFile({ name, url, size }, t) {
  const extension = name.includes(".") ? (name.split(".").at(-1) ?? "") : "";
  const label = t("page.download", { name, size: sizeText(size) });
  return element(
    "a",
    { class: "file", href: url, download: name, "aria-label": label },
    element("span", { class: "kind", "aria-hidden": "true" }, extension.slice(0, 4).toUpperCase()),
    element("span", { class: "who" }, element("b", {}, name), element("small", {}, sizeText(size))),
    icon("download"),
  );
}

/** @param {number} bytes */
function sizeText(bytes) {
  const kilobytes = Math.max(1, Math.round(bytes / 1_000));
  return kilobytes < 1_000 ? `${kilobytes} KB` : `${(kilobytes / 1_000).toFixed(1)} MB`;
}

/** @param {ShownActions} block @param {(command: string) => Promise<void>} press */
function createButtons({ actions }, press) {
  const buttons = actions.map(({ label, command }) =>
    element(
      "button",
      { type: "button", onclick: ({ currentTarget }) => void pressOnce(currentTarget, command) },
      label,
    ),
  );
  return element("div", { class: "actions" }, ...buttons);

  /** @param {EventTarget | null} pressed @param {string} command */
  async function pressOnce(pressed, command) {
    for (const button of buttons) {
      button.disabled = true;
      button.classList.toggle("pressed", button === pressed);
    }
    await press(command);
    for (const button of buttons) button.disabled = false;
  }
}
