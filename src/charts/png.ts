import { crc32, deflateSync } from 'node:zlib';

/** Four bytes a pixel: red, green, blue, each already multiplied by the fourth, how opaque it is. */
export type Raster = { pixels: Uint8Array; width: number; height: number };

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
const COLOURS_MAX = 64;
/** So many steps of each of red, green, blue and opacity are told apart, where there are too many colours. */
const STEP = 24;

/** A picture of few colours as PNG with a palette: a quarter of what it is with every pixel written out. */
export function encodePng({ pixels, width, height }: Raster): Uint8Array {
  const colours = countColours(pixels);
  const { palette, indexOf } = choosePalette(colours);
  const lines = new Uint8Array((width + 1) * height);
  let [last, index] = [-1, 0];
  for (let y = 0; y < height; y += 1) {
    // The first byte of a line stays 0: no filter, which is best where neighbours are equal.
    for (let x = 0; x < width; x += 1) {
      const colour = readColour(pixels, 4 * (y * width + x));
      if (colour !== last) index = indexOf.get(colour) ?? 0;
      last = colour;
      lines[y * (width + 1) + 1 + x] = index;
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits an index; colour type 3 is a palette.
  header.set([8, 3, 0, 0, 0], 8);
  return joinBytes([
    SIGNATURE,
    writeChunk('IHDR', header),
    writeChunk('PLTE', Uint8Array.from(palette.flatMap((colour) => splitChannels(colour).slice(0, 3)))),
    writeChunk('tRNS', Uint8Array.from(palette.map((colour) => splitChannels(colour)[3] ?? 0))),
    writeChunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    writeChunk('IEND', new Uint8Array()),
  ]);
}

/** How many pixels have each colour. Most are as the one before. */
function countColours(pixels: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>();
  let [last, run] = [0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = readColour(pixels, at);
    if (colour !== last) {
      counts.set(last, (counts.get(last) ?? 0) + run);
      run = 0;
    }
    last = colour;
    run += 1;
  }
  return counts.set(last, (counts.get(last) ?? 0) + run);
}

function readColour(pixels: Uint8Array, at: number): number {
  return (
    (((pixels[at] ?? 0) << 24) |
      ((pixels[at + 1] ?? 0) << 16) |
      ((pixels[at + 2] ?? 0) << 8) |
      (pixels[at + 3] ?? 0)) >>>
    0
  );
}

/** The colours most seen, and for every colour the place of its nearest among them. */
function choosePalette(colours: Map<number, number>): { palette: number[]; indexOf: Map<number, number> } {
  const byCount = Array.from(colours).sort(([a, many], [b, few]) => few - many || a - b);
  const palette = pickColours(byCount.map(([colour]) => colour));
  const indexOf = new Map(palette.map((colour, index) => [colour, index]));
  for (const [colour] of byCount) if (!indexOf.has(colour)) indexOf.set(colour, findNearest(colour, palette));
  return { palette, indexOf };
}

/** All where they fit; else the most frequent of each neighbourhood, so that no tint is left without one near it. */
function pickColours(byCount: number[]): number[] {
  if (byCount.length <= COLOURS_MAX) return byCount;
  const taken = new Map<string, number>();
  for (const colour of byCount) {
    const neighbourhood = splitChannels(colour)
      .map((channel) => Math.round(channel / STEP))
      .join();
    if (!taken.has(neighbourhood)) taken.set(neighbourhood, colour);
  }
  return Array.from(taken.values()).slice(0, COLOURS_MAX);
}

function findNearest(colour: number, palette: number[]): number {
  const wanted = splitChannels(colour);
  let best = { index: 0, distance: Number.POSITIVE_INFINITY };
  for (const [index, each] of palette.entries()) {
    const distance = splitChannels(each).reduce((sum, channel, at) => sum + (channel - (wanted[at] ?? 0)) ** 2, 0);
    if (distance < best.distance) best = { index, distance };
  }
  return best.index;
}

/** Red, green, blue as they are where nothing shines through, and how opaque. */
function splitChannels(colour: number): number[] {
  const opacity = colour & 255;
  const plain = (shift: number) =>
    opacity === 0 ? 0 : Math.min(255, Math.round((255 * ((colour >>> shift) & 255)) / opacity));
  return [plain(24), plain(16), plain(8), opacity];
}

function writeChunk(name: string, data: Uint8Array): Uint8Array {
  const named = joinBytes([new TextEncoder().encode(name), data]);
  const whole = new Uint8Array(named.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(named, 4);
  view.setUint32(named.length + 4, crc32(named));
  return whole;
}

function joinBytes(parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
