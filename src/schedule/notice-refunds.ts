import { actions, type Reply, reply, text, title } from "#src/chat/reply.ts";
import type { EntryLine, StatementLine } from "#src/domain/commission/statement.ts";
import { formatMoney } from "#src/domain/money.ts";
import { monthOf } from "#src/domain/period.ts";
import type { Collection, Sale } from "#src/domain/sale.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatMonth, writeMonth } from "#src/i18n/pay.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { loadStatements } from "#src/pay/statements.ts";
import type { WaitingNotice } from "#src/store/notices.ts";
import type { NoticeSurroundings } from "./notice-assigned.ts";

type Refund = {
  readonly sale: Sale;
  readonly collection: Collection;
  readonly month: Temporal.PlainYearMonth;
  readonly by: string | null;
  /** The person's own part of what went back, and what it takes of the commission; both below zero. */
  readonly base: bigint;
  readonly amount: bigint;
};

const company = { kind: "company" } as const;

/** What a refund takes back, for one who shares the sale; undefined when it takes nothing, or was undone meanwhile. */
export async function composeRefunds(
  notices: readonly WaitingNotice[],
  surroundings: NoticeSurroundings,
): Promise<Reply | undefined> {
  const found = new Map<number, Refund>();
  for (const notice of notices) {
    const refund = await findRefund(notice, surroundings);
    if (refund) found.set(refund.collection.id, refund);
  }
  const refunds = [...found.values()];
  const [first, ...others] = refunds;
  if (!first) return undefined;

  const { locale } = surroundings;
  const t = translatorFor(locale);
  const amount = formatMoney(-refunds.reduce((sum, refund) => sum + refund.amount, 0n));
  const heading =
    others.length > 0
      ? t("commission.refund_title_many", { amount })
      : t("commission.refund_title", {
          customer: first.sale.customer.name,
          month: formatMonth(first.month, locale),
          amount,
        });
  const givers = new Set(refunds.flatMap(({ by }) => (by === null ? [] : [by])));
  return reply(
    title(heading),
    text(
      [
        ...refunds.map((refund) => describe(refund, surroundings)),
        ...(givers.size === 0 ? [] : [t("commission.refund_from", { name: [...givers].join(", ") })]),
      ].join("\n"),
    ),
    actions({
      label: t("commission.refund_button"),
      command: `/commission explain C${first.collection.id} ${writeMonth(first.month)}`,
    }),
  );
}

async function findRefund(
  { subject, audience, actor }: WaitingNotice,
  surroundings: NoticeSurroundings,
): Promise<Refund | undefined> {
  if (audience.kind !== "person") return undefined;
  const { store } = surroundings;
  const entry = await store.sales.findCollection(company, Number(subject.slice(1)));
  if (!entry || entry.collection.reversedById !== null || entry.sale.reversedById !== null) return undefined;

  const { sale, collection } = entry;
  for (const month of await monthsOf(collection, surroundings)) {
    const lines = await linesAbout(collection.id, { month, personId: audience.personId }, surroundings);
    const amount = lines.reduce((sum, line) => sum + line.amount, 0n);
    const base = lines.reduce((sum, line) => sum + line.base, 0n);
    if (amount !== 0n) return { sale, collection, month, by: actor?.name ?? null, base, amount };
  }
  return undefined;
}

/** Its own month or, written when that was locked, the one that was open: HR may have locked either since. */
async function monthsOf(
  { collectedOn }: Collection,
  { store }: NoticeSurroundings,
): Promise<readonly Temporal.PlainYearMonth[]> {
  const own = collectedOn.toPlainYearMonth();
  const span = await store.payroll.lockedSpan();
  if (!span || Temporal.PlainYearMonth.compare(own, span.last.month) > 0) return [own];
  const { month: last } = span.last;
  return [own, ...(own.equals(last) ? [] : [last]), last.add({ months: 1 })];
}

type Counted = { readonly month: Temporal.PlainYearMonth; readonly personId: number };

async function linesAbout(
  collectionId: number,
  { month, personId }: Counted,
  { store, company: rules }: NoticeSurroundings,
): Promise<readonly (EntryLine & StatementLine)[]> {
  const person = await store.people.get(personId, monthOf(month.toPlainDate({ day: 1 })).to);
  const [statement] = await loadStatements({ month, people: [person] }, { store, company: rules });
  return (statement?.lines ?? []).flatMap((line) =>
    line.kind === "entry" && line.entry.kind === "collection" && line.entry.id === collectionId ? [line] : [],
  );
}

function describe({ sale, collection, month, base, amount }: Refund, { locale }: NoticeSurroundings): string {
  return translatorFor(locale)("commission.refund_line", {
    entry: `C${collection.id}`,
    sale: `S${sale.id}`,
    customer: sale.customer.name,
    refunded: formatMoney(-collection.amount),
    day: formatDay(collection.collectedOn),
    base: formatMoney(-base),
    amount: formatMoney(-amount),
    month: formatMonth(month, locale),
  });
}
