import { type Block, type Cell, type TextBlock, table, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { covers } from "#src/domain/access.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { formatCount } from "#src/i18n/figures.ts";
import type { MailTouches } from "#src/store/interface/touches.ts";
import type { CareAsked } from "./asked.ts";
import { heatMap } from "./heat-map.ts";

const shown = 30;
const mostNamed = 12;

/** What was sent to whom by whom: in words, as a map and as a table; undefined where nothing was. */
export async function mailBlocks(asked: CareAsked, context: Context): Promise<readonly Block[] | undefined> {
  const { store, scope, t } = context;
  const pairs = await store.touches.mails(scope, asked.subject, asked.days);
  if (pairs.length === 0) return undefined;
  const idle = await idleReps(asked, pairs, context);
  const lines = [
    describe(pairs, context),
    ...(idle.length === 0 ? [] : [t("touch.nothing_from", { names: shorten(idle, context) })]),
  ];
  return [text(lines.join("\n")), heatMap(pairs, asked, context), pairsTable(pairs, asked, context)];
}

export function noMails({ days }: CareAsked, { t, actor }: Context): TextBlock {
  return text(t("touch.no_mails", { period: formatPeriod(days, actor.locale) }));
}

function describe(pairs: readonly MailTouches[], { t, actor }: Context): string {
  const count = (value: number) => formatCount(value, actor.locale);
  const { voucher, product, article } = sumOf(pairs);
  return t("touch.sent", {
    mails: count(voucher + product + article),
    customers: count(new Set(pairs.map(({ customer }) => customer.id)).size),
    voucher: count(voucher),
    product: count(product),
    article: count(article),
  });
}

/** Who sells and has written to nobody, where others have; whoever came later could not. */
async function idleReps(
  { subject, days }: CareAsked,
  pairs: readonly MailTouches[],
  { store, now, scope }: Context,
): Promise<readonly string[]> {
  if (subject.kind === "person") return [];
  const senders = new Set(pairs.map(({ person }) => person.id));
  const people = await store.people.list(now.toPlainDate());
  return people
    .filter(({ id, role }) => role === "rep" && !senders.has(id))
    .filter(({ startedOn }) => Temporal.PlainDate.compare(startedOn, days.to) <= 0)
    .filter(({ id, name, team, region, department }) => {
      const person = { kind: "person", id, name, teamId: team?.id ?? null } as const;
      const unit = { company: null, team, region, department }[subject.kind];
      return covers(scope, person) && (subject.kind === "company" || unit?.id === subject.id);
    })
    .map(({ name }) => name);
}

function shorten(names: readonly string[], { t }: Context): string {
  const more = names.length - mostNamed;
  const named = names.slice(0, mostNamed).join(", ");
  return more > 0 ? `${named} ${t("touch.more_people", { count: more })}` : named;
}

/** The sums hold for all pairs, also where only the first are listed. */
function pairsTable(pairs: readonly MailTouches[], { isFull }: CareAsked, { t }: Context): Block {
  const listed = isFull ? pairs : pairs.slice(0, shown);
  const others = pairs.slice(listed.length);
  const sums = (of: readonly MailTouches[]): readonly Cell[] => {
    const { voucher, product, article } = sumOf(of);
    return [voucher, product, article, voucher + product + article, null];
  };
  return table(
    [
      { label: t("column.customer"), format: "text" },
      { label: t("column.sender"), format: "text" },
      { label: t("column.voucher_mails"), format: "count" },
      { label: t("column.product_mails"), format: "count" },
      { label: t("column.article_mails"), format: "count" },
      { label: t("row.total"), format: "count" },
      { label: t("column.last_mail"), format: "date" },
    ],
    [
      ...listed.map(({ person, customer, voucher, product, article, lastOn }) => [
        customer.name,
        person.name,
        voucher,
        product,
        article,
        voucher + product + article,
        lastOn,
      ]),
      ...(others.length === 0
        ? []
        : [[t("touch.more_rows", { count: others.length }), null, ...sums(others)]]),
      ...(pairs.length === 1 ? [] : [[t("row.total"), null, ...sums(pairs)]]),
    ],
  );
}

function sumOf(pairs: readonly MailTouches[]) {
  const sum = (kind: "voucher" | "product" | "article") =>
    pairs.reduce((total, pair) => total + pair[kind], 0);
  return { voucher: sum("voucher"), product: sum("product"), article: sum("article") };
}
