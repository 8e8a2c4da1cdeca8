import { expect, it } from "vitest";
import { whoIsAway } from "#src/domain/availability.ts";
import type { Person } from "#src/domain/person.ts";

const aPerson = (id: number, startedOn: string, leftOn: string | null): Person => ({
  id,
  code: `NV${id}`,
  name: "Lan",
  role: "rep",
  email: null,
  locale: "vi",
  startedOn: Temporal.PlainDate.from(startedOn),
  leftOn: leftOn === null ? null : Temporal.PlainDate.from(leftOn),
  team: null,
  region: null,
  department: null,
});

it("names those who have not started and those who have left, the first and last day not included", () => {
  const people = [
    aPerson(1, "2026-01-01", null),
    aPerson(2, "2026-11-24", null),
    aPerson(3, "2026-11-23", null),
    aPerson(4, "2026-01-01", "2026-11-23"),
    aPerson(5, "2026-01-01", "2026-11-22"),
  ];

  expect([...whoIsAway(people, Temporal.PlainDate.from("2026-11-23"))]).toEqual([2, 5]);
});
