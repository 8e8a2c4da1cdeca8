import { element } from "./dom.js";
import { fileBadge, fileSize } from "./files.js";
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
  const label = t("page.download", { name, size: fileSize(size) });
  return element(
    "a",
    { class: "file", href: url, download: name, "aria-label": label },
    fileBadge(name),
    element("span", { class: "who" }, element("b", {}, name), element("small", {}, fileSize(size))),
    icon("download"),
  );
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
