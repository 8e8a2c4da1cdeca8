import { fold } from "#src/domain/fold.ts";
import { findPhone } from "#src/domain/phone.ts";
import type { Command } from "./command.ts";
import { findOption, optionName } from "./options.ts";

export type Found = {
  readonly command: Command;
  /** How many of the words it took. */
  readonly used: number;
  /** The number that stood before its verb; it belongs to the words that follow. */
  readonly entry?: string;
};

export type Registry = {
  readonly commands: readonly Command[];
  /** The command that the first words name. A verb beats the bare name, also behind a number. */
  find(words: readonly string[]): Found | undefined;
  /** The nearest known name, for a slip of the finger; undefined when nothing is near. */
  suggest(word: string): string | undefined;
};

/** Throws when two commands answer to the same words: a fault of ours that must not wait for a user. */
export function createRegistry(commands: readonly Command[]): Registry {
  const byPath = new Map<string, Command>();
  for (const command of commands) {
    for (const path of pathsOf(command)) {
      const other = byPath.get(path);
      if (other) throw new Error(`“${path}” names two commands: ${other.name} and ${command.name}`);
      byPath.set(path, command);
    }
  }
  const names = [...new Set(commands.flatMap(({ name, aliases }) => [name, ...aliases]))];

  return {
    commands,

    find(words) {
      const folded = words.map(key);
      // “doanh thu” is the same word as “doanhthu”, and “khách hàng” is more than “khách”: two words go first.
      for (const spread of [2, 1]) {
        const bare = folded.length >= spread ? byPath.get(folded.slice(0, spread).join("")) : undefined;
        const verb = verbAt(spread, words, folded);
        if (verb) return verb;
        if (bare) return { command: bare, used: spread };
      }
      return undefined;
    },

    suggest(word) {
      const typed = key(word);
      const begun =
        typed.length >= shortestBeginning ? names.find((name) => name.startsWith(typed)) : undefined;
      if (begun) return begun;
      const [nearest] = names
        .map((name) => ({ name, distance: distanceBetween(typed, name) }))
        .toSorted((a, b) => a.distance - b.distance);
      return nearest && nearest.distance <= Math.max(1, Math.floor(nearest.name.length / 3))
        ? nearest.name
        : undefined;
    },
  };

  /** The verb that follows a name of so many words, or stands behind a number there. */
  function verbAt(spread: number, words: readonly string[], folded: readonly string[]): Found | undefined {
    const name = folded.slice(0, spread).join("");
    const bare = byPath.get(name);
    const entry = words[spread] ?? "";
    const isBehind = entryNumber.test(entry);
    // “trình duyệt” is more than “trình”.
    for (const length of [2, 1]) {
      const start = isBehind ? spread + 1 : spread;
      const end = start + length;
      const command =
        words.length < end ? undefined : byPath.get(`${name} ${folded.slice(start, end).join("")}`);
      if (!command || (isBehind && !command.entryFirst)) continue;
      const rest = isBehind ? [entry, ...words.slice(end)] : words.slice(end);
      const typed = words.slice(start, end).join(" ");
      if (!isMeant(command, rest) || !isVerb(command, { typed, rest, bare })) continue;
      return { command, used: end, ...(isBehind && { entry }) };
    }
    return undefined;
  }
}

/** A verb that needs a number stands alone, to be asked for it, or beside one, which may be named: `don=N12`. */
function isMeant({ entryLetter }: Command, rest: readonly string[]): boolean {
  const [next] = rest;
  if (entryLetter === undefined || next === undefined || optionName.test(next)) return true;
  const number = new RegExp(`^#?${entryLetter}\\d{1,8}$`, "i");
  return /^#?\d{1,8}$/.test(next) || rest.some((word) => number.test(word));
}

type Verb = {
  readonly typed: string;
  readonly rest: readonly string[];
  /** What the name means without the verb. */
  readonly bare: Command | undefined;
};

/** Whether words that read like a verb are none of the name that begins there: “Sữa”, “Trung”, “giao hàng nhanh”. */
function isVerb({ namedFreely, spokenVerbs, ...command }: Command, { typed, rest, bare }: Verb): boolean {
  const [next] = rest;
  const isPlain =
    next === undefined || beginsEntry.test(next) || optionName.test(next) || isEntryOf(command, next);
  if (isPlain && namedFreely) return !isOtherwiseMarked(command.verbAliases, typed);
  // “ghi chú” is a verb only beside what it is about; “khách hàng mới” may be anything.
  if (typed.includes(" ") && !spokenVerbs) return isPlain;
  if (!namedFreely) return true;
  return (
    typed === typed.normalize("NFC").toLowerCase() &&
    !isOtherwiseMarked(command.verbAliases, typed) &&
    !rest.some((word) => isOptionOf(bare, word) && !isOptionOf(command, word)) &&
    (takesText(command) || findPhone(rest.filter((word) => !optionName.test(word)).join(" ")) === undefined)
  );
}

/** “từ chối N12”: the number that the verb is about. */
function isEntryOf({ entryLetter }: Pick<Command, "entryLetter">, word: string): boolean {
  return entryLetter !== undefined && new RegExp(`^#?${entryLetter}\\d{1,8}$`, "i").test(word);
}

function isOtherwiseMarked(aliases: readonly string[], typed: string): boolean {
  const small = typed.normalize("NFC").toLowerCase();
  const marked = aliases.find((alias) => alias !== fold(alias) && fold(alias) === fold(small));
  return marked !== undefined && small !== fold(small) && small !== marked;
}

/** Whether the words that remain are a text, in which anything may stand. */
function takesText({ free, texts = [] }: Pick<Command, "free" | "texts">): boolean {
  return free.some(({ argument, find }) => !find && texts.includes(argument));
}

function isOptionOf(command: Pick<Command, "args" | "names"> | undefined, word: string): boolean {
  const name = optionName.exec(word)?.[1];
  return command !== undefined && name !== undefined && findOption(command, name) !== undefined;
}

/** A number, a phone or a colleague: no part of a name. */
const beginsEntry = /^(?:[@#+(]|l?\d)/i;

const shortestBeginning = 3;

/** `12`, `L12`; a longer number is a phone. */
const entryNumber = /^#?[a-z]?\d{1,8}$/i;

function pathsOf({ name, aliases, verb, verbAliases }: Command): string[] {
  const names = [name, ...aliases];
  if (verb === null) return names;
  return names.flatMap((word) => [verb, ...verbAliases].map((second) => `${word} ${fold(second)}`));
}

function key(word: string): string {
  return fold(word).replace(/^[/!]/, "");
}

/** How many letters have to be typed otherwise; two that changed places are one slip. */
function distanceBetween(a: string, b: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
