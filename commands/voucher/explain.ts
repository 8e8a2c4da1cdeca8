import { actions, type Cell, note, reply, table, text, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { type Fraction, floorOf, wholeNumber } from "#src/domain/fraction.ts";
import { formatMoney } from "#src/domain/money.ts";
import { certainRevenue, hopedRevenue } from "#src/domain/plan.ts";
import { exactHope, exactPoints } from "#src/domain/voucher/points.ts";
import { isOpen } from "#src/domain/voucher/state.ts";
import type { Points, VoucherTerms } from "#src/domain/voucher/terms.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import { formatHundredths } from "#src/i18n/points.ts";
import { giftLine, ruleLine, uncollectedLines } from "#src/i18n/voucher.ts";
import type { PlanVersion } from "#src/store/interface/plans.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";
import { type Basis, basisOf, reasonsFor } from "./basis.ts";
import { approvalLine, titleOf } from "./describe.ts";
import { getVoucher, labelOf, stateNow } from "./find.ts";
import { ofOneVoucher } from "./word.ts";

export const explainVoucher = defineCommand({
  ...ofOneVoucher,
  verb: "explain",
  verbAliases: ["giaithich", "visao"],
  summary: {
    vi: "Vì sao voucher được bấy nhiêu điểm: từng dòng, quy tắc làm tròn, từ kế hoạch nào",
    en: "Why a voucher has so many points: line by line, with the rounding rule and the plan",
  },
  examples: ["/voucher explain G4", "/voucher G4 giải thích"],
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run({ voucher: id }, context) {
    const { t } = context;
    const voucher = await getVoucher(id, context);
    const basis = await basisOf(voucher, context);
    const counted = { ...voucher.current, figures: basis.version.figures };
    const reader = { t, locale: context.actor.locale };
    return reply(
      title(titleOf(voucher, context)),
      table(
        [
          { label: t("voucher.column_line"), format: "text" },
          { label: t("column.amount"), format: "money" },
          { label: t("voucher.column_points"), format: "decimal" },
        ],
        linesOf(voucher, basis.version, context),
      ),
      text([...roundingLines(voucher, basis.version, context), giftLine(counted, reader)].join("\n")),
      ...uncollectedLines(counted, reader).map((line) => note(line)),
      ...(isOpen(stateNow(voucher, context)) ? [text(approvalLines(voucher, basis, context))] : []),
      text(originLine(voucher, basis, context)),
      actions(
        { label: t("voucher.button_plan"), command: `/plan explain F${voucher.planId}` },
        { label: t("voucher.button_versions"), command: `/voucher versions ${labelOf(voucher)}` },
      ),
    );
  },
});

/** The figures in the order of the article, each part with its sum and points. */
function linesOf(
  { current: { points, terms } }: Voucher,
  { figures }: PlanVersion,
  { t, actor }: Context,
): readonly (readonly Cell[])[] {
  const times = formatHundredths(figures.expectedRatio, actor.locale);
  return [
    [t("voucher.line_due"), figures.receivablesDue, null],
    [t("voucher.line_not_due"), figures.receivablesNotDue, null],
    [t("voucher.line_renewals"), figures.renewals, null],
    [t("voucher.line_development"), figures.development, null],
    [t("voucher.line_certain"), certainRevenue(figures), cellOf(points.certain)],
    [t("voucher.line_expected", { ratio: times }), figures.expectedRevenue, null],
    [t("voucher.line_hoped"), hopedRevenue(figures), cellOf(points.expected)],
    [t("voucher.line_total"), null, cellOf(points.total)],
    [t("voucher.line_budget", { value: formatMoney(terms.pointValue) }), points.budget, null],
  ];
}

/** A number for the spreadsheet; what counts is kept in hundredths. */
function cellOf(points: Points): number {
  return Number(points) / 100;
}

/** “455.000.000 đ : 100.000.000 đ = 4,55, làm tròn xuống 4,5 điểm”, for each part. */
function roundingLines(
  { current: { points, terms } }: Voucher,
  { figures }: PlanVersion,
  context: Context,
): readonly string[] {
  const { t, actor } = context;
  const line = (revenue: Fraction, given: Points) =>
    t("voucher.line_rounding", {
      revenue: formatMoney(floorOf(revenue)),
      size: formatMoney(terms.pointSize),
      exact: exactText(revenue, terms, context),
      points: formatHundredths(given, actor.locale),
    });
  return [
    `${t("voucher.part_certain")} ${line(wholeNumber(certainRevenue(figures)), points.certain)}`,
    `${t("voucher.part_expected")} ${line(exactHope(figures), points.expected)}`,
    ruleLine(terms, { t, locale: actor.locale }),
  ];
}

/** With six decimals at most; “…” stands where there are more. */
function exactText(revenue: Fraction, terms: VoucherTerms, { actor }: Context): string {
  const { numerator, denominator } = exactPoints(revenue, terms);
  const millionths = (numerator * 10_000n) / denominator;
  const isCut = millionths * denominator !== numerator * 10_000n;
  const whole = formatHundredths((millionths / 1_000_000n) * 100n, actor.locale);
  const sixDigits = (millionths % 1_000_000n).toString().padStart(6, "0");
  const decimals = isCut ? sixDigits : sixDigits.replace(/0+$/, "");
  const point = actor.locale === "vi" ? "," : ".";
  return `${whole}${decimals === "" ? "" : `${point}${decimals}`}${isCut ? "…" : ""}`;
}

function approvalLines(voucher: Voucher, basis: Basis, context: Context): string {
  const reasons = reasonsFor(voucher, basis, context);
  return reasons.length === 0 ? context.t("voucher.within_limits") : approvalLine(reasons, context);
}

function originLine({ planId }: Voucher, { version }: Basis, { t, company }: Context): string {
  return t("voucher.origin", {
    plan: `F${planId}`,
    number: version.number,
    by: version.by?.name ?? t("audit.system"),
    at: formatMoment(version.at.toZonedDateTimeISO(company.timeZone)),
  });
}
