import { z } from "zod";
import { actions, note, reply, text, title } from "#src/chat/reply.ts";
import { dayArgument, textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { dayOfTime, partOfDay, time, timeArgument } from "#src/command/moment.ts";
import { findPerson } from "#src/command/resolve.ts";
import { covers } from "#src/domain/access.ts";
import { fold } from "#src/domain/fold.ts";
import { UserError } from "#src/errors.ts";
import { showText } from "../lead/mask.ts";
import { readBack } from "../task/add.ts";
import { formatDue, valuesOf } from "../task/describe.ts";
import { chooseAbout, findAboutAtEnd, idsOf, linkedTo } from "./about.ts";
import { chooseDue, restNote } from "./due.ts";
import { entry } from "./finders.ts";
import { meetingNames } from "./meeting-arguments.ts";
import { formatGathering, type Gathering, nameOfGathering } from "./planned.ts";
import { tellOfAction } from "./tell-action.ts";
import { readWhen } from "./when.ts";
import { chooseMeeting } from "./which-meeting.ts";
import { actionWord } from "./word.ts";
import { keepMeeting } from "./write-note.ts";

/** Agreed on in a meeting: a task with an owner and a day, which comes back in every later meeting until it is done. */
export const addAction = defineCommand({
  ...actionWord,
  summary: {
    vi: "Giao việc trong cuộc họp, nhắc lại đến khi xong",
    en: "An action of a meeting, back until it is done",
  },
  examples: ["/action @lan gửi báo giá An Phát 27/11", "/hanhdong @minh L12 xin lịch demo thứ 6"],
  args: z.object({
    about: textArgument.optional(),
    person: textArgument.optional(),
    part: z.string().optional(),
    date: dayArgument.optional(),
    time: timeArgument.optional(),
    text: textArgument,
    when: textArgument.optional(),
    meeting: textArgument.optional(),
    team: textArgument.optional(),
    lead: textArgument.optional(),
    customer: textArgument.optional(),
  }),
  names: {
    text: ["viec", "noidung"],
    date: ["han", "ngay"],
    time: ["gio", "luc"],
    about: ["ve"],
    lead: ["cohoi"],
    customer: ["khach", "khachhang", "kh"],
    person: ["nv", "nhanvien", "giao"],
    meeting: meetingNames.meeting,
    team: meetingNames.team,
  },
  free: [
    { argument: "about", find: entry },
    { argument: "person", find: word(/^@\S/) },
    { argument: "part", find: partOfDay },
    { argument: "date", find: dayOfTime },
    { argument: "time", find: time },
    { argument: "text" },
  ],
  finds: { person: word(/^@?\S/) },
  texts: ["text"],
  asks: { text: "notes.ask_action" },
  roles: "everyone",

  async run(args, context) {
    const { store, by, now, t } = context;
    const { meeting, team } = args;
    const gathering = await chooseMeeting({ meeting, team }, context, {
      usual: "last",
      line: "/minutes add",
    });
    const owner = await chooseOwner(args.person, gathering, context);
    const moment = readWhen(args);
    if (!moment.date) throw new UserError("notes.ask_due", {}, { slot: "when" });
    const due = chooseDue(moment, context, now.toPlainDate());
    const linked = linkedTo((await chooseAbout(args, context)) ?? (await findAboutAtEnd(args.text, context)));

    const meetingId = await keepMeeting(gathering, context);
    const id = await store.tasks.add(
      { kind: "action", text: args.text, ownerId: owner.id, meetingId, ...due, ...idsOf(linked) },
      by,
    );
    const task = await readBack(id, context);
    await store.audit.write({ action: "task.add", subject: `V${id}`, after: valuesOf(task, context) }, by);
    const isTold = await tellOfAction(task, context);
    const values = { meeting: nameOfGathering(gathering, context), day: formatGathering(gathering, context) };
    return reply(
      title(t("notes.action_added", { task: `V${id}`, name: owner.name, due: formatDue(task, context) })),
      text([showText(task.text, context), t("notes.action_of", values)].join("\n")),
      note(t("notes.comes_back")),
      ...(isTold ? [note(t("notes.told", { name: owner.name }))] : []),
      ...restNote(task.dueOn, context),
      actions(
        { label: t("revenue.undo"), command: `/undo V${id}` },
        { label: t("agenda.task_done_button"), command: `/task done V${id}` },
      ),
    );
  },
});

type Owner = { readonly id: number; readonly name: string };

/** Anybody of the circle may be named by anybody of it, for it is agreed on among them; others by those who lead them. */
async function chooseOwner(
  words: string | undefined,
  { circle }: Gathering,
  context: Context,
): Promise<Owner> {
  const { actor, scope } = context;
  if (words === undefined) throw new UserError("notes.ask_owner", {}, { slot: "person" });
  if (isSelf(words)) return actor;
  const example = "/action @lan gửi báo giá An Phát 27/11";
  const person = await findPerson(words, context, { argument: "person", example });
  const { id, name, team } = person;
  const isAmong = circle.kind === "company" ? circle.scope.kind === "company" : team?.id === circle.teamId;
  const leads = actor.role === "lead" || actor.role === "manager" || actor.role === "admin";
  const isLed = leads && covers(scope, { kind: "person", id, name, teamId: team?.id ?? null });
  if (id === actor.id || isAmong || isLed) return person;
  throw new UserError("error.action_beyond", { name });
}

/** Minh is a colleague; with its mark, “mình” is oneself. */
function isSelf(words: string): boolean {
  return /^@?(?:me|toi|em|cho toi)$/.test(fold(words)) || words.normalize("NFC").toLowerCase() === "mình";
}
