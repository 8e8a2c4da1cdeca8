import { expect, it } from "vitest";
import { nextInTurn } from "#src/domain/round-robin.ts";

const instant = (text: string) => Temporal.Instant.from(`${text}+07:00`);

const early = instant("2026-11-20T08:00");
const late = instant("2026-11-21T08:00");

it.each([
  [
    "the one with the fewest open leads",
    [
      { personId: 1, openLeads: 3, lastGivenAt: early },
      { personId: 2, openLeads: 1, lastGivenAt: late },
    ],
    2,
  ],
  [
    "whoever was given one longest ago among equals",
    [
      { personId: 1, openLeads: 1, lastGivenAt: late },
      { personId: 2, openLeads: 1, lastGivenAt: early },
    ],
    2,
  ],
  [
    "whoever was never given one",
    [
      { personId: 1, openLeads: 0, lastGivenAt: early },
      { personId: 2, openLeads: 0, lastGivenAt: null },
    ],
    2,
  ],
  [
    "the first of complete equals",
    [
      { personId: 7, openLeads: 0, lastGivenAt: null },
      { personId: 4, openLeads: 0, lastGivenAt: null },
    ],
    4,
  ],
])("takes %s", (_, candidates, personId) => {
  expect(nextInTurn(candidates)?.personId).toBe(personId);
});

it("takes nobody where there is nobody", () => {
  expect(nextInTurn([])).toBeUndefined();
});
