import { expect, test } from 'vitest';
import { canDraw, widthOf } from '../../src/charts/font.ts';
import { drawable, fitted } from '../../src/charts/label.ts';
import { layoutOf } from '../../src/charts/layout.ts';
import { COLOURS, LABEL, NOTE, ORDER, PADDING, PANEL, TYPE, WIDTH } from '../../src/charts/look.ts';
import { bar, HOSTILE, TYPICAL } from './charts.ts';

test.each([
  ...ORDER.map((verdict) => [`a share on ${verdict}`, COLOURS[verdict].ink, COLOURS[verdict].fill] as const),
  ['the panel’s own text', PANEL.ink, PANEL.fill] as const,
  ['a note', PANEL.quiet, PANEL.fill] as const,
])('%s is read at 4.5 to 1 at least', (_name, ink, ground) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
});

test('good and poor stand out against what is between them, for every eye', () => {
  for (const kind of ['normal', 'protan', 'deutan', 'tritan'] as const) {
    const seen = ORDER.map((verdict) => seenBy(kind, COLOURS[verdict].fill));
    for (const [one, other] of [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const) {
      expect(distance(seen[one] ?? [], seen[other] ?? []), `${kind}: ${one} and ${other}`).toBeGreaterThan(0.25);
    }
  }
});

test('good, fair and poor stand in this order on every bar and in the legend', () => {
  const { legend, segments } = layoutOf(TYPICAL);
  expect(legend.map(({ verdict, text }) => [verdict, text])).toEqual([
    ['good', 'Goed'],
    ['fair', 'Redelijk'],
    ['poor', 'Matig'],
  ]);
  expect(segments.filter(({ row }) => row === 0).map(({ verdict }) => verdict)).toEqual(['good', 'fair', 'poor']);
});

test('a bar is whole: its pieces fill it, and its shares make a hundred but for rounding', () => {
  for (let good = 0; good <= 12; good += 1) {
    for (let fair = 0; fair <= 12; fair += 3) {
      const { segments, left, right } = layoutOf({ ...TYPICAL, bars: [bar('x', good, fair, 5)] });
      expect(segments[0]?.left).toBe(left);
      expect(segments.at(-1)?.right).toBeCloseTo(right, 6);
      segments.slice(1).forEach((segment, index) => {
        expect(segment.left - (segments[index]?.right ?? 0)).toBeCloseTo(2, 6);
      });
      const shares = segments.map(({ share }) => share);
      if (shares.includes('')) continue;
      const sum = shares.reduce((total, share) => total + Number.parseInt(share, 10), 0);
      expect(Math.abs(sum - 100)).toBeLessThanOrEqual(1);
    }
  }
});

test('one lead in a thousand million is a sliver with no share in it, inside the bar', () => {
  const { segments, right } = layoutOf({ ...TYPICAL, bars: [bar('x', 1_000_000_000, 1, 1)] });
  expect(segments.map(({ share }) => share)).toEqual(['100%', '', '']);
  expect(segments.every((each) => each.right - each.left >= 3 && each.right <= right + 0.001)).toBe(true);
});

test('a bar of nobody has no pieces', () => {
  expect(layoutOf({ ...TYPICAL, bars: [bar('x', 0, 0, 0)] }).segments).toEqual([]);
});

test('a share stands only where it has room', () => {
  for (const { left, right, share } of layoutOf(TYPICAL).segments) {
    expect(widthOf(share, 'bold') * TYPE.share.size).toBeLessThan(right - left);
  }
});

test('twelve bars are drawn of any number', () => {
  const bars = Array.from({ length: 40 }, (_, index) => bar(`campaign ${index}`, 1, 1, 1));
  expect(layoutOf({ ...TYPICAL, bars }).rows.map(({ label }) => label)).toEqual(
    bars.slice(0, 12).map(({ label }) => label),
  );
});

test.each(HOSTILE)('%j stands within the picture', (words) => {
  const legend = { good: words, fair: words, poor: words };
  const layout = layoutOf({ title: words, legend, bars: [{ ...bar(words, 1, 1, 1), note: words }] });
  expect(widthOf(layout.title, 'bold') * TYPE.title.size).toBeLessThanOrEqual(WIDTH - 2 * PADDING);
  const [row] = layout.rows;
  expect(widthOf(row?.label ?? '', 'normal') * TYPE.label.size).toBeLessThanOrEqual(LABEL.most);
  expect(widthOf(row?.note ?? '', 'normal') * TYPE.note.size).toBeLessThanOrEqual(NOTE.most);
  const last = layout.legend.at(-1);
  const end = (last?.left ?? 0) + 22 + widthOf(last?.text ?? '', 'normal') * TYPE.legend.size;
  expect(end).toBeLessThanOrEqual(WIDTH - PADDING);
  expect(layout.right - layout.left).toBeGreaterThan(250);
  expect(canDraw(`${layout.title}${row?.label}${row?.note}`, 'normal')).toBe(true);
  expect(row?.label).not.toBe('');
});

test.each([
  ['Beurs 🎉 voorjaar', 'Beurs voorjaar'],
  ['❤️ klanten 1️⃣', 'klanten'],
  ['Q3 中文 beurs', 'Q3 beurs'],
  ['مرحبا', ''],
  ['a\u0000b\u202ec\ud800d', 'abcd'],
  ['a\n\tb\u2028c', 'a b c'],
  [`e${'\u0301'.repeat(50)}x`, 'é\u0301\u0301x'],
  ['Größe & «Qualité» – 50 %', 'Größe & «Qualité» – 50 %'],
])('of %j is drawn %j', (words, expected) => {
  expect(drawable(words, 'normal')).toBe(expected.normalize('NFC'));
});

test('what cannot be drawn at all is found by its place', () => {
  const bars = [bar('Beurs', 1, 0, 0), bar('🎉', 1, 0, 0)];
  expect(layoutOf({ ...TYPICAL, bars }).rows.map(({ label }) => label)).toEqual(['Beurs', '#2']);
});

test.each([
  ['Webinar samen verkopen', 1000, 'Webinar samen verkopen'],
  ['Webinar samen verkopen', 100, 'Webinar sa…'],
  ['Webinar samen', 16 * widthOf('Webinar …', 'normal'), 'Webinar…'],
  ['Webinar', 1, '…'],
  // Between characters as people see them: a vowel sign stays with its letter.
  ['किकिकि', 16 * widthOf('किक…', 'normal'), 'कि…'],
])('%j in %d px is %j', (words, width, expected) => {
  expect(fitted(words, width, { size: 16, weight: 'normal' })).toBe(expected);
});

type Rgb = number[];

function linear(hex: string): Rgb {
  return [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = linear(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear light. */
const SEEN: Record<'normal' | 'protan' | 'deutan' | 'tritan', Rgb[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenBy(kind: keyof typeof SEEN, hex: string): Rgb {
  const given = linear(hex);
  return SEEN[kind].map((row) => row.reduce((sum, weight, part) => sum + weight * (given[part] ?? 0), 0));
}

/** How far apart in linear light. */
function distance(one: Rgb, other: Rgb): number {
  return Math.hypot(...one.map((part, index) => part - (other[index] ?? 0)));
}
