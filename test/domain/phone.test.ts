import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPhone, formatPhone, maskPhone, parsePhone } from "#src/domain/phone.ts";

describe("parsePhone", () => {
  it.each([
    ["0912345678", "+84912345678"],
    ["0912 345 678", "+84912345678"],
    ["0912.345.678", "+84912345678"],
    ["0912-345-678", "+84912345678"],
    ["0912–345–678", "+84912345678"],
    ["(0912) 345 678", "+84912345678"],
    ["+84912345678", "+84912345678"],
    ["+84 912 345 678", "+84912345678"],
    ["+84 (0) 912 345 678", "+84912345678"],
    ["+840912345678", "+84912345678"],
    ["84912345678", "+84912345678"],
    ["0084912345678", "+84912345678"],
    ["0849123456", "+84849123456"],
    ["0329 876 543", "+84329876543"],
    ["0563 111 222", "+84563111222"],
    ["0703 111 222", "+84703111222"],
    ["024 3825 1234", "+842438251234"],
    ["028 7300 1234", "+842873001234"],
    ["0225 382 5123", "+842253825123"],
    ["+65 9123 4567", "+6591234567"],
    ["0065 9123 4567", "+6591234567"],
  ])("reads %s as %s", (typed, phone) => {
    expect(parsePhone(typed)).toBe(phone);
  });

  it.each([
    ["0120", "070"],
    ["0121", "079"],
    ["0122", "077"],
    ["0123", "083"],
    ["0124", "084"],
    ["0125", "085"],
    ["0126", "076"],
    ["0127", "081"],
    ["0128", "078"],
    ["0129", "082"],
    ["0162", "032"],
    ["0163", "033"],
    ["0164", "034"],
    ["0165", "035"],
    ["0166", "036"],
    ["0167", "037"],
    ["0168", "038"],
    ["0169", "039"],
    ["0186", "056"],
    ["0188", "058"],
    ["0199", "059"],
  ])("takes the old prefix %s for the %s of 2018", (old, renewed) => {
    expect(parsePhone(`${old} 345 6789`)).toBe(parsePhone(`${renewed} 345 6789`));
    expect(parsePhone(`+84${old.slice(1)}3456789`)).toBe(`+84${renewed.slice(1)}3456789`);
  });

  it.each([
    "",
    "0912",
    "091234567",
    "09123456789",
    "0123456789",
    "0312345678",
    "912345678",
    "500000000",
    "1900 1234",
    "0912345678đ",
    "2026",
    "+84",
    "An Phát",
  ])("takes “%s” for no phone number", (typed) => {
    expect(parsePhone(typed)).toBeUndefined();
  });

  it("reads back whatever it writes", () => {
    const mobile = fc
      .tuple(
        fc.constantFrom("32", "39", "56", "70", "77", "81", "88", "90", "96", "99"),
        fc.stringMatching(/^\d{7}$/),
      )
      .map(([prefix, rest]) => `0${prefix}${rest}`);

    fc.assert(
      fc.property(mobile, (typed) => {
        const phone = parsePhone(typed);
        expect(phone).toBe(`+84${typed.slice(1)}`);
        expect(parsePhone(formatPhone(phone ?? ""))).toBe(phone);
      }),
    );
  });

  it("takes no text whatever for anything but a phone or nothing", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(parsePhone(typed) ?? "+84912345678").toMatch(/^\+\d{8,15}$/);
      }),
    );
  });
});

describe("findPhone", () => {
  it.each([
    ["Cty Minh Phát 0912345678 500tr", "0912345678", "Cty Minh Phát 500tr"],
    ["0912 345 678 Minh Phát", "0912 345 678", "Minh Phát"],
    ["Minh Phát 0912.345.678, Hà Nội", "0912.345.678", "Minh Phát Hà Nội"],
    ["Minh Phát 0912 345 678 2026", "0912 345 678", "Minh Phát 2026"],
    ["Minh Phát 0912 345 678 500", "0912 345 678", "Minh Phát 500"],
    ["Sen 024 3825 1234 gọi lại", "024 3825 1234", "Sen gọi lại"],
    ["Sen 0162 345 6789", "0162 345 6789", "Sen"],
    ["Sen +84 912 345 678 chị Hoa", "+84 912 345 678", "Sen chị Hoa"],
    ["Sen (024) 38251234", "(024) 38251234", "Sen"],
    ["Sen +65 9123 4567 Singapore", "+65 9123 4567", "Sen Singapore"],
    ["Sen 84912345678", "84912345678", "Sen"],
    ["Sen sđt 0912345678", "0912345678", "Sen"],
    ["Sen sđt: 0912345678 nhé", "0912345678", "Sen nhé"],
    ["Sen điện thoại 0912345678", "0912345678", "Sen"],
    ["Sen đt:0912345678", "0912345678", "Sen"],
    ["Sen sdt=0912 345 678 nguon=FB", "0912 345 678", "Sen nguon=FB"],
    ["Xổ Số 0912345678", "0912345678", "Xổ Số"],
    ["Cty 369 0912345678", "0912345678", "Cty 369"],
    ["Quán 0912 mới 0987654321", "0987654321", "Quán 0912 mới"],
    ["0912345678 0987654321", "0912345678", "0987654321"],
  ])("takes the number out of “%s”", (words, text, rest) => {
    expect(findPhone(words)).toEqual({ text, rest });
  });

  it.each([
    "An Phát 500tr",
    "An Phát 1.500.000.000",
    "An Phát 84.912.345.678",
    "Quán 0912",
    "Cà phê 1989",
    "15/12 2026",
    "500 000 000",
    "mst 0987654321",
    "MST: 0987654321 An Phát",
    "mst=0987654321",
    "stk 0912345678",
    "mã số thuế 0912345678",
    "A0912345678",
    "0912345678đ",
  ])("finds none in “%s”", (words) => {
    expect(findPhone(words)).toBeUndefined();
  });

  it("takes no amount, year or date for a phone", () => {
    const amount = fc
      .bigInt({ min: 1n, max: 999_999_999_999n })
      .map((value) => value.toString().replace(/\B(?=(\d{3})+$)/g, "."));
    const other = fc.constantFrom("500tr", "1,5 tỷ", "2026", "15/12/2026", "1989", "500 000 000", "0 đ");

    fc.assert(
      fc.property(fc.array(fc.oneof(amount, other), { minLength: 1, maxLength: 3 }), (words) => {
        expect(findPhone(`An Phát ${words.join(" ")}`)).toBeUndefined();
      }),
    );
  });

  it("finds a number that stands between any words, and leaves the words", () => {
    const word = fc.constantFrom("Minh", "Phát", "Cty", "500tr", "15/12", "nguon=FB", "K12", "369");
    const words = fc.array(word, { maxLength: 4 });
    const typed = fc.constantFrom("0912345678", "0912 345 678", "024 3825 1234", "+84 912 345 678");

    fc.assert(
      fc.property(words, typed, words, (before, phone, after) => {
        const found = findPhone([...before, phone, ...after].join(" "));
        expect(parsePhone(found?.text ?? "")).toBe(parsePhone(phone));
        expect(found?.rest).toBe([...before, ...after].join(" "));
      }),
    );
  });
});

describe("formatPhone and maskPhone", () => {
  it.each([
    ["+84912345678", "0912 345 678", "0912 *** 678"],
    ["+842438251234", "024 3825 1234", "02438 *** 234"],
    ["+842253825123", "0225 382 5123", "02253 *** 123"],
    ["+6591234567", "+6591234567", "+6591 *** 567"],
  ])("shows %s as %s, and to a room as %s", (phone, shown, masked) => {
    expect(formatPhone(phone)).toBe(shown);
    expect(maskPhone(phone)).toBe(masked);
  });
});
