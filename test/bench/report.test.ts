import { describe, expect, it } from "vitest";
import { below, compare, compareTails, formatFindings, report } from "./report.ts";

const base = [1, 2, 3];

describe("compare", () => {
  it.each([
    { aim: 2, met: "yes" },
    { aim: 1.9, met: "no" },
  ])("holds the median against $aim times the base", ({ aim, met }) => {
    const finding = compare({ what: "a line", samples: [2, 4, 60], against: "a row", base, aim });

    expect(finding).toMatchObject({ ratio: "2.00 (p95 20.00)", aim: `at most ${aim}`, met });
  });

  it("says no p95 of what was done once", () => {
    const finding = compare({ what: "an import", samples: [3_000], against: "COPY", base: [1_000], aim: 5 });

    expect(finding).toMatchObject({ measured: "3,000 ms", against: "COPY 1,000 ms", ratio: "3.00" });
  });
});

describe("compareTails", () => {
  it("asks the slowest to be within the aim as well", () => {
    const comparison = { what: "a line", samples: [2, 4, 60], against: "a row", base, aim: 2 };

    expect(compareTails(comparison).met).toBe("no");
  });
});

describe("below", () => {
  it("holds the median against a limit", () => {
    expect(below("a line", [10, 20, 90], 50)).toMatchObject({ measured: "20.0 ms (p95 90.0)", met: "yes" });
  });
});

describe("formatFindings", () => {
  it("aligns the columns", () => {
    const [, row] = formatFindings([report("a", "1 MB")]).split("\n");

    expect(row).toBe("a    | 1 MB     |         |       |     |");
  });
});
