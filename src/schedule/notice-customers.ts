import { type Action, actions, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { scopeOfRoom } from "#src/domain/access.ts";
import { formatPhone, maskPhone } from "#src/domain/phone.ts";
import type { Sale } from "#src/domain/sale.ts";
import { formatFigure } from "#src/i18n/figures.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Transaction } from "#src/store/database.ts";
import { type WaitingNotice, wasToldOfCustomer } from "#src/store/notices.ts";
import type { NoticeSurroundings } from "./notice-assigned.ts";

type News = {
  readonly sale: Sale;
  readonly phone: string | null;
  /** Who logged it, where that has to be said. */
  readonly by: string | null;
  readonly isForTeam: boolean;
  readonly mayShowFigures: boolean;
};

/**
 * The first sale to a customer, told to the customer's owner, or to the team: there with the phone masked, and with no
 * more of the figures than its room may show. Undefined when the sales were taken back meanwhile, or are no news.
 */
export async function composeNewCustomers(
  tx: Transaction,
  notices: readonly WaitingNotice[],
  surroundings: NoticeSurroundings,
): Promise<Reply | undefined> {
  const { locale } = surroundings;
  const t = translatorFor(locale);
  const news: News[] = [];
  for (const notice of notices) news.push(...(await readNews(tx, notice, surroundings)));
  const [first, ...others] = news;
  if (!first) return undefined;

  const lines = news.map((one) => describe(one, surroundings));
  if (others.length > 0) {
    return reply(
      title(t("alert.new_customers", { count: news.length })),
      text(lines.map((line) => `• ${line}`).join("\n")),
    );
  }
  const { customer } = first.sale;
  return reply(
    title(t("alert.new_customer", { customer: customer.name })),
    text(lines.join("\n")),
    ...(first.isForTeam ? [] : [actions(...buttonsOf(first, surroundings))]),
  );
}

async function readNews(
  tx: Transaction,
  { subject, audience, actor }: WaitingNotice,
  { store, company, at }: NoticeSurroundings,
): Promise<readonly News[]> {
  const all = { kind: "company" } as const;
  const sale = await store.sales.find(all, Number(subject.slice(1)));
  if (!sale || sale.reversedById !== null) return [];
  const customerId = sale.customer.id;
  if (await wasToldOfCustomer(tx, audience, { saleId: sale.id, customerId, at })) return [];

  const phone = (await store.customers.read(all, customerId))?.phone ?? null;
  if (audience.kind !== "team") {
    return [{ sale, phone, by: actor?.name ?? null, isForTeam: false, mayShowFigures: true }];
  }
  const scope = scopeOfRoom({ kind: "team", teamId: audience.teamId }, company.rights);
  return [{ sale, phone, by: null, isForTeam: true, mayShowFigures: scope.kind !== "nobody" }];
}

/** `Lan vừa có đơn đầu tiên với An Phát · 500 tr · 0912 *** 678` */
function describe(
  { sale, phone, by, isForTeam, mayShowFigures }: News,
  { locale }: NoticeSurroundings,
): string {
  const t = translatorFor(locale);
  const sellers = sale.shares.map(({ name }) => name).join(", ");
  const parts = [
    t("alert.first_sale", { sellers, customer: sale.customer.name }),
    mayShowFigures ? formatFigure(sale.amount, { unit: "money", locale, length: "short" }) : null,
    phone && (isForTeam ? maskPhone(phone) : formatPhone(phone)),
    by === null ? null : t("alert.logged_by", { name: by, sale: `S${sale.id}` }),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

function buttonsOf({ sale: { id, customer } }: News, { locale }: NoticeSurroundings): readonly Action[] {
  const t = translatorFor(locale);
  return [
    { label: t("revenue.details", { sale: `S${id}` }), command: `/revenue show S${id}` },
    { label: t("alert.button_customer"), command: `/customer K${customer.id}` },
  ];
}
