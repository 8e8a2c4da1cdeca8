import type { Pen, Point } from "./pen.ts";

/** Something that knows its height before it is drawn; the point is its upper left corner. */
export type Box = {
  readonly height: number;
  draw(pen: Pen, at: Point): void;
};

export function emptyBox(height: number): Box {
  return { height, draw: () => {} };
}

/** One below the other. */
export function stacked(boxes: readonly Box[]): Box {
  return {
    height: boxes.reduce((sum, { height }) => sum + height, 0),
    draw: (pen, { x, y }) => {
      let top = y;
      for (const box of boxes) {
        box.draw(pen, { x, y: top });
        top += box.height;
      }
    },
  };
}
