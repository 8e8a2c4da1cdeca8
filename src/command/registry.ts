import { fold } from "#src/domain/fold.ts";
import type { Command } from "./command.ts";

export type Found = { readonly command: Command; readonly used: number };

export type Registry = {
  readonly commands: readonly Command[];
  /** The command that the first words name, and the words after it. A verb beats the bare name. */
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
      // “doanh thu” is the same word as “doanhthu”, so a name may be spread over two words.
      for (const spread of [1, 2]) {
        const name = folded.slice(0, spread).join("");
        const verb = folded[spread];
        const withVerb = verb === undefined ? undefined : byPath.get(`${name} ${verb}`);
        if (withVerb) return { command: withVerb, used: spread + 1 };
        const bare = folded.length >= spread ? byPath.get(name) : undefined;
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
}

const shortestBeginning = 3;

function pathsOf({ name, aliases, verb, verbAliases }: Command): string[] {
  const names = [name, ...aliases];
  if (verb === null) return names;
  return names.flatMap((word) => [verb, ...verbAliases].map((second) => `${word} ${second}`));
}

function key(word: string): string {
  return fold(word).replace(/^[/!]/, "");
}

/** Levenshtein's distance: how many letters have to be typed otherwise. */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
