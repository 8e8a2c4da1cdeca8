import { botAvatar, personAvatar } from "./avatar.js";
import { element } from "./dom.js";
import { createSent } from "./files.js";
import { icon } from "./icons.js";
import { createBlocks } from "./reply.js";

/** @import { AnswerEntry, SentFile } from "../contract.ts" */
/** @import { Times } from "./time.js" */
/** @import { WordKey, Words } from "./words.js" */

/**
 * A line as it is shown, whether the transcript has it yet or not.
 * @typedef {{
 *   key: string, at: string, senderId: string, name: string, text: string, label: string | undefined,
 *   isOwn: boolean, state: "sending" | "retrying" | "accepted" | "refused" | "kept", reason?: string | undefined,
 *   files: readonly SentFile[], progress?: number | undefined,
 * }} Line
 */

/** @typedef {{ node: HTMLElement, update(line: Line): void }} LineView */

/**
 * What is said about a line that the server refused.
 * @type {ReadonlyMap<string | undefined, WordKey>}
 */
const refusals = new Map([
  ["too_long", "page.too_long"],
  ["too_many_files", "page.refused_count"],
  ["file_too_large", "page.refused_size"],
  ["too_large", "page.refused_size"],
  ["file_type", "page.refused_type"],
  ["files_gone", "page.files_gone"],
]);

/**
 * @param {Line} line
 * @param {{ t: Words, times: Times, onEdit: (line: Line) => void }} setting
 * @returns {LineView}
 */
export function createLine(line, { t, times, onEdit }) {
  const bubble = element("p", { class: "bubble" });
  const status = element("div", { class: "status" });
  const author = line.isOwn ? t("page.you") : line.name;
  const node = element(
    "article",
    { class: `entry line ${line.isOwn ? "own" : "other"}`, "aria-label": author },
    !line.isOwn && personAvatar(line.name, Number(line.senderId.slice(1)) || 0),
    element(
      "div",
      { class: "stack" },
      !line.isOwn && element("b", { class: "author" }, line.name),
      ...createSent(line.files),
      bubble,
      status,
    ),
  );
  update(line);
  return { node, update };

  /** @param {Line} news */
  function update(news) {
    node.dataset["state"] = news.state;
    bubble.textContent = news.label ?? news.text;
    bubble.hidden = news.text === "";
    if (news.label !== undefined) bubble.title = news.text;
    bubble.classList.toggle("pressed", news.label !== undefined);
    status.replaceChildren(...statusOf(news));
  }

  /** @param {Line} news */
  function statusOf(news) {
    const clock = element("time", { datetime: news.at }, times.clock(news.at));
    switch (news.state) {
      case "sending":
        return news.progress === undefined
          ? [element("span", { role: "status" }, t("page.sending"))]
          : progressOf(news.progress);
      case "retrying":
        return [element("span", { class: "trouble", role: "status" }, t("page.not_logged"))];
      case "refused":
        return [
          element(
            "span",
            { class: "trouble", role: "alert" },
            t(refusals.get(news.reason) ?? "page.not_accepted"),
          ),
          element(
            "button",
            { type: "button", class: "link", onclick: () => onEdit(news) },
            t("page.edit_again"),
          ),
        ];
      case "accepted":
      case "kept":
        return [clock];
    }
  }

  /** A screen reader finds the bar when it looks for it; it is not told each step. @param {number} share */
  function progressOf(share) {
    const percent = Math.floor(share * 100);
    return [
      element("progress", { max: 100, value: percent, "aria-label": t("page.sending") }),
      element("span", {}, t("page.sending_files", { percent })),
    ];
  }
}

/**
 * @param {AnswerEntry} answer
 * @param {{ t: Words, times: Times, placeName: (conversation: string) => string, press: (command: string) => Promise<void> }} setting
 */
export function createAnswer({ at, asked, outcome, blocks }, { t, times, placeName, press }) {
  return element(
    "article",
    { class: "entry answer", "data-outcome": outcome, "aria-label": "Chốt" },
    botAvatar(),
    element(
      "div",
      { class: "stack" },
      element("b", { class: "author" }, "Chốt", element("time", { datetime: at }, times.clock(at))),
      element(
        "div",
        { class: "bubble" },
        asked &&
          element(
            "p",
            { class: "elsewhere" },
            icon("reply"),
            element(
              "span",
              {},
              t("page.asked_elsewhere", { place: placeName(asked.conversation) }),
              element("q", {}, asked.text),
            ),
          ),
        ...createBlocks(blocks, { t, press }),
      ),
    ),
  );
}

/** @param {Words} t */
export function createTyping(t) {
  const dots = element(
    "span",
    { class: "dots", "aria-hidden": "true" },
    element("i"),
    element("i"),
    element("i"),
  );
  return element(
    "div",
    { class: "entry typing", role: "status", "aria-label": t("page.answering") },
    botAvatar(),
    dots,
  );
}

/** @param {string} label */
export function createDay(label) {
  return element("div", { class: "day", role: "separator" }, element("span", {}, label));
}
