import type { Context } from "#src/command/command.ts";
import { findPerson } from "#src/command/resolve.ts";
import { formatMoney, parseMoney, splitMoney } from "#src/domain/money.ts";
import type { Person } from "#src/domain/person.ts";
import type { Share } from "#src/domain/sale.ts";
import { UserError } from "#src/errors.ts";

export type PersonShare = Share & { readonly seller: Person };

type Part = { readonly name: string; readonly portion: string };

/** A comma within a number is a decimal one: `lan:60,5;minh:39,5`. */
const between = /;|,(?=\s*[@\p{L}])|\s+(?=[@\p{L}][^\s:=]*[:=])/u;

/** Percentages may have two decimals, so they are counted in hundredths. */
const wholePercentage = 10_000n;

/** `lan:60,minh:40` in percent, or `lan:300tr,minh:200tr` in money; the parts have to make up the whole. */
export async function readShares(text: string, amount: bigint, context: Context): Promise<PersonShare[]> {
  const parts = text.split(between).map((part) => readPart(part, text));
  const percentages = parts.map(({ portion }) => readPercentage(portion));
  const amounts = percentages.every((percentage) => percentage !== undefined)
    ? byPercentage(percentages, amount)
    : byAmount(parts, amount, text);

  const shares: PersonShare[] = [];
  for (const [index, { name }] of parts.entries()) {
    const person = await findPerson(name, context, {
      argument: "shares",
      example: "chia=lan:60,minh:40",
      choose: (code) => text.replace(name, code),
    });
    if (shares.some(({ personId }) => personId === person.id)) {
      throw new UserError("error.shares_twice", { name: person.name });
    }
    shares.push({ personId: person.id, name: person.name, amount: amounts[index] ?? 0n, seller: person });
  }
  return shares;
}

function readPart(part: string, text: string): Part {
  const match = /^\s*@?(.+?)\s*[:=]\s*(.+?)\s*$/.exec(part);
  if (!match?.[1] || !match[2]) throw new UserError("error.shares_unreadable", { text });
  return { name: match[1], portion: match[2] };
}

function readPercentage(portion: string): bigint | undefined {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(portion);
  return match ? BigInt(match[1] ?? 0) * 100n + BigInt((match[2] ?? "").padEnd(2, "0")) : undefined;
}

function byPercentage(percentages: readonly bigint[], amount: bigint): bigint[] {
  const sum = percentages.reduce((total, percentage) => total + percentage, 0n);
  if (sum !== wholePercentage) {
    throw new UserError("error.shares_sum", { sum: `${Number(sum) / 100} %`, whole: "100 %" });
  }
  return splitMoney(amount, percentages);
}

function byAmount(parts: readonly Part[], amount: bigint, text: string): bigint[] {
  const amounts = parts.map(({ portion }) => {
    const reading = parseMoney(portion);
    if (reading.kind !== "amount") throw new UserError("error.shares_unreadable", { text });
    return reading.amount;
  });
  const sum = amounts.reduce((total, part) => total + part, 0n);
  if (sum !== amount)
    throw new UserError("error.shares_sum", { sum: formatMoney(sum), whole: formatMoney(amount) });
  return amounts;
}
