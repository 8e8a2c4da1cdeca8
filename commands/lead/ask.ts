import type { Names } from "#src/domain/names.ts";
import type { MessageValues } from "#src/errors.ts";
import { type Choice, UserError } from "#src/errors.ts";
import type { MessageKey } from "#src/i18n/translate.ts";

type Question = {
  /** The argument that is missing. */
  readonly argument: string;
  readonly key: MessageKey;
  readonly values?: MessageValues;
  /** Answers to press; whatever is typed instead does as well. */
  readonly options?: readonly string[];
  readonly choices?: readonly Choice[];
};

/** Asks for one argument; the line goes on with the answer. */
export function askFor({ argument, key, values = {}, options = [], choices = [] }: Question): never {
  const named = options.map((label): Choice => ({ label, set: { [argument]: label } }));
  const all = [...choices, ...named];
  throw new UserError(key, values, { slot: argument, ...(all.length > 0 && { choices: all }) });
}

type Listed = {
  readonly argument: string;
  readonly names: Names<string>;
  readonly key: MessageKey;
};

/** One of the company's own values by any of its names; asks again, with all of them, when it is none. */
export function readListed(text: string, { argument, names, key }: Listed): string {
  const value = names.find(text);
  if (value !== undefined) return value;
  return askFor({ argument, key, values: { text, options: names.values.join(", ") }, options: names.values });
}
