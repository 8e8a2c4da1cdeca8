import type { Point } from "./pen.ts";

/** A box around its centre, turned by `angle` radians. */
export type Box = {
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
};

/** What is drawn already: the points of every line, close to each other. */
export type Drawn = readonly Point[];

type Edges = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const clearance = 5;
const step = 5;

/** The candidate that covers least of what is drawn; the first of equals. */
export function leastCovering(candidates: readonly [Box, ...Box[]], drawn: Drawn): Box {
  const [first, ...others] = candidates.map((box) => ({ box, covered: countCovered(box, drawn) }));
  if (!first) return candidates[0];
  return others.reduce((best, next) => (next.covered < best.covered ? next : best), first).box;
}

export function moveInside(box: Box, { left, right, top, bottom }: Edges): Box {
  const { width, height } = box;
  const x = Math.max(left + width / 2, Math.min(box.centre.x, right - width / 2));
  const y = Math.max(top + height / 2, Math.min(box.centre.y, bottom - height / 2));
  return { ...box, centre: { x, y } };
}

/** The points of a line from corner to corner. */
export function walk(corners: readonly Point[]): Drawn {
  return corners.flatMap((corner, index) => {
    const next = corners[index + 1] ?? corner;
    const parts = Math.max(1, Math.ceil(Math.hypot(next.x - corner.x, next.y - corner.y) / step));
    return Array.from({ length: parts }, (_, part) => between(corner, next, part / parts));
  });
}

/** The points of an upright box, inside and out, so that nothing else is put there. */
export function fillOf({ centre, width, height }: Box): Drawn {
  const left = centre.x - width / 2;
  const rows = Array.from(
    { length: Math.ceil(height / step) + 1 },
    (_, row) => centre.y - height / 2 + row * step,
  );
  return rows.flatMap((y) =>
    walk([
      { x: left, y },
      { x: left + width, y },
    ]),
  );
}

/** `share` is 0 at the first point and 1 at the second. */
export function between(first: Point, second: Point, share: number): Point {
  return { x: first.x + (second.x - first.x) * share, y: first.y + (second.y - first.y) * share };
}

function countCovered(box: Box, drawn: Drawn): number {
  return drawn.filter((point) => covers(box, point)).length;
}

function covers({ centre, width, height, angle }: Box, { x, y }: Point): boolean {
  const right = x - centre.x;
  const down = y - centre.y;
  const along = right * Math.cos(angle) + down * Math.sin(angle);
  const across = down * Math.cos(angle) - right * Math.sin(angle);
  return Math.abs(along) <= width / 2 + clearance && Math.abs(across) <= height / 2 + clearance;
}
