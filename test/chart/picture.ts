import { createCanvas, loadImage } from "@napi-rs/canvas";
import { page, palette } from "#src/chart/theme.ts";

const paper = numberOf(palette.paper);

/** Page pixels; what is left out reaches to the edge. */
export type Region = {
  readonly left?: number | undefined;
  readonly right?: number | undefined;
  readonly top?: number | undefined;
  readonly bottom?: number | undefined;
};

export type Extent = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** A drawn chart, as somebody sees it: sizes in page pixels, colours as `#RRGGBB`. */
export type SeenPicture = {
  readonly width: number;
  readonly height: number;
  /** How many pixels of the picture have exactly this colour. */
  count(colour: string, region?: Region): number;
  /** How many pixels are not paper. */
  ink(region?: Region): number;
  /** Where the pixels of this colour begin and end. Throws when there is none. */
  extent(colour: string, region?: Region): Extent;
};

export async function seePicture(png: Uint8Array): Promise<SeenPicture> {
  const image = await loadImage(png);
  const pen = createCanvas(image.width, image.height).getContext("2d");
  pen.drawImage(image, 0, 0);
  const pixels = new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer);
  const scale = page.pixelRatio;
  const size = { width: image.width / scale, height: image.height / scale };

  const look = (region: Region | undefined, isSeen: (colour: number) => boolean) => {
    const { left = 0, right = size.width, top = 0, bottom = size.height } = region ?? {};
    const [firstColumn, endColumn] = [Math.round(left * scale), Math.round(right * scale)];
    const seen = { count: 0, left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (let y = Math.round(top * scale); y < bottom * scale; y += 1) {
      const row = pixels.subarray(y * image.width + firstColumn, y * image.width + endColumn);
      for (let column = 0; column < row.length; column += 1) {
        if (!isSeen(row[column] ?? 0)) continue;
        const x = (firstColumn + column) / scale;
        seen.count += 1;
        seen.left = Math.min(seen.left, x);
        seen.right = Math.max(seen.right, x);
        seen.top = Math.min(seen.top, y / scale);
        seen.bottom = Math.max(seen.bottom, y / scale);
      }
    }
    return seen;
  };

  return {
    ...size,
    count: (colour, region) => look(region, is(colour)).count,
    ink: (region) => look(region, (colour) => colour !== paper).count,
    extent: (colour, region) => {
      const { count, ...extent } = look(region, is(colour));
      if (count === 0) throw new Error(`Nothing is drawn in ${colour}.`);
      return extent;
    },
  };
}

function is(colour: string): (other: number) => boolean {
  const wanted = numberOf(colour);
  return (other) => other === wanted;
}

/** As the pixels of a canvas are stored: alpha, blue, green, red from the highest byte down. */
function numberOf(colour: string): number {
  return Buffer.from(`${colour.slice(1)}FF`, "hex").readUInt32LE();
}
