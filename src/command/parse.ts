import type { Company } from "#src/company.ts";
import { withoutInvisible } from "#src/domain/invisible.ts";
import { UserError } from "#src/errors.ts";
import type { Command } from "./command.ts";
import { findOption, optionName } from "./options.ts";

/** A quoted text is held out of the line by a private-use letter, so that nothing looks for money or dates in it. */
const holder = /[\uE000-\uE0FF]/g;
const firstHolder = 0xe000;
const maximumQuotes = 256;
const quoted = /["“”«]([^"“”«»]*)["“”»]/g;
const spacedEquals = /(^|\s)([\p{L}_]+)\s*=\s+|(^|\s)([\p{L}_]+)\s+=\s*/gu;

export type Line = { readonly words: readonly string[]; readonly quotes: readonly string[] };

/** A typed line as words; what stands between quotation marks stays one word. */
export function splitLine(text: string): Line {
  const quotes: string[] = [];
  const held = withoutInvisible(text)
    .normalize("NFC")
    .replace(holder, "")
    .replace(quoted, (whole, inner: string) => {
      if (quotes.length >= maximumQuotes) return whole;
      quotes.push(inner.trim());
      return String.fromCodePoint(firstHolder + quotes.length - 1);
    })
    .replace(
      spacedEquals,
      (_, before = "", name = "", other = "", otherName = "") => `${before}${other}${name}${otherName}=`,
    );
  return { words: held.split(/\s+/).filter((word) => word !== ""), quotes };
}

/** The arguments of a command as typed: `name=value` first, then free words by the command's own order. */
export function collectArguments(
  command: Command,
  { words, quotes }: Line,
  company?: Company,
): Record<string, string> {
  if (command.raw !== undefined) return takeRaw(command.raw, { words, quotes });

  const given = new Map<string, string>();
  const asked: Asked = { command, company };
  const free = takeNamed(asked, words, given);
  takeFree(asked, free, given);
  return Object.fromEntries([...given].map(([name, value]) => [name, release(value, quotes)]));
}

function takeRaw(argument: string, { words, quotes }: Line): Record<string, string> {
  const line = words.join(" ").replace(holder, (letter) => `“${quoteOf(letter, quotes)}”`);
  return line === "" ? {} : { [argument]: line };
}

type Asked = { readonly command: Command; readonly company: Company | undefined };

function takeNamed(asked: Asked, words: readonly string[], given: Map<string, string>): string {
  const { command } = asked;
  const free: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const match = optionName.exec(word);
    if (!match) {
      free.push(word);
      continue;
    }
    const [, name = "", value = ""] = match;
    const argument = argumentCalled(command, name);
    if (given.has(argument)) throw new UserError("error.given_twice", { name, example: exampleOf(command) });

    const end = words.findIndex((other, at) => at > index && optionName.test(other));
    const tail = [value, ...words.slice(index + 1, end === -1 ? undefined : end)];
    const length = lengthOfValue(asked, argument, tail);
    given.set(argument, tail.slice(0, length).join(" "));
    index += length - 1;
  }
  return free.join(" ");
}

/** `thu=1 tỷ rưỡi` is three words long: an argument that can find itself takes what belongs to it. */
function lengthOfValue({ command, company }: Asked, argument: string, tail: readonly string[]): number {
  if (command.texts?.includes(argument)) return tail.length;
  const find = command.free.find((candidate) => candidate.argument === argument)?.find;
  const found = (command.finds?.[argument] ?? find)?.(tail.join(" "), company);
  if (!found) return 1;
  for (let length = tail.length; length > 1; length -= 1) {
    if (tail.slice(0, length).join(" ") === found.text) return length;
  }
  return 1;
}

function argumentCalled(command: Command, name: string): string {
  const argument = findOption(command, name);
  if (argument) return argument;
  // What has no other name is not typed by name.
  const options = Object.keys(command.args.shape).filter((option) => !command.names || command.names[option]);
  throw new UserError("error.unknown_option", {
    name,
    options: options.map((option) => command.names?.[option]?.[0] ?? option).join(", "),
    example: exampleOf(command),
  });
}

function takeFree({ command, company }: Asked, words: string, given: Map<string, string>): void {
  let rest = words;
  for (const { argument, find } of command.free) {
    if (rest === "" || given.has(argument)) continue;
    const found = find ? find(rest, company) : { text: rest, rest: "" };
    if (!found) continue;
    given.set(argument, found.text);
    rest = found.rest.trim();
  }
  if (rest !== "")
    throw new UserError("error.unexpected_words", { words: rest, example: exampleOf(command) });
}

function release(value: string, quotes: readonly string[]): string {
  return value.replace(holder, (letter) => quoteOf(letter, quotes)).trim();
}

function quoteOf(letter: string, quotes: readonly string[]): string {
  return quotes[(letter.codePointAt(0) ?? firstHolder) - firstHolder] ?? "";
}

export function exampleOf(command: Command): string {
  return command.examples[0] ?? `/${command.name}`;
}
