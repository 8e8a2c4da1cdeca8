import { announcedCompensation, type Holiday, publicHolidays } from "./holidays.ts";

/**
 * The days off that stand for holidays on a weekly rest day: where a notice says so, else the next working day
 * after the holidays (Labour Code 2019, Art. 111). Whether a date compensates thus depends on the company week.
 */
export function compensatoryDays(
  year: number,
  isRestDay: (on: Temporal.PlainDate) => boolean,
): readonly Holiday[] {
  const holidays = publicHolidays(year);
  const taken = new Set(holidays.map(({ on }) => on.toString()));
  const isFree = (on: Temporal.PlainDate) => !taken.has(on.toString()) && !isRestDay(on);

  const compensatory: Holiday[] = [];
  for (const holiday of holidays.filter(({ on }) => isRestDay(on))) {
    const announced = announcedCompensation(holiday.on);
    const day = announced && isFree(announced) ? announced : nextFree(holiday.on, isFree);
    taken.add(day.toString());
    compensatory.push({ ...holiday, on: day, compensates: holiday.on });
  }
  return compensatory;
}

function nextFree(
  after: Temporal.PlainDate,
  isFree: (on: Temporal.PlainDate) => boolean,
): Temporal.PlainDate {
  const next = after.add({ days: 1 });
  return isFree(next) ? next : nextFree(next, isFree);
}
