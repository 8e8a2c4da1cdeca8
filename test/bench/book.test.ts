import { describe, expect, it } from "vitest";
import { type Chapter, revise } from "./book.ts";
import { report } from "./report.ts";

describe("revise", () => {
  it("writes each part under a heading of its own, in the order of the parts", () => {
    const book = revise("", [aChapter("kpi"), aChapter("start")], order);

    expect(headings(book)).toEqual(["## About start (`start`)", "## About kpi (`kpi`)"]);
  });

  it("replaces what a part said before, with its date, and leaves the others as they were", () => {
    const before = revise("", [aChapter("start"), aChapter("kpi")], order);

    const after = revise(before, [{ ...aChapter("kpi", "9 ms"), on: day(5) }], order);

    expect(after).toContain("| 9 ms |");
    expect(after).toContain("Measured on 2026-11-05");
    expect(sectionOf(after, "start")).toBe(sectionOf(before, "start"));
    expect(headings(after)).toHaveLength(2);
  });

  it("says the same twice when nothing was measured anew", () => {
    const book = revise("", [aChapter("start"), aChapter("kpi")], order);

    expect(revise(book, [], order)).toBe(book);
  });

  it("leaves out a part that there is no more", () => {
    const before = revise("", [aChapter("start"), aChapter("kpi")], order);

    expect(headings(revise(before, [], ["kpi"]))).toEqual(["## About kpi (`kpi`)"]);
  });

  it("keeps a bar within its cell", () => {
    expect(revise("", [aChapter("kpi", "a | b")], order)).toContain("| a \\| b |");
  });
});

const order = ["start", "kpi"];

function aChapter(name: string, measured = "1 ms"): Chapter {
  const findings = [report(`what ${name} takes`, measured)];
  const machine = "2 × a processor, 24 GB";
  return { name, title: `About ${name}`, why: "Beside nothing.", on: day(1), machine, seconds: 3, findings };
}

function day(number: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: 2026, month: 11, day: number });
}

function headings(book: string): readonly string[] {
  return book.split("\n").filter((line) => line.startsWith("## "));
}

function sectionOf(book: string, name: string): string {
  return book.split(/^(?=## )/m).find((part) => part.includes(`(\`${name}\`)`)) ?? "";
}
