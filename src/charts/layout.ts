import type { Bar, Chart } from '../cards/card.ts';
import { type Weight, widthOf } from './font.ts';
import { drawable, fitted } from './label.ts';
import { BARS_MAX, LABEL, LEGEND, NOTE, ORDER, PADDING, ROW, TOP, TYPE, type Verdict, WIDTH } from './look.ts';

type Type = { size: number; weight: Weight };

/** A piece of a bar, from `left` to `right` in px; `share` is what stands in it, where there is room. */
export type Segment = { row: number; verdict: Verdict; left: number; right: number; share: string; corners: Corners };
/** Only the ends of a bar are round. */
export type Corners = { left: number; right: number };

/** Where everything stands, in px, and every text as it is drawn. */
export type Layout = {
  height: number;
  title: string;
  legend: { verdict: Verdict; left: number; text: string }[];
  rows: { row: number; label: string; note: string }[];
  /** Where bars begin and end. */
  left: number;
  right: number;
  segments: Segment[];
};

/** What is drawn of a chart, and where. The first bars only, where there are too many. */
export function layoutOf(chart: Chart): Layout {
  const bars = chart.bars.slice(0, BARS_MAX);
  const rows = bars.map((bar, row) => ({
    row,
    // What cannot be drawn at all is found by its place: the text has its name.
    label: written(bar.label, LABEL.most, TYPE.label) || `#${row + 1}`,
    note: written(bar.note, NOTE.most, TYPE.note),
  }));
  const labels = widest(rows.map(({ label }) => pixels(label, TYPE.label)));
  const notes = widest(rows.map(({ note }) => pixels(note, TYPE.note)));
  const left = PADDING + labels + LABEL.gap;
  const right = WIDTH - PADDING - notes - (notes > 0 ? NOTE.gap : 0);
  return {
    height: bottomOf(bars.length) + PADDING,
    title: written(chart.title, WIDTH - 2 * PADDING, TYPE.title),
    legend: legendOf(chart.legend),
    rows,
    left,
    right,
    segments: bars.flatMap((bar, row) => segmentsOf(bar, row, { left, right })),
  };
}

/** Where the last of so many bars ends. */
export function bottomOf(bars: number): number {
  return TOP.bars + ROW.step * (bars - 1) + ROW.bar;
}

function written(text: string, width: number, type: Type): string {
  return fitted(drawable(text, type.weight), width, type);
}

function pixels(text: string, { size, weight }: Type): number {
  return Math.ceil(widthOf(text, weight) * size);
}

function widest(widths: number[]): number {
  return Math.max(0, ...widths);
}

/** One after another; each word has a third of the line at most. */
function legendOf(words: Chart['legend']): Layout['legend'] {
  const most = (WIDTH - 2 * PADDING) / ORDER.length - LEGEND.swatch - LEGEND.gap - LEGEND.between;
  let left = PADDING;
  return ORDER.map((verdict) => {
    const text = written(words[verdict], most, TYPE.legend);
    const entry = { verdict, left, text };
    left += LEGEND.swatch + LEGEND.gap + pixels(text, TYPE.legend) + LEGEND.between;
    return entry;
  });
}

/** Pieces are as wide as their shares, but for a sliver each has besides, so that one lead in a thousand is seen. */
function segmentsOf(bar: Bar, row: number, place: { left: number; right: number }): Segment[] {
  const there = ORDER.filter((verdict) => bar[verdict] > 0);
  const total = there.reduce((sum, verdict) => sum + bar[verdict], 0);
  const room = place.right - place.left - (there.length - 1) * ROW.gap - there.length * ROW.sliver;
  let { left } = place;
  return there.map((verdict, index) => {
    const width = ROW.sliver + (room * bar[verdict]) / total;
    const round = Math.min(ROW.corner, width);
    const share = `${Math.round((100 * bar[verdict]) / total)}%`;
    const segment = {
      row,
      verdict,
      left,
      right: left + width,
      share: width >= pixels(share, TYPE.share) + ROW.gap * 3 ? share : '',
      corners: { left: index === 0 ? round : 0, right: index === there.length - 1 ? round : 0 },
    };
    left += width + ROW.gap;
    return segment;
  });
}
