import { describe, expect, it } from "vitest";
import { dateOrderOf, noDateEvidence, readColumnDate, weighDate } from "#src/domain/column-dates.ts";

function orderOf(...texts: readonly string[]) {
  return dateOrderOf(texts.reduce(weighDate, noDateEvidence));
}

describe("dateOrderOf", () => {
  it.each([
    [["03/04/2026", "13/04/2026"], "dmy"],
    [["03/04/2026", "04/13/2026"], "mdy"],
    [["13.04.2026"], "dmy"],
    [["3-4-26", "31-12-26"], "dmy"],
    [["1/2/2026", "2/28/2026", "3/1/2026"], "mdy"],
    [["05/05/2026", "06/06/2026"], "dmy"],
    [["2026-04-03", "2026-03-04"], "dmy"],
    [["", "chưa rõ"], "dmy"],
    [[], "dmy"],
    [["13/04/2026", "14/04/2026", "04/13/2026"], "dmy"],
    [["13/04/2026", "04/13/2026", "04/14/2026"], "mdy"],
  ])("reads %j as %s", (texts, order) => {
    expect(orderOf(...texts)).toEqual({ kind: "order", order });
  });

  it.each([
    [["03/04/2026", "05/06/2026"], "03/04/2026"],
    [["05/05/2026", "1.2.26"], "1.2.26"],
    [["2026-04-13", "7-8-2026"], "7-8-2026"],
  ])("cannot tell the order of %j", (texts, example) => {
    expect(orderOf(...texts)).toEqual({ kind: "unclear", example });
  });
});

describe("readColumnDate", () => {
  it.each([
    ["2026-11-20", "2026-11-20"],
    ["2026/11/20", "2026-11-20"],
    ["2026.1.2", "2026-01-02"],
    ["20261120", "2026-11-20"],
    ["20/11/2026", "2026-11-20"],
    ["20.11.2026", "2026-11-20"],
    ["20-11-26", "2026-11-20"],
    ["1/2/2026", "2026-02-01"],
    ["15/3/98", "1998-03-15"],
    [" 20/11/2026 ", "2026-11-20"],
    ["20/11/2026 08:30", "2026-11-20"],
    ["20/11/2026 8:30:15 CH", "2026-11-20"],
    ["2026-11-20T08:30:00", "2026-11-20"],
    ["29/02/2024", "2024-02-29"],
  ])("reads %s, day first, as %s", (text, day) => {
    expect(readColumnDate(text, "dmy")?.toString()).toBe(day);
  });

  it.each([
    ["11/20/2026", "2026-11-20"],
    ["1/2/2026", "2026-01-02"],
    ["2026-11-20", "2026-11-20"],
  ])("reads %s, month first, as %s", (text, day) => {
    expect(readColumnDate(text, "mdy")?.toString()).toBe(day);
  });

  it.each([
    "",
    "hôm qua",
    "31/02/2026",
    "29/02/2026",
    "11/20/2026",
    "0/1/2026",
    "20/11",
    "20/11-2026",
    "20/11/0026",
    "1500000",
    "2026-13-01",
    "2026-11-20T23:30:00Z",
    "2026-11-20T23:30:00+07:00",
  ])("takes “%s” for no date", (text) => {
    expect(readColumnDate(text, "dmy")).toBeUndefined();
  });
});
