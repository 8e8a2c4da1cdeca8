import { describe, expect, it } from "vitest";
import { createCalendar } from "#src/domain/calendar.ts";
import { isFarBehind, tenthsBehind } from "#src/domain/pace-alert.ts";
import { monthOf } from "#src/domain/period.ts";
import { measureProgress } from "#src/domain/progress.ts";

const calendar = createCalendar({ week: [2, 2, 2, 2, 2, 0, 0] });

describe("isFarBehind", () => {
  it.each([
    // 15 of November's 20 working days are over by the 22nd: 75 %.
    [6_500n, true],
    [6_510n, false],
    [7_500n, false],
    [0n, true],
    [20_000n, false],
  ])("says of %d of 10000 at three quarters of the month: %s", (actual, expected) => {
    expect(isFarBehind(on("2026-11-22", actual, 10_000n), 10)).toBe(expected);
  });

  it("says nothing without a target", () => {
    expect(isFarBehind(on("2026-11-22", 0n, undefined), 10)).toBe(false);
  });

  it.each(["2026-10-31", "2026-12-01"])("says nothing on %s, when the month does not run", (today) => {
    expect(isFarBehind(on(today, 0n, 10_000n), 10)).toBe(false);
  });
});

it("counts in tenths, and below nothing when ahead", () => {
  const progress = on("2026-11-22", 8_000n, 10_000n);

  expect(progress.kind === "measured" && tenthsBehind(progress)).toBe(-50);
});

function on(today: string, actual: bigint, target: bigint | undefined) {
  const period = monthOf(Temporal.PlainDate.from("2026-11-22"));
  return measureProgress(actual, target, { period, today: Temporal.PlainDate.from(today), calendar });
}
