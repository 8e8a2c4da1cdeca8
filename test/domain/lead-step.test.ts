import { expect, it } from "vitest";
import { stepIn } from "#src/domain/lead-step.ts";
import { namesOf } from "#src/domain/names.ts";

const steps = namesOf<string>({
  "Tiếp cận": ["gọi lần đầu", "liên hệ"],
  Demo: ["giới thiệu sản phẩm"],
  "Báo giá": ["gửi báo giá"],
});

it.each([
  ["đã demo cho giám đốc", "Demo"],
  ["da gioi thieu san pham, khach thich", "Demo"],
  ["gọi lần đầu", "Tiếp cận"],
  ["demo xong, đã gửi báo giá", "Báo giá"],
  ["Báo giá", "Báo giá"],
  ["khách bận", undefined],
  ["demographic", undefined],
  ["", undefined],
])("reads the step out of “%s”", (text, step) => {
  expect(stepIn(text, steps)).toBe(step);
});
