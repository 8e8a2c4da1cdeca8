import { element } from "./dom.js";
import { icon } from "./icons.js";

/** @import { Words } from "./words.js" */

/**
 * Lets files be dropped anywhere on a part of the page, and says so while they are held over it.
 * @param {HTMLElement} place
 * @param {{ t: Words, onDrop: (files: readonly File[]) => void }} setting
 */
export function acceptDrops(place, { t, onDrop }) {
  const cover = element(
    "div",
    { class: "drop", hidden: true, "aria-hidden": "true" },
    icon("clip"),
    t("page.drop_files"),
  );
  place.append(cover);
  // Moving over a child leaves the parent, so what counts is how many have been entered.
  let depth = 0;

  place.addEventListener("dragenter", (event) => {
    if (hasFiles(event)) show(depth + 1);
  });
  place.addEventListener("dragleave", (event) => {
    if (hasFiles(event)) show(depth - 1);
  });
  place.addEventListener("dragover", (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  place.addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    // Otherwise the browser would leave the page and open the file.
    event.preventDefault();
    show(0);
    onDrop([...(event.dataTransfer?.files ?? [])]);
  });

  /** @param {number} entered */
  function show(entered) {
    depth = Math.max(0, entered);
    cover.hidden = depth === 0;
  }
}

/** @param {DragEvent} event */
function hasFiles({ dataTransfer }) {
  return dataTransfer?.types.includes("Files") ?? false;
}
