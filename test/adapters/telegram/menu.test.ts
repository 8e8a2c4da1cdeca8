import { describe, expect, it } from "vitest";
import { renderMenus } from "#adapters/telegram/menu.ts";

const summary = { vi: "Tóm tắt", en: "Summary" };

describe("renderMenus", () => {
  it("leaves out aliases, and not names, when there are more than a hundred", () => {
    const entries = Array.from({ length: 90 }, (_, index) => ({
      name: `command${index}`,
      aliases: [`lenh${index}`],
      summary,
    }));

    const [menu] = renderMenus(entries);

    const names = menu?.commands.map(({ command }) => command) ?? [];
    expect(names).toHaveLength(100);
    expect(names.slice(0, 90)).toEqual(entries.map(({ name }) => name));
  });

  it("leaves out what nobody can tap, and shortens what is too long to read", () => {
    const entries = [
      { name: "kpi", aliases: ["chỉtiêu", "KPI", "tien-do"], summary: { vi: "x".repeat(300), en: "KPI" } },
    ];

    const [menu] = renderMenus(entries);

    expect(menu?.commands).toEqual([{ command: "kpi", description: `${"x".repeat(255)}…` }]);
  });
});
