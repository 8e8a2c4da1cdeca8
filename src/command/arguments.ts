import { z } from "zod";
import { parseDay } from "#src/domain/day-parse.ts";
import { fold } from "#src/domain/fold.ts";
import { findMoney, formatMoney, type MoneyReading, parseMoney } from "#src/domain/money.ts";
import type { Names } from "#src/domain/names.ts";
import { findDay, findPeriod } from "#src/domain/period-find.ts";
import { parsePeriod } from "#src/domain/period-parse.ts";
import { UserError } from "#src/errors.ts";
import type { Finder } from "./command.ts";
import { doubt } from "./issue.ts";

/** Whole đồng. An unclear amount becomes a question with its readings as buttons. */
export const moneyArgument = z.string().transform((text, context): bigint => readMoney(text, context));

/** Whole đồng, or nothing at all: `0`, `không`, `chưa`. */
export const moneyOrNoneArgument = z
  .string()
  .transform((text, context): bigint => (none.has(fold(text)) ? 0n : readMoney(text, context)));

const none: ReadonlySet<string> = new Set([
  "0",
  "0d",
  "khong",
  "khong co",
  "chua",
  "chua co",
  "none",
  "no",
  "nothing",
]);

function readMoney(text: string, context: z.core.$RefinementCtx): bigint {
  const reading: MoneyReading = parseMoney(text);
  switch (reading.kind) {
    case "amount":
      return reading.amount;
    case "ask":
      return doubt(context, text, {
        key: "error.money_unclear",
        choices: reading.choices.map((amount) => ({ label: formatMoney(amount), text: formatMoney(amount) })),
      });
    case "refused":
      return doubt(context, text, { key: `error.money_${reading.reason}` });
  }
}

/** A day as a phrase, which the run turns into a date with `now`. */
export const dayArgument = z.string().transform((text, context) => {
  return parseDay(text) ?? doubt(context, text, { key: "error.not_a_day" });
});

/** A period as a phrase, which the run turns into dates with `now`. */
export const periodArgument = z.string().transform((text, context) => {
  return parsePeriod(text) ?? doubt(context, text, { key: "error.not_a_period" });
});

/** `S12`, `s12` or `12`. */
export function numberedArgument(letter: string) {
  const pattern = new RegExp(`^#?${letter}?(\\d{1,9})$`, "i");
  return z.string().transform((text, context): number => {
    const match = pattern.exec(text.trim());
    return match
      ? Number(match[1])
      : doubt(context, text, { key: "error.not_a_number_of", values: { letter } });
  });
}

/** One of a few values, by any of the names that people have for it. */
export function oneOf<Value extends string>(names: Names<Value>) {
  return z.string().transform((text, context): Value => {
    return (
      names.find(text) ?? doubt(context, text, { key: "error.not_one_of", values: { options: names.shown } })
    );
  });
}

const longestName = 4;

/** The name of such a value at the beginning of the words: `tái ký` is two of them. */
export function named<Value extends string>(names: Names<Value>): Finder {
  return (words) => {
    const list = words.split(" ");
    for (let length = Math.min(longestName, list.length); length > 0; length -= 1) {
      const text = list.slice(0, length).join(" ");
      if (names.find(text)) return { text, rest: list.slice(length).join(" ") };
    }
    return undefined;
  };
}

/** Such a name of two words or more anywhere in the line, typed small: “tái ký” beside a customer's name. */
export function within<Value extends string>(names: Names<Value>): Finder {
  return (words) => {
    const list = words.split(" ");
    for (let length = Math.min(longestName, list.length); length > 1; length -= 1) {
      for (let start = 0; start + length <= list.length; start += 1) {
        const text = list.slice(start, start + length).join(" ");
        if (text === text.toLowerCase() && names.find(text)) {
          return { text, rest: list.toSpliced(start, length).join(" ") };
        }
      }
    }
    return undefined;
  };
}

export const textArgument = z.string().trim().min(1);

/** Money that stands anywhere in a line. Two amounts are refused: which is which must be said by name. */
export const money: Finder = (words) => {
  const found = findMoney(words);
  if (found?.reading.kind === "ask" && found.reading.reason === "two_amounts") {
    throw new UserError("error.two_amounts", { text: words });
  }
  return found;
};

/** An amount is at most this many words long: “1 tỷ 500 triệu đồng”. */
const longestAmount = 5;

/** The longest beginning of the words that is one amount, so that a second one further on is no doubt. */
export const leadingMoney: Finder = (words) => {
  const list = words.split(" ");
  for (let length = Math.min(longestAmount, list.length); length > 0; length -= 1) {
    const text = list.slice(0, length).join(" ");
    if (findMoney(text)?.text === text) return { text, rest: list.slice(length).join(" ") };
  }
  return undefined;
};

export const day: Finder = findDay;
export const period: Finder = findPeriod;

/** The first word that looks like `S12`. */
export function numbered(letter: string): Finder {
  return word(new RegExp(`^#?${letter}?\\d{1,9}$`, "i"));
}

/** The first word of a certain look. */
export function word(pattern: RegExp): Finder {
  return (words) => {
    const list = words.split(" ");
    const index = list.findIndex((candidate) => pattern.test(candidate));
    const text = list[index];
    return text === undefined ? undefined : { text, rest: list.toSpliced(index, 1).join(" ") };
  };
}
