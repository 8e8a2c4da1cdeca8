import { describe, expect, it, vi } from "vitest";
import { remember } from "#src/chart/remember.ts";

describe("remember", () => {
  it("makes a thing once, even when it is asked for again before it is ready", async () => {
    const once = remember<string>(2);
    const make = vi.fn(async () => "picture");

    expect(await Promise.all([once("kpi", make), once("kpi", make)])).toEqual(["picture", "picture"]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it("forgets what was not asked for the longest", async () => {
    const once = remember<string>(2);
    const make = vi.fn(async () => "picture");

    for (const key of ["a", "b", "a", "c", "a", "b"]) await once(key, make);

    // a, b, c, and b again, which had to leave for c.
    expect(make).toHaveBeenCalledTimes(4);
  });

  it("tries again after a failure", async () => {
    const once = remember<string>(2);

    await expect(once("kpi", () => Promise.reject(new Error("no paper")))).rejects.toThrow("no paper");
    await expect(once("kpi", async () => "picture")).resolves.toBe("picture");
  });
});
