import { type ParsedCronItem, parseCronItems, type TaskList, type TimestampDigest } from "graphile-worker";
import { z } from "zod";

/** Work that is done once a day, by whichever instance comes first. */
export type DailyJob = {
  /** Lower-case letters and underscores; under this name the queue knows it, so it must not change. */
  readonly name: string;
  /** When it is due, where the company works. */
  readonly at: Temporal.PlainTime;
  /** The day is the one that the work was due on, even when it is caught up later. Done twice, it must do no harm. */
  run(on: Temporal.PlainDate): Promise<void>;
};

/** What the worker needs to do daily jobs. */
export type Timetable = { readonly items: ParsedCronItem[]; readonly tasks: TaskList };

/** Work that was missed while no instance ran is caught up for so long: once, since the next one is due by then. */
const caughtUpWithin = Temporal.Duration.from({ hours: 24 });

export function createTimetable(jobs: readonly DailyJob[], timeZone: string): Timetable {
  const items = jobs.map(({ name, at }) => ({
    task: name,
    match: (digest: TimestampDigest) => isDue(digest, at, timeZone),
    options: { backfillPeriod: caughtUpWithin.total("milliseconds") },
  }));
  const tasks = jobs.map(({ name, run }) => [name, (payload: unknown) => run(dueDay(payload, timeZone))]);
  return { items: parseCronItems(items), tasks: Object.fromEntries(tasks) };
}

/** The queue counts in UTC, and tells a minute without its year. */
function isDue({ month, date, hour, min }: TimestampDigest, at: Temporal.PlainTime, timeZone: string) {
  const { year } = Temporal.Now.zonedDateTimeISO("UTC");
  const moment = Temporal.ZonedDateTime.from({
    year,
    month,
    day: date,
    hour,
    minute: min,
    timeZone: "UTC",
  }).withTimeZone(timeZone);
  return moment.hour === at.hour && moment.minute === at.minute;
}

const cronPayload = z.object({ _cron: z.object({ ts: z.string() }) });

function dueDay(payload: unknown, timeZone: string): Temporal.PlainDate {
  const { _cron: cron } = cronPayload.parse(payload);
  return Temporal.Instant.from(cron.ts).toZonedDateTimeISO(timeZone).toPlainDate();
}
