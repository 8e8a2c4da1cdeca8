import { expect, it } from "vitest";
import { translatorFor } from "#src/i18n/translate.ts";
import { createProgress } from "#src/import/progress.ts";

function show(isTTY: boolean): string {
  const written: string[] = [];
  const output = { isTTY, write: (text: string) => written.push(text) };
  const progress = createProgress(output, translatorFor("vi"), "vi");
  for (const rows of [0, 5, 10, 11, 999, 1000]) progress.report("Đọc", rows / 1000, rows);
  progress.report("Ghi", 0.5, 1500);
  progress.end();
  return written.join("");
}

it("adds a line for every tenth to a file", () => {
  expect(show(false)).toBe("Đọc: 90 % · 999 dòng\nĐọc: 100 % · 1.000 dòng\nGhi: 50 % · 1.500 dòng\n");
});

it("writes one line of a terminal anew", () => {
  expect(show(true)).toBe(
    "\rĐọc: 1 % · 10 dòng\rĐọc: 99 % · 999 dòng\rĐọc: 100 % · 1.000 dòng\n\rGhi: 50 % · 1.500 dòng\n",
  );
});
