import type { HeatmapChart } from "#src/chat/chart.ts";
import { type ImageBlock, image } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { formatMoment, formatRange } from "#src/i18n/dates.ts";
import { formatCount } from "#src/i18n/figures.ts";
import type { MailTouches } from "#src/store/interface/touches.ts";
import { nameOf } from "../../kpi/subject.ts";
import type { CareAsked } from "./asked.ts";

const mostRows = 20;
const mostColumns = 10;

/** Customers by whoever wrote to them; where that is one person, by what the mails were about. */
export function heatMap(
  pairs: readonly MailTouches[],
  { subject, days }: CareAsked,
  context: Context,
): ImageBlock {
  const { t, actor, now } = context;
  const matrix = limit(isOfOne(pairs) ? byKind(pairs, context) : byPerson(pairs), context);
  const count = sum(pairs.map(totalOf));
  const chart: HeatmapChart = {
    kind: "heatmap",
    locale: actor.locale,
    heading: {
      title: t("touch.chart_title", { subject: nameOf(subject, context) }),
      subtitle: t("touch.chart_subtitle", { days: formatRange(days), at: formatMoment(now) }),
      footer: t("touch.chart_footer"),
      figure: {
        text: formatCount(count, actor.locale),
        note: t("touch.chart_note", { customers: customersOf(pairs).length }),
        standing: "unmeasured",
      },
    },
    total: t("row.total"),
    ...matrix,
  };
  return image(chart, describe(chart, context));
}

type Matrix = Pick<HeatmapChart, "columns" | "rows">;

type Named = { readonly id: number; readonly name: string };

function isOfOne(pairs: readonly MailTouches[]): boolean {
  return new Set(pairs.map(({ person }) => person.id)).size === 1;
}

function byKind(pairs: readonly MailTouches[], { t }: Context): Matrix {
  return {
    columns: [
      { name: t("column.voucher_mails") },
      { name: t("column.product_mails") },
      { name: t("column.article_mails") },
    ],
    rows: sorted(
      pairs.map(({ customer, voucher, product, article }) => ({
        name: customer.name,
        counts: [voucher, product, article],
      })),
    ),
  };
}

/** Whoever has sent most comes first, at the left and on top. */
function byPerson(pairs: readonly MailTouches[]): Matrix {
  const people = inOrder(pairs, ({ person }) => person);
  const counts = new Map(pairs.map((pair) => [keyOf(pair.customer, pair.person), totalOf(pair)]));
  const rows = customersOf(pairs).map((customer) => ({
    name: customer.name,
    counts: people.map((person) => counts.get(keyOf(customer, person)) ?? 0),
  }));
  return { columns: people.map(({ name }) => ({ name })), rows };
}

function keyOf(customer: Named, person: Named): string {
  return `${customer.id} ${person.id}`;
}

function customersOf(pairs: readonly MailTouches[]): readonly Named[] {
  return inOrder(pairs, ({ customer }) => customer);
}

function inOrder(pairs: readonly MailTouches[], of: (pair: MailTouches) => Named): readonly Named[] {
  const grouped = Map.groupBy(pairs, (pair) => of(pair).id);
  return [...grouped.values()]
    .map((own) => ({ own, count: sum(own.map(totalOf)) }))
    .toSorted((one, other) => other.count - one.count)
    .flatMap(({ own: [first] }) => (first ? [of(first)] : []));
}

type Row = HeatmapChart["rows"][number];

function sorted(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => sum(other.counts) - sum(one.counts));
}

/** What there is no room for is added up in a last row and column. */
function limit({ columns, rows }: Matrix, { t }: Context): Matrix {
  const shownColumns = columns.slice(0, mostColumns);
  const restColumns = columns.length - shownColumns.length;
  const cut = (counts: readonly number[]) =>
    restColumns === 0 ? counts : [...counts.slice(0, mostColumns), sum(counts.slice(mostColumns))];
  const shownRows = rows.slice(0, mostRows);
  const rest = rows.slice(mostRows);
  return {
    columns: [
      ...shownColumns,
      ...(restColumns === 0
        ? []
        : [{ name: t("touch.other_people", { count: restColumns }), isRest: true as const }]),
    ],
    rows: [
      ...shownRows.map(({ name, counts }) => ({ name, counts: cut(counts) })),
      ...(rest.length === 0
        ? []
        : [
            {
              name: t("touch.other_customers", { count: rest.length }),
              counts: cut(columns.map((_, column) => sum(rest.map(({ counts }) => counts[column] ?? 0)))),
              isRest: true as const,
            },
          ]),
    ],
  };
}

/** `An Phát 5 (Voucher 1, Bài viết 4)` for each customer. */
function describe({ heading, columns, rows }: HeatmapChart, { t, actor }: Context): string {
  const lines = rows.map(({ name, counts }) => {
    const parts = counts.flatMap((count, column) =>
      count === 0 ? [] : [`${columns[column]?.name ?? ""} ${formatCount(count, actor.locale)}`],
    );
    return `${name} ${formatCount(sum(counts), actor.locale)} (${parts.join(", ")})`;
  });
  return t("touch.chart_alt", {
    title: heading.title,
    subtitle: heading.subtitle,
    rows: lines.join("; "),
  });
}

function totalOf({ voucher, product, article }: MailTouches): number {
  return voucher + product + article;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
