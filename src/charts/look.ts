import type { Verdict } from '../domain/leads/verdict.ts';

export type FontWeight = 'normal' | 'bold';
/** How a line of text is set; its size in px. */
export type TextStyle = { size: number; weight: FontWeight };

/**
 * Blue and vermillion after Okabe and Ito, told apart whatever colours somebody sees; what is in between is grey. Each
 * stands beside each other at a contrast of 3 to 1 at least, and the ink on each, and on the panel, is read at 4.5 to 1.
 */
export const COLOURS: Record<Verdict, { fill: string; ink: string }> = {
  good: { fill: '#003A66', ink: '#FFFFFF' },
  fair: { fill: '#E8E8E2', ink: '#111111' },
  poor: { fill: '#D55E00', ink: '#111111' },
};

/** Opaque, so that it is read the same on a light and on a dark page. */
export const PANEL = {
  fill: '#FBFBF9',
  edge: '#E2E2DC',
  track: '#EFEFEA',
  outline: '#85857F',
  ink: '#1D1C1D',
  quiet: '#55555A',
} as const;

/** Px. A telephone of 390 px shows a picture 320 px wide: two thirds, so that the smallest type is 11 px there. */
export const WIDTH = 480;
export const PADDING = 20;
export const CORNER = 12;
/** The middle of the title and of the legend, and where the first row begins. */
export const TOP = { title: 34, legend: 68, bars: 92 } as const;
/** A bar has its name and note above it: beside it they would be too small, or leave it none of a telephone’s width. */
export const ROW = { step: 66, words: 13, barTop: 28, bar: 28, corner: 5, gap: 2, sliver: 3 } as const;
export const LABEL = { widthMax: 316 } as const;
export const NOTE = { widthMax: 110 } as const;
export const LEGEND = { swatch: 14, corner: 3, gap: 8, between: 20 } as const;
export const TEXT = {
  title: { size: 20, weight: 'bold' },
  legend: { size: 17, weight: 'normal' },
  label: { size: 18, weight: 'normal' },
  share: { size: 17, weight: 'bold' },
  note: { size: 17, weight: 'normal' },
} as const satisfies Record<string, TextStyle>;
export const BARS_MAX = 12;
