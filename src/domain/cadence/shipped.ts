import type { CadenceEvent } from "./event.ts";

const hour = 60;
const day = 24 * hour;
const nineOClock = time("09:00");
const fourInTheAfternoon = time("16:00");
const afternoonBefore = time("15:00");

const preRead = { family: null, isMeeting: false, span: "week" } as const;
const figures = { family: "figures", isMeeting: true, audience: ["team", "company"] } as const;

/**
 * The meeting calendar of a sales team as Gcalls has it, with what prepares its meetings. Figures of the last week are
 * looked at on Monday, those of this week on Friday.
 */
export const shippedEvents: readonly CadenceEvent[] = [
  event("wk_care", {
    ...preRead,
    rule: { kind: "weekly", weekday: 1 },
    at: time("08:00"),
    roll: "next",
    audience: ["people"],
    form: "care",
    latestAfter: 8 * hour,
  }),
  event("wk_articles", {
    ...preRead,
    rule: { kind: "weekly", weekday: 1 },
    at: time("08:00"),
    roll: "next",
    audience: ["media"],
    lines: ["article plan"],
    latestAfter: 2 * day,
  }),
  event("wk_audit", {
    ...preRead,
    rule: { kind: "weekly", weekday: 1 },
    at: time("08:30"),
    roll: "next",
    audience: ["lead"],
    lines: ["report audit {who} {last_week}", "report care {who} {this_week}"],
    latestAfter: 2 * day,
  }),
  event("wk_open", {
    rule: { kind: "weekly", weekday: 1 },
    at: nineOClock,
    span: "week",
    family: "opening",
    roll: "next",
    audience: ["team"],
    lines: ["report week {who} {last_week}", "task list {who}"],
    isMeeting: true,
    collectAt: afternoonBefore,
    latestAfter: day,
  }),
  event("fri_review", {
    ...preRead,
    rule: { kind: "weekly", weekday: 5 },
    at: time("08:30"),
    roll: "previous",
    audience: ["lead"],
    lines: ["report friday {who} {this_week}"],
    latestAfter: 8 * hour,
  }),
  event("wk_figures", {
    ...figures,
    rule: { kind: "weekly", weekday: 5 },
    at: fourInTheAfternoon,
    span: "week",
    roll: "previous",
    lines: ["report week {who} {last_week}", "report week {who} {this_week}"],
    remindBefore: [30],
    latestAfter: 2 * day,
  }),
  event("mid", {
    ...figures,
    rule: { kind: "day_of_month", day: 15 },
    at: nineOClock,
    span: "month",
    roll: "next",
    lines: ["report month {who} {month}"],
    collectAt: afternoonBefore,
    latestAfter: 2 * day,
  }),
  event("end", {
    ...figures,
    rule: { kind: "day_of_month", day: 28 },
    at: nineOClock,
    span: "month",
    roll: "previous",
    lines: ["report month {who} {month}"],
    collectAt: afternoonBefore,
    latestAfter: 2 * day,
  }),
  event("target_form", {
    ...preRead,
    rule: { kind: "day_of_month", day: 28 },
    at: nineOClock,
    span: "month",
    roll: "previous",
    audience: ["people"],
    form: "target",
    latestAfter: 2 * day,
  }),
  event("hr_export", {
    ...preRead,
    rule: { kind: "day_of_month", day: 1 },
    at: time("08:00"),
    span: "month",
    roll: "keep",
    audience: ["hr"],
    lines: ["export hr {last_month}"],
    isRepeatedOnWorkday: true,
    latestAfter: 14 * day,
  }),
  event("month_wrap", {
    ...figures,
    rule: { kind: "first_weekday", weekday: 5, of: "month" },
    at: fourInTheAfternoon,
    span: "month",
    roll: "next",
    lines: ["report month {who} {last_month}"],
    remindBefore: [30],
    collectAt: afternoonBefore,
    latestAfter: 3 * day,
  }),
  event("q_review", {
    ...figures,
    rule: { kind: "last_weekday", weekday: 5, of: "quarter" },
    at: fourInTheAfternoon,
    span: "quarter",
    roll: "previous",
    lines: ["report quarter {who} {quarter}"],
    remindBefore: [30],
    collectAt: afternoonBefore,
    latestAfter: 3 * day,
  }),
  event("q_wrap", {
    ...figures,
    rule: { kind: "first_weekday", weekday: 5, of: "quarter" },
    at: fourInTheAfternoon,
    span: "quarter",
    roll: "next",
    lines: ["report quarter {who} {last_quarter}"],
    remindBefore: [30],
    collectAt: afternoonBefore,
    latestAfter: 3 * day,
  }),
  event("q_all", {
    rule: { kind: "weekday_after", weekday: 1, event: "q_wrap" },
    at: nineOClock,
    span: "quarter",
    family: "opening",
    roll: "next",
    audience: ["team"],
    lines: ["report quarter {who} {last_quarter}"],
    isMeeting: true,
    collectAt: afternoonBefore,
    latestAfter: 3 * day,
  }),
  event("year_all", {
    rule: { kind: "asked", month: 12, askOn: { month: 11, day: 1 } },
    at: nineOClock,
    span: "year",
    family: "opening",
    // People name the day themselves.
    roll: "keep",
    audience: ["team"],
    lines: ["report year {who} {year}"],
    isMeeting: true,
    remindBefore: [day],
    collectAt: afternoonBefore,
    latestAfter: 3 * day,
  }),
];

type Usual =
  | "name"
  | "owner"
  | "lines"
  | "form"
  | "remindBefore"
  | "collectAt"
  | "isRepeatedOnWorkday"
  | "isMeeting";

type Described = Omit<CadenceEvent, "key" | Usual> & Partial<Pick<CadenceEvent, Usual>>;

function event(key: string, described: Described): CadenceEvent {
  return {
    key,
    name: null,
    owner: null,
    lines: [],
    form: null,
    isMeeting: false,
    remindBefore: [],
    collectAt: null,
    isRepeatedOnWorkday: false,
    ...described,
  };
}

function time(text: string): Temporal.PlainTime {
  return Temporal.PlainTime.from(text);
}
