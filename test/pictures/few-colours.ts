import { crc32, deflateSync } from "node:zlib";
import { createCanvas, loadImage } from "@napi-rs/canvas";

const most = 256;

/** The same picture as a PNG with a palette, less than half as large: pages and charts are made of few colours. */
export async function withFewColours(png: Buffer): Promise<Buffer> {
  const { width, height, colours } = await readColours(png);
  const palette = choosePalette(colours);
  const placeOf = rememberPlaces(palette);

  const rows = Buffer.alloc((width + 1) * height);
  for (const [index, colour] of colours.entries()) {
    const row = Math.floor(index / width);
    // Each row begins with a 0: it is written as it is.
    rows[row * (width + 1) + 1 + (index % width)] = placeOf(colour);
  }
  const header = Buffer.from([...toBytes(width), ...toBytes(height), 8, 3, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(partsOf))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Each pixel as a number, red first, on white. */
async function readColours(png: Buffer) {
  const image = await loadImage(png);
  const { width, height } = image;
  const pen = createCanvas(width, height).getContext("2d");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, width, height);
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, width, height);
  const colours = new Uint32Array(width * height);
  for (const place of colours.keys()) {
    const [red = 0, green = 0, blue = 0] = data.subarray(4 * place, 4 * place + 3);
    colours[place] = (red << 16) | (green << 8) | blue;
  }
  return { width, height, colours };
}

/** The most frequent ones. What is rarer are edges of letters, which look alike in the nearest of them. */
function choosePalette(colours: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([colour]) => colour);
}

function rememberPlaces(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, place) => [colour, place]));
  return (colour) => {
    const place = known.get(colour) ?? nearest(palette, colour);
    known.set(colour, place);
    return place;
  };
}

function nearest(palette: readonly number[], colour: number): number {
  const wanted = partsOf(colour);
  const distances = palette.map((one) =>
    partsOf(one).reduce((sum, part, place) => sum + (part - (wanted[place] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function partsOf(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(kind: string, bytes: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), bytes]);
  return Buffer.concat([Buffer.from(toBytes(bytes.length)), named, Buffer.from(toBytes(crc32(named)))]);
}

function toBytes(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
