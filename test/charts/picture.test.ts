import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Chart } from '../../src/cards/card.ts';
import { renderPng } from '../../src/charts/chart-png.ts';
import { writeChartSvg } from '../../src/charts/chart-svg.ts';
import { drawChart } from '../../src/charts/draw.ts';
import { FONT_FAMILY, FONT_FILES, measureText } from '../../src/charts/font.ts';
import { HOSTILE, HOSTILE_BY_START, makeBar, readSize, SIGNATURE, TYPICAL } from './charts.ts';

test('a chart is a PNG, one and a half times as large as it is laid out', async () => {
  const png = await drawChart(TYPICAL);
  expect([...png.slice(0, 8)]).toEqual(SIGNATURE);
  expect(readSize(png)).toEqual([720, 1.5 * (92 + 4 * 66 + 28 + 28 + 20)]);
});

test('the same chart is the same bytes, and another chart is others', async () => {
  const [first, again] = [await drawChart(TYPICAL), await drawChart(structuredClone(TYPICAL))];
  expect(Buffer.compare(first, again)).toBe(0);
  const other = await drawChart({ ...TYPICAL, bars: [...TYPICAL.bars].reverse() });
  expect(Buffer.compare(first, other)).not.toBe(0);
});

test('a chart without bars shows nothing, so it is not drawn', async () => {
  await expect(drawChart({ ...TYPICAL, bars: [] })).rejects.toThrow('without bars');
});

test('everything it says stands in the picture, in order', () => {
  const said = readTexts(writeChartSvg(TYPICAL));
  expect(said).toEqual([
    'Oordelen per campagne, september 2026',
    ...['Goed', 'Redelijk', 'Matig'],
    ...['Beurs voorjaar', '52%', '30%', '17%', 'n 23'],
    ...['Webinar samen verkopen', '39%', '13%', '48%', 'n 23'],
    ...['LinkedIn', '11%', '74%', '16%', 'n 19'],
    ...['Nieuwsbrief', '6', '1', 'n 7'],
    ...['Aanbevolen door een klant', '100%', 'n 18'],
  ]);
});

test.each(HOSTILE_BY_START)('%j is text, whatever is in it', async (_start, words) => {
  const chart: Chart = {
    title: words,
    legend: { good: words, fair: words, poor: words },
    bars: [{ label: words, note: words, good: 1, fair: 2, poor: 3 }],
  };
  const svg = writeChartSvg(chart);
  expect(svg.replaceAll(/>[^<]*</g, '><')).not.toMatch(/<(script|image|a|foreignObject|style|use)\b|href|on\w+=/i);
  expect(svg.match(/<\/svg>/g)).toHaveLength(1);
  expect(svg.length).toBeLessThan(20_000);
  expect(readSize(await drawChart(chart))).toEqual([720, 1.5 * (92 + 28 + 28 + 20)]);
});

test('markup is escaped, and read back as it was written', () => {
  const svg = writeChartSvg({ ...TYPICAL, bars: [makeBar(`<b>&amp;"'</b>`, 1, 0, 0)] });
  expect(svg).not.toContain('<b>');
  expect(readTexts(svg)).toContain(`<b>&amp;"'</b>`);
});

test('no words and no figures break a picture', () => {
  const words = fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );
  const count = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(1_000_000_000));
  const bars = fc.record({ label: words, note: words, good: count, fair: count, poor: count });
  const charts = fc.record({
    title: words,
    legend: fc.record({ good: words, fair: words, poor: words }),
    bars: fc.array(bars, { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(charts, (chart) => {
      const svg = writeChartSvg(chart);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|="-/);
      expect([...renderPng(svg).slice(0, 8)]).toEqual(SIGNATURE);
    }),
    { numRuns: 30 },
  );
}, 60_000);

test('its words are really drawn, in both weights', async () => {
  const drawn = async (over: Partial<Chart>) =>
    Buffer.from(await drawChart({ ...TYPICAL, ...over })).toString('base64');
  expect(await drawn({ title: 'Week 36' })).not.toBe(await drawn({ title: 'Week 37' }));
  expect(await drawn({ bars: [makeBar('Beurs', 1, 1, 1)] })).not.toBe(
    await drawn({ bars: [makeBar('Buers', 1, 1, 1)] }),
  );
  const svg = writeChartSvg(TYPICAL);
  for (const weight of ['normal', 'bold']) {
    const other = svg.replaceAll(/font-weight="\w+"/g, `font-weight="${weight}"`);
    expect(Buffer.compare(renderPng(other), renderPng(svg))).not.toBe(0);
  }
});

test('only the fonts that come with the bot are used: another is as good as none', () => {
  const svg = writeChartSvg(TYPICAL);
  const families = [...svg.matchAll(/font-family="([^"]*)"/g)].map(([, family]) => family);
  expect(families).toEqual([FONT_FAMILY]);
  for (const file of Object.values(FONT_FILES)) expect(file).toContain('/node_modules/@expo-google-fonts/noto-sans/');
  const foreign = svg.replaceAll(FONT_FAMILY, 'DejaVu Sans');
  expect(Buffer.compare(renderPng(foreign), renderPng(svg))).toBe(0);
});

test.each([
  ['normal', 'Webinar samen verkopen'],
  ['normal', 'Кампания Ünïcödé 0123456789'],
  ['bold', '100%'],
  ['bold', 'Oordelen per campagne'],
] as const)('%s %j is as wide as it is reckoned', (weight, words) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="200"><text x="0" y="100" font-size="100"
    font-family="${FONT_FAMILY}" font-weight="${weight}">${words}</text></svg>`;
  const font = { loadSystemFonts: false, fontFiles: Object.values(FONT_FILES), defaultFontFamily: FONT_FAMILY };
  const drawn = new Resvg(svg, { font }).getBBox()?.width ?? 0;
  expect(drawn / 100 / measureText(words, weight)).toBeGreaterThan(0.95);
  expect(drawn / 100 / measureText(words, weight)).toBeLessThan(1.02);
});

function readTexts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) =>
    (text ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
}
