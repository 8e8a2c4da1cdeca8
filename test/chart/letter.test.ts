import { describe, expect, it } from "vitest";
import { createChartPainter, measureChart } from "#src/chart/png.ts";
import { page } from "#src/chart/theme.ts";
import type { Letter } from "#src/chat/letter.ts";
import { letterLook } from "#src/chat/letter-look.ts";
import { aLetter, everyBlock } from "#test/support/letter.ts";
import { type SeenPicture, seePicture } from "./picture.ts";

const draw = createChartPainter();
const { colours } = letterLook;

describe("the picture of a letter", () => {
  it("shows every kind of block within the mail, and the envelope above it", async () => {
    const picture = await see(aLetter({ content: everyBlock }));
    const strip = { left: 60, right: 120 };
    const top = picture.extent(colours.accent, { left: 40, right: 60, bottom: 400 });

    expect(picture.width).toBe(page.width);
    expect(Math.abs(picture.extent(colours.paper, { right: 60, top: 400 }).left - 20)).toBeLessThan(1);
    expect(Math.abs(picture.extent(colours.paper, { left: 580, top: 400 }).right - 620)).toBeLessThan(1);
    expect(picture.ink({ ...strip, bottom: top.top - 20 })).toBeGreaterThan(100);
    for (const colour of [colours.tint, colours.head, colours.line, colours.accent, colours.ink]) {
      expect(picture.count(colour, strip)).toBeGreaterThan(50);
    }
  });

  it("is as tall as what is in it", async () => {
    const short = aLetter({ text: "Kính gửi" });
    const long = aLetter({ text: "Kính gửi\n\nXin cảm ơn" });

    expect(heightOf(long) - heightOf(short)).toBe(letterLook.text.line + letterLook.text.below);
    expect((await see(short)).height).toBe(heightOf(short));
  });

  it("cuts a long letter and says so below it", async () => {
    const long = aLetter({ text: paragraphs(80) });
    const picture = await see(long);

    expect(picture.height).toBeLessThan(1_800);
    expect(picture.height).toBe(heightOf(aLetter({ text: paragraphs(160) })));
    expect(picture.count(colours.tint, { top: picture.height - 44 })).toBeGreaterThan(50_000);
  });

  it("breaks a word without end instead of running out of the mail", async () => {
    const picture = await see(aLetter({ text: "dàiquá".repeat(100), title: "Tiêuđềdài".repeat(30) }));

    expect(picture.extent(colours.ink, { left: 400 }).right).toBeLessThan(620 - letterLook.padding + 1);
    expect(picture.extent(colours.strong, { left: 400, bottom: 200 }).right).toBeLessThan(
      page.width - page.margin + 1,
    );
  });

  it("keeps amounts at the right edge of their column, whatever stands at the left", async () => {
    const wide = {
      kind: "table",
      columns,
      rows: [["Quyền lợi ".repeat(20), "12.345.678"]],
      hasTotal: false,
    } as const;
    const picture = await see({ ...aLetter({ text: "" }), blocks: [wide] });
    const { top } = picture.extent(colours.head);

    const figures = picture.extent(colours.ink, { left: 480, top: top + 40, bottom: top + 66 });
    expect(figures.right).toBeGreaterThan(565);
    expect(figures.right).toBeLessThan(580);
  });

  it("names a few of many recipients", () => {
    const to = Array.from({ length: 60 }, (_, index) => `nguoi-nhan-${index}@demo.example`);

    const more = heightOf(aLetter({ to })) - heightOf(aLetter({ to: to.slice(0, 6) }));

    expect(more).toBeLessThan(25);
  });
});

async function see(letter: Letter): Promise<SeenPicture> {
  return seePicture(await draw({ kind: "letter", letter }));
}

function heightOf(letter: Letter): number {
  return measureChart({ kind: "letter", letter }).height;
}

function paragraphs(count: number): string {
  return Array.from({ length: count }, (_, index) => `Đoạn ${index + 1}`).join("\n\n");
}

const columns = [
  { label: "Quyền lợi", isFigure: false },
  { label: "Giá trị", isFigure: true },
] as const;
