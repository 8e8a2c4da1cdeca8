import { z } from "zod";
import { actions, type Block, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { dayArgument, numberedArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { dayOfTime, partOfDay, time, timeArgument } from "#src/command/moment.ts";
import type { Task } from "#src/domain/agenda.ts";
import { UserError } from "#src/errors.ts";
import { nameOfAbout } from "../agenda/about.ts";
import { chooseDue, restNote } from "../agenda/due.ts";
import { undoCommand } from "../agenda/undo-command.ts";
import { readWhen } from "../agenda/when.ts";
import { showText } from "../lead/mask.ts";
import { readBack } from "./add.ts";
import { changingValuesOf, formatDue } from "./describe.ts";
import { getOpenTask, taskNumber } from "./find.ts";
import { taskWord } from "./word.ts";

const whichTask = {
  args: z.object({ task: numberedArgument("V") }),
  names: { task: ["viec", "ma"] },
  free: [{ argument: "task", find: taskNumber }],
  entryLetter: "V",
  roles: "everyone",
} as const;

export const doneTask = defineCommand({
  ...taskWord,
  ...whichTask,
  verb: "done",
  verbAliases: ["xong", "hoanthanh", "daxong", "roi"],
  summary: { vi: "Đánh dấu việc đã xong", en: "Mark a task as done" },
  examples: ["/task done V4", "/viec V4 xong"],

  async run({ task: id }, context) {
    const task = await getOpenTask(id, context);
    const { t } = context;
    const more = task.lead ? [{ label: t("agenda.show_lead"), command: `/lead show L${task.lead.id}` }] : [];
    return end(task, "done", context, more);
  },
});

export const dropTask = defineCommand({
  ...taskWord,
  ...whichTask,
  verb: "drop",
  verbAliases: ["bo", "huy", "xoa"],
  summary: { vi: "Bỏ một việc không làm nữa", en: "Drop a task" },
  examples: ["/task drop V4", "/viec V4 bỏ"],

  async run({ task: id }, context) {
    return end(await getOpenTask(id, context), "dropped", context, []);
  },
});

export const moveTask = defineCommand({
  ...taskWord,
  entryLetter: "V",
  verb: "move",
  verbAliases: ["doi", "doingay", "hoan"],
  summary: { vi: "Đổi hạn của một việc", en: "Move a task to another day" },
  examples: ["/task move V4 27/11", "/viec doi V4 14h chiều mai"],
  args: z.object({
    task: numberedArgument("V"),
    date: dayArgument.optional(),
    time: timeArgument.optional(),
    part: z.string().optional(),
    when: textArgument.optional(),
  }),
  names: { task: ["viec", "ma"], date: ["ngay", "han"], time: ["gio", "luc"] },
  free: [
    { argument: "task", find: taskNumber },
    { argument: "part", find: partOfDay },
    { argument: "date", find: dayOfTime },
    { argument: "time", find: time },
  ],
  roles: "everyone",

  async run(args, context) {
    const { store, t, company } = context;
    const task = await getOpenTask(args.task, context);
    const moment = readWhen(args);
    if (!moment.date && !moment.time)
      throw new UserError("agenda.ask_new_day", { task: `V${task.id}` }, { slot: "when" });
    // Another day keeps the time, unless it is another part of the day; another time keeps the day.
    const kept =
      args.part === undefined ? task.dueAt?.toZonedDateTimeISO(company.timeZone).toPlainTime() : undefined;
    const due = chooseDue({ date: moment.date, time: moment.time ?? kept }, context, task.dueOn);
    await store.tasks.move(task.id, due);
    const { changed, undo } = await writeChange(task, context);
    return answer(changed, {
      heading: t("agenda.task_moved", { task: `V${task.id}`, due: formatDue(changed, context) }),
      undo,
      notes: restNote(changed.dueOn, context),
      context,
    });
  },
});

async function end(
  task: Task,
  state: "done" | "dropped",
  context: Context,
  more: Answer["more"],
): Promise<Reply> {
  const { store, by, t } = context;
  await store.tasks.setState(task.id, state, by.at);
  const { changed, undo } = await writeChange(task, context);
  const heading = t(state === "done" ? "agenda.task_done" : "agenda.task_dropped", { task: `V${task.id}` });
  return answer(changed, { heading, undo, more, context });
}

async function writeChange(
  before: Task,
  context: Context,
): Promise<{ readonly changed: Task; readonly undo: string }> {
  const { store, by } = context;
  const changed = await readBack(before.id, context);
  const subject = `V${before.id}`;
  const entry = await store.audit.write(
    {
      action: "task.change",
      subject,
      before: changingValuesOf(before, context),
      after: changingValuesOf(changed, context),
    },
    by,
  );
  return { changed, undo: undoCommand(subject, entry) };
}

type Answer = {
  readonly heading: string;
  readonly undo: string;
  readonly notes?: readonly Block[];
  readonly more?: readonly { readonly label: string; readonly command: string }[] | undefined;
  readonly context: Context;
};

function answer(task: Task, { heading, undo, notes = [], more = [], context }: Answer): Reply {
  const about = nameOfAbout(task);
  const lines = [
    showText(task.text, context),
    ...(about === undefined ? [] : [context.t("agenda.about", { about })]),
  ];
  return reply(
    title(heading),
    text(lines.join("\n")),
    ...notes,
    actions({ label: context.t("revenue.undo"), command: undo }, ...more),
  );
}
