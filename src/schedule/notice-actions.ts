import { actions, type Reply, reply, text, title } from "#src/chat/reply.ts";
import type { Task } from "#src/domain/agenda.ts";
import { formatAppointment, formatWeekday } from "#src/i18n/times.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { WaitingNotice } from "#src/store/notices.ts";
import type { Store } from "#src/store/store.ts";
import type { NoticeSurroundings } from "./notice-assigned.ts";

type Given = { readonly task: Task; readonly by: string | null };

const mostButtons = 3;

/** What was agreed in a meeting for somebody who may not have been there; undefined when all is done or dropped meanwhile. */
export async function composeActions(
  notices: readonly WaitingNotice[],
  surroundings: NoticeSurroundings,
): Promise<Reply | undefined> {
  const given = await findGiven(notices, surroundings.store);
  if (given.length === 0) return undefined;
  const t = translatorFor(surroundings.locale);
  const givers = new Set(given.flatMap(({ by }) => (by === null ? [] : [by])));
  const lines = [
    ...given.map(({ task }) => `• ${describe(task, surroundings)}`),
    ...(givers.size === 0 ? [] : [t("notes.told_by", { name: [...givers].join(", ") })]),
  ];
  const buttons = given.slice(0, mostButtons).map(({ task: { id } }) => ({
    label: `${t("agenda.task_done_button")} V${id}`,
    command: `/task done V${id}`,
  }));
  return reply(
    title(
      given.length === 1 ? t("notes.told_actions_one") : t("notes.told_actions", { count: given.length }),
    ),
    text(lines.join("\n")),
    actions(...buttons),
  );
}

async function findGiven(notices: readonly WaitingNotice[], { tasks }: Store): Promise<readonly Given[]> {
  const given = new Map<number, Given>();
  for (const { subject, audience, actor } of notices) {
    const task = await tasks.find({ kind: "company" }, Number(subject.slice(1)));
    const isOwn = audience.kind === "person" && task?.owner.id === audience.personId;
    if (task && isOwn && task.state === "open") given.set(task.id, { task, by: actor?.name ?? null });
  }
  return [...given.values()];
}

/** `V12 · gửi báo giá An Phát · hạn Thứ Sáu 27/11/2026` */
function describe({ id, text: words, dueOn, dueAt }: Task, { locale, company }: NoticeSurroundings): string {
  const t = translatorFor(locale);
  const due = dueAt
    ? formatAppointment(dueAt.toZonedDateTimeISO(company.timeZone), locale)
    : formatWeekday(dueOn, locale);
  return [`V${id}`, words, t("notes.told_due", { due })].join(" · ");
}
