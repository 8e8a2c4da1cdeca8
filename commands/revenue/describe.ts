import { type Block, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { formatMoney, moneyInWords } from "#src/domain/money.ts";
import { collectedOf, receivableOf, type Sale } from "#src/domain/sale.ts";
import { formatDay } from "#src/i18n/dates.ts";

/** How a sale is echoed: the amount in figures and in words, and every fact that was taken from the line. */
export function describeSale(sale: Sale, { t, actor }: Context): Block[] {
  const facts = t("revenue.facts", {
    day: formatDay(sale.signedOn),
    kind: t(`revenue.kind_${sale.kind}`),
    collected: describeCollected(sale, t),
  });
  const lines = [
    t("revenue.amount", { amount: formatMoney(sale.amount), words: moneyInWords(sale.amount, actor.locale) }),
    facts,
    describeShares(sale, { t, actor }),
    sale.leadId === null ? undefined : t("revenue.lead", { lead: sale.leadId }),
    sale.note === null ? undefined : t("revenue.note", { note: sale.note }),
  ];
  return [text(lines.filter((line) => line !== undefined).join("\n"))];
}

function describeCollected(sale: Sale, t: Context["t"]): string {
  const collected = collectedOf(sale);
  const receivable = receivableOf(sale);
  if (collected === 0n) return t("revenue.collected_none");
  if (receivable === 0n) return t("revenue.collected_all");
  return t("revenue.collected_part", {
    collected: formatMoney(collected),
    receivable: formatMoney(receivable),
  });
}

function describeShares({ shares }: Sale, { t, actor }: Pick<Context, "t" | "actor">): string | undefined {
  const [only, ...others] = shares;
  if (!only) return undefined;
  if (others.length === 0)
    return only.personId === actor.id ? undefined : t("revenue.seller", { name: only.name });
  const list = shares.map(({ name, amount }) => t("revenue.share", { name, amount: formatMoney(amount) }));
  return t("revenue.shares", { shares: list.join(", ") });
}
