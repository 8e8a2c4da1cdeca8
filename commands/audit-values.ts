import { z } from "zod";
import type { AuditEntry, AuditValues } from "#src/domain/audit.ts";
import { metrics, unitOf } from "#src/domain/metric.ts";
import { formatMoney } from "#src/domain/money.ts";
import { roles } from "#src/domain/person.ts";
import { saleKinds } from "#src/domain/sale.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatFigure } from "#src/i18n/figures.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { MessageKey, Translate } from "#src/i18n/translate.ts";

type Reader = { readonly t: Translate; readonly locale: Locale };

/** The values of one change in the reader's language: `Khách hàng: An Phát, Số tiền: 500.000.000 đ`. */
export function describeValues(
  change: AuditEntry,
  reader: Reader,
): (values: AuditValues | null) => string | null {
  const metric = knownMetric.safeParse(change.after?.["metric"]).data ?? "revenue_signed";
  const fields = fieldsOf(unitOf(metric), reader);
  return (values) => {
    if (!values) return null;
    return [...fields]
      .flatMap(([name, { label, show }]) => {
        const value = values[name] ?? null;
        return value === null ? [] : [`${reader.t(label)}: ${show(String(value))}`];
      })
      .join(", ");
  };
}

const knownMetric = z.enum(metrics);
const knownRole = z.enum(roles);
const knownKind = z.enum(saleKinds);

type Field = { readonly label: MessageKey; readonly show: (value: string) => string };

/** In the order in which people read them. Ids that only a machine reads are left out; the title of the history names what they stand for. */
function fieldsOf(unit: "money" | "count", { t, locale }: Reader): ReadonlyMap<string, Field> {
  const asKept = (value: string) => value;
  const money = (value: string) => formatMoney(BigInt(value));
  const day = (value: string) => formatDay(Temporal.PlainDate.from(value));
  const figure = (value: string) => formatFigure(BigInt(value), { unit, locale, length: "full" });

  return new Map<string, Field>([
    ["entry", { label: "column.entry", show: asKept }],
    ["customer", { label: "column.customer", show: asKept }],
    ["amount", { label: "column.amount", show: money }],
    ["collected", { label: "column.collected", show: money }],
    ["signedOn", { label: "column.signed_on", show: day }],
    ["collectedOn", { label: "column.collected_on", show: day }],
    ["kind", { label: "column.kind", show: (value) => t(`revenue.kind_${knownKind.parse(value)}`) }],
    ["shares", { label: "column.shares", show: (value) => value.replace(share, (part) => money(part)) }],
    ["note", { label: "column.note", show: asKept }],
    ["value", { label: "column.value", show: figure }],
    ["metric", { label: "column.metric", show: (value) => t(`metric.${knownMetric.parse(value)}`) }],
    ["from", { label: "column.from", show: day }],
    ["to", { label: "column.to", show: day }],
    ["name", { label: "column.name", show: asKept }],
    ["person", { label: "column.person", show: asKept }],
    ["code", { label: "column.code", show: asKept }],
    ["role", { label: "column.role", show: (value) => t(`role.${knownRole.parse(value)}`) }],
    ["team", { label: "column.team", show: asKept }],
    ["region", { label: "column.region", show: asKept }],
    ["department", { label: "column.department", show: asKept }],
    ["leftOn", { label: "column.left_on", show: day }],
    ["platform", { label: "column.platform", show: asKept }],
  ]);
}

/** The amounts in `Lan 300000000, Minh 200000000`. */
const share = /(?<= )\d+(?=, |$)/g;
