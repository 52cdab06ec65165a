import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodePng, type Raster } from '../../src/charts/png.ts';
import { readSize } from './charts.ts';

/** What a reader of PNG makes of it: the colour of each pixel, as red, green, blue and opacity. */
function read(png: Uint8Array): number[][] {
  const chunks = new Map<string, Buffer>();
  const bytes = Buffer.from(png);
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    chunks.set(name, bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const of = (name: string) => chunks.get(name) ?? Buffer.alloc(0);
  const [width, height] = readSize(png);
  const lines = inflateSync(of('IDAT'));
  const [palette, opacity] = [of('PLTE'), of('tRNS')];
  return Array.from({ length: width * height }, (_, pixel) => {
    const line = Math.floor(pixel / width);
    expect(lines[line * (width + 1)]).toBe(0);
    const index = lines[line * (width + 1) + 1 + (pixel % width)] ?? 0;
    return [...palette.subarray(3 * index, 3 * index + 3), opacity[index] ?? 255];
  });
}

const raster = (pixels: number[][], width: number): Raster => ({
  pixels: Uint8Array.from(pixels.flat()),
  width,
  height: pixels.length / width,
});

const [RED, BLUE, WHITE, NOTHING] = [
  [213, 94, 0, 255],
  [0, 114, 178, 255],
  [255, 255, 255, 255],
  [0, 0, 0, 0],
];

describe('a PNG with a palette', () => {
  test('few colours are as they were', () => {
    const pixels = [RED, BLUE, WHITE, NOTHING, RED, RED].map((pixel) => pixel ?? []);
    const png = encodePng(raster(pixels, 3));
    expect(readSize(png)).toEqual([3, 2]);
    expect(read(png)).toEqual(pixels);
  });

  test('what shines through was multiplied by how much, and is not any more', () => {
    expect(read(encodePng(raster([[100, 50, 0, 128]], 1)))).toEqual([[199, 100, 0, 128]]);
  });

  test('of many colours each is near what it was', () => {
    const shade = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.array(shade, { minLength: 100, maxLength: 256 }), (shades) => {
        const pixels = shades.map((each) => [each, each, each, 255]);
        for (const [index, pixel] of read(encodePng(raster(pixels, 1))).entries()) {
          expect(Math.abs((pixel[0] ?? 0) - (shades[index] ?? 0))).toBeLessThanOrEqual(24);
          expect(pixel[3]).toBe(255);
        }
      }),
      { numRuns: 50 },
    );
  });
});
