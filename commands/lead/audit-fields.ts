import { z } from "zod";
import type { Context } from "#src/command/command.ts";
import { leadStatuses, temperatures } from "#src/domain/lead.ts";
import { formatMoney } from "#src/domain/money.ts";
import { formatDay, formatMoment } from "#src/i18n/dates.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import { showText } from "./mask.ts";

type Field = { readonly label: MessageKey; readonly show: (value: string) => string };

const status = z.enum(leadStatuses);
const temperature = z.enum(temperatures);

/** How the values of a lead are shown in its history, in the order of reading. */
export function leadFields({
  t,
  isPrivate,
  timeZone,
}: Pick<Context, "t" | "isPrivate"> & { readonly timeZone: string }): readonly (readonly [string, Field])[] {
  const words = (value: string) => showText(value, { isPrivate });
  const day = (value: string) => formatDay(Temporal.PlainDate.from(value));
  const moment = (value: string) => formatMoment(Temporal.Instant.from(value).toZonedDateTimeISO(timeZone));
  return [
    ["status", { label: "column.status", show: (value) => t(`lead.status_${status.parse(value)}`) }],
    [
      "temperature",
      { label: "column.temperature", show: (value) => t(`lead.temperature_${temperature.parse(value)}`) },
    ],
    ["source", { label: "column.source", show: words }],
    ["priority", { label: "column.priority", show: words }],
    ["step", { label: "column.step", show: words }],
    ["said", { label: "column.content", show: words }],
    ["product", { label: "column.product", show: words }],
    ["expectedAmount", { label: "column.expected", show: (value) => formatMoney(BigInt(value)) }],
    ["expectedCloseOn", { label: "column.close", show: day }],
    ["nextStep", { label: "column.next_step", show: words }],
    ["nextAt", { label: "column.next_at", show: moment }],
    ["reason", { label: "column.reason", show: words }],
    ["remarketOn", { label: "column.remarket", show: day }],
    ["duplicateOf", { label: "column.original", show: words }],
    ["sale", { label: "column.sale", show: words }],
    ["lead", { label: "column.lead", show: words }],
  ];
}
