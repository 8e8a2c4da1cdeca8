import { describe, expect, it } from "vitest";
import { smallPrint, strangePart, withoutLeadIn } from "#src/domain/customer-name.ts";

describe("withoutLeadIn", () => {
  it.each([
    ["cho An Phát", "An Phát"],
    ["khách hàng An Phát", "An Phát"],
    ["chốt An Phát", "An Phát"],
    ["từ 369 Group", "369 Group"],
    ["Khách sạn Sông Hương", "Khách sạn Sông Hương"],
    ["khách sạn Sông Hương", "khách sạn Sông Hương"],
    ["Cho Thuê Xe", "Cho Thuê Xe"],
    ["bên an phát", "bên an phát"],
  ])("takes “%s” as “%s”", (text, name) => {
    expect(withoutLeadIn(text)).toBe(name);
  });
});

describe("strangePart", () => {
  it.each([
    ["An Phát 31/2", "31/2"],
    ["An Phát sáng nay", "sáng nay"],
    ["An Phát ngày 5", "ngày 5"],
    ["An Phát tuần trước", "tuần trước"],
    ["An Phát chưa thu", "chưa thu"],
    ["Sáng Tạo", undefined],
    ["Ngày Mới 5", undefined],
    ["Mazda 3", undefined],
  ])("finds in “%s” “%s”", (name, part) => {
    expect(strangePart(name)).toBe(part);
  });
});

describe("smallPrint", () => {
  it.each([
    ["An Phát hàng sau tết", "An Phát", "hàng sau tết"],
    ["an phat chua tra", "An Phát", "chua tra"],
    ["An Phát Group", "An Phát", undefined],
    ["An Phát 2", "An Phát", undefined],
    ["An Phátx", "An Phát", undefined],
  ])("finds behind “%s” after “%s” “%s”", (name, known, part) => {
    expect(smallPrint(name, known)).toBe(part);
  });
});
