import { describe, expect, it } from "vitest";
import { withoutInvisible } from "#src/domain/invisible.ts";

describe("withoutInvisible", () => {
  it.each([
    ["An\u200B Phát", "An Phát"],
    ["\uFEFFAn Phát", "An Phát"],
    ["\u202EtáhP nA\u202C", "táhP nA"],
    ["\u2066An\u2069 Phát", "An Phát"],
    ["An\u200D Phát", "An Phát"],
    ["soft\u00ADhyphen", "softhyphen"],
    ["👨‍👩‍👧 An Phát", "👨‍👩‍👧 An Phát"],
    ["👩🏽‍💻 An Phát", "👩🏽‍💻 An Phát"],
    ["❤️‍🔥", "❤️‍🔥"],
    ["Công ty “Đỗ & Nguyễn”\n500tr", "Công ty “Đỗ & Nguyễn”\n500tr"],
  ])("reads %j as %j", (typed, read) => {
    expect(withoutInvisible(typed)).toBe(read);
  });
});
