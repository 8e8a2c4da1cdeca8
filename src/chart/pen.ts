import type { SKRSContext2D } from "@napi-rs/canvas";

export type Pen = SKRSContext2D;

export type Point = { readonly x: number; readonly y: number };

export type TextStyle = {
  readonly font: string;
  readonly colour: string;
  readonly align?: "left" | "right" | "center";
  readonly baseline?: "alphabetic" | "middle";
};

export type StrokeStyle = {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
};

export function writeText(pen: Pen, text: string, at: Point, style: TextStyle): void {
  pen.font = style.font;
  pen.fillStyle = style.colour;
  pen.textAlign = style.align ?? "left";
  pen.textBaseline = style.baseline ?? "alphabetic";
  pen.fillText(text, at.x, at.y);
}

export function drawLine(pen: Pen, from: Point, to: Point, style: StrokeStyle): void {
  pen.strokeStyle = style.colour;
  pen.lineWidth = style.width;
  pen.setLineDash([...(style.dash ?? [])]);
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.stroke();
  pen.setLineDash([]);
}

type Rectangle = Point & { readonly width: number; readonly height: number };

export function fillRounded(
  pen: Pen,
  { x, y, width, height }: Rectangle,
  style: { readonly colour: string; readonly radius: number },
): void {
  pen.fillStyle = style.colour;
  pen.beginPath();
  pen.roundRect(x, y, width, height, style.radius);
  pen.fill();
}

export function fillDot(
  pen: Pen,
  centre: Point,
  style: { readonly colour: string; readonly radius: number },
): void {
  pen.fillStyle = style.colour;
  pen.beginPath();
  pen.arc(centre.x, centre.y, style.radius, 0, 2 * Math.PI);
  pen.fill();
}

export function strokeRounded(
  pen: Pen,
  { x, y, width, height }: Rectangle,
  style: { readonly colour: string; readonly radius: number },
): void {
  pen.strokeStyle = style.colour;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.roundRect(x, y, width, height, style.radius);
  pen.stroke();
}
