import { element } from "./dom.js";

/** @import { SentFile } from "../contract.ts" */

/** @param {number} bytes */
export function fileSize(bytes) {
  const kilobytes = Math.max(1, Math.round(bytes / 1_000));
  return kilobytes < 1_000 ? `${kilobytes} KB` : `${(kilobytes / 1_000).toFixed(1)} MB`;
}

/** The type of a file as a small sign; its name says it in words. @param {string} name */
export function fileBadge(name) {
  const extension = name.includes(".") ? (name.split(".").at(-1) ?? "") : "";
  return element("span", { class: "kind", "aria-hidden": "true" }, extension.slice(0, 4).toUpperCase());
}

/** The files of a line that was sent. @param {readonly SentFile[]} files */
export function createSent(files) {
  return files.map(({ name, size }) =>
    element(
      "div",
      { class: "sent-file" },
      fileBadge(name),
      element(
        "span",
        { class: "who" },
        element("b", { title: name }, name),
        element("small", {}, fileSize(size)),
      ),
    ),
  );
}
