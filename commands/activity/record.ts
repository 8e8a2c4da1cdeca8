import type { Context } from "#src/command/command.ts";
import type { Activity } from "#src/domain/activity.ts";
import type { AuditValues } from "#src/domain/audit.ts";
import type { NewActivity } from "#src/store/interface/agenda.ts";
import { nameOfAbout } from "../agenda/about.ts";

/** Writes an activity and its history; `values` says more of where it comes from. */
export async function recordActivity(
  activity: NewActivity,
  context: Context,
  values: AuditValues = {},
): Promise<Activity> {
  const { store, by } = context;
  const id = await store.activities.add(activity, by);
  // Read back rather than repeated, so that the echo is what is kept.
  const kept = await store.activities.find({ kind: "company" }, id);
  if (!kept) throw new Error(`activity ${id} was not found after it was written`);
  await store.audit.write(
    { action: "activity.add", subject: `A${id}`, after: { ...valuesOf(kept), ...values } },
    by,
  );
  return kept;
}

/** An activity as its history keeps it. */
function valuesOf(activity: Activity): AuditValues {
  const { kind, on, text, outcome, score } = activity;
  return {
    activityKind: kind,
    about: nameOfAbout(activity) ?? null,
    on: on.toString(),
    text,
    outcome,
    score,
  };
}
