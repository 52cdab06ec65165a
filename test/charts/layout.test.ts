import { expect, test } from 'vitest';
import type { Bar } from '../../src/cards/card.ts';
import { canDraw, measureText } from '../../src/charts/font.ts';
import { layOutChart } from '../../src/charts/layout.ts';
import { COLOURS, LABEL, NOTE, PADDING, PANEL, TEXT, WIDTH } from '../../src/charts/look.ts';
import { keepDrawable, shortenText } from '../../src/charts/text.ts';
import { VERDICTS } from '../../src/domain/leads/verdict.ts';
import { HOSTILE_BY_START, makeBar, TYPICAL } from './charts.ts';

test.each([
  ...VERDICTS.map((verdict) => [`a share on ${verdict}`, COLOURS[verdict].ink, COLOURS[verdict].fill] as const),
  ['the panel’s own text', PANEL.ink, PANEL.fill] as const,
  ['a note', PANEL.quiet, PANEL.fill] as const,
])('%s is read at 4.5 to 1 at least', (_name, ink, ground) => {
  expect(computeContrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
});

test('good, fair and poor stand beside each other, and every bar on its panel, at 3 to 1 at least', () => {
  for (const [one, other] of [
    ['good', 'fair'],
    ['fair', 'poor'],
    ['good', 'poor'],
  ] as const)
    expect(computeContrast(COLOURS[one].fill, COLOURS[other].fill), `${one} and ${other}`).toBeGreaterThanOrEqual(3);
  expect(computeContrast(PANEL.outline, PANEL.fill)).toBeGreaterThanOrEqual(3);
});

test('good and poor stand out against what is between them, for every eye', () => {
  for (const kind of ['normal', 'protan', 'deutan', 'tritan'] as const) {
    const seen = VERDICTS.map((verdict) => simulateSight(kind, COLOURS[verdict].fill));
    for (const [one, other] of [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const) {
      expect(measureDistance(seen[one] ?? [], seen[other] ?? []), `${kind}: ${one} and ${other}`).toBeGreaterThan(0.25);
    }
  }
});

test('good, fair and poor stand in this order on every bar and in the legend', () => {
  const { legend, rows } = layOutChart(TYPICAL);
  expect(legend.map(({ verdict, text }) => [verdict, text])).toEqual([
    ['good', 'Goed'],
    ['fair', 'Redelijk'],
    ['poor', 'Matig'],
  ]);
  expect(rows[0]?.segments.map(({ verdict }) => verdict)).toEqual(['good', 'fair', 'poor']);
});

test('a bar is whole: its pieces fill it, and its shares make a hundred but for rounding, its counts all of it', () => {
  for (let good = 0; good <= 12; good += 1) {
    for (let fair = 0; fair <= 12; fair += 3) {
      const { segments, track } = layOutBar(makeBar('x', good, fair, 5));
      expect(segments[0]?.left).toBe(track.left);
      expect(segments.at(-1)?.right).toBeCloseTo(track.right, 6);
      segments.slice(1).forEach((segment, index) => {
        expect(segment.left - (segments[index]?.right ?? 0)).toBeCloseTo(2, 6);
      });
      const shares = segments.map(({ share }) => share);
      if (shares.includes('')) continue;
      const sum = shares.reduce((total, share) => total + Number.parseInt(share, 10), 0);
      const leads = good + fair + 5;
      if (leads < 10) expect(sum).toBe(leads);
      else expect(Math.abs(sum - 100)).toBeLessThanOrEqual(1);
    }
  }
});

test('one lead in a thousand million is a sliver with no share in it, inside the bar', () => {
  const { segments, track } = layOutBar(makeBar('x', 1_000_000_000, 1, 1));
  expect(segments.map(({ share }) => share)).toEqual(['100%', '', '']);
  expect(segments.every((each) => each.right - each.left >= 3 && each.right <= track.right + 0.001)).toBe(true);
});

test('a bar of nobody has no pieces', () => {
  expect(layOutBar(makeBar('x', 0, 0, 0)).segments).toEqual([]);
});

test('a share stands only where it has room', () => {
  for (const { left, right, share } of layOutChart(TYPICAL).rows.flatMap(({ segments }) => segments)) {
    expect(measureText(share, 'bold') * TEXT.share.size).toBeLessThan(right - left);
  }
});

test('on a telephone of 390 px, which shows a picture 320 px wide, no type is smaller than 11 px', () => {
  for (const [what, { size }] of Object.entries(TEXT)) expect((size * 320) / WIDTH, what).toBeGreaterThan(11);
});

test('no name of a bar reaches its note', () => {
  expect(LABEL.widthMax + NOTE.widthMax).toBeLessThan(WIDTH - 2 * PADDING);
});

test('twelve bars are drawn of any number', () => {
  const bars = Array.from({ length: 40 }, (_, index) => makeBar(`campaign ${index}`, 1, 1, 1));
  expect(layOutChart({ ...TYPICAL, bars }).rows.map(({ label }) => label)).toEqual(
    bars.slice(0, 12).map(({ label }) => label),
  );
});

test.each(HOSTILE_BY_START)('%j stands within the picture', (_start, words) => {
  const legend = { good: words, fair: words, poor: words };
  const layout = layOutChart({ title: words, legend, bars: [{ ...makeBar(words, 1, 1, 1), note: words }] });
  expect(measureText(layout.title, 'bold') * TEXT.title.size).toBeLessThanOrEqual(WIDTH - 2 * PADDING);
  const [row] = layout.rows;
  expect(measureText(row?.label ?? '', 'normal') * TEXT.label.size).toBeLessThanOrEqual(LABEL.widthMax);
  expect(measureText(row?.note ?? '', 'normal') * TEXT.note.size).toBeLessThanOrEqual(NOTE.widthMax);
  const last = layout.legend.at(-1);
  const end = (last?.left ?? 0) + 22 + measureText(last?.text ?? '', 'normal') * TEXT.legend.size;
  expect(end).toBeLessThanOrEqual(WIDTH - PADDING);
  expect(layout.track.right - layout.track.left).toBeGreaterThan(250);
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
  expect(keepDrawable(words, 'normal')).toBe(expected.normalize('NFC'));
});

test('what cannot be drawn at all is found by its place', () => {
  const bars = [makeBar('Beurs', 1, 0, 0), makeBar('🎉', 1, 0, 0)];
  expect(layOutChart({ ...TYPICAL, bars }).rows.map(({ label }) => label)).toEqual(['Beurs', '#2']);
});

test.each([
  ['Webinar samen verkopen', 1000, 'Webinar samen verkopen'],
  ['Webinar samen verkopen', 100, 'Webinar sa…'],
  ['Webinar samen', 16 * measureText('Webinar …', 'normal'), 'Webinar…'],
  ['Webinar', 1, '…'],
  // Between characters as people see them: a vowel sign stays with its letter.
  ['किकिकि', 16 * measureText('किक…', 'normal'), 'कि…'],
])('%j in %d px is %j', (words, width, expected) => {
  expect(shortenText(words, width, { size: 16, weight: 'normal' })).toBe(expected);
});

function layOutBar(bar: Bar) {
  const { rows, track } = layOutChart({ ...TYPICAL, bars: [bar] });
  return { segments: rows[0]?.segments ?? [], track };
}

type Rgb = number[];

function linearise(hex: string): Rgb {
  return [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
}

/** WCAG 2.2, relative luminance. */
function computeLuminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = linearise(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function computeContrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [computeLuminance(one), computeLuminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear light. */
const SIGHTS: Record<'normal' | 'protan' | 'deutan' | 'tritan', Rgb[]> = {
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

function simulateSight(kind: keyof typeof SIGHTS, hex: string): Rgb {
  const given = linearise(hex);
  return SIGHTS[kind].map((row) => row.reduce((sum, weight, part) => sum + weight * (given[part] ?? 0), 0));
}

/** How far apart in linear light. */
function measureDistance(one: Rgb, other: Rgb): number {
  return Math.hypot(...one.map((part, index) => part - (other[index] ?? 0)));
}
