import { z } from "zod";
import { actions, reply, text, title } from "#src/chat/reply.ts";
import { numberedArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { Task } from "#src/domain/agenda.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { nameOfAbout } from "../agenda/about.ts";
import { scopeOfMeetings } from "../agenda/circle.ts";
import { nameOfMeeting } from "../agenda/find-note.ts";
import { showText } from "../lead/mask.ts";
import { formatDue } from "./describe.ts";
import { getTask, taskNumber } from "./find.ts";
import { taskWord } from "./word.ts";

export const showTask = defineCommand({
  ...taskWord,
  entryLetter: "V",
  verb: "show",
  verbAliases: ["xem", "chitiet", "ct"],
  summary: { vi: "Chi tiết một việc", en: "One task in detail" },
  examples: ["/task show V4", "/viec xem V4"],
  args: z.object({ task: numberedArgument("V") }),
  names: { task: ["viec", "ma"] },
  free: [{ argument: "task", find: taskNumber }],
  roles: "everyone",

  async run(args, context) {
    const { t } = context;
    const task = await getTask(args.task, context);
    const entry = `V${task.id}`;
    const about = nameOfAbout(task);
    const lines = [
      t("agenda.task_due", { due: formatDue(task, context), state: t(`audit.task_${task.state}`) }),
      ...(about === undefined ? [] : [t("agenda.about", { about })]),
      t("agenda.task_owner", { name: task.owner.name }),
      ...(await meetingOf(task, context)),
    ];
    const done = { label: t("agenda.task_done_button"), command: `/task done ${entry}` };
    return reply(
      title(`${entry} · ${showText(task.text, context)}`),
      text(lines.join("\n")),
      actions(...(task.state === "open" ? [done] : []), {
        label: t("revenue.history"),
        command: `/audit ${entry}`,
      }),
    );
  },
});

/** In which meeting an action was agreed on, where the reader may see it. */
async function meetingOf({ meetingId }: Task, context: Context): Promise<readonly string[]> {
  if (meetingId === null) return [];
  const meeting = await context.store.meetings.find(scopeOfMeetings(context), meetingId);
  if (!meeting) return [];
  const values = { meeting: nameOfMeeting(meeting, context), day: formatDay(meeting.heldOn) };
  return [context.t("notes.action_of", values)];
}
