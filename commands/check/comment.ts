import { z } from "zod";
import { actions, reply, title } from "#src/chat/reply.ts";
import { numbered, numberedArgument, textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import { readBack } from "../task/add.ts";
import { valuesOf } from "../task/describe.ts";

/** What a lead has to say about a rep's activity becomes a task of the rep, so that it is read and ended. */
export const comment = defineCommand({
  name: "comment",
  aliases: ["gopy"],
  summary: { vi: "Góp ý về một hoạt động, thành việc của người đó", en: "Comment on somebody's activity" },
  examples: ["/comment A9 “Hỏi thêm ngân sách”", "/gopy A9 gọi lại trong ngày"],
  args: z.object({ activity: numberedArgument("A"), text: textArgument }),
  names: { activity: ["ma", "hoatdong"], text: ["noidung"] },
  free: [{ argument: "activity", find: numbered("A") }, { argument: "text" }],
  texts: ["text"],
  asks: { text: "check.ask_comment" },
  roles: ["lead", "manager", "admin"],

  async run(args, context) {
    const { store, scope, isPrivate, now, company, by, t } = context;
    const entry = `A${args.activity}`;
    const activity = await store.activities.find(scope, args.activity);
    if (!activity && !isPrivate) throw new UserError("error.out_of_scope", { example: "/report audit" });
    if (!activity?.by) throw new UserError("error.unknown_activity", { activity: entry });

    const id = await store.tasks.add(
      {
        kind: "typed",
        text: t("check.comment_task", { activity: entry, text: args.text }),
        ownerId: activity.by.id,
        dueOn: company.calendar.nextWorkday(now.toPlainDate()),
        ...(activity.lead && { leadId: activity.lead.id }),
        ...(activity.customer && { customerId: activity.customer.id }),
      },
      by,
    );
    const task = `V${id}`;
    await store.audit.write(
      { action: "task.add", subject: task, after: valuesOf(await readBack(id, context), context) },
      by,
    );
    return reply(
      title(t("check.commented", { activity: entry, name: activity.by.name, task })),
      actions({ label: t("revenue.undo"), command: `/undo ${task}` }),
    );
  },
});
