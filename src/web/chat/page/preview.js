/** @import { AnswerEntry, Entry } from "../contract.ts" */
/** @import { Words } from "./words.js" */

/**
 * One line that tells what an entry is about.
 * @param {Entry | null} entry
 * @param {{ senderId: string, t: Words, labels: ReadonlyMap<string, string> }} setting
 */
export function previewOf(entry, { senderId, t, labels }) {
  if (!entry) return t("page.nothing_yet");
  if (entry.kind === "answer") return previewOfAnswer(entry, t);
  const [file] = entry.files;
  const said = labels.get(entry.text) ?? entry.text;
  const text = said === "" && file ? t("page.preview_file", { name: file.name }) : said;
  return entry.senderId === senderId
    ? t("page.preview_own", { text })
    : t("page.preview_person", { name: entry.name, text });
}

/** @param {AnswerEntry} answer @param {Words} t */
function previewOfAnswer({ blocks }, t) {
  const [first] = blocks;
  switch (first?.kind) {
    case "text":
      return first.text;
    case "table":
      return t("page.preview_table");
    case "image":
      return first.alt || t("page.preview_image");
    case "file":
      return t("page.preview_file", { name: first.name });
    case "actions":
    case undefined:
      return "";
  }
}
