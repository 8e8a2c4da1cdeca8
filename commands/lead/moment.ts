import type { Context } from "#src/command/command.ts";
import { chooseDay } from "#src/command/resolve.ts";
import { parseDay } from "#src/domain/day-parse.ts";
import type { DayPhrase } from "#src/domain/period-phrase.ts";
import { findDayOfTime, findTime } from "#src/domain/time-find.ts";
import { parseTime } from "#src/domain/time-parse.ts";
import { UserError } from "#src/errors.ts";
import { formatDay, formatMoment } from "#src/i18n/dates.ts";
import { askFor } from "./ask.ts";

export type NextStep = {
  readonly nextStep: string | null;
  readonly nextAt: Temporal.Instant;
};

type Said = {
  readonly date: DayPhrase | undefined;
  readonly time: Temporal.PlainTime | undefined;
  /** The argument that a day chosen among several sets. */
  readonly argument: string;
};

/** When a next step is due; it lies ahead. Without a time it is when the work of that day begins. */
export function readMoment({ date, time, argument }: Said, context: Context): Temporal.Instant {
  const { now, company } = context;
  const today = now.toPlainDate();
  const on = date ? chooseDay(date, context, { prefer: "future", argument }) : today;
  const at = on.toZonedDateTime({
    timeZone: company.timeZone,
    plainTime: time ?? (on.equals(today) ? endOfWork(company) : startOfWork(company)),
  });
  if (Temporal.ZonedDateTime.compare(at, now) <= 0) {
    throw new UserError("error.moment_is_past", {
      at: time ? formatMoment(at) : formatDay(on),
      example: "/lead next L12 “demo” mai 14h",
    });
  }
  return at.toInstant();
}

/** A next step in one text: `gửi báo giá 26/11 14h`, or only the day. */
export function readNext(text: string, context: Context, argument: string): NextStep {
  const day = findDayOfTime(text);
  const time = findTime(day?.rest ?? text);
  const date = day && parseDay(day.text);
  const reading = time && parseTime(time.text);
  if (reading?.kind === "ask" && time) {
    return askFor({
      argument,
      key: "error.which_time",
      choices: reading.choices.map((choice) => ({
        label: choice.toString({ smallestUnit: "minute" }),
        set: { [argument]: text.replace(time.text, choice.toString({ smallestUnit: "minute" })) },
      })),
    });
  }
  if (!date && !reading) {
    return askFor({ argument, key: "error.no_day_in_next", values: { text } });
  }
  const rest = (time?.rest ?? day?.rest ?? "").trim();
  return {
    nextStep: rest === "" ? null : rest,
    nextAt: readMoment(
      { date, time: reading?.kind === "time" ? reading.time : undefined, argument },
      context,
    ),
  };
}

/** Days to offer when none was said: the next two workdays and a week from now. */
export function daysToOffer({ now, company }: Context): readonly Temporal.PlainDate[] {
  const { calendar } = company;
  const first = calendar.nextWorkday(now.toPlainDate());
  const second = calendar.nextWorkday(first);
  const later = calendar.nextWorkday(now.toPlainDate().add({ days: 6 }));
  return [first, second, later];
}

function startOfWork({ hours }: Context["company"]): Temporal.PlainTime {
  return hours[0]?.from ?? Temporal.PlainTime.from("08:00");
}

function endOfWork({ hours }: Context["company"]): Temporal.PlainTime {
  return hours.at(-1)?.to ?? Temporal.PlainTime.from("17:00");
}
