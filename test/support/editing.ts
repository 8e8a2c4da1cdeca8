import { randomUUID } from "node:crypto";
import type { Said, TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

const platform = "telegram";
const later = "2026-11-22T10:00+07:00";

/** People on a platform where what was sent can be worded anew. */
export function createEditing(bot: TestBot) {
  return {
    /** A line of somebody, and what may be done about its words afterwards. */
    async type(who: Name, line: string, options: { readonly in?: string } = {}) {
      const id = randomUUID();
      const said = await bot.say(who, line, { id, platform, ...options });
      const edit = (words: string, more: object = {}): Promise<Said> =>
        bot.say(who, words, { edits: id, platform, at: later, ...options, ...more });
      return { id, said, edit };
    },

    say(who: Name, line: string): Promise<Said> {
      return bot.say(who, line, { platform, at: later });
    },

    /** What stands of the sales to a customer, in millions. */
    async standing(customer: string): Promise<number[]> {
      const days = { from: Temporal.PlainDate.from("2026-01-01"), to: Temporal.PlainDate.from("2026-12-31") };
      const sales = await bot.store.sales.list({ kind: "company" }, { ...days, limit: 1000 });
      return sales
        .filter((sale) => sale.customer.name === customer)
        .map(({ amount }) => Number(amount / 1_000_000n));
    },
  };
}

export function saleIn({ text }: Said): string {
  return /S\d+/.exec(text)?.[0] ?? "";
}

export function button({ reply }: Said, label: string): string {
  const all = reply.blocks.flatMap((block) => (block.kind === "actions" ? block.actions : []));
  const found = all.find((action) => action.label.replaceAll("\u00A0", " ") === label);
  if (!found) throw new Error(`no button “${label}”`);
  return found.command;
}
