import { median, spread } from './statistics.ts';
import type { Line } from './table.ts';

/** What the anchor and ours gave, one value a round each. */
export type Pair = { anchor: number[]; own: number[]; unit: string };

/** The ratio is the median of the rounds' own ratios: each round compares neighbours in time. */
export function comparePair(what: string, { anchor, own, unit }: Pair, required: Line['required'] = {}): Line {
  const ratios = own.map((value, round) => value / (anchor[round] ?? Number.NaN));
  return {
    what,
    unit,
    anchor: median(anchor),
    own: median(own),
    ratio: median(ratios),
    spread: spread(ratios),
    required,
  };
}

/** A figure without an anchor, measured against the most that it may be. */
export function compareWithMost(what: string, own: number[], most: number, unit: string): Line {
  return comparePair(what, { anchor: own.map(() => most), own, unit }, { atMost: 1 });
}
