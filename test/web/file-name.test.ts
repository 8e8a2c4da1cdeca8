import { describe, expect, it } from "vitest";
import { dispositionOf } from "#src/web/file-name.ts";

describe("dispositionOf", () => {
  it.each([
    { name: "kpi.xlsx", plain: "kpi.xlsx", encoded: "kpi.xlsx" },
    {
      name: "Báo cáo Đỗ.xlsx",
      plain: "Bao cao Do.xlsx",
      encoded: "B%C3%A1o%20c%C3%A1o%20%C4%90%E1%BB%97.xlsx",
    },
    { name: `a"; x="b.csv`, plain: "a__ x__b.csv", encoded: "a%22%3B%20x%3D%22b.csv" },
    {
      name: "dòng\r\nSet-Cookie: x",
      plain: "dong__Set-Cookie_ x",
      encoded: "d%C3%B2ng%0D%0ASet-Cookie%3A%20x",
    },
    { name: "it's (1)*.csv", plain: "it_s (1)_.csv", encoded: "it%27s%20%281%29%2A.csv" },
    { name: "🎉\uD800.csv", plain: "___.csv", encoded: "%F0%9F%8E%89%EF%BF%BD.csv" },
  ])("names $name for old and new browsers", ({ name, plain, encoded }) => {
    expect(dispositionOf(name)).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${encoded}`);
  });
});
