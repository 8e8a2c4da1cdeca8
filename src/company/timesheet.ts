import { z } from "zod";
import { atWork, fullDay, type SlotCode, slotCodes } from "#src/domain/timesheet/code.ts";
import type { TimesheetRules } from "#src/domain/timesheet/rules.ts";
import { usualSymbols } from "#src/domain/timesheet/symbol.ts";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const days = z
  .number()
  .min(1)
  .max(31)
  .multipleOf(0.5, { error: "must be days, whole or half, such as 26" })
  .transform((count) => count * fullDay);

const standard = z.union([z.enum(["week", "without_sundays"]), days], {
  error: "must be week, without_sundays or a number of days such as 26",
});

const weight = z.literal([0.5, 1], { error: "must be 0.5 or 1" }).transform((day) => day * fullDay);

/** Formulas count the symbols: what they read as a pattern, a comparison or half a day is left to them. */
const symbol = z.string().regex(/^[^\s/*?~=<>"]{1,6}$/, {
  error: 'must be one to six characters without spaces and / * ? ~ = < > "',
});

/** Form 01a-LĐTL has a cross for time wages and the same letters besides (Circulars 200/2014 and 133/2016). */
const shipped: Readonly<Record<TimesheetRules["layout"], TimesheetRules["symbols"]>> = {
  standard: usualSymbols,
  "01a": { ...usualSymbols, worked: "+" },
};

/** How days are counted and written, and how much annual leave there is. */
export const timesheet = z
  .strictObject({
    standard: standard.default("week"),
    weights: z.partialRecord(z.enum(weekdays), weight).default({}),
    layout: z.enum(["standard", "01a"]).default("standard"),
    symbols: z.partialRecord(z.enum(slotCodes), symbol).default({}),
    leave: z
      .strictObject({
        annualDays: z.number().min(0).max(60).multipleOf(0.5).default(12),
        yearsPerExtraDay: z.int().min(1).default(5),
      })
      .prefault({}),
  })
  .prefault({})
  .transform(({ weights, symbols, ...rules }, context): TimesheetRules => {
    const written = { ...shipped[rules.layout], ...symbols };
    const [one, other] = findConfused(written) ?? [];
    if (one && other) {
      const message = `${one} and ${other} cannot both be written ${written[one]}: they are added up apart`;
      context.addIssue({ code: "custom", path: ["symbols", one], message });
      return z.NEVER;
    }
    return { ...rules, weights: weekdays.map((day) => weights[day]), symbols: written };
  });

/** Capitals make no difference to a formula. */
function findConfused(symbols: TimesheetRules["symbols"]): readonly [SlotCode, SlotCode] | undefined {
  const pairs = slotCodes.flatMap((one, place) =>
    slotCodes.slice(place + 1).map((other) => [one, other] as const),
  );
  return pairs.find(
    ([one, other]) => symbols[one].toLowerCase() === symbols[other].toLowerCase() && !isAlike(one, other),
  );
}

/** What is added up in one column anyway. */
const alike: readonly ReadonlySet<SlotCode>[] = [
  atWork,
  new Set(["marriage", "child_marriage", "bereavement"]),
  new Set(["sick", "child_sick", "maternity"]),
];

function isAlike(one: SlotCode, other: SlotCode): boolean {
  return alike.some((codes) => codes.has(one) && codes.has(other));
}
