import { z } from "zod";
import { period, word } from "#src/command/arguments.ts";
import type { Finder } from "#src/command/command.ts";
import { doubt } from "#src/command/issue.ts";
import { fold } from "#src/domain/fold.ts";
import { parsePeriod } from "#src/domain/period-parse.ts";
import type { PlanOccasion } from "#src/domain/plan.ts";

/** `F3`, wherever it stands. */
export const planNumber: Finder = word(/^#?F\d{1,9}$/i);

/** The free words of every line about one plan: when, and whose. */
export const planFree = [
  { argument: "customer", find: planNumber },
  { argument: "period", find: period },
  { argument: "customer" },
] as const;

export const planNames = { customer: ["khach", "khachhang", "kh"], period: ["ky", "quy"] } as const;

/** As `periodArgument`, but that `quy=2/2027` is a quarter: nobody plans for February. */
export const planPeriodArgument = z.string().transform((text, context) => {
  const named = /^[1-4](?:\/(?:20)?\d\d)?$/.test(text.trim()) ? `quý ${text}` : text;
  return parsePeriod(named) ?? doubt(context, text, { key: "error.not_a_period" });
});

export const occasions: ReadonlyMap<string, Exclude<PlanOccasion, "planned">> = new Map([
  ...["thang", "month", "monthly"].map((name) => [name, "monthly"] as const),
  ...["quy", "quarter", "quarterly"].map((name) => [name, "quarterly"] as const),
  ...["nam", "year", "yearly"].map((name) => [name, "yearly"] as const),
]);

/** “tháng”, “quý” or “năm” typed small, the last of them: An Năm is a customer. */
export const occasion: Finder = (words) => {
  const list = words.split(" ");
  const index = list.findLastIndex((part) => part === part.toLowerCase() && occasions.has(fold(part)));
  const text = list[index];
  return text === undefined ? undefined : { text, rest: list.toSpliced(index, 1).join(" ") };
};
