import { describe, expect, it } from "vitest";
import { findMoney, parseMoney } from "#src/domain/money.ts";

/** Spellings of one meaning, parted by " | ". */
function spellings<Meaning>(table: readonly (readonly [Meaning, string])[]) {
  return table.flatMap(([meaning, texts]) => texts.split(" | ").map((text) => ({ text, meaning })));
}

describe("parseMoney", () => {
  it.each(
    spellings([
      [500_000_000n, "500tr | 500 tr | 500 triệu | 500trieu | 500 Triệu | 500TR | 500trđ | 0,5 tỷ | 0.5ty"],
      [
        500_000_000n,
        "500 triệu đồng | 500tr vnđ | 500trieu dong | 500.000.000 VNĐ | 500,000,000VND | 0,500 tỷ",
      ],
      [500_000_000n, "VND 500,000,000 | ₫500.000.000 | 500.000.000₫ | 500000000 | 500.000k | 500.000 nghìn"],
      [
        500_000_000n,
        "５００ｔｒ | 500\ttr | 500\u00a0tr | 500\u200btr |  500tr  | 500tr. | 500tr, | 500tr!!!",
      ],
      [
        1_500_000_000n,
        "1,5 tỷ | 1.5 ty | 1 tỷ rưỡi | 1tỷ5 | 1 tỷ 500 | 1 tỷ 500tr | 1,5 tỉ | 1.5ti | 1,50 tỷ",
      ],
      [
        1_500_000_000n,
        "1 ty ruoi | 1 tỷ rưởi | 1 TỶ RƯỠI | 1tỷ500 | 1tỷ500tr | 1 tỷ 5 | 1 tỷ rưỡi đồng | 1tỷ 500",
      ],
      [
        1_500_000_000n,
        "1.500.000.000 | 1 500 000 000 đ | 1500000000 | 1.500.000k | 1 tỷ 500.000.000 | 1 tỷ 500 000 000",
      ],
      [2_300_000_000n, "2 tỷ 3 | 2ty3 | 2,3 tỷ | 2 tỉ 3 | 2 tỷ 300 | 2 tỷ 300 triệu | 2300 triệu | 2300tr"],
      [1_250_000_000n, "1ty250 | 1,25tỷ | 1 tỷ 250 | 1 tỷ 250tr | 1.250.000.000đ"],
      [1_050_000_000n, "1tỷ050 | 1 tỷ 050 | 1 tỷ 50 triệu | 1,05 tỷ"],
      [1_005_000_000n, "1 tỷ 5 triệu | 1ty005 | 1 tỷ 005"],
      [1_000_500_000n, "1 tỷ 500k | 1 tỷ 500.000đ | 1 tỷ 500 nghìn"],
      [3_250_500_000n, "3 tỷ 250tr 500k | 3tỷ250tr500k | 3 tỷ 250tr5 | 3 tỷ 250,5tr"],
      [12_345_678_900n, "12 tỷ 345 triệu 678 nghìn 900 đồng"],
      [1_234_500_000n, "1.234,5tr | 1,234.5tr | 1234,5tr | 1,2345 tỷ"],
      [1_500_500_000n, "1500.500tr"],
      [1_234_567_000_000n, "1.234.567tr | 1,234,567 triệu"],
      [
        1_500_000n,
        "1tr5 | 1tr500 | 1 triệu rưỡi | 1.500k | 1,500k | 1500k | 1.500.000 | 1,500,000 | 1 500 000",
      ],
      [
        1_500_000n,
        "1 triệu 5 | 1tr 5 | 1tr5đ | 1 triệu 500.000 | 1 triệu 500 nghìn | 1500000 | 1.500.000,00 | 1tr500k",
      ],
      [19_500_000n, "19tr5 | 19tr500 | 19,5tr | 19.5 triệu"],
      [12_500_000n, "12.5tr | 12,5 triệu | 12tr5"],
      [5_000_000n, "05 triệu | 5.000.000 | 5tr | 5000k"],
      [
        35_000n,
        "35k | 35 nghìn | 35 ngàn | 35.000đ | 35K | 35 nghin | 35ngan | 35.000 | 35000 | 35 000 | 35,000 dong",
      ],
      [45_500n, "45k5 | 45k500 | 45.500 | 45,5k | 45k500đ | 45 nghìn rưỡi | 45k 500"],
      [1_234n, "1.234đ | 1,234 vnd | 1234 đ | 1k234"],
      [500n, "500đ | 500 đồng | 500₫ | 0,5k"],
      [1n, "1đ | 1\u00a0đ"],
      [84_500_000_000n, "84.500.000.000 | 84 500 000 000"],
      [1_000_000_000_000_000n, "1000000 tỷ | 1.000.000 tỷ"],
    ]),
  )("reads $text as $meaning", ({ text, meaning }) => {
    expect(parseMoney(text)).toEqual({ kind: "amount", amount: meaning });
  });

  it.each([
    ["1.500tr", "separator", [1_500_000_000n, 1_500_000n]],
    ["12,500 triệu", "separator", [12_500_000_000n, 12_500_000n]],
    ["1.500 tỷ", "separator", [1_500_000_000n, 1_500_000_000_000n]],
    ["500", "no_unit", [500_000_000n, 500_000n]],
    ["5", "no_unit", [5_000_000n, 5_000_000_000n]],
    ["1,5", "no_unit", [1_500_000n, 1_500_000_000n]],
    ["1500", "no_unit", [1_500_000_000n, 1_500_000n]],
    ["1.500", "no_unit", [1_500_000_000n, 1_500_000n, 1_500n]],
    ["1 500", "no_unit", [1_500_000_000n, 1_500_000n, 1_500n]],
    ["35500", "no_unit", [35_500n, 35_500_000n]],
    ["2 triệu 500", "two_units", [2_500_000n, 2_000_500n]],
    ["2tr 500", "two_units", [2_500_000n, 2_000_500n]],
    ["2 triệu 500đ", "two_units", [2_500_000n, 2_000_500n]],
    ["1 tỷ 500 đồng", "two_units", [1_500_000_000n, 1_000_000_500n]],
    ["1 tỷ 500.000", "two_units", [1_000_500_000n, 1_500_000_000n]],
    ["1 tỷ 50", "two_units", [1_050_000_000n, 1_500_000_000n]],
    ["1tỷ05", "two_units", [1_050_000_000n, 1_005_000_000n]],
    ["1tr25", "two_units", [1_250_000n, 1_025_000n]],
    ["45k50", "two_units", [45_500n, 45_050n]],
    ["500tr 200tr", "two_amounts", [500_000_000n, 200_000_000n]],
    ["500tr 500tr", "two_amounts", [500_000_000n, 1_000_000_000n]],
  ])("asks about %s", (text, reason, choices) => {
    expect(parseMoney(text)).toEqual({ kind: "ask", reason, choices });
  });

  it.each(
    spellings([
      [
        "phone",
        "0912345678 | 0912 345 678 | 0982.990.099 | 0912-345-678 | +84912345678 | +84 912 345 678 | 84912345678",
      ],
      ["phone", "84 912 345 678 | 028 3822 1234 | 02838221234 | +84 28 3822 1234"],
      ["long_digits", "912345678 | 912 345 678 | 123456789"],
      ["year", "1990 | 2026 | 2100"],
      ["date", "15/12 | 15/12/2026 | 15-12 | 15-12-2026 | 15.12.2026 | 15/12/26 | 2026-12-15 | 12/2026"],
      [
        "range",
        "180-200tr | 180 - 200tr | 180–200tr | 180tr-200tr | 180tr đến 200tr | 180 tới 200tr | 180~200tr | 180-200",
      ],
      ["range", "từ 180 đến 200tr | 500tr - 600 | 1,2 - 1,5 tỷ"],
      [
        "approximate",
        "tầm 350tr | hơn 200tr | khoảng 1 tỷ | gần 2 tỷ | trên 5tr | dưới 5tr | tam 350tr | Khoảng 500",
      ],
      [
        "approximate",
        "~500tr | > 1 tỷ | 500tr+ | 500tr trở lên | 500tr hơn | 1 tỷ lẻ 5 triệu | từ 180tr | tối đa 1 tỷ",
      ],
      ["masked", "5xtr | 5x tr | 5XX triệu | 5**tr | 1x.xxx.xxx | 1,x tỷ | xxtr"],
      [
        "words",
        "hai trăm | năm trăm triệu | một tỷ rưỡi | nửa tỷ | tỷ rưỡi | 5 trăm triệu | hai | hai tỷ 500tr | 1 tỷ hai",
      ],
      ["negative", "-500tr | -500 | - 500tr | −500.000 | âm 500tr | -0đ"],
      ["zero", "0 | 0đ | 0 đồng | 0tr | 0,0 tỷ"],
      ["too_large", "1000001 tỷ | 1.000.000.000.000.001đ | 99999999999999 tỷ"],
      ["fraction", "1.500.000,50 | 1,5đ | 1500.000 | 0,0001k | 1,2345k | 500.00đ"],
      ["formula", "3 x 500tr | 500tr x 3 | 1/2 tỷ | 10tr/tháng"],
      ["foreign_currency", "500 usd | $500 | 500k USD | 1 triệu đô | 500$ | usd 500k"],
      ["unknown_unit", "500m | 500t | 500 b | 5 củ | 150 cành | 2 lít | 12h | 5 ti vi | 50 đồng phục | 1 tí"],
      [
        "not_money",
        " | abc | tr | đ | 1.50.000 | 1.500,000tr | 0500tr | 1tr2500 | 1tr5h | 5tr2tr | 1,5 tỷ rưỡi | .5 tỷ | 1 tỷ 2,5",
      ],
      [
        "not_money",
        "500tr An Phát | (500tr) | 500tr? | ½ tỷ | 1²tr | ٥٠٠tr | 1_000_000 | 20% | 14:30 | 500tr 20/11",
      ],
    ] as const),
  )("refuses $text as $meaning", ({ text, meaning }) => {
    expect(parseMoney(text)).toEqual({ kind: "refused", reason: meaning });
  });

  it.each(
    spellings([
      [5_000_000n, "5 củ | 5cu"],
      [5_500_000n, "5 củ rưỡi | 5 củ 5"],
      [5_200_000n, "5 củ 2 lít"],
      [150_000n, "150 cành | 150 canh"],
      [200_000n, "2 lít | 2 lit"],
    ]),
  )("reads the slang $text as $meaning where it is switched on", ({ text, meaning }) => {
    expect(parseMoney(text, { slang: true })).toEqual({ kind: "amount", amount: meaning });
  });
});

describe("findMoney", () => {
  it.each([
    ["Cty An Phát 1 tỷ rưỡi hôm nay", 1_500_000_000n, "1 tỷ rưỡi", "Cty An Phát hôm nay"],
    ["Mazda 3 - 550tr", 550_000_000n, "550tr", "Mazda 3"],
    ["Cty 369 500tr", 500_000_000n, "500tr", "Cty 369"],
    ["Bác Hai 1 tỷ 500tr", 1_500_000_000n, "1 tỷ 500tr", "Bác Hai"],
    ["An Phát 1 500 000 đã thu", 1_500_000n, "1 500 000", "An Phát đã thu"],
    ["An Phát 500 triệu đồng, tái ký", 500_000_000n, "500 triệu đồng", "An Phát tái ký"],
    ["2 tỷ 3 hôm nay An Phát", 2_300_000_000n, "2 tỷ 3", "hôm nay An Phát"],
    ["An Phát 1.500.000.000 hôm nay", 1_500_000_000n, "1.500.000.000", "An Phát hôm nay"],
    ["An Phát 1500000 tháng 11", 1_500_000n, "1500000", "An Phát tháng 11"],
    ["An Phát 35000", 35_000n, "35000", "An Phát"],
    ["An Phát (500tr)", 500_000_000n, "500tr", "An Phát"],
    ["*500tr* An Phát", 500_000_000n, "500tr", "An Phát"],
    ["An Phát-500tr", 500_000_000n, "500tr", "An Phát"],
    ["AnPhát500tr", 500_000_000n, "500tr", "AnPhát"],
    ["45 k An Phát", 45_000n, "45 k", "An Phát"],
    ["20/11 - 500tr An Phát", 500_000_000n, "500tr", "20/11 An Phát"],
    ["An Phát 0912 345 678 500tr", 500_000_000n, "500tr", "An Phát 0912 345 678"],
    ["Block 5 tầng 3 căn S1.02 3ty2", 3_200_000_000n, "3ty2", "Block 5 tầng 3 căn S1.02"],
    ["Đất 100 m2 lô 15 5 tỷ", 5_000_000_000n, "5 tỷ", "Đất 100 m2 lô 15"],
    ["HĐ-2026-015 500tr", 500_000_000n, "500tr", "HĐ-2026-015"],
    ["Thiết kế 3D 500tr", 500_000_000n, "500tr", "Thiết kế 3D"],
    ["Camry 2024 900tr", 900_000_000n, "900tr", "Camry 2024"],
    ["3 ti vi 20tr", 20_000_000n, "20tr", "3 ti vi"],
    ["Anh Triệu 500tr", 500_000_000n, "500tr", "Anh Triệu"],
    ["chị Tam 350tr", 350_000_000n, "350tr", "chị Tam"],
    ["Công ty 500tr Hai Phong", 500_000_000n, "500tr", "Công ty Hai Phong"],
    ["An Phát 5 tỷ - 12 tháng", 5_000_000_000n, "5 tỷ", "An Phát 12 tháng"],
    ["An Phát 1 tỷ 3 cái", 1_000_000_000n, "1 tỷ", "An Phát 3 cái"],
    ["An Phát 500tr 20% 14:30", 500_000_000n, "500tr", "An Phát 20% 14:30"],
    ["An Phát 500tr = 500.000.000 đ", 500_000_000n, "500tr", "An Phát"],
    ["An Phát\n500tr", 500_000_000n, "500tr", "An Phát"],
  ])("takes the amount out of %s", (line, amount, text, rest) => {
    expect(findMoney(line)).toEqual({ reading: { kind: "amount", amount }, text, rest });
  });

  it.each([
    ["500tr An Phát 200tr", "two_amounts", [500_000_000n, 200_000_000n], "An Phát"],
    ["500tr An Phát 500tr", "two_amounts", [500_000_000n, 1_000_000_000n], "An Phát"],
    ["1 tỷ\n500tr", "two_amounts", [1_000_000_000n, 500_000_000n], ""],
    ["An Phát 1 tỷ 3 hợp đồng", "two_units", [1_000_000_000n, 1_300_000_000n], "An Phát hợp đồng"],
    ["An Phát 1 tỷ 5 tháng 11", "two_units", [1_000_000_000n, 1_500_000_000n], "An Phát tháng 11"],
    ["1 tỷ 500 An Phát", "two_units", [1_500_000_000n, 1_000_000_000n], "An Phát"],
    ["Mazda 3 550tr", "separator", [550_000_000n, 3_550_000_000n], "Mazda 3"],
    ["An Phát 1, 5 tỷ", "separator", [5_000_000_000n, 1_500_000_000n], "An Phát 1"],
    ["An Phát 500", "no_unit", [500_000_000n, 500_000n], "An Phát"],
    ["500 An Phát", "no_unit", [500_000_000n, 500_000n], "An Phát"],
    ["Cty 369 500", "no_unit", [500_000_000n, 500_000n], "Cty 369"],
  ])("asks about %s", (line, reason, choices, rest) => {
    expect(findMoney(line)).toMatchObject({ reading: { kind: "ask", reason, choices }, rest });
  });

  it.each([
    ["An Phát hơn 200tr", "approximate", "hơn 200tr"],
    ["An Phát. Khoảng 200tr", "approximate", "Khoảng 200tr"],
    ["AN PHÁT TẦM 350TR", "approximate", "TẦM 350TR"],
    ["An Phát hơn500k", "approximate", "hơn500k"],
    ["An Phát 2 nghìn tỷ", "not_money", "2 nghìn tỷ"],
    ["An Phát 180 - 200tr", "range", "180 - 200tr"],
    ["An Phát 180tr - 1 tỷ", "range", "180tr - 1 tỷ"],
    ["An Phát 5xtr", "masked", "5xtr"],
    ["An Phát hai trăm triệu", "words", "hai trăm triệu"],
    ["An Phát hai tỷ 500tr", "words", "hai tỷ"],
    ["An Phát -500tr", "negative", "-500tr"],
    ["An Phát 500k usd", "foreign_currency", "500k usd"],
    ["An Phát 10tr/tháng", "formula", "10tr/tháng"],
    ["An Phát 1'500tr", "formula", "1'500tr"],
    ["An Phát .5 tỷ", "not_money", ".5 tỷ"],
    ["hơn 200tr An Phát 500tr", "approximate", "hơn 200tr"],
  ])("says why %s is not taken", (line, reason, text) => {
    expect(findMoney(line)).toMatchObject({ reading: { kind: "refused", reason }, text });
  });

  it.each(
    spellings([
      [
        "names",
        "Bác Hai | Cty 369 | công ty 369 | Mazda 3 | Block 5 tầng 3 | Bà Triệu | Hai Phong | tháng 12",
      ],
      ["codes", "HĐ123 | S12 | ABC-2026 | Căn 2PN | số 100000 | stk 19030000000 An Phát | x5"],
      [
        "dates and hours",
        "hôm nay | 20/11 | An Phát 20-11-2026 | An Phát 2026 | 2026 An Phát | lúc 14:30 | 9h30",
      ],
      ["phones", "0912345678 | An Phát 0912 345 678 | Anh Ba 912 345 678 | +84 912 345 678"],
      [
        "counts",
        "3 khách mới | 12 tháng An Phát | Kho 50.000 bao | 1.200.000 view | 5 ngan hang | còn 2 k mua | giảm 20%",
      ],
      ["nothing", "An Phát |  | ... | 5 củ"],
    ]),
  )("leaves $text alone, for it holds $meaning", ({ text }) => {
    expect(findMoney(text)).toBeUndefined();
  });

  it("knows slang where it is switched on", () => {
    expect(findMoney("An Phát 5 củ", { slang: true })?.reading).toEqual({
      kind: "amount",
      amount: 5_000_000n,
    });
  });
});
