import { type Action, actions, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { scopeOfRoom } from "#src/domain/access.ts";
import { formatPhone, maskPhone } from "#src/domain/phone.ts";
import { formatFigure } from "#src/i18n/figures.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Transaction } from "#src/store/database.ts";
import { type FirstSales, findFirstSales } from "#src/store/first-sales.ts";
import type { WaitingNotice } from "#src/store/notices.ts";
import type { NoticeSurroundings } from "./notice-assigned.ts";

const shown = 20;

type News = FirstSales["shown"][number] & {
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
  const { locale, company, at } = surroundings;
  const t = translatorFor(locale);
  const audience = notices[0]?.audience;
  if (!audience) return undefined;
  const loggedBy = new Map(notices.map(({ subject, actor }) => [saleOf(subject), actor?.name ?? null]));
  const { count, shown: some } = await findFirstSales(tx, [...loggedBy.keys()], {
    audience,
    at,
    limit: shown,
  });
  const isForTeam = audience.kind === "team";
  const mayShowFigures =
    !isForTeam || scopeOfRoom({ kind: "team", teamId: audience.teamId }, company.rights).kind !== "nobody";
  const news = some.map(({ sale, phone }) => {
    const by = isForTeam ? null : (loggedBy.get(sale.id) ?? null);
    return { sale, phone, by, isForTeam, mayShowFigures };
  });
  const [first, ...others] = news;
  if (!first) return undefined;

  const lines = news.map((one) => describe(one, surroundings));
  if (others.length > 0) {
    return reply(
      title(t("alert.new_customers", { count })),
      text(
        [
          ...lines.map((line) => `• ${line}`),
          ...(count > shown ? [t("alert.more", { count: count - shown })] : []),
        ].join("\n"),
      ),
    );
  }
  const { customer } = first.sale;
  return reply(
    title(t("alert.new_customer", { customer: customer.name })),
    text(lines.join("\n")),
    ...(isForTeam ? [] : [actions(...buttonsOf(first, surroundings))]),
  );
}

/** `17` of `S17`. */
function saleOf(subject: string): number {
  return Number(subject.slice(1));
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
