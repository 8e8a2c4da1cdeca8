import { formatMoney } from "#src/domain/money.ts";
import { quarterOf } from "#src/domain/period.ts";
import type { VoucherTerms } from "#src/domain/voucher/terms.ts";
import { formatDay, formatPeriod } from "#src/i18n/dates.ts";
import { formatHundredths } from "#src/i18n/points.ts";
import type { PaperWords, PlanPaper } from "./paper.ts";

export function headingOf({ quarter }: PlanPaper, words: PaperWords): string {
  return words.t("paper.title", { quarter: quarterWithin(quarter, words) });
}

export function introductionOf(paper: PlanPaper, words: PaperWords): string {
  const { company, quarter, figuresOn, voucher } = paper;
  const key = voucher ? "paper.intro_voucher" : "paper.intro";
  return words.t(key, { company, quarter: quarterWithin(quarter, words), day: formatDay(figuresOn) });
}

export function contactOf({ contact: { name, email } }: PlanPaper, { t }: PaperWords): string {
  return email === null ? t("paper.contact", { name }) : t("paper.contact_email", { name, email });
}

/** How points come about, so that the customer can count them. */
export function roundingSentence(
  { pointSize, step, rounding }: VoucherTerms,
  { t, locale }: PaperWords,
): string {
  return t(`paper.rounding_${rounding}`, {
    size: formatMoney(pointSize),
    step: formatHundredths(step, locale),
  });
}

/** Small within a sentence, where it is no “Quý khách”. */
function quarterWithin(quarter: Temporal.PlainDate, { locale }: PaperWords): string {
  const words = formatPeriod(quarterOf(quarter), locale);
  return locale === "vi" ? words.toLocaleLowerCase("vi") : words;
}
