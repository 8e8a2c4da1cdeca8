import { afterEach, expect, it, vi } from "vitest";
import { createTerminal } from "#src/import/terminal.ts";

afterEach(() => vi.restoreAllMocks());

it("shows what stands in a file as lines of letters, whatever it says to terminals", () => {
  const shown: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((text) => {
      shown.push(String(text));
      return true;
    });
  }
  const terminal = createTerminal({ isSure: true, locale: "vi", signal: new AbortController().signal });

  terminal.print("khách.csv, dòng 2: \u001b[2J\u001b]0;khác\u0007Sao Mai\u202e\r\nđã ghi");
  terminal.complain("khách\u009b31m.csv");

  expect(shown).toEqual(["khách.csv, dòng 2: [2J]0;khácSao Mai\nđã ghi\n", "khách31m.csv\n"]);
});
