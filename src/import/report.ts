import { formatMoney } from "#src/domain/money.ts";
import { formatDay, formatRange } from "#src/i18n/dates.ts";
import { formatCount } from "#src/i18n/figures.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { Translate } from "#src/i18n/translate.ts";
import type { Layout } from "./layout.ts";
import type { ImportPlan } from "./plan.ts";
import type { FileRows, PersonRow, Place, SaleRow, WrongRow } from "./rows.ts";

type Speech = { readonly t: Translate; readonly locale: Locale };

/** What each file is and what of it is new, known, left out or wrong. */
export function describePlan(plan: ImportPlan, speech: Speech): string {
  return plan.files.map((file) => describeFile(file, plan, speech).join("\n")).join("\n");
}

const shownWrong = 10;

/** The first wrong rows with their reasons. */
export function describeWrong(wrong: readonly WrongRow[], { t, locale }: Speech): string {
  const shown = wrong
    .slice(0, shownWrong)
    .map(({ file, line, key, values }) => t("import.wrong_row", { file, line, reason: t(key, values) }));
  const more = wrong.length - shown.length;
  return [
    t("import.refused", { count: formatCount(wrong.length, locale) }),
    ...shown,
    ...(more > 0 ? [t("import.more_wrong", { count: formatCount(more, locale) })] : []),
  ].join("\n");
}

/** One line about what has been written. */
export function describeOutcome({ people, targets, sales }: ImportPlan, { t, locale }: Speech): string {
  const amount = sales.added.reduce((sum, { row }) => sum + row.amount, 0n);
  const parts = [
    people.added.length > 0
      ? t("import.count_people", { count: formatCount(people.added.length, locale) })
      : "",
    people.moved.length > 0
      ? t("import.count_moved", { count: formatCount(people.moved.length, locale) })
      : "",
    targets.set.length > 0
      ? t("import.count_targets", { count: formatCount(targets.set.length, locale) })
      : "",
    sales.added.length > 0
      ? t("import.count_sales", {
          count: formatCount(sales.added.length, locale),
          amount: formatMoney(amount),
        })
      : "",
  ];
  return t("import.done", { parts: parts.filter((part) => part !== "").join(" · ") });
}

function describeFile(file: FileRows, plan: ImportPlan, { t, locale }: Speech): string[] {
  const { table, kind, ignored } = file.layout;
  const of = <Row extends Place>(rows: readonly Row[]) => rows.filter((row) => row.file === table.name);
  const count = (rows: readonly Place[]) => formatCount(of(rows).length, locale);
  const { people, targets, sales } = plan;
  const moved = people.moved.map(({ row }) => row);
  const set = targets.set.map(({ row }) => row);
  const sold = of(sales.added.map(({ row }) => row));
  const known = of([...people.alreadyThere, ...targets.alreadyThere, ...sales.alreadyThere]);
  const others = [...file.others.values()].reduce((sum, rows) => sum + rows, 0);

  const details: readonly (string | undefined)[] = [
    describeColumns(file.layout, t),
    ignored.length > 0 ? t("import.ignored", { columns: ignored.join(", ") }) : undefined,
    kind === "people" ? t("import.new_people", { count: count(people.added) }) : undefined,
    of(moved).length > 0
      ? t("import.moved_people", { names: namesOf(of(moved)), count: count(moved) })
      : undefined,
    kind === "targets" ? t("import.new_targets", { count: count(set) }) : undefined,
    kind === "sales" ? describeSales(sold, { t, locale }) : undefined,
    known.length > 0 ? t("import.already_there", { count: formatCount(known.length, locale) }) : undefined,
    others > 0
      ? t("import.others", {
          count: formatCount(others, locale),
          list: describeOthers(file.others, { t, locale }),
        })
      : undefined,
    of(plan.wrong).length > 0 ? t("import.wrong_rows", { count: count(plan.wrong) }) : undefined,
    mayCountInUnits(file)
      ? t("import.hint_units", { column: file.layout.columns.get("amount")?.header ?? "" })
      : undefined,
  ];
  return [
    t("import.file", { file: table.name, kind: t(`import.kind_${kind}`) }),
    ...details.flatMap((line) => (line === undefined ? [] : [`  ${line}`])),
  ];
}

function describeColumns({ columns, orders }: Layout, t: Translate): string {
  const list = [...columns].map(([field, { header }]) => {
    const order = orders.get(field);
    const meaning = t(`import.field_${field}`);
    return `${header} → ${order ? t(`import.order_${order}`, { column: meaning }) : meaning}`;
  });
  return t("import.columns", { columns: list.join(", ") });
}

/** Sales in the order of their days. */
function describeSales(sales: readonly SaleRow[], { t, locale }: Speech): string {
  const count = formatCount(sales.length, locale);
  const [from, to] = [sales[0]?.signedOn, sales.at(-1)?.signedOn];
  if (!from || !to) return t("import.no_new_sales");
  const amount = formatMoney(sales.reduce((sum, sale) => sum + sale.amount, 0n));
  return t("import.new_sales", {
    count,
    amount,
    days: from.equals(to) ? formatDay(from) : formatRange({ from, to }),
  });
}

function describeOthers(others: ReadonlyMap<string, number>, { t, locale }: Speech): string {
  return [...others]
    .toSorted(([, one], [, other]) => other - one)
    .map(([status, rows]) => `${status || t("import.no_status")} ${formatCount(rows, locale)}`)
    .join(" · ");
}

const shownNames = 5;

function namesOf(rows: readonly PersonRow[]): string {
  const names = rows.slice(0, shownNames).map(({ name }) => name);
  return [...names, ...(rows.length > shownNames ? ["…"] : [])].join(", ");
}

/** Hardly anything is sold for less, so that such figures are rather thousands or millions. */
const leastUsualAmount = 100_000n;

function mayCountInUnits({ layout, sales }: FileRows): boolean {
  if (layout.columns.get("amount")?.unit !== null) return false;
  return sales.filter(({ amount }) => amount < leastUsualAmount).length * 2 > sales.length;
}
