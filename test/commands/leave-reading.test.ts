import { describe, expect, it } from "vitest";
import { createCodeFinder, findUsual } from "#commands/leave/code-names.ts";
import { readLeave, type SaidDay, type SaidDays } from "#commands/leave/read-line.ts";
import { beginsWithToken } from "#commands/leave/tokens.ts";
import { readCompany } from "#src/company.ts";

const { timesheet } = readCompany("name: Thử");
const findCodes = createCodeFinder(timesheet, { withShort: false });

describe("a line about leave", () => {
  it.each([
    ["tomorrow", "+1", "", ""],
    ["mai phép", "+1", "annual", ""],
    ["chiều 26/11 KL", "26/11 chiều", "unpaid", ""],
    ["26/11 chiều kl", "26/11 chiều", "unpaid", ""],
    ["1/12-3/12 annual", "range", "annual", ""],
    ["từ 1/12 đến 3/12 không lương về quê", "range", "unpaid", "về quê"],
    ["tu 1/12 den 3/12 khong luong", "range", "unpaid", ""],
    ["từ chiều 1/12 đến hết sáng 3/12 P", "1/12 chiều > 3/12 sáng", "annual", ""],
    ["mai và mốt phép", "+1 & +2", "annual", ""],
    ["mai va mot phep", "+1 & +2", "annual", ""],
    ["sáng mai ốm", "+1 sáng", "sick", ""],
    ["sáng nay ốm", "+0 sáng", "sick", ""],
    ["chieu nay om", "+0 chiều", "sick", ""],
    ["sáng và chiều 22/12 KL", "22/12", "unpaid", ""],
    ["T2 đến T4 phép", "thứ 1 > thứ 3", "annual", ""],
    ["monday to wednesday annual", "thứ 1 > thứ 3", "annual", ""],
    ["afternoon 3/12 unpaid", "3/12 chiều", "unpaid", ""],
    ["3 ngày từ 7/12 cưới", "3 × 7/12", "marriage", ""],
    ["đám cưới con 7/12", "7/12", "child_marriage", ""],
    ["con ốm 26/11", "26/11", "child_sick", ""],
    ["26/11 TS", "26/11", "maternity", ""],
    ["thai san tu 1/12 den 31/5", "range", "maternity", ""],
    ["26/11 tang", "26/11", "bereavement", ""],
    ["26/11 R", "26/11", "marriage child_marriage bereavement", ""],
    ["mai phép con ốm", "+1", "annual", "con ốm"],
    ["mai ốm khám ở Bạch Mai từ sáng", "+1", "sick", "khám ở Bạch Mai từ sáng"],
    ["đưa mẹ đi viện chiều 30/11 phép", "30/11 chiều", "annual", "đưa mẹ đi viện"],
    ["xin phép nghỉ mai", "+1", "", ""],
    ["cuối tuần", "", "", "cuối tuần"],
    ["", "", "", ""],
  ])("“%s” names %s, %s and leaves “%s”", (line, days, codes, note) => {
    const said = readLeave(line, findCodes);

    expect([show(said.days), said.codes.join(" "), said.note]).toEqual([days, codes, note]);
  });

  it("knows half a day of which nobody said the half", () => {
    expect(readLeave("nửa ngày 4/12 phép", findCodes).isSomeHalf).toBe(true);
    expect(readLeave("1/2 ngày 21/12 phép", findCodes).isSomeHalf).toBe(true);
    expect(readLeave("sáng 4/12 phép", findCodes).isSomeHalf).toBe(false);
  });

  it("refuses a day that no calendar has", () => {
    expect(() => readLeave("30/2 phép", findCodes)).toThrow("leave.error_no_such_day");
  });

  it.each([
    ["ty An Phát ký 500tr", false],
    ["ty ABC", false],
    ["vừa gọi", false],
    ["CT 25/11", true],
    ["sáng", true],
    ["mai phép", true],
  ])("“%s” goes with the word before it: %s", (words, goes) => {
    expect(beginsWithToken(words, findUsual)).toBe(goes);
  });
});

function show(days: SaidDays): string {
  switch (days.kind) {
    case "none":
      return "";
    case "range":
      return "range";
    case "count":
      return `${days.count} × ${days.from ? showDay(days.from) : ""}`;
    case "days":
      return days.days.map(showDay).join(days.isRange ? " > " : " & ");
  }
}

function showDay({ phrase, half }: SaidDay): string {
  const name =
    phrase.kind === "date"
      ? `${phrase.day}/${phrase.month}`
      : phrase.kind === "weekday"
        ? `thứ ${phrase.weekday}`
        : `+${phrase.offset}`;
  return half === undefined ? name : `${name} ${half === 1 ? "sáng" : "chiều"}`;
}
