import { type Block, table, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import {
  type CheckedActivity,
  type CheckedField,
  checkedFields,
  type LeadCheck,
  type PersonCheck,
} from "#src/store/interface/checks.ts";
import { kindKeys } from "../activity/kinds.ts";
import { showText } from "../lead/mask.ts";
import { type CheckSum, sumOf } from "./describe.ts";

const fieldLabels = {
  phone: "column.field_phone",
  source: "column.field_source",
  priority: "column.field_priority",
  temperature: "column.field_temperature",
  amount: "column.field_amount",
  close: "column.field_close",
  next: "column.field_next",
} as const satisfies Readonly<Record<CheckedField, MessageKey>>;

const nextWords = { none: "check.next_none", late: "check.next_late" } as const;

/** The score of each item, which is shown to everybody whom it is about. */
export function peopleTable(people: readonly PersonCheck[], context: Context): readonly Block[] {
  const { t } = context;
  const cells = ({ leads, stale, late, missing, tasks, overdueTasks }: CheckSum) => {
    const lacking = checkedFields.reduce((sum, field) => sum + missing[field], 0);
    const fields = leads * checkedFields.length;
    return [
      leads,
      { part: leads - stale, whole: leads },
      { part: fields - lacking, whole: fields },
      { part: leads - missing.next - late, whole: leads },
      { part: tasks - overdueTasks, whole: tasks },
    ];
  };
  if (people.length === 0) return [];
  return [
    text(t("check.people_title")),
    table(
      [
        { label: t("column.person"), format: "text" },
        { label: t("column.open_leads"), format: "count" },
        { label: t("column.fresh"), format: "percent" },
        { label: t("column.filled"), format: "percent" },
        { label: t("column.with_next"), format: "percent" },
        { label: t("column.tasks_in_time"), format: "percent" },
      ],
      withTotal(people, cells, context),
    ),
  ];
}

export function fieldsTable(people: readonly PersonCheck[], context: Context): readonly Block[] {
  const { t } = context;
  const withLeads = people.filter(({ leads }) => leads > 0);
  if (withLeads.length === 0) return [];
  const cells = ({ missing, leads }: CheckSum) =>
    checkedFields.map((field) => ({ part: missing[field], whole: leads }));
  return [
    text(t("check.fields_title")),
    table(
      [
        { label: t("column.person"), format: "text" },
        ...checkedFields.map((field) => ({ label: t(fieldLabels[field]), format: "percent" }) as const),
      ],
      withTotal(withLeads, cells, context),
    ),
  ];
}

export function leadsTable(leads: readonly LeadCheck[], { t, company }: Context): readonly Block[] {
  if (leads.length === 0) return [];
  return [
    text(t("check.leads_title")),
    table(
      [
        { label: t("column.entry"), format: "text" },
        { label: t("column.lead"), format: "text" },
        { label: t("column.owner"), format: "text" },
        { label: t("column.touched_on"), format: "date" },
        { label: t("column.problem"), format: "text" },
      ],
      leads.map(({ id, name, owner, touchedAt, isStale, next }) => [
        `L${id}`,
        name,
        owner,
        touchedAt.toZonedDateTimeISO(company.timeZone).toPlainDate(),
        [...(isStale ? [t("check.stale")] : []), ...(next === "ahead" ? [] : [t(nextWords[next])])].join(
          ", ",
        ),
      ]),
    ),
  ];
}

export function sampleTable(
  sample: readonly CheckedActivity[],
  period: string,
  context: Context,
): readonly Block[] {
  const { t, company } = context;
  return [
    text(t("check.sample_title", { period })),
    table(
      [
        { label: t("column.entry"), format: "text" },
        { label: t("column.person"), format: "text" },
        { label: t("column.drawn_kind"), format: "text" },
        { label: t("column.when"), format: "text" },
        { label: t("column.drawn_about"), format: "text" },
        { label: t("column.drawn_text"), format: "text" },
      ],
      sample.map(({ id, person, kind, at, about, text: content }) => [
        `A${id}`,
        person,
        t(kindKeys[kind]),
        formatMoment(at.toZonedDateTimeISO(company.timeZone)),
        about && `${about.entry} ${about.name}`,
        content && showText(content, context),
      ]),
    ),
  ];
}

/** One person needs no sum. */
function withTotal<Value>(
  people: readonly PersonCheck[],
  cells: (person: CheckSum) => readonly Value[],
  { t }: Context,
) {
  const rows = people.map((person) => [person.name, ...cells(person)]);
  return people.length === 1 ? rows : [...rows, [t("row.total"), ...cells(sumOf(people))]];
}
