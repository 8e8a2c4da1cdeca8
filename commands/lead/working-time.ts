import type { Context } from "#src/command/command.ts";
import { createWorkingTime, type WorkingTime } from "#src/domain/working-time.ts";

type Now = Pick<Context, "company" | "now" | "t">;

/** Made once for a company: it adds up whole years. */
const made = new WeakMap<Context["company"], WorkingTime>();

/** Deadlines of leads count the company's working hours only. */
export function workingTimeOf(company: Context["company"]): WorkingTime {
  return made.getOrInsertComputed(company, createWorkingTime);
}

/** `3 giờ`, `2 ngày 4 giờ` of work since then: a day is a full working day. */
export function describeWorked(since: Temporal.Instant, { company, now, t }: Now): string {
  const { minutesBetween, dayMinutes } = workingTimeOf(company);
  const minutes = Math.max(0, minutesBetween(since, now.toInstant()));
  const days = Math.floor(minutes / dayMinutes);
  const hours = Math.floor((minutes % dayMinutes) / 60);
  if (days > 0 && (hours === 0 || days >= 10)) return t("lead.worked_days", { days });
  if (days > 0) return t("lead.worked_days_hours", { days, hours });
  return hours > 0 ? t("lead.worked_hours", { hours }) : t("lead.worked_minutes", { minutes });
}
