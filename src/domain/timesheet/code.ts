/** What people may say that half a day was. `worked` takes an exception back to plain work. */
export const dayCodes = [
  "worked",
  "trip",
  "training",
  "annual",
  "compensatory",
  "marriage",
  "child_marriage",
  "bereavement",
  "sick",
  "child_sick",
  "maternity",
  "unpaid",
  "absent",
] as const;

export type DayCode = (typeof dayCodes)[number];

/** What half a day counts as; public holidays and the company's own days off are read from the calendar. */
export type SlotCode = DayCode | "holiday";

/** In the order in which they are added up and explained. */
export const slotCodes = [...dayCodes, "holiday"] as const satisfies readonly SlotCode[];

export type DayHalf = 1 | 2;

/** In quarters of a công, so that half of a half day stays a whole number. */
export type Quarters = number;

/** A full day of work, in quarters. */
export const fullDay: Quarters = 4;

/** At work, only elsewhere: written down at once, and counted as work. */
export const atWork: ReadonlySet<SlotCode> = new Set(["worked", "trip", "training"]);

/** Pay goes on (Labour Code 2019, Art. 112–115); sickness and maternity are paid by the social insurance. */
export const paidCodes: ReadonlySet<SlotCode> = new Set([
  "worked",
  "trip",
  "training",
  "annual",
  "compensatory",
  "marriage",
  "child_marriage",
  "bereavement",
  "holiday",
]);
