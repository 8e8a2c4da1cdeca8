import { describe, expect, it } from "vitest";
import { formatCell } from "#src/chat/cell.ts";
import { formatReply } from "#src/chat/format.ts";
import { actions, reply, table, title } from "#src/chat/reply.ts";

const plain = (text: string) => text.replaceAll("\u00A0", " ");

describe("formatCell", () => {
  it.each([
    [1_500_000_000n, "money", "vi", "full", "1.500.000.000 đ"],
    [1_500_000_000n, "money", "vi", "short", "1,5 tỷ"],
    [1_500_000_000n, "money", "en", "short", "1.5B"],
    [12n, "count", "vi", "short", "12"],
    [0.722, "percent", "vi", "full", "72,2 %"],
    [1, "percent", "en", "full", "100 %"],
    [1_234, "count", "vi", "full", "1.234"],
    [Temporal.PlainDate.from("2026-11-02"), "date", "vi", "full", "2/11/2026"],
    [{ part: 2, whole: 3 }, "percent", "vi", "full", "2/3 = 66,7 %"],
    [{ part: 1_234, whole: 100 }, "decimal", "vi", "short", "1.234/100 = 12,3"],
    [{ part: 3, whole: 0 }, "percent", "vi", "full", "–"],
    [null, "money", "vi", "full", ""],
    ["=HYPERLINK()", "text", "vi", "full", "=HYPERLINK()"],
  ] as const)("writes %s as %s in %s, %s: %s", (cell, format, locale, length, text) => {
    expect(plain(formatCell(cell, format, locale, length))).toBe(text);
  });
});

describe("formatReply", () => {
  it("aligns names to the left and figures to the right, marks and all", () => {
    const answer = reply(
      title("KPI"),
      table(
        [
          { label: "Tên", format: "text" },
          { label: "Ký", format: "money" },
        ],
        [
          ["Đặng Ước".normalize("NFD"), 5_000n],
          ["Lan", 1_500_000n],
        ],
      ),
      actions({ label: "Hoàn tác", command: "/undo" }),
    );

    expect(plain(formatReply(answer, "vi")).normalize("NFC")).toBe(
      [
        "KPI",
        "",
        "Tên                Ký",
        "Đặng Ước      5.000 đ",
        "Lan       1.500.000 đ",
        "",
        "1. Hoàn tác: /undo",
      ].join("\n"),
    );
  });
});
