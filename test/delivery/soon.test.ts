import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { soon } from "#src/delivery/soon.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("does once what is asked for several times in a moment, and again when asked afterwards", () => {
  const work = vi.fn();
  const ask = soon(work, 500);

  ask();
  ask();
  const before = work.mock.calls.length;
  vi.advanceTimersByTime(500);
  const first = work.mock.calls.length;
  ask();
  vi.advanceTimersByTime(500);

  expect([before, first, work.mock.calls.length]).toEqual([0, 1, 2]);
});
