import { type CustomerMailKind, customerMailKinds } from "#src/domain/customer-mail.ts";
import { type Line, readFrontMatter } from "./front-matter.ts";
import { plainText } from "./plain.ts";
import { readWebAddress } from "./web-address.ts";
import { contentWord, letterWordNames, unknownWords } from "./words.ts";

/** A file of `templates/`, which people who do not program may edit. */
export type LetterTemplate = {
  /** The name of its file without the ending. */
  readonly key: string;
  readonly kind: CustomerMailKind;
  /** As people choose it. */
  readonly name: string;
  readonly subject: string;
  /** Markdown with `{{…}}` for what is filled in. */
  readonly text: string;
};

/** Throws an Error meant for the operator, which names the file, the line and what is wrong with it. */
export function readTemplate(key: string, file: string): LetterTemplate {
  const lines = plainText(file.replace(/^\uFEFF/u, "")).split("\n");
  const refuse = (what: string, number?: number): never => {
    throw new Error(`templates/${key}.md${number === undefined ? "" : `, line ${number}`}: ${what}`);
  };
  const broken = lines.findIndex((line) => line.includes("\uFFFD"));
  if (broken !== -1) return refuse("its letters cannot be read: save the file as UTF-8", broken + 1);
  const { values, text } = readFrontMatter(lines, refuse);
  const named = (name: string) =>
    values.get(name) ?? refuse(`“${name}:” is missing between the two --- lines`);
  const [kindLine, name, subject] = [named("kind"), named("name"), named("subject")];
  const kind = customerMailKinds.find((known) => known === kindLine.text);
  if (!kind) return refuse(`kind is one of ${customerMailKinds.join(", ")}`, kindLine.number);

  const problem = [...problemsOfSubject(subject), ...text.flatMap(problemsOf), ...problemsOfPlace(text)][0];
  if (problem) return refuse(problem.text, problem.number || undefined);
  return {
    key,
    kind,
    name: name.text,
    subject: subject.text,
    text: text
      .map((line) => line.text)
      .join("\n")
      .trim(),
  };
}

/** What is wrong, and in which line; 0 is the whole file. */
type Problem = Line;

const marks = [...letterWordNames, contentWord].map((name) => `{{${name}}}`);
const tag = /<(?:!--|\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>)/iu;
const link = /\]\(\s*(?<address>[^)\s]*)/gu;

function problemsOfSubject({ text, number }: Line): readonly Problem[] {
  if (placeOf(text)) return [{ text: "the subject has no room for {{content}}", number }];
  return problemsOf({ text, number });
}

function problemsOf({ text, number }: Line): readonly Problem[] {
  const problem = problemOfWords(text) ?? problemOfTag(text) ?? problemOfLinks(text);
  return problem === undefined ? [] : [{ text: problem, number }];
}

function problemOfWords(text: string): string | undefined {
  const [unknown] = unknownWords(text);
  if (unknown !== undefined) return `{{${unknown}}} is not known; there are ${marks.join(", ")}`;
  if (/[{}]/u.test(text.replace(/\{\{[^{}]*\}\}/gu, "")))
    return "a word that is filled in stands between two braces on each side, such as {{customer}}";
  return undefined;
}

function problemOfTag(text: string): string | undefined {
  const found = tag.exec(text)?.[0];
  if (found === undefined) return undefined;
  return `HTML such as ${found} would be read by customers as it stands; **bold**, *italic* and [links](https://…) are written so`;
}

function problemOfLinks(text: string): string | undefined {
  for (const { groups } of text.matchAll(link)) {
    const address = (groups?.["address"] ?? "").replace(/\{\{[^{}]*\}\}/gu, "x");
    if (readWebAddress(address) === undefined)
      return `a link begins with https:// or http://, and “${address}” does not`;
  }
  return undefined;
}

function problemsOfPlace(text: readonly Line[]): readonly Problem[] {
  const [first, second] = text.filter((line) => placeOf(line.text));
  if (!first) {
    return [
      { text: "{{content}} is missing: it stands alone on the line where the offer is to come", number: 0 },
    ];
  }
  if (second) return [{ text: "{{content}} stands there a second time", number: second.number }];
  if (/^\{\{\s*content\s*\}\}$/u.test(first.text.trim())) return [];
  return [{ text: "{{content}} stands alone on its line", number: first.number }];
}

function placeOf(text: string): boolean {
  return /\{\{\s*content\s*\}\}/u.test(text);
}
