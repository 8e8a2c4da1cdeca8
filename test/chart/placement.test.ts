import { describe, expect, it } from "vitest";
import type { Box } from "#src/chart/placement.ts";
import { fillOf, leastCovering, moveInside, walk } from "#src/chart/placement.ts";

const diagonal = walk([
  { x: 0, y: 100 },
  { x: 100, y: 0 },
]);

describe("leastCovering", () => {
  it("prefers the box that no line crosses", () => {
    const crossed = aBox({ centre: { x: 50, y: 50 } });
    const free = aBox({ centre: { x: 85, y: 85 } });

    expect(leastCovering([crossed, free], diagonal)).toBe(free);
  });

  it("prefers the first of several free boxes", () => {
    const first = aBox({ centre: { x: 15, y: 15 } });
    const second = aBox({ centre: { x: 85, y: 85 } });

    expect(leastCovering([first, second], diagonal)).toBe(first);
  });

  it("knows that a turned box lies along a line without touching it", () => {
    const upright = aBox({ centre: { x: 62, y: 62 }, width: 60, height: 10 });
    const along = aBox({ centre: { x: 62, y: 62 }, width: 60, height: 10, angle: -Math.PI / 4 });

    expect(leastCovering([upright, along], diagonal)).toBe(along);
  });

  it("keeps out of a box that is taken", () => {
    const taken = aBox({ centre: { x: 15, y: 15 } });
    const free = aBox({ centre: { x: 85, y: 85 } });

    expect(leastCovering([taken, free], [...diagonal, ...fillOf(taken)])).toBe(free);
  });
});

describe("moveInside", () => {
  it("moves a box back over the edge, but no further", () => {
    const edges = { left: 0, right: 100, top: 0, bottom: 100 };

    expect(moveInside(aBox({ centre: { x: 99, y: -5 } }), edges).centre).toEqual({ x: 90, y: 10 });
    expect(moveInside(aBox({ centre: { x: 50, y: 50 } }), edges).centre).toEqual({ x: 50, y: 50 });
  });
});

function aBox(fields: Partial<Box>): Box {
  return { centre: { x: 0, y: 0 }, width: 20, height: 20, angle: 0, ...fields };
}
