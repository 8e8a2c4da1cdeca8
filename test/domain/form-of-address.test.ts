import { describe, expect, it } from "vitest";
import { isFormOfAddress } from "#src/domain/form-of-address.ts";

describe("isFormOfAddress", () => {
  it.each([
    ["Chị Hoa", true],
    ["anh Nam", true],
    ["Bác Hai Lúa", true],
    ["Ms. Hoa", true],
    ["Công ty Anh Đào", false],
    ["Minh Phát", false],
    ["Anh", false],
    ["Bà Nà Hills Resort", false],
  ])("tells of “%s”: %s", (name, is) => {
    expect(isFormOfAddress(name)).toBe(is);
  });
});
