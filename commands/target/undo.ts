import { z } from "zod";
import { type Reply, reply, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { covers } from "#src/domain/access.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { metrics, unitOf } from "#src/domain/metric.ts";
import { periodBetween } from "#src/domain/period.ts";
import { targetScopes } from "#src/domain/target.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { formatFigure } from "#src/i18n/figures.ts";
import { nameOf } from "../kpi/subject.ts";
import { subjectOf } from "./subject.ts";

const valuesBefore = z.object({ value: z.string().nullable() });
const valuesAfter = z.object({
  value: z.string(),
  scope: z.enum(targetScopes),
  subjectId: z.number(),
  metric: z.enum(metrics),
  from: z.string(),
  to: z.string(),
});

/** Gives a target the value back that it had before the change, unless it has been set again since. */
export async function undoTarget(change: AuditEntry, context: Context): Promise<Reply> {
  const { store, by, t, actor } = context;
  const { value } = valuesBefore.parse(change.before);
  const { scope, subjectId, metric, from, to, value: changed } = valuesAfter.parse(change.after);
  const subject = await subjectOf({ scope, subjectId }, context);
  if (!covers(context.scope, subject)) throw new UserError("error.out_of_scope", { example: "/target" });
  if (!(await store.targets.holdStanding(Number(change.subject.slice(1))))) {
    throw new UserError("error.target_set_since", { target: change.subject });
  }

  const days = periodBetween(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to));
  const restored = value === null ? null : BigInt(value);
  const { id } = await store.targets.set({ scope, subjectId, metric, days, value: restored }, by);
  await store.audit.write(
    {
      action: "target.restore",
      subject: `T${id}`,
      before: { value: changed, metric },
      after: { value, metric },
      reversesId: change.id,
    },
    by,
  );
  return reply(
    title(
      t("undo.target", {
        target: change.subject,
        subject: nameOf(subject, context),
        period: formatPeriod(days, actor.locale),
        value:
          restored === null
            ? t("undo.no_target")
            : formatFigure(restored, { unit: unitOf(metric), locale: actor.locale, length: "full" }),
      }),
    ),
  );
}
