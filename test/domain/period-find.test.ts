import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#src/domain/day-parse.ts";
import { findDay, findPeriod } from "#src/domain/period-find.ts";
import { parsePeriod } from "#src/domain/period-parse.ts";

describe("findPeriod", () => {
  it.each([
    ["team tháng trước", "tháng trước", "team"],
    ["team thang truoc", "tháng trước", "team"],
    ["@lan T10", "T10", "@lan"],
    ["T10 @lan", "T10", "@lan"],
    ["@lan T10 chi tiết", "T10", "@lan chi tiết"],
    ["team tháng 10 chi tiết", "tháng 10", "team chi tiết"],
    ["team tháng 10 năm ngoái", "tháng 10 năm ngoái", "team"],
    ["team từ 1/11 đến 15/11", "1/11-15/11", "team"],
    ["team 1/11 - 15/11/2026", "1/11-15/11/2026", "team"],
    ["@lan từ 1/11 đến nay chi tiết", "1/11 đến nay", "@lan chi tiết"],
    ["khu vực Bắc quý 4/2026", "Q4/2026", "khu vực Bắc"],
    ["miền Nam 2026", "2026", "miền Nam"],
    ["mien nam nam nay", "năm nay", "mien nam"],
    ["anh Tuấn tuần này", "tuần này", "anh Tuấn"],
    ["team last 7 days", "7 ngày qua", "team"],
    ["top 5 tháng 10", "tháng 10", "top 5"],
    ["An Phát, T10.", "T10", "An Phát"],
    ["tháng trước", "tháng trước", ""],
    ["may", "may", ""],
  ])("takes the period out of “%s”: “%s” beside “%s”", (line, period, rest) => {
    expect(findPeriod(line)).toMatchObject({ phrase: parsePeriod(period), rest });
  });

  it.each([
    "team",
    "",
    "chị Quý",
    "anh Tuấn này",
    "Tổng công ty May",
    "Khách sạn T10 Hà Nội",
    "Vietbuild 2026 Sài Gòn",
    "3 tháng trước",
    "team 31/11",
  ])("leaves “%s” alone", (line) => {
    expect(findPeriod(line)).toBeUndefined();
  });

  it.each([
    ..."hôm qua|ngày kia|mốt|tomorrow|3 ngày nữa|sau 2 tuần|in 3 days|30 ngày gần đây|past 7 days|quý IV|qII".split(
      "|",
    ),
    ..."Q1/2027|T2 năm sau|month 3|sept|december 2026|10-2026|từ ngày 1/11|since 1/11|1 .. 15/11|1/11 until now".split(
      "|",
    ),
  ])("knows every word of “%s” in the middle of a line", (period) => {
    expect(findPeriod(`@lan ${period} x=1`)).toMatchObject({ phrase: parsePeriod(period), rest: "@lan x=1" });
  });

  it("leaves pasted prose alone", () => {
    expect(findPeriod(`${"dòng chữ ".repeat(60)}tháng trước`)).toBeUndefined();
  });

  it("answers any text, and keeps its other words", () => {
    const words = fc.constantFrom(
      "từ",
      "1/11",
      "đến",
      "T10",
      "quý",
      "4",
      "năm",
      "nay",
      "-",
      "@lan",
      "2026",
      "An",
    );
    const line = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(words).map((list) => list.join(" ")),
    );

    fc.assert(
      fc.property(line, (text) => {
        const rest = findPeriod(text)?.rest ?? findDay(text)?.rest ?? "";

        const typed = text.normalize("NFC");
        expect(rest.split(" ").every((word) => typed.includes(word))).toBe(true);
      }),
    );
  });
});

describe("findDay", () => {
  it.each([
    ["500tr Cty ABC hôm nay", "hôm nay", "500tr Cty ABC"],
    ["500tr ABC hom qua", "hôm qua", "500tr ABC"],
    ["An Phát 20/11", "20/11", "An Phát"],
    ["An Phát ngày 20/11", "20/11", "An Phát"],
    ["Minh - 20/11", "20/11", "Minh"],
    ["20/11 An Phát", "20/11", "An Phát"],
    ["500tr 20/11 An Phát", "20/11", "500tr An Phát"],
    ["ABC 20/11/2026 hợp đồng 12", "20/11/2026", "ABC hợp đồng 12"],
    ["500tr An Phát 20 tháng 11", "20/11", "500tr An Phát"],
    ["20/11 năm ngoái An Phát", "20/11 năm ngoái", "An Phát"],
    ["gọi chị Mai ngày mai", "ngày mai", "gọi chị Mai"],
    ["hẹn ABC thứ 6", "thứ 6", "hẹn ABC"],
    ["hẹn ABC thứ 6 tuần sau 14h", "thứ 6 tuần sau", "hẹn ABC 14h"],
    ["call ABC next friday", "next friday", "call ABC"],
    ["mai", "mai", ""],
  ])("takes the day out of “%s”: “%s” beside “%s”", (line, day, rest) => {
    expect(findDay(line)).toMatchObject({ phrase: parseDay(day), rest });
  });

  it.each([
    "An Phát",
    "gọi chị Mai",
    "thu 3 tỷ ABC",
    "Cty 369",
    "Quán 3/2 Bình Dương",
    "ABC CN Hà Nội",
    "500tr chu Nhat",
    "ABC 31/11",
    "nghỉ 1/11 - 15/11",
    "An Phát tháng 10",
  ])("leaves “%s” alone", (line) => {
    expect(findDay(line)).toBeUndefined();
  });
});
