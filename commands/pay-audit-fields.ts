import { z } from "zod";
import type { Locale } from "#src/i18n/locale.ts";
import { formatMonth } from "#src/i18n/pay.ts";
import type { MessageKey, Translate } from "#src/i18n/translate.ts";

type Field = { readonly label: MessageKey; readonly show: (value: string) => string };

type Reader = { readonly t: Translate; readonly locale: Locale };

const knownState = z.enum(["with_lead", "with_hr", "accepted", "declined", "withdrawn"]);

/** How the history of disputes, adjustments and locked months names what was written. */
export function payFields({ t, locale }: Reader): readonly (readonly [string, Field])[] {
  const month = (value: string) => formatMonth(Temporal.PlainYearMonth.from(value), locale);
  const opinion = (value: string) => t(value === "true" ? "audit.lead_agrees" : "audit.lead_objects");
  return [
    [
      "disputeState",
      { label: "column.state", show: (value) => t(`audit.dispute_${knownState.parse(value)}`) },
    ],
    ["agrees", { label: "column.lead_opinion", show: opinion }],
    ["month", { label: "column.pay_month", show: month }],
    ["count", { label: "column.people_locked", show: (value) => value }],
  ];
}
