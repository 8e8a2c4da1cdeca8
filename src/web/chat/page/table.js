import { element } from "./dom.js";

/** @import { ShownTable } from "../contract.ts" */
/** @import { Words } from "./words.js" */

/**
 * A table that scrolls inside its bubble. Each cell holds its long and its short text; the style shows the one
 * that fits, and the other is not there for readers of the screen either.
 * @param {ShownTable} table
 * @param {Words} t
 */
export function createTable({ columns, rows }, t) {
  const aligned = (/** @type {number} */ place) => `align-${columns[place]?.align ?? "start"}`;
  const head = element(
    "thead",
    {},
    element(
      "tr",
      {},
      ...columns.map(({ label }, place) => element("th", { scope: "col", class: aligned(place) }, label)),
    ),
  );
  const body = element(
    "tbody",
    {},
    ...rows.map((row) =>
      element(
        "tr",
        {},
        ...row.map((cell, place) => element("td", { class: aligned(place) }, ...texts(cell))),
      ),
    ),
  );
  return element(
    "div",
    { class: "table", tabindex: 0, role: "region", "aria-label": t("page.table") },
    element("table", {}, head, body),
  );
}

/** @param {{ full: string, short: string }} cell */
function texts({ full, short }) {
  if (full === short) return [element("span", { class: "words" }, full)];
  return [element("span", { class: "full" }, full), element("span", { class: "short", title: full }, short)];
}
