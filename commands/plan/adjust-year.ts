import { actions, type Block, note, type Reply, reply, table, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { type Period, quarterOf } from "#src/domain/period.ts";
import { quartersLeft, shareOverQuarters } from "#src/domain/plan-year.ts";
import { UserError } from "#src/errors.ts";
import type { Customer } from "#src/store/interface/customers.ts";
import { showText } from "../lead/mask.ts";
import { showRatio } from "./figure-words.ts";
import type { TypedFigures } from "./figures.ts";
import { nameOfQuarter } from "./find.ts";
import { type KeptPlan, tryKeepPlan } from "./write.ts";

type Adjusted = {
  readonly customer: Customer;
  readonly year: Period;
  readonly typed: TypedFigures;
  readonly reason: string;
};

/** What is typed for a year is divided over the quarters that are not over; each of them gets a version of its own. */
export async function adjustYear(
  { customer, year, typed, reason }: Adjusted,
  context: Context,
): Promise<Reply> {
  const { t, now } = context;
  if (typed.annual !== undefined || typed.receivables !== undefined) {
    throw new UserError("error.plan_not_of_year");
  }
  const quarters = quartersLeft(year.from, now.toPlainDate());
  if (quarters.length === 0) throw new UserError("error.plan_year_over", { year: String(year.from.year) });

  const shares = divide(typed, quarters, context);
  const kept: KeptPlan[] = [];
  for (const [index, quarter] of quarters.entries()) {
    const wish = { customer, quarter, typed: shares[index] ?? {}, reason } as const;
    const plan = await tryKeepPlan({ ...wish, occasion: "yearly", restIsZero: true }, context);
    if (plan) kept.push(plan);
  }
  if (kept.length === 0) {
    throw new UserError("error.plan_year_unchanged", { name: customer.name, year: String(year.from.year) });
  }
  return reply(
    title(t("plan.year_divided", { year: String(year.from.year), name: customer.name })),
    sharesTable(quarters, shares, context),
    note(t("plan.year_basis", { reason: showText(reason, context) })),
    actions(
      ...kept.map(({ plan, entry }) => ({
        label: t("plan.undo_one", { quarter: nameOfQuarter(plan.quarter, context) }),
        command: `/undo F${plan.id}-${entry}`,
      })),
      {
        label: t("plan.whole_year", { year: String(year.from.year) }),
        command: `/plan K${customer.id} ${year.from.year}`,
      },
    ),
  );
}

/** Amounts are divided; the ratio holds for every quarter. */
function divide(
  { renewals, expected, ratio, development }: TypedFigures,
  quarters: readonly Temporal.PlainDate[],
  { company }: Context,
): readonly TypedFigures[] {
  const share = (amount: bigint | undefined) =>
    amount === undefined ? undefined : shareOverQuarters(amount, quarters, company.calendar);
  const parts = { renewals: share(renewals), expected: share(expected), development: share(development) };
  return quarters.map((_, index) => ({
    renewals: parts.renewals?.[index],
    expected: parts.expected?.[index],
    ratio,
    development: parts.development?.[index],
  }));
}

function sharesTable(
  quarters: readonly Temporal.PlainDate[],
  shares: readonly TypedFigures[],
  context: Context,
): Block {
  const { t, company } = context;
  const sum = (name: "renewals" | "expected" | "development") =>
    shares.some((share) => share[name] !== undefined)
      ? shares.reduce((total, share) => total + (share[name] ?? 0n), 0n)
      : null;
  const workdays = quarters.map((quarter) => company.calendar.workingHalfDays(quarterOf(quarter)) / 2);
  return table(
    [
      { label: t("column.plan_quarter"), format: "text" },
      { label: t("column.plan_workdays"), format: "decimal" },
      { label: t("column.plan_renewals"), format: "money" },
      { label: t("column.plan_expected"), format: "money" },
      { label: t("column.plan_ratio"), format: "text" },
      { label: t("column.plan_development"), format: "money" },
    ],
    [
      ...quarters.map((quarter, index) => [
        nameOfQuarter(quarter, context),
        workdays[index] ?? null,
        shares[index]?.renewals ?? null,
        shares[index]?.expected ?? null,
        shares[index]?.ratio === undefined ? null : showRatio(shares[index].ratio, context),
        shares[index]?.development ?? null,
      ]),
      [
        t("row.total"),
        workdays.reduce((total, days) => total + days, 0),
        sum("renewals"),
        sum("expected"),
        null,
        sum("development"),
      ],
    ],
  );
}
