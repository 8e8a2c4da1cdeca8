import { parseDay } from "#src/domain/day-parse.ts";
import type { DayPhrase } from "#src/domain/period-phrase.ts";
import { findDayOfTime, findTime } from "#src/domain/time-find.ts";
import { parseTime } from "#src/domain/time-parse.ts";
import { UserError } from "#src/errors.ts";
import { formatTime } from "#src/i18n/times.ts";

export type Moment = {
  readonly date?: DayPhrase | undefined;
  readonly time?: Temporal.PlainTime | undefined;
};

type Asked = Moment & {
  /** The answer to the question when it is: “14h”, “9h sáng mai”, “thứ 6”. */
  readonly when?: string | undefined;
  /** “tối” of the day in the line; the answer is then in the evening. */
  readonly part?: string | undefined;
};

/** The day and time of a line, and of the answer to the question that was asked because they were missing. */
export function readWhen({ date, time, when, part = "" }: Asked): Moment {
  if (when === undefined) return { date, time };
  const day = findDayOfTime(when);
  const rest = day?.rest ?? when;
  const clock = /^\d{1,2}$/.test(rest) ? `${rest}h` : findTime(rest)?.text;
  const phrase = day && parseDay(day.text);
  if (!phrase && clock === undefined)
    throw new UserError("error.not_a_moment", { text: when }, { slot: "when" });

  const reading = clock === undefined ? undefined : (parseTime(`${clock} ${part}`) ?? parseTime(clock));
  if (reading?.kind === "ask") {
    const choices = reading.choices.map((choice) => ({
      label: formatTime(choice),
      set: { when: `${day?.text ?? ""} ${choice.toString({ smallestUnit: "minute" })}`.trim() },
    }));
    throw new UserError("error.which_time", {}, { choices });
  }
  return {
    date: isChosen(date) ? date : (phrase ?? date),
    time: reading?.kind === "time" ? reading.time : time,
  };
}

/** A day that was chosen among several has its year, and settles what the answer left open. */
function isChosen(date: DayPhrase | undefined): boolean {
  return date?.kind === "date" && typeof date.year === "number";
}
