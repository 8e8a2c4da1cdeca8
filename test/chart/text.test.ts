import { beforeAll, describe, expect, it } from "vitest";
import { registerFonts } from "#src/chart/fonts.ts";
import { cleanText, fitText, measureWidth, shortenName } from "#src/chart/text.ts";
import { font } from "#src/chart/theme.ts";

beforeAll(registerFonts);

describe("cleanText", () => {
  it.each([
    ["Lê Thị Ánh Tuyết 🎉🎉", "Lê Thị Ánh Tuyết"],
    ["🇻🇳 Đội Hà Nội 👩🏽‍💻", "Đội Hà Nội"],
    ["Top 1️⃣ tháng", "Top 1 tháng"],
    ["Công ty ABC® ▲ 20 ₫", "Công ty ABC® ▲ 20 ₫"],
    ["Trần\u0000 Quốc\u200B Bảo\u202E", "Trần Quốc Bảo"],
    ["dòng một\ndòng\thai", "dòng một dòng hai"],
    ["1,24\u00A0tỷ", "1,24\u00A0tỷ"],
    ["\uD800", ""],
  ])("makes %j drawable as %j", (text, drawable) => {
    expect(cleanText(text)).toBe(drawable);
  });

  it("composes letters that arrive in parts", () => {
    expect(cleanText("Nguyễn".normalize("NFD"))).toBe("Nguyễn");
  });
});

describe("fitText", () => {
  const style = font(15);

  it("leaves a text alone that fits", () => {
    expect(fitText("Đặng Ước", style, 200)).toBe("Đặng Ước");
  });

  it.each([40, 80, 120, 160])("cuts a long name with an ellipsis to at most %d pixels", (width) => {
    const fitted = fitText("Trần Nguyễn Bảo Châu Anh Thư Phương Thảo", style, width);

    expect(fitted).toMatch(/^Tr.*\S…$/u);
    expect(measureWidth(fitted, style)).toBeLessThanOrEqual(width);
    expect(measureWidth(fitted, style)).toBeGreaterThan(width - 20);
  });
});

describe("shortenName", () => {
  const style = font(15);

  it.each([
    ["Đặng Ước", 180, "Đặng Ước"],
    ["Nguyễn Hoàng Phương Thảo Uyên", 180, "Nguyễn … Thảo Uyên"],
    ["Tôn Nữ Nguyễn Ngọc Hoàng Quyên Anh", 180, "Tôn … Hoàng Quyên Anh"],
    ["Nguyễn Hoàng Phương Thảo Uyên", 125, "Nguyễn … Uyên"],
    ["Wolfeschlegelsteinhausenbergerdorff Anh", 110, "Wolfeschlege…"],
  ])("keeps the last words of “%s” within %d pixels", (name, width, fitted) => {
    expect(shortenName(name, style, width)).toBe(fitted);
    expect(measureWidth(fitted, style)).toBeLessThanOrEqual(width);
  });
});
