import { z } from "zod";
import { leadingMoney } from "#src/command/arguments.ts";
import type { Finder } from "#src/command/command.ts";
import { doubt } from "#src/command/issue.ts";
import { fold } from "#src/domain/fold.ts";
import { formatMoney, parseMoney } from "#src/domain/money.ts";

const sign = /^(?:[-−–]|(?:trừ|tru|giảm|giam|minus)\s)\s*/iu;
const none: ReadonlySet<string> = new Set(["0", "0d", "khong", "none", "no"]);

/** Whole đồng, with a minus or “trừ” in front to take away; `0` is nothing. */
export const signedMoneyArgument = z.string().transform((text, context): bigint => {
  if (none.has(fold(text))) return 0n;
  const isTaken = sign.test(text);
  const reading = parseMoney(text.replace(sign, ""));
  switch (reading.kind) {
    case "amount":
      return isTaken ? -reading.amount : reading.amount;
    case "ask":
      return doubt(context, text, {
        key: "error.money_unclear",
        choices: reading.choices.map((amount) => {
          const written = formatMoney(isTaken ? -amount : amount);
          return { label: written, text: written };
        }),
      });
    case "refused":
      return doubt(context, text, { key: `error.money_${reading.reason}` });
  }
});

/** The first amount of the line, with its sign; what the reason says later may be money as well. */
export const signedMoney: Finder = (words) => {
  const list = words.split(" ");
  for (let index = 0; index < list.length; index += 1) {
    const found = amountAt(list.slice(index));
    if (found) return { text: found.text, rest: [...list.slice(0, index), found.rest].join(" ").trim() };
  }
  return undefined;
};

function amountAt(list: readonly string[]): ReturnType<Finder> {
  if (list[0] === "0") return { text: "0", rest: list.slice(1).join(" ") };
  const words = list.join(" ");
  const [taken = ""] = sign.exec(words) ?? [];
  const found = leadingMoney(words.slice(taken.length));
  return found && { text: `${taken}${found.text}`, rest: found.rest };
}
