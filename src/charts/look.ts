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

/** Px. A picture is shown smaller than it is on a telephone, so its type is large. */
export const WIDTH = 720;
export const PADDING = 28;
export const CORNER = 14;
/** The middle of the title and of the legend, and where the first bar begins. */
export const TOP = { title: 42, legend: 79, bars: 110 } as const;
export const ROW = { step: 44, bar: 30, corner: 5, gap: 2, sliver: 3 } as const;
export const LABEL = { widthMax: 236, gap: 16 } as const;
export const NOTE = { widthMax: 110, gap: 14 } as const;
export const LEGEND = { swatch: 14, corner: 3, gap: 8, between: 24 } as const;
export const TEXT = {
  title: { size: 22, weight: 'bold' },
  legend: { size: 15, weight: 'normal' },
  label: { size: 16, weight: 'normal' },
  share: { size: 15, weight: 'bold' },
  note: { size: 15, weight: 'normal' },
} as const satisfies Record<string, TextStyle>;
export const BARS_MAX = 12;
