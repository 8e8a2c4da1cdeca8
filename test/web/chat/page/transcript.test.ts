import { describe, expect, it } from "vitest";
import type { AnswerEntry, LineEntry } from "#src/web/chat/contract.ts";
import { labelsOf, mergeEntries, mergeNewest } from "./modules.ts";

describe("mergeEntries", () => {
  it("keeps each entry once and in the order of time", () => {
    const known = [aLine(1, 10), anAnswer(1, 20)];

    const merged = mergeEntries(known, [anAnswer(2, 40), aLine(2, 30), anAnswer(1, 20)]);

    expect(merged.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "line 1",
      "answer 1",
      "line 2",
      "answer 2",
    ]);
  });

  it("puts a line before an answer of the same moment", () => {
    expect(mergeEntries([anAnswer(1, 10)], [aLine(9, 10)]).map(({ kind }) => kind)).toEqual([
      "line",
      "answer",
    ]);
  });

  it("takes the news that a line has been answered, and does not forget it again", () => {
    const waiting = aLine(1, 10, { isAnswered: false });
    const answered = aLine(1, 10, { isAnswered: true });

    expect(mergeEntries([waiting], [answered])).toEqual([answered]);
    expect(mergeEntries([answered], [waiting])).toEqual([answered]);
  });
});

describe("mergeNewest", () => {
  const older = { beforeIn: 5, beforeOut: 5 };
  const oldest = { beforeIn: 1, beforeOut: 1 };

  it("lays the newest page over what is known", () => {
    const known = { entries: [aLine(4, 10), aLine(5, 20)], older: oldest };

    const merged = mergeNewest(known, { entries: [aLine(5, 20), aLine(6, 30)], older });

    expect(merged.entries.map(({ id }) => id)).toEqual([4, 5, 6]);
    expect(merged.older).toEqual(oldest);
  });

  it("starts over where more was missed than a page holds", () => {
    const known = { entries: [aLine(1, 10)], older: null };
    const page = { entries: [aLine(60, 600)], older };

    expect(mergeNewest(known, page)).toEqual(page);
  });

  it("takes the first page as it is", () => {
    const page = { entries: [aLine(1, 10)], older: null };

    expect(mergeNewest(undefined, page)).toEqual(page);
  });
});

describe("labelsOf", () => {
  it("knows what is written on the buttons that type a line", () => {
    const asked = anAnswer(1, 10, [
      { kind: "actions", actions: [{ label: "Đúng, ghi đi", command: "/choose 4 1" }] },
    ]);

    const labels = labelsOf([aLine(1, 5), asked]);

    expect(labels.get("/choose 4 1")).toBe("Đúng, ghi đi");
    expect(labels.get("/constructor")).toBeUndefined();
  });
});

function aLine(id: number, second: number, own: Partial<LineEntry> = {}): LineEntry {
  return {
    kind: "line",
    id,
    key: `key-${id}`,
    at: at(second),
    senderId: "p1",
    name: "Lan",
    text: "/kpi",
    isAnswered: true,
    files: [],
    ...own,
  };
}

function anAnswer(id: number, second: number, blocks: AnswerEntry["blocks"] = []): AnswerEntry {
  return { kind: "answer", id, at: at(second), outcome: "answered", asked: null, blocks };
}

function at(second: number): string {
  return Temporal.Instant.fromEpochMilliseconds(second * 1_000).toString();
}
