import { element } from "./dom.js";
import { icon } from "./icons.js";
import { createPalette } from "./palette.js";
import { createTray } from "./tray.js";

/** @import { FileLimits, Hint } from "../contract.ts" */
/** @import { WordKey, Words } from "./words.js" */

const longestText = 4_000;
const tallestPx = 160;

/**
 * Lines to try: looking can do no harm, so it is sent at once; what writes is only put in, to be changed first.
 * @type {readonly { key: WordKey, isSent: boolean }[]}
 */
const quickLines = [
  { key: "page.quick_kpi", isSent: true },
  { key: "page.quick_revenue", isSent: false },
  { key: "page.quick_help", isSent: true },
];

/**
 * Where lines are typed.
 * @param {{
 *   t: Words, hints: readonly Hint[], limits: FileLimits, ownTexts: () => readonly string[],
 *   onSend: (text: string, files?: readonly File[]) => void,
 * }} setting `ownTexts` are one's own lines, the newest first.
 */
export function createComposer({ t, hints, limits, onSend, ownTexts }) {
  /** How far back in one's own lines; -1 is the line being typed. */
  let recalled = -1;
  const input = element("textarea", {
    rows: 1,
    maxlength: longestText,
    placeholder: t("page.input_direct"),
    "aria-label": t("page.input"),
    "aria-controls": "commands",
    "aria-autocomplete": "list",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "send",
    oninput: typed,
    onkeydown: (event) => event instanceof KeyboardEvent && pressed(event),
    onblur: () => palette.close(),
    onpaste: (event) => event instanceof ClipboardEvent && pasted(event),
  });
  const send = element(
    "button",
    { type: "submit", class: "send", "aria-label": t("page.send"), disabled: true },
    icon("send"),
  );
  const tray = createTray({ t, limits, onChange: grow, onRemoved: () => input.focus() });
  const palette = createPalette({
    t,
    hints,
    onChoose: (hint) => insert(hint.example, hint.path),
    onShow(activeId) {
      if (activeId) input.setAttribute("aria-activedescendant", activeId);
      else input.removeAttribute("aria-activedescendant");
    },
  });
  const node = element(
    "form",
    { class: "composer", onsubmit: submit },
    palette.node,
    element(
      "div",
      { class: "quick", role: "group", "aria-label": t("page.suggestions") },
      ...quickLines.map(quickLine),
    ),
    tray.node,
    element("div", { class: "field" }, tray.button, tray.picker, input, send),
  );

  return { node, write, attach: tray.add, focus: () => input.focus(), draft };

  /** What has been begun and not sent. */
  function draft() {
    return { text: input.value, files: tray.files() };
  }

  /** @param {string} text @param {readonly File[]} [files] */
  function write(text, files) {
    input.value = text;
    input.setSelectionRange(text.length, text.length);
    palette.close();
    if (files) tray.put(files);
    grow();
  }

  function typed() {
    recalled = -1;
    palette.search(input.value);
    grow();
  }

  /** @param {Event} [event] */
  function submit(event) {
    event?.preventDefault();
    const text = input.value.trim();
    const files = tray.files();
    if (text === "" && files.length === 0) return;
    recalled = -1;
    write("", []);
    onSend(text, files);
  }

  /** Cells copied in Excel come as text and as a picture: they are text. @param {ClipboardEvent} event */
  function pasted(event) {
    const files = [...(event.clipboardData?.files ?? [])];
    const isText = event.clipboardData?.types.includes("text/plain") ?? false;
    if (files.length === 0 || (isText && !files.some(tray.isWanted))) return;
    event.preventDefault();
    void tray.add(files);
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    // While an input method composes a letter with its marks, the keys are its own.
    if (event.isComposing || event.keyCode === 229) return;
    const isTaken = palette.isOpen() ? chooseBy(event) : recallBy(event);
    if (isTaken) return event.preventDefault();
    if (event.key === "Enter" && !event.shiftKey) submit(event);
  }

  /** @param {KeyboardEvent} event */
  function chooseBy({ key, shiftKey }) {
    switch (key) {
      case "ArrowDown":
      case "ArrowUp":
        palette.move(key === "ArrowDown" ? 1 : -1);
        return true;
      case "Tab":
        return !shiftKey && palette.take({ orFirst: true });
      case "Enter":
        return !shiftKey && palette.take({ orFirst: false });
      case "Escape":
        palette.close();
        return true;
      default:
        return false;
    }
  }

  /** Up and down go through one's own last lines, as in a terminal. @param {KeyboardEvent} event */
  function recallBy({ key }) {
    const isRecalling = recalled >= 0 || input.value === "";
    if (!isRecalling || (key !== "ArrowUp" && key !== "ArrowDown")) return false;
    const texts = ownTexts();
    const wanted = recalled + (key === "ArrowUp" ? 1 : -1);
    if (wanted >= texts.length) return true;
    recalled = Math.max(wanted, -1);
    write(texts[recalled] ?? "");
    return true;
  }

  /** Puts an example in and marks what has to be changed in it. @param {string} example @param {string} path */
  function insert(example, path) {
    write(example);
    input.focus();
    if (example.startsWith(`${path} `)) input.setSelectionRange(path.length + 1, example.length);
  }

  /** @param {typeof quickLines[number]} line */
  function quickLine({ key, isSent }) {
    const text = t(key);
    const use = () => (isSent ? onSend(text) : insert(text, text.split(" ")[0] ?? text));
    return element("button", { type: "button", onclick: use }, text, !isSent && icon("insert"));
  }

  function grow() {
    send.disabled = input.value.trim() === "" && tray.files().length === 0;
    input.style.height = "auto";
    input.style.height = `${Math.min(input.scrollHeight, tallestPx)}px`;
  }
}
