import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDayOfTime, findPartOfDay, findTime } from "#src/domain/time-find.ts";
import { parseTime } from "#src/domain/time-parse.ts";

/** `14:00`, or `14:00 | 02:00` where it has to be asked. */
function read(text: string): string | undefined {
  const reading = parseTime(text);
  if (!reading) return undefined;
  const times = reading.kind === "time" ? [reading.time] : reading.choices;
  return times.map((time) => time.toString({ smallestUnit: "minute" })).join(" | ");
}

describe("parseTime", () => {
  it.each([
    ["14h", "14:00"],
    ["14H30", "14:30"],
    ["14:30", "14:30"],
    ["9:05", "09:05"],
    ["09:05", "09:05"],
    ["9g15", "09:15"],
    ["9 giờ", "09:00"],
    ["9 gio 30", "09:30"],
    ["9 giờ 30 phút", "09:30"],
    ["9h30p", "09:30"],
    ["9 giờ rưỡi", "09:30"],
    ["9h ruoi sáng", "09:30"],
    ["10 giờ kém 15", "09:45"],
    ["9h sáng", "09:00"],
    ["9h sang", "09:00"],
    ["sáng 9h", "09:00"],
    ["2h chiều", "14:00"],
    ["2h30 chieu", "14:30"],
    ["chiều 2h", "14:00"],
    ["14h chiều", "14:00"],
    ["5 giờ chiều", "17:00"],
    ["12h trưa", "12:00"],
    ["1h trưa", "13:00"],
    ["11h30 trưa", "11:30"],
    ["7h tối", "19:00"],
    ["10h đêm", "22:00"],
    ["2pm", "14:00"],
    ["2:30 pm", "14:30"],
    ["12am", "00:00"],
    ["02:00", "02:00"],
    ["0h", "00:00"],
    ["23:59", "23:59"],
  ])("reads “%s” as %s", (text, time) => {
    expect(read(text)).toBe(time);
  });

  it.each([
    ["2h", "14:00 | 02:00"],
    ["6:30", "18:30 | 06:30"],
    ["7h toi", "19:00 | 07:00"],
    ["3h sang", "03:00 | 15:00"],
  ])("does not guess whether “%s” is in the morning", (text, times) => {
    expect(read(text)).toBe(times);
  });

  it.each([
    "",
    "9",
    "9 sáng",
    "24h",
    "25:00",
    "9:75",
    "9h75",
    "14h sáng",
    "9h chiều",
    "12h đêm",
    "12h tối",
    "13pm",
    "0h kém 5",
    "9h tôi",
    "sáng 9h tối",
    "26/11",
    "500tr",
    "h",
    "giờ",
  ])("takes “%s” for no time", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it("answers any text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseTime(text)).not.toThrow();
      }),
    );
  });
});

describe("findTime", () => {
  it.each([
    ["L12 26/11 14h", "14h", "L12 26/11"],
    ["gọi lại An Phát 9h", "9h", "gọi lại An Phát"],
    ["gặp An Phát lúc 2h chiều mai", "2h chiều", "gặp An Phát mai"],
    ["9 giờ rưỡi sáng họp đội", "9 giờ rưỡi sáng", "họp đội"],
    ["vào lúc 14:30 demo", "14:30", "demo"],
    ["9h tôi gọi khách", "9h", "tôi gọi khách"],
    ["14h sang An Phát", "14h", "sang An Phát"],
    ["gặp Cty 24h Logistics 9h30", "9h30", "gặp Cty 24h Logistics"],
  ])("takes the time out of “%s”: “%s” beside “%s”", (line, time, rest) => {
    expect(findTime(line)).toEqual({ text: time, rest });
  });

  it.each(["gọi lại An Phát", "báo giá 500tr", "Cty 24h Logistics", ""])("leaves “%s” alone", (line) => {
    expect(findTime(line)).toBeUndefined();
  });
});

describe("findPartOfDay", () => {
  it.each([
    ["gặp An Phát tối mai", "tối"],
    ["buổi chiều thứ 6 demo", "chiều"],
    ["sang mai goi An Phat", "sang"],
  ])("reads “%s” as %s", (line, part) => {
    expect(findPartOfDay(line)).toBe(part);
  });

  it.each(["gặp An Phát 9h tối mai", "bao cao cho toi thu 6", "ăn sáng với khách", ""])(
    "finds none in “%s”",
    (line) => {
      expect(findPartOfDay(line)).toBeUndefined();
    },
  );
});

describe("findDayOfTime", () => {
  it.each([
    ["L12 26/11 14h", "26/11", "L12 14h"],
    ["gọi An Phát 9h sáng mai", "mai", "gọi An Phát 9h sáng"],
    ["mai 9h gặp An Phát", "mai", "9h gặp An Phát"],
    ["chiều nay 2h gặp An Phát", "hôm nay", "chiều 2h gặp An Phát"],
    ["2h chieu nay", "hôm nay", "2h chieu"],
    ["chiều mai gọi An Phát", "mai", "gọi An Phát"],
    ["goi lai An Phat chieu mai", "mai", "goi lai An Phat"],
    ["gọi lại An Phát tối nay", "hôm nay", "gọi lại An Phát"],
    ["gửi hàng buổi sáng thứ 6 cho An Phát", "thứ 6", "gửi hàng cho An Phát"],
    ["gửi hàng 26/11 buổi chiều", "26/11", "gửi hàng"],
    ["bao cao cho toi thu 6", "thu 6", "bao cao cho toi"],
    ["ăn sáng với khách 26/11", "26/11", "ăn sáng với khách"],
    ["L12 thu 6 14h", "thu 6", "L12 14h"],
    ["L12 14h thứ 6 tuần sau demo", "thứ 6 tuần sau", "L12 14h demo"],
    ["14h ngày 26/11 tại văn phòng", "ngày 26/11", "14h tại văn phòng"],
    ["ngày mai lúc 9h họp", "ngày mai", "lúc 9h họp"],
    ["gặp chị Mai 9h sáng mai", "mai", "gặp chị Mai 9h sáng"],
    ["gọi lại hôm nay", "hôm nay", "gọi lại"],
    ["gọi lại khách mai", "mai", "gọi lại khách"],
    ["mai gọi An Phát", "mai", "gọi An Phát"],
    ["gọi lại sau 3 ngày", "sau 3 ngày", "gọi lại"],
    ["2 tuần nữa gọi lại", "2 tuần nữa", "gọi lại"],
    ["goi lai sau 3 ngay nua 9h", "sau 3 ngay nua", "goi lai 9h"],
    ["gọi lại ngày kia", "ngày kia", "gọi lại"],
    ["9h sáng mốt gọi lại", "mốt", "9h sáng gọi lại"],
  ])("takes the day out of “%s”: “%s” beside “%s”", (line, day, rest) => {
    expect(findDayOfTime(line)).toMatchObject({ text: day, rest });
  });

  it.each([
    "gặp chị Mai 9h",
    "gap chi mai 9h",
    "gặp Mai 9h",
    "gọi An Phát 14h",
    "gọi chị Mai",
    "goi chi mai",
    "gọi Sao Mai",
  ])("finds no day in “%s”", (line) => {
    expect(findDayOfTime(line)).toBeUndefined();
  });

  it("answers any line, and keeps its other words", () => {
    const words = fc.constantFrom(
      "mai",
      "9h",
      "sáng",
      "nay",
      "chiều",
      "26/11",
      "An",
      "Phát",
      "lúc",
      "2",
      "giờ",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (line) => {
        const found = findDayOfTime(line.join(" "));
        const rest = found?.rest.split(" ").filter((word) => word !== "") ?? [];
        const typed: readonly string[] = line;
        expect(rest.every((word) => typed.includes(word))).toBe(true);
      }),
    );
  });
});
