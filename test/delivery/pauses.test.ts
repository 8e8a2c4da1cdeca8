import { beforeEach, describe, expect, it, vi } from "vitest";
import { createPlatformPause, grow, type PlatformPause, usualPauses } from "#src/delivery/pauses.ts";

let nowMs: number;
let pause: PlatformPause;

beforeEach(() => {
  nowMs = 0;
  pause = createPlatformPause(usualPauses, () => nowMs);
});

const later = (seconds: number) => {
  nowMs += seconds * 1_000;
};

describe("grow", () => {
  it.each([
    [0, 1_000],
    [1, 2_000],
    [5, 32_000],
    [9, 300_000],
    [5_000, 300_000],
  ])("after %d failures before it, a pause lasts %d ms", (failures, pauseMs) => {
    expect(grow(usualPauses.first, failures, usualPauses.longest)).toBe(pauseMs);
  });
});

describe("a platform", () => {
  it("rests for a moment from the third failure in a row on", () => {
    pause.failed();
    pause.failed();
    const before = pause.remainingMs();

    pause.failed();

    expect([before, pause.remainingMs()]).toEqual([0, 5_000]);
  });

  it("is tried again after its rest, and rests again when that fails", () => {
    for (let n = 0; n < 3; n += 1) pause.failed();
    later(5);
    const between = pause.remainingMs();

    pause.failed();

    expect([between, pause.remainingMs()]).toEqual([0, 5_000]);
  });

  it("is well again with the first message that gets through", () => {
    for (let n = 0; n < 3; n += 1) pause.failed();

    pause.arrived();
    const remaining = pause.remainingMs();
    pause.failed();

    expect([remaining, pause.remainingMs()]).toEqual([0, 0]);
  });

  it("rests twice as long each time that it does not know the token, however many calls hear it at once", () => {
    pause.unauthorized();
    pause.unauthorized();
    const first = pause.remainingMs();
    later(60);

    pause.unauthorized();

    expect([first, pause.remainingMs()]).toEqual([60_000, 120_000]);
  });

  it("gets the time that it asked for, even though something still got through", () => {
    pause.limited(7_000);

    pause.arrived();
    later(3);

    expect(pause.remainingMs()).toBe(4_000);
  });

  it("rests no longer where the clock is set back meanwhile", () => {
    const rest = createPlatformPause(usualPauses);
    const clock = vi.spyOn(Temporal.Now, "instant");
    clock.mockReturnValue(Temporal.Instant.from("2026-12-01T02:00:00Z"));
    rest.limited(7_000);

    clock.mockReturnValue(Temporal.Instant.from("2026-11-22T02:00:00Z"));
    const remaining = rest.remainingMs();
    clock.mockRestore();

    expect(remaining).toBeLessThanOrEqual(7_000);
  });
});
