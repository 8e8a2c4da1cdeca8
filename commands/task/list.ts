import { z } from "zod";
import { actions, type Block, type Cell, note, reply, table, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { Task } from "#src/domain/agenda.ts";
import { weekOf } from "#src/domain/period.ts";
import { nameOfAbout } from "../agenda/about.ts";
import { getSubject, nameOf, readSubject } from "../kpi/subject.ts";
import { showText } from "../lead/mask.ts";
import { whenDue } from "./describe.ts";
import { taskWord } from "./word.ts";

const shown = 50;
const buttons = 3;

export const listTasks = defineCommand({
  ...taskWord,
  verb: "list",
  verbAliases: ["ds", "danhsach"],
  summary: { vi: "Việc cần làm: quá hạn, hôm nay, sắp tới", en: "Tasks: overdue, today, coming" },
  examples: ["/task list", "/viec ds @lan", "/task list team"],
  args: z.object({ person: textArgument.prefault("me") }),
  names: { person: ["nv", "nhanvien"] },
  free: [{ argument: "person" }],
  isExportable: true,
  roles: "everyone",

  async run({ person }, context) {
    const { store, scope, t, now } = context;
    const subject = await getSubject(readSubject(withoutTime(person)), context);
    const found = await store.tasks.list(scope, { subject, state: "open", limit: shown + 1 });
    const tasks = found.slice(0, shown);
    const whose = nameOf(subject, context);
    const done = await countDone(subject, context);
    if (tasks.length === 0) return reply(text(t("agenda.tasks_empty", { subject: whose })), ...done);

    const isOwn = subject.kind === "person";
    const today = now.toPlainDate();
    const overdue = tasks.filter(({ dueOn }) => Temporal.PlainDate.compare(dueOn, today) < 0).length;
    const blocks: Block[] = [
      title(t("agenda.tasks_title", { subject: whose, count: tasks.length, overdue })),
      table(
        [
          { label: t("column.entry"), format: "text" },
          { label: t("column.due"), format: "text" },
          { label: t("column.task"), format: "text" },
          { label: t("column.with"), format: "text" },
          ...(isOwn ? [] : [{ label: t("column.person"), format: "text" } as const]),
        ],
        tasks.map((task) => rowOf(task, { isOwn, context })),
      ),
    ];
    return reply(
      ...blocks,
      ...(found.length > shown ? [note(t("agenda.tasks_more", { shown }))] : []),
      ...done,
      // In a room the tasks of a team are each somebody else's.
      ...(isOwn || context.isPrivate
        ? [actions(...tasks.slice(0, buttons).map((task) => buttonOf(task, context)))]
        : []),
    );
  },
});

/** “hôm nay” changes nothing: what is due today stands first anyway. */
function withoutTime(words: string): string {
  return words.replace(/\s*(?:hôm nay|hom nay|tuần này|tuan nay|quá hạn|qua han|today)$/iu, "") || "me";
}

type Row = { readonly isOwn: boolean; readonly context: Context };

function rowOf(task: Task, { isOwn, context }: Row): readonly Cell[] {
  return [
    `V${task.id}`,
    whenDue(task, context),
    showText(task.text, context),
    nameOfAbout(task) ?? null,
    ...(isOwn ? [] : [task.owner.name]),
  ];
}

/** What the bot gave somebody to do is done by another line; everything else is ticked off. */
function buttonOf({ id, kind, lead }: Task, { t }: Context) {
  const task = `V${id}`;
  switch (kind) {
    case "typed":
    case "action":
      return { label: t("agenda.task_done_of", { task }), command: `/task done ${task}` };
    case "dispatch":
      return { label: t("agenda.dispatch", { task }), command: `/lead assign L${lead?.id ?? 0}` };
    case "remarket":
      return { label: t("agenda.remarket", { task }), command: `/lead show L${lead?.id ?? 0}` };
  }
}

/** How much was done since Monday: what a weekly meeting asks first. */
async function countDone(
  subject: Parameters<Context["store"]["tasks"]["list"]>[1]["subject"],
  { store, scope, now, t }: Context,
): Promise<readonly Block[]> {
  const { from, to } = weekOf(now.toPlainDate());
  const list = await store.tasks.list(scope, {
    ...(subject && { subject }),
    state: "done",
    ended: { from, to },
    limit: mostCounted,
  });
  if (list.length === 0) return [];
  return [
    note(t(list.length < mostCounted ? "agenda.done_count" : "agenda.done_many", { count: list.length })),
  ];
}

const mostCounted = 200;
