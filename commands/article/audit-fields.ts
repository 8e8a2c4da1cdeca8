import { quarterOf } from "#src/domain/period.ts";
import { formatDay, formatPeriod } from "#src/i18n/dates.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { MessageKey } from "#src/i18n/translate.ts";

type Field = { readonly label: MessageKey; readonly show: (value: string) => string };

/** What the history of articles and of their targets says. */
export function articleFields({
  locale,
}: {
  readonly locale: Locale;
}): readonly (readonly [string, Field])[] {
  const asKept = (value: string) => value;
  const day = (value: string) => Temporal.PlainDate.from(value);
  return [
    ["articleTitle", { label: "column.article_title", show: asKept }],
    ["articleCount", { label: "column.article_count", show: asKept }],
    ["channel", { label: "column.channel", show: asKept }],
    ["writer", { label: "column.writer", show: asKept }],
    ["quarter", { label: "column.quarter", show: (value) => formatPeriod(quarterOf(day(value)), locale) }],
    ["topic", { label: "column.topic", show: asKept }],
    ["publishedOn", { label: "column.published_on", show: (value) => formatDay(day(value)) }],
    ["link", { label: "column.link", show: asKept }],
  ];
}
