export const roles = ["rep", "lead", "manager", "hr", "admin", "media"] as const;

export type Role = (typeof roles)[number];

export const unitKinds = ["team", "region", "department"] as const;

/** The three ways in which a company groups its people; a person belongs to at most one of each. */
export type UnitKind = (typeof unitKinds)[number];

export type Unit = { readonly id: number; readonly kind: UnitKind; readonly name: string };

export type Person = {
  readonly id: number;
  /** Employee code, unique in the company. */
  readonly code: string;
  readonly name: string;
  readonly role: Role;
  readonly email: string | null;
  readonly locale: string;
  readonly startedOn: Temporal.PlainDate;
  /** The last day at work; null while employed. */
  readonly leftOn: Temporal.PlainDate | null;
  readonly team: Unit | null;
  readonly region: Unit | null;
  readonly department: Unit | null;
};

/** Somebody who has left keeps figures and history, and loses access the day after. */
export function isEmployed(person: Pick<Person, "leftOn">, on: Temporal.PlainDate): boolean {
  return person.leftOn === null || Temporal.PlainDate.compare(on, person.leftOn) <= 0;
}

/** Whether a day lies between somebody's first and last day at work, both included. */
export function isThere(person: Pick<Person, "startedOn" | "leftOn">, on: Temporal.PlainDate): boolean {
  return isEmployed(person, on) && Temporal.PlainDate.compare(person.startedOn, on) <= 0;
}
