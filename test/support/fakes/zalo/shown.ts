import type { Shown } from "../fake.ts";
import type { Fetched } from "./files.ts";

/** One message of the bot. `linked` is what was found behind the links in its words. */
export type Posted = {
  readonly picture: Uint8Array | undefined;
  readonly words: string;
  readonly linked: ReadonlyMap<string, Fetched>;
};

const numbered = /^(?<number>\d+)\. (?<label>.+)$/su;

/** A message as people take it: a link is the file behind it, and numbered lines are buttons. */
export function toShown({ picture, words, linked }: Posted): readonly Shown[] {
  const shown = showWords(words, linked);
  if (picture === undefined) return shown;
  const [first, ...others] = shown;
  if (first?.kind === "text") return [{ kind: "image", bytes: picture, text: first.text }, ...others];
  return [{ kind: "image", bytes: picture, text: "" }, ...shown];
}

/** The numbered lines of a message, by what stands behind the number. */
export function numbersIn({ words }: Posted): ReadonlyMap<string, string> {
  const found = words.split("\n").map((line) => numbered.exec(line)?.groups);
  return new Map(
    found.flatMap((groups) => (groups ? [[groups["label"] ?? "", groups["number"] ?? ""]] : [])),
  );
}

function showWords(words: string, linked: ReadonlyMap<string, Fetched>): readonly Shown[] {
  const shown: Shown[] = [];
  let lines: string[] = [];
  const flush = () => {
    const text = lines.join("\n").trim();
    if (text !== "") shown.push({ kind: "text", text });
    lines = [];
  };

  for (const paragraph of words.split(/\n{2,}/)) {
    const labels = labelsIn(paragraph);
    if (labels.length > 0) {
      flush();
      shown.push({ kind: "buttons", labels });
      continue;
    }
    for (const line of paragraph.split("\n")) {
      const file = linked.get(line);
      if (file === undefined) lines.push(line);
      else {
        const text = lines.pop() ?? "";
        flush();
        shown.push(toFile(file, text));
      }
    }
    lines.push("");
  }
  flush();
  return shown;
}

/** A paragraph of numbered lines, with at most one line below that says how to choose. */
function labelsIn(paragraph: string): readonly string[] {
  const lines = paragraph.split("\n");
  const labels = lines.flatMap((line) => numbered.exec(line)?.groups?.["label"] ?? []);
  const isNumbered = lines.slice(0, labels.length).every((line) => numbered.test(line));
  return isNumbered && lines.length - labels.length <= 1 ? labels : [];
}

function toFile({ name, mediaType, bytes }: Fetched, text: string): Shown {
  return mediaType.startsWith("image/")
    ? { kind: "image", bytes, text }
    : { kind: "file", name, bytes, text };
}
