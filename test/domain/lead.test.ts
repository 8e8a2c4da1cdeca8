import { describe, expect, it } from "vitest";
import { isClosed, type LeadStatus, leadStatuses, mayMove, neededFor } from "#src/domain/lead.ts";

/** Every move there is; the table of the company's rules, read the other way round. */
const moves: readonly (readonly [LeadStatus, string])[] = [
  ["new", "assigned in_progress unqualified paused duplicate"],
  ["assigned", "in_progress qualified unqualified paused duplicate"],
  ["in_progress", "qualified unqualified paused duplicate"],
  ["qualified", "in_progress unqualified paused duplicate"],
  ["unqualified", "in_progress"],
  ["paused", "assigned in_progress unqualified duplicate"],
  ["duplicate", ""],
];

describe("mayMove", () => {
  it.each(moves)("lets a lead go from %s to “%s” and nowhere else", (from, allowed) => {
    expect(leadStatuses.filter((to) => mayMove(from, to)).join(" ")).toBe(allowed);
  });

  it("has no move from a status to itself, and none back to new", () => {
    expect(leadStatuses.filter((status) => mayMove(status, status) || mayMove(status, "new"))).toEqual([]);
  });
});

it("asks for a step, a reason or a day where the rules want one", () => {
  expect(neededFor).toMatchObject({
    in_progress: ["step"],
    unqualified: ["reason"],
    paused: ["reason", "remarketOn"],
    duplicate: ["original"],
  });
});

it("takes new, assigned and in_progress for open", () => {
  expect(leadStatuses.filter((status) => !isClosed(status))).toEqual(["new", "assigned", "in_progress"]);
});
