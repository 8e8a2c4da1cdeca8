import { z } from "zod";
import { type Reply, reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { weekOf } from "#src/domain/period.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { describeAnswers } from "./care.ts";

const kept = z.object({
  careWeek: z.string(),
  careOpen: z.number(),
  careWaiting: z.number(),
  careGroups: z.string().nullable(),
});

/** Brings back the report that was there before, or none. */
export async function undoCare(change: AuditEntry, context: Context): Promise<Reply> {
  const { store, actor, by, t } = context;
  const week = Temporal.PlainDate.from(kept.parse(change.after).careWeek);
  const before = change.before === null ? undefined : readAnswers(change.before);
  if (before) await store.care.put(actor.id, week, before, by);
  else await store.care.remove(actor.id, week);
  await store.audit.write(
    {
      action: "care.report",
      subject: change.subject,
      ...(change.after && { before: change.after }),
      ...(change.before && { after: change.before }),
      reversesId: change.id,
    },
    by,
  );
  return reply(
    title(t("check.care_undone", { week: formatPeriod(weekOf(week), actor.locale) })),
    ...(before ? [text(describeAnswers(before, context))] : []),
  );
}

function readAnswers(values: AuditEntry["before"]) {
  const { careOpen: open, careWaiting: waiting, careGroups: groups } = kept.parse(values);
  return { open, waiting, groups };
}
