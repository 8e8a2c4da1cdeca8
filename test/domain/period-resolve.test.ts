import { describe, expect, it } from "vitest";
import type { Period } from "#src/domain/period.ts";
import { parsePeriod } from "#src/domain/period-parse.ts";
import { resolvePeriod } from "#src/domain/period-resolve.ts";

/** A Sunday. */
const today = Temporal.PlainDate.from("2026-11-22");

describe("resolvePeriod", () => {
  it.each([
    ["today", "2026-11-22..2026-11-22 day"],
    ["hôm nay", "2026-11-22..2026-11-22 day"],
    ["hom qua", "2026-11-21..2026-11-21 day"],
    ["yesterday", "2026-11-21..2026-11-21 day"],
    ["this week", "2026-11-16..2026-11-22 week"],
    ["tuần này", "2026-11-16..2026-11-22 week"],
    ["tuan truoc", "2026-11-09..2026-11-15 week"],
    ["tuần rồi", "2026-11-09..2026-11-15 week"],
    ["next week", "2026-11-23..2026-11-29 week"],
    ["this month", "2026-11-01..2026-11-30 month"],
    ["Tháng Này", "2026-11-01..2026-11-30 month"],
    ["THANG TRUOC", "2026-10-01..2026-10-31 month"],
    ["last month", "2026-10-01..2026-10-31 month"],
    ["tháng sau", "2026-12-01..2026-12-31 month"],
    ["quý này", "2026-10-01..2026-12-31 quarter"],
    ["quí trước", "2026-07-01..2026-09-30 quarter"],
    ["năm nay", "2026-01-01..2026-12-31 year"],
    ["nam ngoai", "2025-01-01..2025-12-31 year"],
    ["last year", "2025-01-01..2025-12-31 year"],
    ["2026", "2026-01-01..2026-12-31 year"],
    ["năm 2025", "2025-01-01..2025-12-31 year"],
    ["7 ngày qua", "2026-11-16..2026-11-22 week"],
    ["last 7 days", "2026-11-16..2026-11-22 week"],
    ["30 ngày qua", "2026-10-24..2026-11-22 range"],
  ])("“%s” on 22 November 2026 is %s", (text, period) => {
    expect(read(text)).toBe(period);
  });

  it.each([
    ["tháng 10/2026", "2026-10-01..2026-10-31 month"],
    ["T10/2026", "2026-10-01..2026-10-31 month"],
    ["t10/26", "2026-10-01..2026-10-31 month"],
    ["10/2026", "2026-10-01..2026-10-31 month"],
    ["2026-10", "2026-10-01..2026-10-31 month"],
    ["october 2026", "2026-10-01..2026-10-31 month"],
    ["tháng 10 năm 2026", "2026-10-01..2026-10-31 month"],
    ["tháng 10 năm ngoái", "2025-10-01..2025-10-31 month"],
    ["q4/2026", "2026-10-01..2026-12-31 quarter"],
    ["quy 4 2026", "2026-10-01..2026-12-31 quarter"],
    ["quý IV/2026", "2026-10-01..2026-12-31 quarter"],
    ["22/11/2026", "2026-11-22..2026-11-22 day"],
    ["2026-11-22", "2026-11-22..2026-11-22 day"],
    ["22-11-2026", "2026-11-22..2026-11-22 day"],
    ["ngày 22 tháng 11 năm 2026", "2026-11-22..2026-11-22 day"],
    ["1/11 - 15/11/2026", "2026-11-01..2026-11-15 range"],
    ["2026-11-01..2026-11-15", "2026-11-01..2026-11-15 range"],
    ["1-15/11/2026", "2026-11-01..2026-11-15 range"],
    ["15/12 - 15/1/2027", "2026-12-15..2027-01-15 range"],
    ["15/12/2026 – 15/1", "2026-12-15..2027-01-15 range"],
    ["từ ngày 1/11/2026 đến hết ngày 30/11/2026", "2026-11-01..2026-11-30 month"],
    ["1/1/2024-30/6/2026", "2024-01-01..2026-06-30 range"],
  ])("“%s” with its year is %s, wherever one looks", (text, period) => {
    expect(read(text, "past")).toBe(period);
    expect(read(text, "future")).toBe(period);
  });

  it.each([
    ["T10", "2026-10-01..2026-10-31 month", "2027-10-01..2027-10-31 month"],
    ["tháng 11", "2026-11-01..2026-11-30 month", "2026-11-01..2026-11-30 month"],
    ["thang 12", "2025-12-01..2025-12-31 month", "2026-12-01..2026-12-31 month"],
    ["oct", "2026-10-01..2026-10-31 month", "2027-10-01..2027-10-31 month"],
    ["quý 4", "2026-10-01..2026-12-31 quarter", "2026-10-01..2026-12-31 quarter"],
    ["Q3", "2026-07-01..2026-09-30 quarter", "2027-07-01..2027-09-30 quarter"],
    ["22/11", "2026-11-22..2026-11-22 day", "2026-11-22..2026-11-22 day"],
    ["3/4", "2026-04-03..2026-04-03 day", "2027-04-03..2027-04-03 day"],
    ["1/6-15/6", "2026-06-01..2026-06-15 range", "2027-06-01..2027-06-15 range"],
    ["1/11 đến 30/11", "2026-11-01..2026-11-30 month", "2026-11-01..2026-11-30 month"],
    ["1/11 đến nay", "2026-11-01..2026-11-22 range", "2026-11-01..2026-11-22 range"],
    ["từ 1/11", "2026-11-01..2026-11-22 range", "2026-11-01..2026-11-22 range"],
  ])("“%s” without a year is %s looking back, %s looking ahead", (text, past, future) => {
    expect(read(text, "past")).toBe(past);
    expect(read(text, "future")).toBe(future);
  });

  it.each([
    ["20/12", "past", "2025-12-20..2025-12-20 day or 2026-12-20..2026-12-20 day"],
    ["20/11", "future", "2027-11-20..2027-11-20 day or 2026-11-20..2026-11-20 day"],
    ["15/12-15/1", "past", "2025-12-15..2026-01-15 range or 2026-12-15..2027-01-15 range"],
  ] as const)("“%s” looking to the %s asks: %s", (text, prefer, choices) => {
    expect(read(text, prefer)).toBe(choices);
  });

  it.each([
    "31/11",
    "29/2/2027",
    "0/5",
    "5/0",
    "T13",
    "tháng 0",
    "quý 5",
    "Q0",
    "10/26",
    "15/11-1/11",
    "15/11 - 1/11/2026",
    "2026-11-15..2026-11-01",
    "31/11-15/12",
    "0 ngày qua",
    "999 ngày qua",
    "tuấn này",
    "tháng",
    "10",
    "1.5",
    "",
    "constructor",
  ])("“%s” is refused", (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it.each(["29/2", "30/11-1/10", "1/12/2026 đến nay"])("“%s” is well formed but refused today", (text) => {
    expect(parsePeriod(text)).toBeDefined();
    expect(read(text)).toBe("refused");
  });

  it("finds 29 February in a year that has it", () => {
    expect(read("29/2", "past", Temporal.PlainDate.from("2028-03-10"))).toBe("2028-02-29..2028-02-29 day");
  });

  it.each(["tháng trước", "hôm qua", "từ 1/11 đến 15/11", "quý này"])(
    "“%s” reads the same composed and decomposed",
    (text) => {
      expect(parsePeriod(text.normalize("NFD"))).toEqual(parsePeriod(text.normalize("NFC")));
    },
  );

  it("goes back from the last day of a longer month", () => {
    expect(read("tháng trước", "past", Temporal.PlainDate.from("2027-03-31"))).toBe(
      "2027-02-01..2027-02-28 month",
    );
  });
});

function read(text: string, prefer: "past" | "future" = "past", day = today): string {
  const phrase = parsePeriod(text);
  if (!phrase) return "unread";

  const reading = resolvePeriod(phrase, day, prefer);
  switch (reading.kind) {
    case "period":
      return shown(reading.period);
    case "ask":
      return reading.choices.map(shown).join(" or ");
    case "refused":
      return "refused";
  }
}

function shown({ from, to, kind }: Period): string {
  return `${from}..${to} ${kind}`;
}
