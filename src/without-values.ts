const longest = 300;

/** More than that is not even looked at, for the rules take longer the more there is. */
const longestRead = 2_000;

/**
 * The words of an error as a log may hold them, on one line: databases, parsers and mail servers quote what they do
 * not like, which may be what somebody typed, a phone number, an address or a password.
 */
export function withoutValues(message: string): string {
  const [first = "", ...rest] = clip(message, longestRead)
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  // What stands between, as in Prisma's complaints, is the call with all its arguments.
  const last = rest.at(-1);
  const words = last === undefined ? first : `${first} … ${last}`;
  const unquoted = quotes.reduce((text, quote) => text.replace(quote, nameOrNothing), words);
  return clip(
    rules.reduce((text, [form, instead]) => text.replace(form, instead), unquoted),
    longest,
  );
}

/** At most so many letters, and a sign where some are missing. */
export function clip(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;
}

/** What an error quotes. A quote within a word is an apostrophe; of the first kind, all that follows may be a value. */
const quotes: readonly RegExp[] = [
  /(?<=[:,] (?:\.{3})?)"(?:.*"|.*)/g,
  /("[a-z_]{1,63}"(?![\p{L}\d]))|"(?:[^"\\]|\\.|"(?=[\p{L}\d]))*"?/gu,
  /“[^”]*”?/g,
  /(?<![\p{L}\d])(?:('[A-Za-z_$][A-Za-z_$.]{0,40}'(?![\p{L}\d]))|'(?:[^'\\]|\\.|'(?=[\p{L}\d]))*'?)/gu,
];

const closing: ReadonlyMap<string, string> = new Map([["“", "”"]]);

/** A name out of a program or a table says nothing of a person. */
function nameOrNothing(quoted: string, name: unknown): string {
  if (typeof name === "string") return name;
  const [opening = ""] = quoted;
  return `${opening}…${closing.get(opening) ?? opening}`;
}

const rules: readonly (readonly [RegExp, string])[] = [
  [/(=|contains )\((?:.*\)|.*)/g, "$1(…)"],
  [/Cannot convert .* to a BigInt/g, "Cannot convert … to a BigInt"],
  // A password may hold what otherwise ends the name of a server.
  [/([a-z][a-z\d+.-]*:\/\/)[^\s/@]*[/?#][^\s@]*@[^\s]*/gi, "$1…"],
  [/([a-z][a-z\d+.-]*:\/\/)(?:[^\s/@]*@)?([^\s/?#]*)[^\s]*/gi, "$1$2/…"],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, "…"],
  [/(?<!\d)(?:\+?84|0)\d{9}(?!\d)/g, "…"],
];
