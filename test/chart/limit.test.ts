import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createLimit } from "#src/chart/limit.ts";

describe("createLimit", () => {
  it("starts a third task only when one of two has ended, in the order they came", async () => {
    const limit = createLimit(2);
    const ends = Array.from({ length: 4 }, () => Promise.withResolvers<void>());
    const started: number[] = [];

    const all = ends.map(({ promise }, index) =>
      limit(() => {
        started.push(index);
        return promise;
      }),
    );
    expect(started).toEqual([0, 1]);

    ends[1]?.resolve();
    await nextTurn();
    expect(started).toEqual([0, 1, 2]);

    for (const end of ends) end.resolve();
    await Promise.all(all);
    expect(started).toEqual([0, 1, 2, 3]);
  });

  it("gives the place of a failed task to the next one", async () => {
    const limit = createLimit(1);

    const failed = limit(() => Promise.reject(new Error("no paper")));
    const next = limit(async () => "drawn");

    await expect(failed).rejects.toThrow("no paper");
    await expect(next).resolves.toBe("drawn");
  });
});
