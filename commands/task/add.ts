import { z } from "zod";
import { actions, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { dayArgument, textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { dayOfTime, time, timeArgument } from "#src/command/moment.ts";
import { findPerson } from "#src/command/resolve.ts";
import { covers } from "#src/domain/access.ts";
import type { Task } from "#src/domain/agenda.ts";
import { fold } from "#src/domain/fold.ts";
import { UserError } from "#src/errors.ts";
import { chooseAbout, findAboutAtEnd, idsOf, linkedTo, nameOfAbout } from "../agenda/about.ts";
import { chooseDue, restNote } from "../agenda/due.ts";
import { entry } from "../agenda/finders.ts";
import { refuseInRoom } from "../agenda/said.ts";
import { showText } from "../lead/mask.ts";
import { formatDue, valuesOf } from "./describe.ts";
import { taskWord } from "./word.ts";

/** “việc của tôi”, “viec hom nay”: nothing but whose and when. */
const asksForList = /^(?:(?:cua )?(?:toi|minh|em|nhom|team))? ?(?:hom nay|tuan nay|today|qua han)?$/;

export const addTask = defineCommand({
  ...taskWord,
  summary: { vi: "Tạo việc cần làm, có hạn", en: "Make a task with a due day" },
  examples: [
    "/task gọi lại An Phát 26/11 9h",
    "/viec L12 gửi báo giá chiều mai",
    "/task gọi K3 thứ 6 nv=@lan",
  ],
  args: z.object({
    text: textArgument,
    date: dayArgument.optional(),
    time: timeArgument.optional(),
    about: textArgument.optional(),
    lead: textArgument.optional(),
    customer: textArgument.optional(),
    person: textArgument.optional(),
  }),
  names: {
    text: ["viec", "noidung"],
    date: ["ngay", "han"],
    time: ["gio", "luc"],
    about: ["ve"],
    lead: ["cohoi"],
    customer: ["khach", "khachhang", "kh"],
    person: ["nv", "nhanvien"],
  },
  free: [
    { argument: "about", find: entry },
    { argument: "person", find: word(/^@\S/) },
    { argument: "date", find: dayOfTime },
    { argument: "time", find: time },
    { argument: "text" },
  ],
  finds: { person: word(/^@?\S/) },
  texts: ["text"],
  asks: { text: "agenda.ask_task" },
  meansVerb: (words) => {
    if (/^#?V\d{1,8}$/i.test(words)) return "show";
    return asksForList.test(fold(words)) ? "list" : undefined;
  },
  roles: "everyone",

  async run(args, context) {
    const { store, by, now } = context;
    const owner = await chooseOwner(args.person, context);
    const about = (await chooseAbout(args, context)) ?? (await findAboutAtEnd(args.text, context));
    if (!about) refuseInRoom(context);
    const linked = linkedTo(about);
    const due = chooseDue(args, context, now.toPlainDate());
    const id = await store.tasks.add(
      { kind: "typed", text: args.text, ownerId: owner.id, ...due, ...idsOf(linked) },
      by,
    );
    const task = await readBack(id, context);
    await store.audit.write({ action: "task.add", subject: `V${id}`, after: valuesOf(task, context) }, by);
    return confirm(task, context);
  },
});

/** Read back rather than repeated, so that the echo is what is kept. */
export async function readBack(id: number, { store }: Context): Promise<Task> {
  const task = await store.tasks.find({ kind: "company" }, id);
  if (!task) throw new Error(`task ${id} was not found after it was written`);
  return task;
}

/** One's own, or that of somebody whom one leads. */
async function chooseOwner(
  words: string | undefined,
  context: Context,
): Promise<{ readonly id: number; readonly name: string }> {
  const { actor, scope, isPrivate } = context;
  if (words === undefined) return actor;
  const example = "/task gọi K3 thứ 6 nv=@lan";
  const person = await findPerson(words, context, { argument: "person", example });
  if (person.id === actor.id) return person;
  if (actor.role !== "lead" && actor.role !== "manager" && actor.role !== "admin") {
    throw new UserError("error.task_for_others");
  }
  const { id, name, team } = person;
  if (covers(scope, { kind: "person", id, name, teamId: team?.id ?? null })) return person;
  if (!isPrivate) throw new UserError("error.out_of_scope", { example });
  throw new UserError("error.task_beyond", { person: name, example });
}

function confirm(task: Task, context: Context): Reply {
  const { t, actor } = context;
  const entryName = `V${task.id}`;
  const about = nameOfAbout(task);
  const lines = [
    showText(task.text, context),
    ...(about === undefined ? [] : [t("agenda.about", { about })]),
    ...(task.owner.id === actor.id ? [] : [t("agenda.task_owner", { name: task.owner.name })]),
  ];
  return reply(
    title(t("agenda.task_added", { task: entryName, due: formatDue(task, context) })),
    text(lines.join("\n")),
    ...restNote(task.dueOn, context),
    actions(
      { label: t("revenue.undo"), command: `/undo ${entryName}` },
      { label: t("agenda.task_done_button"), command: `/task done ${entryName}` },
    ),
  );
}
