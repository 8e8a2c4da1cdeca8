import { fromLunar, lunarNewYear } from "./lunar.ts";

export type HolidayName =
  | "new_year"
  | "tet"
  | "hung_kings"
  | "reunification"
  | "labour"
  | "national_day"
  | "culture_day";

export type Holiday = {
  readonly on: Temporal.PlainDate;
  readonly name: HolidayName;
  /** The number of the law or notice that gives the day. */
  readonly source: string;
  readonly state: HolidayState;
  /** The holiday on a weekly rest day that this day off stands for. */
  readonly compensates?: Temporal.PlainDate;
};

/** `verified`: the law names the day. `announced`: a notice for that year does. `provisional`: computed, not yet announced. */
export type HolidayState = "verified" | "announced" | "provisional";

/**
 * The paid holidays of a year for private firms, in order, without compensatory days: those depend on the company week.
 * Days that the public sector swaps are not among them.
 */
export function publicHolidays(year: number): readonly Holiday[] {
  return holidayTable.get(year) ?? derivedHolidays(year);
}

/** Which day off a notice gives for a holiday that falls on a weekly rest day, where one has said so. */
export function announcedCompensation(on: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const day = announcedCompensations.get(on.toString());
  return day === undefined ? undefined : Temporal.PlainDate.from(day);
}

const labourCode = "45/2019/QH14";
const cultureDayResolution = "28/2026/QH16";
const notice2026 = "9441/TB-BNV";
const notice2027 = "10065/VPCP-KGVX";

const holidayTable: ReadonlyMap<number, readonly Holiday[]> = new Map([
  [
    2026,
    [
      holiday("2026-01-01", "new_year", labourCode, "verified"),
      holiday("2026-02-16", "tet", notice2026, "announced"),
      holiday("2026-02-17", "tet", notice2026, "announced"),
      holiday("2026-02-18", "tet", notice2026, "announced"),
      holiday("2026-02-19", "tet", notice2026, "announced"),
      holiday("2026-02-20", "tet", notice2026, "announced"),
      holiday("2026-04-26", "hung_kings", labourCode, "verified"),
      holiday("2026-04-30", "reunification", labourCode, "verified"),
      holiday("2026-05-01", "labour", labourCode, "verified"),
      holiday("2026-09-01", "national_day", notice2026, "announced"),
      holiday("2026-09-02", "national_day", labourCode, "verified"),
      holiday("2026-11-24", "culture_day", cultureDayResolution, "verified"),
    ],
  ],
  [
    2027,
    [
      holiday("2027-01-01", "new_year", labourCode, "verified"),
      holiday("2027-02-05", "tet", notice2027, "announced"),
      holiday("2027-02-06", "tet", notice2027, "announced"),
      holiday("2027-02-07", "tet", notice2027, "announced"),
      holiday("2027-02-08", "tet", notice2027, "announced"),
      holiday("2027-02-09", "tet", notice2027, "announced"),
      holiday("2027-04-16", "hung_kings", labourCode, "verified"),
      holiday("2027-04-30", "reunification", labourCode, "verified"),
      holiday("2027-05-01", "labour", labourCode, "verified"),
      holiday("2027-09-02", "national_day", labourCode, "verified"),
      holiday("2027-09-03", "national_day", notice2027, "announced"),
      holiday("2027-11-24", "culture_day", cultureDayResolution, "verified"),
    ],
  ],
]);

const announcedCompensations: ReadonlyMap<string, string> = new Map([
  ["2027-02-06", "2027-02-04"],
  ["2027-02-07", "2027-02-10"],
]);

/** The labour codes by the day they came into force, newest first. */
const labourCodes = [
  { from: "2021-01-01", source: labourCode },
  { from: "2013-05-01", source: "10/2012/QH13" },
];
const firstLabourCode = "35-L/CTN";

function holiday(on: string, name: HolidayName, source: string, state: HolidayState): Holiday {
  return { on: Temporal.PlainDate.from(on), name, source, state };
}

/** The holidays of a year for which no table has been written yet. */
function derivedHolidays(year: number): readonly Holiday[] {
  return [
    derived(date(year, 1, 1), "new_year"),
    ...tetDays(year).map((on) => derived(on, "tet")),
    derived(fromLunar({ day: 10, month: 3, year }), "hung_kings"),
    derived(date(year, 4, 30), "reunification"),
    derived(date(year, 5, 1), "labour"),
    ...nationalDays(year).map((on) => derived(on, "national_day")),
    ...(year >= 2026 ? [derived(date(year, 11, 24), "culture_day", cultureDayResolution)] : []),
  ];
}

/** The day before the lunar new year and the first days of it: the split that most notices have chosen. */
function tetDays(year: number): Temporal.PlainDate[] {
  const newYear = lunarNewYear(year);
  // The fifth day came with the Labour Code of 2012.
  const count = year >= 2014 ? 5 : 4;
  return Array.from({ length: count }, (_, index) => newYear.add({ days: index - 1 }));
}

/** 2/9 and, from 2021 on, the neighbour that joins it to the weekend, which every notice since has chosen. */
function nationalDays(year: number): Temporal.PlainDate[] {
  const nationalDay = date(year, 9, 2);
  if (year < 2021) return [nationalDay];

  const [monday, thursday, sunday] = [1, 4, 7];
  return [monday, thursday, sunday].includes(nationalDay.dayOfWeek)
    ? [nationalDay, nationalDay.add({ days: 1 })]
    : [nationalDay.subtract({ days: 1 }), nationalDay];
}

function derived(on: Temporal.PlainDate, name: HolidayName, source = labourCodeOn(on)): Holiday {
  return { on, name, source, state: "provisional" };
}

function labourCodeOn(day: Temporal.PlainDate): string {
  const inForce = labourCodes.find(({ from }) => from <= day.toString());
  return inForce?.source ?? firstLabourCode;
}

function date(year: number, month: number, day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day });
}
