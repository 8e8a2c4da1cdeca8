import { element } from "./dom.js";
import { fileBadge, fileSize } from "./files.js";
import { icon } from "./icons.js";

/** @import { FileLimits } from "../contract.ts" */
/** @import { Words } from "./words.js" */

/**
 * The files that go with the next line: chosen, dropped or pasted, each shown as a chip until it is sent or removed.
 * @param {{ t: Words, limits: FileLimits, onChange: () => void, onRemoved: () => void }} setting
 */
export function createTray({ t, limits, onChange, onRemoved }) {
  /** @type {readonly File[]} */
  let chosen = [];
  const chips = element("ul", { class: "chips", "aria-label": t("page.attached"), "aria-live": "polite" });
  const trouble = element("p", { class: "trouble", role: "alert" });
  const node = element("div", { class: "tray", hidden: true }, chips, trouble);
  const picker = element("input", {
    type: "file",
    multiple: true,
    hidden: true,
    accept: limits.types.join(","),
    onchange: () => void picked(),
  });
  const button = element(
    "button",
    { type: "button", class: "clip", "aria-label": t("page.attach"), onclick: () => picker.click() },
    icon("clip"),
  );

  return { node, picker, button, add, files: () => chosen, put: show, isWanted };

  async function picked() {
    const files = [...(picker.files ?? [])];
    // The same file may be chosen again after it was removed.
    picker.value = "";
    await add(files);
  }

  /** @param {readonly File[]} files */
  async function add(files) {
    trouble.textContent = "";
    for (const file of files) {
      const complaint = complaintAbout(file);
      const copy = complaint === undefined ? await readNow(file) : undefined;
      if (copy) show([...chosen, copy]);
      else trouble.textContent = complaint ?? t("page.file_unreadable", { name: file.name });
    }
    node.hidden = chosen.length === 0 && trouble.textContent === "";
  }

  /** @param {File} file */
  function complaintAbout(file) {
    if (!isWanted(file)) {
      const types = limits.types.join(", ");
      return t("page.file_type", { name: file.name, types });
    }
    if (file.size > limits.bytes) {
      return t("page.file_large", { name: file.name, size: fileSize(limits.bytes) });
    }
    return chosen.length >= limits.count ? t("page.file_count", { count: limits.count }) : undefined;
  }

  /** @param {File} file */
  function isWanted({ name }) {
    return limits.types.some((type) => name.toLowerCase().endsWith(type));
  }

  /** @param {readonly File[]} files */
  function show(files) {
    chosen = files;
    chips.replaceChildren(...files.map(chipOf));
    if (files.length === 0) trouble.textContent = "";
    node.hidden = files.length === 0;
    onChange();
  }

  /** @param {File} file */
  function chipOf(file) {
    const label = t("page.remove_file", { name: file.name });
    return element(
      "li",
      { class: "chip" },
      fileBadge(file.name),
      element(
        "span",
        { class: "who" },
        element("b", { title: file.name }, file.name),
        element("small", {}, fileSize(file.size)),
      ),
      element("button", { type: "button", "aria-label": label, onclick: () => remove(file) }, icon("close")),
    );
  }

  /** @param {File} file */
  function remove(file) {
    show(chosen.filter((other) => other !== file));
    onRemoved();
  }
}

/**
 * A copy in memory: what is sent, and sent again, is what was chosen, even if the file is changed meanwhile.
 * Undefined for what cannot be read, such as a folder.
 * @param {File} file
 */
async function readNow(file) {
  try {
    return new File([await file.arrayBuffer()], file.name, { type: file.type });
  } catch {
    // A NotReadableError or NotFoundError: the sentence says it.
    return undefined;
  }
}
