import { z } from "zod";
import { leadingMoney, moneyOrNoneArgument } from "#src/command/arguments.ts";
import type { Finder } from "#src/command/command.ts";
import { doubt } from "#src/command/issue.ts";
import { parseMoney } from "#src/domain/money.ts";
import { parseRatio } from "#src/domain/plan-ratio.ts";

/** How many times over what is hoped for may come, in hundredths: `2`, `1,5`, `2 lần`. */
const ratioArgument = z.string().transform((text, context): bigint => {
  return parseRatio(text) ?? doubt(context, text, { key: "error.plan_ratio" });
});

/** Of what is no amount, an example with the figures of a plan. */
const amountArgument = z
  .string()
  .transform((text, context) => {
    const isRefused = !moneyOrNoneArgument.safeParse(text).success && parseMoney(text).kind === "refused";
    return isRefused ? doubt(context, text, { key: "error.plan_amount" }) : text;
  })
  .pipe(moneyOrNoneArgument);

/** The figures as people type them, for the commands that write a plan; money is whole đồng. */
export const planArguments = {
  annual: amountArgument.optional(),
  receivables: amountArgument.optional(),
  renewals: amountArgument.optional(),
  expected: amountArgument.optional(),
  ratio: ratioArgument.optional(),
  development: amountArgument.optional(),
} as const;

export const planArgumentNames = {
  annual: ["doanhso", "doanhsonam"],
  receivables: ["congno", "no"],
  renewals: ["taiky", "giahan"],
  expected: ["kyvong", "doanhsokyvong"],
  ratio: ["tyle", "tylekyvong", "lan"],
  development: ["pt", "phattrien", "doanhsophattrien"],
} as const;

/** “2 lần” is two words, “gấp hai lần” three. */
const ratio: Finder = (words) => {
  const list = words.split(" ");
  for (const length of [3, 2, 1]) {
    const text = list.slice(0, length).join(" ");
    if (parseRatio(text) !== undefined) return { text, rest: list.slice(length).join(" ") };
  }
  return undefined;
};

export const planArgumentFinds = {
  annual: leadingMoney,
  receivables: leadingMoney,
  renewals: leadingMoney,
  expected: leadingMoney,
  ratio,
  development: leadingMoney,
} as const;

export type TypedFigures = Readonly<Partial<Record<keyof typeof planArguments, bigint | undefined>>>;

export function hasFigures({
  annual,
  receivables,
  renewals,
  expected,
  ratio: times,
  development,
}: TypedFigures) {
  return [annual, receivables, renewals, expected, times, development].some((value) => value !== undefined);
}
