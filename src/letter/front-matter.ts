/** Counted from 1. */
export type Line = { readonly text: string; readonly number: number };

type FrontMatter = {
  readonly values: ReadonlyMap<string, Line>;
  /** What follows it. */
  readonly text: readonly Line[];
};

const names = ["name", "kind", "subject"];
const fence = /^-{3,}\s*$/u;

/**
 * `name: value` lines between two lines of `---`; those that begin with # are remarks. Not YAML, in which a colon or a
 * quotation mark in a subject would be a mistake.
 */
export function readFrontMatter(
  lines: readonly string[],
  refuse: (what: string, number?: number) => never,
): FrontMatter {
  const numbered = lines.map((text, index) => ({ text: text.trimEnd(), number: index + 1 }));
  const start = numbered.findIndex(({ text }) => text !== "");
  if (!fence.test(numbered[start]?.text ?? ""))
    return refuse("it begins with a line of three hyphens: ---", Math.max(start, 0) + 1);
  const end = numbered.findIndex(({ text }, index) => index > start && fence.test(text));
  if (end === -1) return refuse("the second line of three hyphens is missing, below name, kind and subject");

  const values = new Map<string, Line>();
  for (const line of numbered.slice(start + 1, end)) {
    const text = line.text.trim();
    if (text === "" || text.startsWith("#")) continue;
    const [, name = "", value = ""] = /^(\p{L}+)\s*:(.*)$/u.exec(text) ?? [];
    if (!names.includes(name)) {
      refuse(`“${text}” is none of ${names.join(": …, ")}: …; a remark begins with #`, line.number);
    }
    if (values.has(name)) refuse(`“${name}:” stands there a second time`, line.number);
    const plain = withoutQuotes(value.trim());
    if (plain === "") refuse(`“${name}:” is empty`, line.number);
    values.set(name, { text: plain, number: line.number });
  }
  return { values, text: numbered.slice(end + 1) };
}

function withoutQuotes(text: string): string {
  return /^"(?<inner>[^"]*)"$/u.exec(text)?.groups?.["inner"]?.trim() ?? text;
}
