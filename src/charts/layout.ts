import type { Bar, Chart } from '../cards/card.ts';
import { isShareSaid } from '../domain/digests/digest.ts';
import { VERDICTS, type Verdict } from '../domain/leads/verdict.ts';
import { measureText } from './font.ts';
import { BARS_MAX, LABEL, LEGEND, NOTE, PADDING, ROW, TEXT, type TextStyle, TOP, WIDTH } from './look.ts';
import { keepDrawable, shortenText } from './text.ts';

/** From `left` to `right`, in px. */
export type Extent = { left: number; right: number };
/** A piece of a bar; `share` is what stands in it, empty where there is no room. */
export type Segment = Extent & { verdict: Verdict; share: string };
/** A row beginning at `top`: a name and a note, and the bar under them. */
export type ChartRow = { top: number; label: string; note: string; segments: Segment[] };

/** Where everything stands, in px, and every text as it is drawn. `track` is where bars begin and end. */
export type Layout = {
  height: number;
  title: string;
  legend: { verdict: Verdict; left: number; text: string }[];
  track: Extent;
  rows: ChartRow[];
};

const TRACK: Extent = { left: PADDING, right: WIDTH - PADDING };

/** What is drawn of a chart, and where. The first bars only, where there are too many. */
export function layOutChart(chart: Chart): Layout {
  const named = chart.bars.slice(0, BARS_MAX).map((bar, index) => ({
    bar,
    top: TOP.bars + ROW.step * index,
    // What cannot be drawn at all is found by its place: the text has its name.
    label: fitText(bar.label, LABEL.widthMax, TEXT.label) || `#${index + 1}`,
    note: fitText(bar.note, NOTE.widthMax, TEXT.note),
  }));
  return {
    height: TOP.bars + ROW.step * (named.length - 1) + ROW.barTop + ROW.bar + PADDING,
    title: fitText(chart.title, WIDTH - 2 * PADDING, TEXT.title),
    legend: placeLegend(chart.legend),
    track: TRACK,
    rows: named.map(({ bar, ...row }) => ({ ...row, segments: placeSegments(bar, TRACK) })),
  };
}

function fitText(text: string, widthMax: number, style: TextStyle): string {
  return shortenText(keepDrawable(text, style.weight), widthMax, style);
}

/** One after another; each word has a third of the line at most. */
function placeLegend(words: Chart['legend']): Layout['legend'] {
  const widthMax = (WIDTH - 2 * PADDING) / VERDICTS.length - LEGEND.swatch - LEGEND.gap - LEGEND.between;
  let left = PADDING;
  return VERDICTS.map((verdict) => {
    const text = fitText(words[verdict], widthMax, TEXT.legend);
    const entry = { verdict, left, text };
    left += LEGEND.swatch + LEGEND.gap + measureWidth(text, TEXT.legend) + LEGEND.between;
    return entry;
  });
}

/** Pieces are as wide as their shares, but for a sliver each has besides, so that one lead in a thousand is seen. */
function placeSegments(bar: Bar, track: Extent): Segment[] {
  const verdicts = VERDICTS.filter((verdict) => bar[verdict] > 0);
  const total = verdicts.reduce((sum, verdict) => sum + bar[verdict], 0);
  const room = track.right - track.left - (verdicts.length - 1) * ROW.gap - verdicts.length * ROW.sliver;
  let { left } = track;
  return verdicts.map((verdict) => {
    const width = ROW.sliver + (room * bar[verdict]) / total;
    const share = isShareSaid(total) ? `${Math.round((100 * bar[verdict]) / total)}%` : String(bar[verdict]);
    const isWide = width >= measureWidth(share, TEXT.share) + ROW.gap * 3;
    const segment = { verdict, left, right: left + width, share: isWide ? share : '' };
    left += width + ROW.gap;
    return segment;
  });
}

/** In whole px, rounded up. */
function measureWidth(text: string, { size, weight }: TextStyle): number {
  return Math.ceil(measureText(text, weight) * size);
}
