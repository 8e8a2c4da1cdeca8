import { z } from "zod";
import type { Fraction } from "#src/domain/fraction.ts";
import { parseMoney } from "#src/domain/money.ts";

/** Whole đồng, such as `50tr` or `50000000`. */
export const money = z
  .union([z.int().min(0), z.string()], { error: "must look like 50tr or 50000000" })
  .transform((said, context): bigint => {
    const amount = readMoney(String(said).trim());
    if (amount !== undefined) return amount;

    context.addIssue({ code: "custom", message: `is no amount: "${said}"; write it like 50tr or 50000000` });
    return z.NEVER;
  });

/** An exact part of a hundred, such as `5`, `5 %` or `0,5 %`. */
export const percent = z
  .union([z.number(), z.string()], { error: "must look like 5, 5 % or 0,5 %" })
  .transform((said, context): Fraction => {
    const fraction = readPercent(String(said).trim());
    if (fraction) return fraction;

    context.addIssue({
      code: "custom",
      message: `is no percentage: "${said}"; write it like 5, 5 % or 0,5 %`,
    });
    return z.NEVER;
  });

/** A month such as `2026-11`. */
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "must look like 2026-11", abort: true })
  .transform((text) => Temporal.PlainYearMonth.from(text));

function readMoney(text: string): bigint | undefined {
  if (/^\d{1,15}$/.test(text)) return BigInt(text);
  const reading = parseMoney(text);
  return reading.kind === "amount" ? reading.amount : undefined;
}

/** Read digit by digit, so that no float comes near what people are paid. */
function readPercent(text: string): Fraction | undefined {
  const [, whole, decimals = ""] = /^(\d{1,4})(?:[.,](\d{1,6}))?\s*%?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const digits = decimals.replace(/0+$/, "");
  return { numerator: BigInt(whole + digits), denominator: 100n * 10n ** BigInt(digits.length) };
}
