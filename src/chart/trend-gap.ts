import type { TrendChart } from "#src/chat/chart.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { formatAmount } from "./amount.ts";
import { standingLooks } from "./theme.ts";

const paceWords = { more: "chart.ahead", less: "chart.behind", same: "chart.level" } as const;
const targetWords = { more: "chart.over", less: "chart.short", same: "chart.reached" } as const;
/** What dividing a target by days may be off. */
const noise = 0.001;

/** Against the pace, and against the target itself once the pace asks for all of it. Empty without a target. */
export function gapInWords(chart: TrendChart): string {
  const { cumulative, due, target } = chart;
  const total = cumulative.at(-1);
  const expected = chart.dueNow ?? due[cumulative.length - 1];
  if (target === undefined || total === undefined || expected === undefined) return "";

  const words = expected > target - noise ? targetWords : paceWords;
  // Half a customer behind the pace takes a whole one to catch up.
  const gap = Math.floor(total - expected + noise);
  const key = gap === 0 ? words.same : gap > 0 ? words.more : words.less;
  const text = translatorFor(chart.locale)(key, { amount: formatAmount(Math.abs(gap), chart) });
  return `${standingLooks[chart.standing].sign} ${text}`.trim();
}
