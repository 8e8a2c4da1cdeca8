import { type Block, type Cell, note, table, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { sectionKinds, sectionNamedIn, sectionsOf } from "#src/domain/meeting-sections.ts";
import { formatDay, formatMoment } from "#src/i18n/dates.ts";
import type { MeetingAction, MeetingNote } from "#src/store/interface/meetings.ts";
import { showText } from "../lead/mask.ts";
import { formatDue, whenDue } from "../task/describe.ts";
import type { Gathering } from "./planned.ts";
import { type Sheet, shownActions } from "./sheet.ts";

/** What there is to talk about, in the order of the meeting. */
export function sectionBlocks({ parts }: Gathering, { t }: Context): readonly Block[] {
  const sections = sectionsOf(parts.map(({ event }) => event));
  const lines = sections.map(({ kind, points }, index) =>
    [
      `${index + 1}. ${t(`notes.section_${kind}`)}`,
      ...points.map((point) => `• ${t(`notes.point_${point}`)}`),
    ].join("\n"),
  );
  return [text(lines.join("\n"))];
}

/** Items that name their section stand in its order; the others follow. */
export function itemBlocks({ items, carriedFrom }: Sheet, context: Context): readonly Block[] {
  const { t } = context;
  if (items.length === 0) return [note(t("notes.no_items"))];
  const placed = [...sectionKinds, undefined].flatMap((section) =>
    items.filter((item) => sectionNamedIn(item.text) === section).map((item) => ({ item, section })),
  );
  const isPlaced = placed.some(({ section }) => section !== undefined);
  return [
    title(t("notes.items", { count: items.length })),
    table(
      [
        { label: t("column.entry"), format: "text" },
        { label: t("column.agenda_item"), format: "text" },
        { label: t("column.said_by"), format: "text" },
        ...(isPlaced ? [{ label: t("column.section"), format: "text" } as const] : []),
      ],
      placed.map(({ item, section }): readonly Cell[] => [
        `M${item.id}`,
        showText(item.text, context),
        item.person.name,
        ...(isPlaced ? [section ? t(`notes.section_${section}`) : null] : []),
      ]),
    ),
    ...(carriedFrom.length === 0
      ? []
      : [note(t("notes.carried", { days: carriedFrom.map(formatDay).join(", ") }))]),
  ];
}

export function minuteBlocks(minutes: readonly MeetingNote[], context: Context): readonly Block[] {
  const { t, company } = context;
  if (minutes.length === 0) return [note(t("notes.no_minutes"))];
  return [
    title(t("notes.minutes", { count: minutes.length })),
    table(
      [
        { label: t("column.entry"), format: "text" },
        { label: t("column.agenda_item"), format: "text" },
        { label: t("column.written_by"), format: "text" },
        { label: t("column.when"), format: "text" },
      ],
      minutes.map(({ id, text: words, person, at }) => [
        `M${id}`,
        showText(words, context),
        person.name,
        formatMoment(at.toZonedDateTimeISO(company.timeZone)),
      ]),
    ),
  ];
}

export function agreedBlocks(agreed: readonly MeetingAction[], context: Context): readonly Block[] {
  const { t } = context;
  if (agreed.length === 0) return [];
  return [
    title(t("notes.agreed", { count: agreed.length })),
    table(
      [
        { label: t("column.entry"), format: "text" },
        { label: t("column.task"), format: "text" },
        { label: t("column.action_owner"), format: "text" },
        { label: t("column.due"), format: "text" },
        { label: t("column.state"), format: "text" },
      ],
      agreed.map(({ task }) => [
        `V${task.id}`,
        showText(task.text, context),
        task.owner.name,
        task.state === "open" ? whenDue(task, context) : formatDue(task, context),
        t(`audit.task_${task.state}`),
      ]),
    ),
  ];
}

/** What was agreed on in earlier meetings comes back until it is done. */
export function openBlocks({ open, hasMore }: Sheet, context: Context): readonly Block[] {
  const { t, now } = context;
  if (open.length === 0) return [];
  const today = now.toPlainDate();
  const overdue = open.filter(({ task }) => Temporal.PlainDate.compare(task.dueOn, today) < 0).length;
  return [
    title(t(overdue > 0 ? "notes.open_overdue" : "notes.open_actions", { count: open.length, overdue })),
    table(
      [
        { label: t("column.entry"), format: "text" },
        { label: t("column.task"), format: "text" },
        { label: t("column.action_owner"), format: "text" },
        { label: t("column.due"), format: "text" },
        { label: t("column.agreed_on"), format: "date" },
        { label: t("column.came_back"), format: "count" },
      ],
      open.map(({ task, meeting, times }) => [
        `V${task.id}`,
        showText(task.text, context),
        task.owner.name,
        whenDue(task, context),
        meeting.heldOn,
        times,
      ]),
    ),
    ...(hasMore ? [note(t("notes.more_actions", { shown: shownActions }))] : []),
  ];
}
