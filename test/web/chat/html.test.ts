import { describe, expect, it } from "vitest";
import { fillPage } from "#src/web/chat/html.ts";

describe("fillPage", () => {
  it.each([
    { locale: "vi", text: "Đang kết nối…" },
    { locale: "en", text: "Connecting…" },
  ] as const)("puts sentences in, in $locale", ({ locale, text }) => {
    expect(fillPage("<p>{{page.loading}}</p>", locale)).toBe(`<p>${text}</p>`);
  });

  it("refuses a key that no catalogue has", () => {
    expect(() => fillPage("<p>{{page.unknown}}</p>", "vi")).toThrow("page.unknown");
  });
});
