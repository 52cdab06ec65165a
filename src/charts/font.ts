import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FontWeight } from './look.ts';

const require = createRequire(import.meta.url);

/** The fonts every picture is drawn with: no machine needs one of its own. */
export const FONT_FAMILY = 'Noto Sans';
export const FONT_FILES: Record<FontWeight, string> = {
  normal: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
};

/** What a font can draw: the width of each character it has, in parts of the type size, by code point. */
type Widths = Map<number, number>;

const opened = new Map<FontWeight, Widths>();

/** How wide a text is drawn, in parts of the type size; what the font lacks has no width. Kerning is left out of account. */
export function measureText(text: string, weight: FontWeight): number {
  const widths = openWidths(weight);
  return [...text].reduce((sum, char) => sum + (widths.get(char.codePointAt(0) ?? 0) ?? 0), 0);
}

/** Whether every sign of a text can be drawn. */
export function canDraw(text: string, weight: FontWeight): boolean {
  const widths = openWidths(weight);
  return [...text].every((char) => widths.has(char.codePointAt(0) ?? 0));
}

function openWidths(weight: FontWeight): Widths {
  const known = opened.get(weight) ?? readWidths(readFileSync(FONT_FILES[weight]));
  opened.set(weight, known);
  return known;
}

/** From the tables `cmap` (format 12: groups of code points in a row), `hhea` and `hmtx` of OpenType. */
function readWidths(font: Buffer): Widths {
  const table = findTables(font);
  const unitsPerEm = font.readUInt16BE(table('head') + 18);
  const measured = font.readUInt16BE(table('hhea') + 34);
  const metrics = table('hmtx');
  const advance = (glyph: number) => font.readUInt16BE(metrics + 4 * Math.min(glyph, measured - 1)) / unitsPerEm;
  const widths: Widths = new Map();
  const groups = findGroups(font, table('cmap'));
  for (let group = 0; group < font.readUInt32BE(groups + 12); group += 1) {
    const at = groups + 16 + 12 * group;
    const [first, last, glyph] = [font.readUInt32BE(at), font.readUInt32BE(at + 4), font.readUInt32BE(at + 8)];
    for (let code = first; code <= last; code += 1) widths.set(code, advance(glyph + code - first));
  }
  return widths;
}

function findTables(font: Buffer): (name: string) => number {
  const places = new Map<string, number>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + 16 * index;
    places.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
  }
  return (name) => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`the font has no table ${name}`);
    return place;
  };
}

/** Where the character map of the whole of Unicode begins. */
function findGroups(font: Buffer, cmap: number): number {
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4);
    if (font.readUInt16BE(at) === 12) return at;
  }
  throw new Error('the font has no map of the whole of Unicode');
}
