import { describe, expect, it } from "vitest";
import { addressOf, readLink } from "#src/domain/article-link.ts";

describe("readLink", () => {
  it.each([
    ["https://emagazine.vn/erp-la-gi", "https://emagazine.vn/erp-la-gi"],
    ["emagazine.vn/erp-la-gi", "https://emagazine.vn/erp-la-gi"],
    ["HTTP://EMagazine.VN/Erp?utm_source=zalo&id=3", "http://emagazine.vn/Erp?id=3"],
    ["https://emagazine.vn/bai?fbclid=abc#binh-luan", "https://emagazine.vn/bai"],
    ["https://emagazine.vn/#/bai/12", "https://emagazine.vn/#/bai/12"],
    ["https://báo.vn/tin", "https://xn--bo-mia.vn/tin"],
  ])("keeps %s as %s", (typed, kept) => {
    expect(readLink(typed)).toBe(kept);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://emagazine.vn/a",
    "https://user:secret@emagazine.vn/a",
    "https://localhost/a",
    "http://10.0.0.1/a",
    "ERP là gì",
    `https://emagazine.vn/${"a".repeat(2000)}`,
  ])("refuses %#", (typed) => {
    expect(readLink(typed)).toBeUndefined();
  });
});

describe("addressOf", () => {
  const one = "https://emagazine.vn/bai?id=3&tap=2";

  it.each([
    "http://emagazine.vn/bai?id=3&tap=2",
    "https://www.emagazine.vn/bai/?tap=2&id=3",
    "emagazine.vn/bai?id=3&tap=2&utm_campaign=tet#dau-trang",
    "https://EMAGAZINE.vn:443/bai?id=3&tap=2",
  ])("is the same for %s", (other) => {
    expect(addressOf(other)).toBe(addressOf(one));
  });

  it.each([
    "https://emagazine.vn/bai?id=4&tap=2",
    "https://emagazine.vn/Bai?id=3&tap=2",
    "https://adtech.vn/bai?id=3&tap=2",
  ])("differs for %s", (other) => {
    expect(addressOf(other)).not.toBe(addressOf(one));
  });
});
