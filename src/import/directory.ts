import { fold } from "#src/domain/fold.ts";

/** Somebody in the store, or somebody whom this import adds, by the place among those. */
export type PersonRef =
  | { readonly kind: "known"; readonly id: number }
  | { readonly kind: "new"; readonly index: number };

type Entry<Who> = { readonly who: Who; readonly name: string; readonly code: string | undefined };

/** Who is meant by a name or an employee code. */
export type Directory<Who> = {
  withCode(code: string): Who | undefined;
  /** Everybody of that name; marks that were typed beat a look without them. */
  named(name: string): readonly Who[];
};

export function createDirectory<Who>(entries: readonly Entry<Who>[]): Directory<Who> {
  const byCode = new Map<string, Who>();
  const byName = new Map<string, Entry<Who>[]>();
  for (const entry of entries) {
    if (entry.code !== undefined) byCode.set(fold(entry.code), entry.who);
    const namesakes = byName.get(fold(entry.name));
    if (namesakes) namesakes.push(entry);
    else byName.set(fold(entry.name), [entry]);
  }

  return {
    withCode: (code) => byCode.get(fold(code)),
    named(name) {
      const namesakes = byName.get(fold(name)) ?? [];
      const exact = namesakes.filter((entry) => isWrittenAs(entry.name, name));
      return (exact.length > 0 ? exact : namesakes).map(({ who }) => who);
    },
  };
}

/** By a code, or else by a name. */
export function findIn<Who>(directory: Directory<Who>, words: string): readonly Who[] {
  const coded = directory.withCode(words);
  return coded === undefined ? directory.named(words) : [coded];
}

/** Whether two names are the same with their marks. */
export function isWrittenAs(one: string, other: string): boolean {
  return one.normalize("NFC").trim().toLowerCase() === other.normalize("NFC").trim().toLowerCase();
}
