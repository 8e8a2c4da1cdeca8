import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMoney, formatMoney, moneyInWords, parseMoney, splitMoney } from "#src/domain/money.ts";

const cap = 10n ** 15n;
const amounts = fc.bigInt(1n, cap);

/** What people may type around an amount, in any order. */
const pieces =
  "0 1 5 00 05 12 50 000 500 369 2026 0912345678 . , - – / + x * ( ) % : ~ tỷ tỉ ty triệu tr nghìn k đ đồng vnd ₫ usd củ rưỡi " +
  "ruoi hơn khoảng đến hai trăm một Hai Triệu An Phát hợp đồng tháng hôm nay \u00a0 \n \t５ ａ";
const typed = fc
  .array(fc.tuple(fc.constantFrom(...pieces.split(" ")), fc.constantFrom("", " ")), { maxLength: 12 })
  .map((parts) => parts.flat().join(""));
const amountLike = fc
  .tuple(
    fc.constantFrom(
      "1",
      "2",
      "05",
      "45",
      "500",
      "1.500",
      "1,5",
      "12.25",
      "1.500.000",
      "369 500",
      "1 500 000",
      "35000",
    ),
    fc.constantFrom("", " "),
    fc.constantFrom("", "tỷ", "ty", "tr", "triệu", "k", "nghìn", "đ", "củ"),
    fc.constantFrom("", " "),
    fc.constantFrom("", "", "rưỡi", "5", "50", "500", "500tr", "250k", "500.000", "đồng", "500 000", "1 tỷ"),
  )
  .map((parts) => parts.join(""));
const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), typed, amountLike);

const units = [
  ["tỷ", 1_000_000_000n],
  ["ty", 1_000_000_000n],
  ["tỉ", 1_000_000_000n],
  ["triệu", 1_000_000n],
  ["trieu", 1_000_000n],
  ["tr", 1_000_000n],
  ["nghìn", 1_000n],
  ["ngàn", 1_000n],
  ["k", 1_000n],
  ["đồng", 1n],
  ["đ", 1n],
  ["vnd", 1n],
] as const;

describe("parseMoney", () => {
  it("reads back every amount that is written in full", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseMoney(formatMoney(amount))).toEqual({ kind: "amount", amount });
      }),
    );
  });

  it("multiplies a whole number by its unit", () => {
    const number = fc.nat({ max: 999_999 }).filter((value) => value > 0);

    fc.assert(
      fc.property(number, fc.constantFrom(...units), fc.constantFrom("", " "), (value, [word, size], gap) => {
        expect(parseMoney(`${value}${gap}${word}`)).toEqual({ kind: "amount", amount: BigInt(value) * size });
      }),
    );
  });

  it("reads a decimal of up to two places as that part of a tỷ", () => {
    fc.assert(
      fc.property(fc.nat({ max: 999 }), fc.integer({ min: 1, max: 99 }), (whole, hundredths) => {
        const amount = BigInt(whole) * 1_000_000_000n + BigInt(hundredths) * 10_000_000n;

        expect(parseMoney(`${whole},${String(hundredths).padStart(2, "0")} tỷ`)).toEqual({
          kind: "amount",
          amount,
        });
      }),
    );
  });

  it("answers any text with an amount within the cap, with two or three different ones, or with a refusal", () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (text, slang) => {
        const reading = parseMoney(text, { slang });
        const values =
          reading.kind === "amount" ? [reading.amount] : reading.kind === "ask" ? reading.choices : [];

        expect(values.every((value) => value > 0n && value <= cap)).toBe(true);
        expect(new Set(values).size).toBe(values.length);
        expect(values.length).toBeOneOf({ amount: [1], ask: [2, 3], refused: [0] }[reading.kind]);
      }),
      { numRuns: 3_000 },
    );
  });

  it("does not mind how the marks are encoded, nor the case", () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(parseMoney(text.normalize("NFD"))).toEqual(parseMoney(text.normalize("NFC")));
      }),
    );
  });
});

describe("findMoney", () => {
  it("never takes another amount than the text alone would be", () => {
    fc.assert(
      fc.property(amountLike, (text) => {
        const alone = parseMoney(text);
        const within = findMoney(`Cty An Phát ${text}`)?.reading;
        fc.pre(alone.kind === "amount" && within?.kind === "amount");

        expect(within).toEqual(alone);
      }),
      { numRuns: 500 },
    );
  });

  it("finds every amount that is written in full, and leaves the name", () => {
    fc.assert(
      fc.property(fc.bigInt(1_000n, cap), (amount) => {
        const text = formatMoney(amount);
        const found = { reading: { kind: "amount", amount }, text, rest: "Cty 369 hôm nay" };

        expect(findMoney(`Cty 369 ${text} hôm nay`)).toEqual(found);
      }),
    );
  });

  it("quotes the line, and leaves a rest without double spaces", () => {
    fc.assert(
      fc.property(anything, (line) => {
        const found = findMoney(line);

        expect(line).toContain(found?.text ?? "");
        expect(found?.rest ?? "").not.toMatch(/\s\s|^\s|\s$/u);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("moneyInWords", () => {
  it.each(["vi", "en"] as const)("says different amounts in different, well spaced words in %s", (locale) => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.bigInt(-cap, cap), { minLength: 2 }), (values) => {
        const words = values.map((value) => moneyInWords(value, locale));

        expect(new Set(words).size).toBe(values.length);
        expect(words.join("|")).not.toMatch(/\s\s|undefined/);
      }),
    );
  });

  it("says neighbouring small amounts differently", () => {
    const words = Array.from({ length: 20_000 }, (_, value) => moneyInWords(BigInt(value), "vi"));

    expect(new Set(words).size).toBe(words.length);
  });
});

describe("splitMoney", () => {
  const weights = fc
    .array(fc.bigInt(0n, 1_000_000n), { minLength: 1, maxLength: 12 })
    .filter((list) => list.some((weight) => weight > 0n));
  const signed = fc.bigInt(-cap, cap);

  it("gives everything away, and nobody more than one đồng off the exact share", () => {
    fc.assert(
      fc.property(signed, weights, (amount, list) => {
        const shares = splitMoney(amount, list);
        const sum = list.reduce((total, weight) => total + weight);
        const errors = shares.map((share, index) => share * sum - amount * (list[index] ?? 0n));

        expect(shares.reduce((total, share) => total + share)).toBe(amount);
        expect(errors.every((error) => error < sum && error > -sum)).toBe(true);
      }),
    );
  });

  it("shares a refund as its sale", () => {
    fc.assert(
      fc.property(signed, weights, (amount, list) => {
        const mirrored = splitMoney(-amount, list).map((share) => 0n - share);

        expect(mirrored).toEqual(splitMoney(amount, list));
      }),
    );
  });

  it("favours nobody for standing later", () => {
    fc.assert(
      fc.property(signed, weights, (amount, list) => {
        const sizes = (shares: readonly bigint[]) => shares.map(String).toSorted();

        expect(sizes(splitMoney(amount, list.toReversed()))).toEqual(sizes(splitMoney(amount, list)));
      }),
    );
  });
});
