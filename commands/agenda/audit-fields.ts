import { z } from "zod";
import { activityKinds } from "#src/domain/activity.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatTime } from "#src/i18n/times.ts";
import type { MessageKey, Translate } from "#src/i18n/translate.ts";
import { kindKeys } from "../activity/kinds.ts";
import { stateKeys } from "../meeting/list.ts";

type Field = { readonly label: MessageKey; readonly show: (value: string) => string };

const knownKind = z.enum(activityKinds);
const knownTaskState = z.enum(["open", "done", "dropped"]);
const knownState = z.enum(["planned", "held", "cancelled"]);

/** How the values of activities, tasks and appointments are shown in a history, in the order of reading. */
export function agendaFields(t: Translate): readonly (readonly [string, Field])[] {
  const asKept = (value: string) => value;
  return [
    ["activityKind", { label: "column.activity_kind", show: (value) => t(kindKeys[knownKind.parse(value)]) }],
    ["heading", { label: "column.title", show: asKept }],
    ["meeting", { label: "column.meeting", show: asKept }],
    ["text", { label: "column.text", show: asKept }],
    ["about", { label: "column.with", show: asKept }],
    ["outcome", { label: "column.outcome", show: asKept }],
    ["score", { label: "column.score", show: asKept }],
    ["on", { label: "column.day", show: formatLocal }],
    ["due", { label: "column.due", show: formatLocal }],
    ["startsAt", { label: "column.starts_at", show: formatLocal }],
    ["minutes", { label: "column.minutes", show: asKept }],
    ["place", { label: "column.place", show: asKept }],
    ["taskState", { label: "column.state", show: (value) => t(`audit.task_${knownTaskState.parse(value)}`) }],
    ["appointmentState", { label: "column.state", show: (value) => t(stateKeys[knownState.parse(value)]) }],
    ["appointment", { label: "column.entry", show: asKept }],
    ["activityEntry", { label: "column.entry", show: asKept }],
  ];
}

/** `26/11/2026`, `14:00 26/11/2026` */
function formatLocal(value: string): string {
  if (!value.includes("T")) return formatDay(Temporal.PlainDate.from(value));
  const at = Temporal.PlainDateTime.from(value);
  return `${formatTime(at.toPlainTime())} ${formatDay(at.toPlainDate())}`;
}
