import { describe, expect, it } from "vitest";
import { fold, foldFirmName } from "#src/domain/fold.ts";

describe("fold", () => {
  it.each([
    ["Nguyễn Đức", "nguyen duc"],
    ["  ĐẶNG   Ước ", "dang uoc"],
    ["Nguyễn Đức".normalize("NFD"), "nguyen duc"],
  ])("makes “%s” “%s”", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe("foldFirmName", () => {
  it.each([
    ["Công ty TNHH An Phát", "an phat"],
    ["Cty An Phát", "an phat"],
    ["CÔNG TY CP TM DV An Phát", "an phat"],
    ["Cty TNHH MTV An-Phát", "an phat"],
    ["Thiên Phú Group", "thien phu group"],
    ["Công ty", "cong ty"],
    ["CTY 369", "369"],
    ["CP Group", "cp group"],
    ["CT Group", "ct group"],
    ["TNHH An Phát", "an phat"],
    ["CT TNHH An Phát", "an phat"],
  ])("takes the legal form off “%s”", (name, folded) => {
    expect(foldFirmName(name)).toBe(folded);
  });
});
