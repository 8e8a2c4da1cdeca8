import { z } from "zod";
import type { AuditEntry, AuditValues } from "#src/domain/audit.ts";
import { metrics, unitOf } from "#src/domain/metric.ts";
import { formatMoney } from "#src/domain/money.ts";
import { roles } from "#src/domain/person.ts";
import { saleKinds } from "#src/domain/sale.ts";
import { segments } from "#src/domain/segment.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatFigure } from "#src/i18n/figures.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { MessageKey, Translate } from "#src/i18n/translate.ts";
import { agendaFields } from "./agenda/audit-fields.ts";
import { articleFields } from "./article/audit-fields.ts";
import { leadFields } from "./lead/audit-fields.ts";
import { showPhone, showText } from "./lead/mask.ts";
import { leaveFields } from "./leave/audit-fields.ts";
import { mailFields } from "./mail/audit-fields.ts";
import { payFields } from "./pay-audit-fields.ts";
import { planFields } from "./plan/audit-fields.ts";
import { voucherFields } from "./voucher/audit-fields.ts";

type Reader = {
  readonly t: Translate;
  readonly locale: Locale;
  /** Whether nobody else reads along; phone numbers are then shown in full. */
  readonly isPrivate: boolean;
  readonly timeZone: string;
};

/** The values of one change in the reader's language: `Khách hàng: An Phát, Số tiền: 500.000.000 đ`. */
export function describeValues(
  change: AuditEntry,
  reader: Reader,
): (values: AuditValues | null) => string | null {
  const metric = knownMetric.safeParse(change.after?.["metric"]).data ?? "revenue_signed";
  const fields = fieldsOf(unitOf(metric), reader);
  // A lead or customer may be a firm.
  const called = new Map(fields).set("name", { label: "column.called", show: (name) => name });
  const known = /^[LK]/.test(change.subject) ? called : fields;
  return (values) => {
    if (!values) return null;
    return [...known]
      .flatMap(([name, { label, show }]) => {
        const value = values[name] ?? null;
        return value === null ? [] : [`${reader.t(label)}: ${showText(show(String(value)), reader)}`];
      })
      .join(", ");
  };
}

const knownMetric = z.enum(metrics);
const knownRole = z.enum(roles);
const knownSegment = z.enum(segments);
const knownProposal = z.enum(["open", "approved", "declined", "withdrawn"]);
const knownCalendarState = z.enum(["skipped", "paused", "running"]);
const knownReaders = z.enum(["unknown", "team", "managers"]);
const knownKind = z.enum(saleKinds);

type Field = { readonly label: MessageKey; readonly show: (value: string) => string };

/** In the order in which people read them. Ids that only a machine reads are left out; the title of the history names what they stand for. */
function fieldsOf(unit: "money" | "count", reader: Reader): ReadonlyMap<string, Field> {
  const { t, locale, isPrivate } = reader;
  const asKept = (value: string) => value;
  const phone = (value: string) => showPhone(value, { isPrivate });
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
    ["dueDay", { label: "column.due_on", show: day }],
    [
      "proposalState",
      { label: "column.status", show: (value) => t(`proposal.state_${knownProposal.parse(value)}`) },
    ],
    ["event", { label: "column.calendar_event", show: asKept }],
    [
      "schedule",
      {
        label: "column.calendar_state",
        show: (value) => t(`audit.schedule_${knownCalendarState.parse(value)}`),
      },
    ],
    ["metric", { label: "column.metric", show: (value) => t(`metric.${knownMetric.parse(value)}`) }],
    ["from", { label: "column.from", show: day }],
    ["to", { label: "column.to", show: day }],
    ["name", { label: "column.name", show: asKept }],
    ["person", { label: "column.person", show: asKept }],
    ["careWeek", { label: "column.care_week", show: day }],
    ["careOpen", { label: "column.care_open", show: asKept }],
    ["careWaiting", { label: "column.care_waiting", show: asKept }],
    ["careGroups", { label: "column.care_groups", show: asKept }],
    ["code", { label: "column.code", show: asKept }],
    ["role", { label: "column.role", show: (value) => t(`role.${knownRole.parse(value)}`) }],
    ["team", { label: "column.team", show: asKept }],
    ["region", { label: "column.region", show: asKept }],
    ["department", { label: "column.department", show: asKept }],
    ["contact", { label: "column.contact", show: asKept }],
    ["title", { label: "column.job", show: asKept }],
    ["phone", { label: "column.phone", show: phone }],
    ["email", { label: "column.email", show: asKept }],
    ["taxCode", { label: "column.tax_code", show: asKept }],
    ["sector", { label: "column.sector", show: asKept }],
    ["office", { label: "column.office", show: asKept }],
    [
      "segment",
      { label: "column.segment", show: (value) => t(`customer.segment_${knownSegment.parse(value)}`) },
    ],
    ["owner", { label: "column.owned_by", show: asKept }],
    ...leadFields(reader),
    ...agendaFields(t),
    ...articleFields(reader),
    ...leaveFields(reader),
    ...payFields(reader),
    ...voucherFields(reader),
    ...mailFields(reader),
    ...planFields(reader),
    ["leftOn", { label: "column.left_on", show: day }],
    [
      "roomShows",
      { label: "column.room_shows", show: (value) => t(`room.shows_${knownReaders.parse(value)}`) },
    ],
    ["platform", { label: "column.platform", show: asKept }],
  ]);
}

/** The amounts in `Lan 300000000, Minh 200000000`. */
const share = /(?<= )\d+(?=, |$)/g;
