import type { Context } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import { UserError } from "#src/errors.ts";

/** So many of a package; null where no number was said. */
export type Wished = { readonly name: string; readonly count: number | null };

type Reading = {
  /** What packages may be named. */
  readonly names: readonly string[];
  /** The argument that a choice sets. */
  readonly argument: string;
};

/** “2 Thay bạt; LED x3”: names may hold numbers and commas, so a part is first taken for a name as it stands. */
export function readWishes(typed: string, reading: Reading, context: Context): readonly Wished[] {
  const parts = splitParts(typed, reading.names);
  return parts.map((part, index) => {
    const wished = readPart(part, reading.names);
    const [only, ...others] = wished.found;
    if (only !== undefined && others.length === 0) return { name: only, count: wished.count };
    if (only === undefined) {
      const options = reading.names.join(", ");
      throw new UserError("voucher.error_package", { package: wished.said, options });
    }
    const lineWith = (name: string) => parts.with(index, write(name, wished.count)).join("; ");
    throw askWhich({ ...wished, lineWith }, reading, context);
  });
}

/** “2 Thay bạt”, as a line that the bot writes. */
export function write(name: string, count: number | null): string {
  return count === null ? name : `${count} ${name}`;
}

function splitParts(typed: string, names: readonly string[]): readonly string[] {
  const isName = (text: string) => readPart(text, names).isExact;
  const divided = partsOf(typed, /;/);
  if (divided.length > 1 || isName(typed)) return divided;
  const byCommas = partsOf(typed, /,/);
  return byCommas.length === 0 ? [typed.trim()] : byCommas;
}

function partsOf(typed: string, separator: RegExp): readonly string[] {
  return typed
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

type Part = {
  /** What was taken for the name. */
  readonly said: string;
  readonly count: number | null;
  readonly found: readonly string[];
  readonly isExact: boolean;
};

const countFirst = /^([1-9]\d{0,2})\s*(?:[x×](?=\P{L})\s*)?(\S.*)$/iu;
const countLast = /^(.*\S)\s+[x×]?\s*([1-9]\d{0,2})$/iu;

function readPart(part: string, names: readonly string[]): Part {
  const [, first, behind] = countFirst.exec(part) ?? [];
  const [, before, last] = countLast.exec(part) ?? [];
  const readings = [
    { said: part, count: null },
    ...(behind === undefined ? [] : [{ said: behind, count: Number(first) }]),
    ...(before === undefined ? [] : [{ said: before, count: Number(last) }]),
  ];
  const exact = readings.find(({ said }) => matchExactly(said, names).length > 0);
  if (exact) return { ...exact, found: matchExactly(exact.said, names), isExact: true };

  const near = readings.toReversed().find(({ said }) => matchNearly(said, names).length > 0);
  const reading = near ?? readings.at(-1) ?? { said: part, count: null };
  return { ...reading, found: matchNearly(reading.said, names), isExact: false };
}

function matchExactly(said: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => fold(name) === fold(said));
}

/** Those that begin with it, else those that have all its words. */
function matchNearly(said: string, names: readonly string[]): readonly string[] {
  const wanted = fold(said);
  if (wanted === "") return [];
  const begun = names.filter((name) => fold(name).startsWith(wanted));
  if (begun.length > 0) return begun;
  return names.filter((name) => {
    const words = new Set(fold(name).split(" "));
    return wanted.split(" ").every((word) => words.has(word));
  });
}

const shownChoices = 6;

function askWhich(
  { said, count, found, lineWith }: Part & { readonly lineWith: (name: string) => string },
  { argument }: Reading,
  { t }: Context,
): UserError {
  return new UserError(
    "voucher.ask_which_package",
    { package: said },
    {
      choices: [
        ...found.slice(0, shownChoices).map((name) => ({
          label: write(name, count),
          set: { [argument]: lineWith(name) },
        })),
        { label: t("question.drop"), cancel: true as const },
      ],
    },
  );
}
