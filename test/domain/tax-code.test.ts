import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTaxCode } from "#src/domain/tax-code.ts";

describe("parseTaxCode", () => {
  it.each([
    ["0300588569", "0300588569"],
    ["0101248141", "0101248141"],
    ["0100112437", "0100112437"],
    ["0100109106", "0100109106"],
    ["0100109106-001", "0100109106-001"],
    ["0100109106 - 001", "0100109106-001"],
    ["0100109106001", "0100109106-001"],
    ["0100 109 106", "0100109106"],
    ["0100.109.106–012", "0100109106-012"],
    ["001099012345", "001099012345"],
  ])("reads %s as %s", (typed, code) => {
    expect(parseTaxCode(typed)).toBe(code);
  });

  it.each([
    "",
    "0100109107",
    "0100109160",
    "010010910",
    "0100109106-01",
    "0912345678",
    "An Phát",
    "201099012345",
  ])("takes “%s” for no tax code", (typed) => {
    expect(parseTaxCode(typed)).toBeUndefined();
  });

  it("finds out any one wrong digit", () => {
    const wrong = fc.tuple(
      fc.constantFrom("0300588569", "0101248141"),
      fc.nat({ max: 9 }),
      fc.integer({ min: 1, max: 9 }),
    );

    fc.assert(
      fc.property(wrong, ([code, place, by]) => {
        const digit = (Number(code[place]) + by) % 10;
        expect(parseTaxCode(`${code.slice(0, place)}${digit}${code.slice(place + 1)}`)).toBeUndefined();
      }),
    );
  });
});
