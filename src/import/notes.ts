import { leadStatuses } from "#src/domain/lead.ts";
import { formatMoney } from "#src/domain/money.ts";
import { formatDay, formatRange } from "#src/i18n/dates.ts";
import { formatCount } from "#src/i18n/figures.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { type MessageKey, translatorFor } from "#src/i18n/translate.ts";
import type { Transaction } from "#src/store/database.ts";
import { countStatuses, findStrangeProducts, sumSales } from "#src/store/import/rows.ts";
import type { Note, Run } from "#src/store/import/runs.ts";
import { countWritten } from "#src/store/import/written.ts";
import type { Judgement } from "./judge.ts";
import type { Place } from "./rows.ts";

/** What is worth knowing about each file of a run that was just judged. */
export async function noteRun(
  tx: Transaction,
  run: Run,
  { judgement, locale }: { readonly judgement: Judgement; readonly locale: Locale },
): Promise<readonly (readonly Note[])[]> {
  const notes: Note[][] = run.files.map((file, index) => [
    ...noteMoves(file.name, judgement, locale),
    // Of the columns themselves, as they were noted when they were read.
    ...(run.notes[index] ?? []).filter(({ key }) => key === hintUnits),
  ]);
  const add = (file: number, key: MessageKey, values: Note["values"]) =>
    notes[file - 1]?.push({ key, values });
  const count = (value: number) => formatCount(value, locale);

  for (const { file, list } of await listStatuses(tx, locale)) add(file, "import.statuses", { list });
  for (const { file, count: sales, amount, from, to } of await sumSales(tx)) {
    const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
    const days = first.equals(last) ? formatDay(first) : formatRange({ from: first, to: last });
    add(file, "import.new_sales", { count: count(sales), amount: formatMoney(amount), days });
  }
  for (const { file, product, near, count: rows } of await findStrangeProducts(tx)) {
    const values = { product, count: count(rows) };
    if (near === null) add(file, "import.strange_product", values);
    else add(file, "import.near_product", { ...values, near });
  }
  return notes;
}

export type Written = {
  /** For one line about it. */
  readonly notes: readonly Note[];
  /** For the audit: money is decimal text. */
  readonly counts: Readonly<Record<string, number | string>>;
};

/** What a run has written. */
export async function noteWritten(
  tx: Transaction,
  { people, targets }: Judgement,
  locale: Locale,
): Promise<Written> {
  const rows = await countWritten(tx);
  const all: readonly (readonly [MessageKey, number])[] = [
    ["import.count_people", people.added.length],
    ["import.count_moved", people.moved.length],
    ["import.count_targets", targets.set.length],
    ["import.count_products", rows.products],
    ["import.count_customers", rows.customers],
    ["import.count_changed_customers", rows.changedCustomers],
    ["import.count_contacts", rows.contacts],
    ["import.count_leads", rows.leads],
    ["import.count_changed_leads", rows.changedLeads],
    ["import.count_sales", rows.sales],
  ];
  const counted = all.filter(([, count]) => count > 0);
  const counts = {
    ...Object.fromEntries(counted.map(([key, count]) => [key.replace("import.count_", ""), count])),
    ...(rows.sales > 0 && { amount: rows.amount.toString() }),
  };
  const notes = counted.map(([key, count]) => ({
    key,
    values: {
      count: formatCount(count, locale),
      ...(key === "import.count_sales" && { amount: formatMoney(rows.amount) }),
    },
  }));
  return { notes, counts };
}

export const hintUnits = "import.hint_units" satisfies MessageKey;

const shownNames = 5;

function noteMoves(file: string, { people }: Judgement, locale: Locale): Note[] {
  const rows = people.moved.map(({ row }) => row).filter((row: Place) => row.file === file);
  if (rows.length === 0) return [];
  const names = rows.slice(0, shownNames).map(({ name }) => name);
  return [
    {
      key: "import.moved_people" satisfies MessageKey,
      values: {
        count: formatCount(rows.length, locale),
        names: [...names, ...(rows.length > shownNames ? ["…"] : [])].join(", "),
      },
    },
  ];
}

async function listStatuses(tx: Transaction, locale: Locale) {
  const t = translatorFor(locale);
  const rows = await countStatuses(tx);
  const files = [...new Set(rows.map(({ file }) => file))];
  return files.map((file) => ({
    file,
    list: leadStatuses
      .flatMap((status) => {
        const row = rows.find((candidate) => candidate.file === file && candidate.status === status);
        return row ? [`${t(`lead.status_${status}`)} ${formatCount(row.count, locale)}`] : [];
      })
      .join(" · "),
  }));
}
