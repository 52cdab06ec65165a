import type { Chart } from '../cards/card.ts';
import { FONT_FAMILY } from './font.ts';
import { type ChartRow, type Extent, type Layout, layOutChart } from './layout.ts';
import { COLOURS, CORNER, LEGEND, PADDING, PANEL, ROW, TEXT, type TextStyle, TOP, WIDTH } from './look.ts';

/** From the middle of a line of text to its baseline, in parts of the type size. */
const BASELINE = 0.3;

/** A chart as SVG: the same chart, the same text. Nothing somebody wrote is more than text in it. */
export function writeChartSvg(chart: Chart): string {
  const { height, title, legend, track, rows } = layOutChart(chart);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="${FONT_FAMILY}">`,
    // Only the ends of a whole bar are round: every bar is cut out of this.
    `<clipPath id="bar">${drawBox(track, `rx="${ROW.corner}"`)}</clipPath>`,
    // Half a pixel in, so that the edge is not cut.
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="${CORNER}" fill="${PANEL.fill}" stroke="${PANEL.edge}"/>`,
    drawText(title, { x: PADDING, middle: TOP.title }, TEXT.title, PANEL.ink),
    ...legend.map(drawLegendEntry),
    ...rows.map((row) => drawRow(row, track)),
    '</svg>',
  ].join('\n');
}

function drawLegendEntry({ verdict, left, text }: Layout['legend'][number]): string {
  const { swatch, corner, gap } = LEGEND;
  const top = TOP.legend - swatch / 2;
  const square = `<rect x="${left}" y="${top}" width="${swatch}" height="${swatch}" rx="${corner}" fill="${COLOURS[verdict].fill}" stroke="${PANEL.outline}"/>`;
  return square + drawText(text, { x: left + swatch + gap, middle: TOP.legend }, TEXT.legend, PANEL.ink);
}

/** A row has its own beginning, and so has the bar in it. */
function drawRow({ top, label, note, segments }: ChartRow, track: Extent): string {
  const middle = ROW.bar / 2;
  return [
    `<g transform="translate(0 ${top})">`,
    drawText(label, { x: PADDING, middle: ROW.words }, TEXT.label, PANEL.ink),
    `<g transform="translate(0 ${ROW.barTop})">`,
    '<g clip-path="url(#bar)">',
    drawBox(track, `fill="${PANEL.track}"`),
    ...segments.map((segment) => drawBox(segment, `fill="${COLOURS[segment.verdict].fill}"`)),
    '</g>',
    // What is pale ends somewhere too.
    drawBox(track, `rx="${ROW.corner}" fill="none" stroke="${PANEL.outline}"`),
    ...segments.map(({ left, right, share, verdict }) =>
      drawText(share, { x: (left + right) / 2, middle, anchor: 'middle' }, TEXT.share, COLOURS[verdict].ink),
    ),
    '</g>',
    drawText(note, { x: WIDTH - PADDING, middle: ROW.words, anchor: 'end' }, TEXT.note, PANEL.quiet),
    '</g>',
  ].join('');
}

/** As high as a bar. */
function drawBox({ left, right }: Extent, look: string): string {
  return `<rect x="${left}" width="${right - left}" height="${ROW.bar}" ${look}/>`;
}

type Place = { x: number; middle: number; anchor?: 'start' | 'middle' | 'end' };

function drawText(words: string, { x, middle, anchor = 'start' }: Place, style: TextStyle, ink: string): string {
  const y = middle + Math.round(BASELINE * style.size);
  const type = `font-size="${style.size}" font-weight="${style.weight}" fill="${ink}"`;
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" ${type}>${escapeXml(words)}</text>`;
}

/** Controls and lone surrogates, which XML cannot hold at all, are gone by then: no font draws them. */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
