import { describe, expect, it } from "vitest";
import { readDay } from "#src/domain/day-resolve.ts";

/** A Sunday. */
const today = Temporal.PlainDate.from("2026-11-22");

describe("readDay", () => {
  it.each([
    ["hôm nay", "2026-11-22"],
    ["today", "2026-11-22"],
    ["hom qua", "2026-11-21"],
    ["hôm kia", "2026-11-20"],
    ["mai", "2026-11-23"],
    ["tomorrow", "2026-11-23"],
    ["20/11/2026", "2026-11-20"],
    ["20/11/26", "2026-11-20"],
    ["2026-11-20", "2026-11-20"],
    ["20.11.2026", "2026-11-20"],
    ["thứ 6 tuần này", "2026-11-20"],
    ["thứ sáu tuần trước", "2026-11-13"],
    ["thu tu tuan sau", "2026-11-25"],
    ["thứ 6 này", "2026-11-20"],
    ["thứ 6 trước", "2026-11-20"],
    ["chủ nhật trước", "2026-11-15"],
    ["chủ nhật tới", "2026-11-29"],
    ["next monday", "2026-11-23"],
    ["last friday", "2026-11-20"],
  ])("reads “%s” as %s, wherever one looks", (text, day) => {
    expect(read(text, "past")).toBe(day);
    expect(read(text, "future")).toBe(day);
  });

  it.each([
    ["22/11", "2026-11-22", "2026-11-22"],
    ["1/6", "2026-06-01", "2027-06-01"],
    ["thứ 2", "2026-11-16", "2026-11-23"],
    ["thứ Năm", "2026-11-19", "2026-11-26"],
    ["friday", "2026-11-20", "2026-11-27"],
    ["chủ nhật", "2026-11-22", "2026-11-22"],
  ])("reads “%s” as %s looking back and %s looking ahead", (text, past, future) => {
    expect(read(text, "past")).toBe(past);
    expect(read(text, "future")).toBe(future);
  });

  it.each([
    ["20/12", "past", "2025-12-20 or 2026-12-20"],
    ["20/1", "past", "2026-01-20 or 2027-01-20"],
    ["20/11", "future", "2027-11-20 or 2026-11-20"],
  ] as const)(
    "asks about “%s” looking to the %s rather than go back most of a year: %s",
    (text, prefer, days) => {
      expect(read(text, prefer)).toBe(days);
    },
  );

  it.each(["31/4", "29/2", "29/2/2027", "32/1/2026", "thứ 8", "tháng 10", "10/2026", "", "thu"])(
    "refuses “%s”",
    (text) => {
      expect(read(text, "past")).toBe("refused");
    },
  );
});

function read(text: string, prefer: "past" | "future"): string {
  const reading = readDay(text, today, prefer);
  switch (reading.kind) {
    case "day":
      return reading.day.toString();
    case "ask":
      return reading.choices.join(" or ");
    case "refused":
      return "refused";
  }
}
