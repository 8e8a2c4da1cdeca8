import { type Reply, reply, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { UserError } from "#src/errors.ts";
import { nameOfAbout } from "../agenda/about.ts";
import { kindKeys } from "./kinds.ts";

/** Takes an activity back; one that an appointment has become goes with the appointment. */
export async function undoActivity(change: AuditEntry, context: Context): Promise<Reply> {
  const { t } = context;
  const entry = change.subject;
  const appointment = change.after?.["appointment"];
  if (typeof appointment === "string") {
    throw new UserError("error.undo_first", { later: appointment, entry });
  }
  const activity = await context.store.activities.find({ kind: "company" }, Number(entry.slice(1)));
  if (!activity) throw new UserError("error.already_undone", { entry });
  await removeActivity(change, context);
  return reply(
    title(
      t("undo.activity", {
        entry,
        kind: t(kindKeys[activity.kind]),
        about: nameOfAbout(activity) ?? "–",
      }),
    ),
  );
}

/** Removes an activity and says so in its history; `change` is what logged it. */
export async function removeActivity(change: AuditEntry, { store, by }: Context): Promise<void> {
  await store.activities.remove(Number(change.subject.slice(1)), by);
  await store.audit.write(
    {
      action: "activity.remove",
      subject: change.subject,
      ...(change.after && { before: change.after }),
      reversesId: change.id,
    },
    by,
  );
}
