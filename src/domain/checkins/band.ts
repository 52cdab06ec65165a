/** How many have answered, as managers may know it while a round is open. */
export const BANDS = ['none', 'few', 'half', 'most', 'some', 'all'] as const;
export type Band = (typeof BANDS)[number];

const FEW = 1 / 3;
const HALF = 2 / 3;
const ALL_BUT = 0.15;
/** Of fewer people than that some bands between “none” and “all” would hold one number only. */
const TOLD_APART_FROM = 10;

/**
 * Roughly so many: no band stands for one number, which would be a count. So “none” may be one, “all” may lack one, and of
 * a few people less is said.
 */
export function chooseBand(asked: number, answered: number): Band {
  if (answered <= 1) return 'none';
  // Of four, two alone would be neither nearly nobody nor nearly everybody.
  if (asked === 4) return 'some';
  if (answered >= asked - Math.max(1, Math.floor(ALL_BUT * asked))) return 'all';
  if (asked < TOLD_APART_FROM) return 'some';
  const share = answered / asked;
  if (share <= FEW) return 'few';
  return share <= HALF ? 'half' : 'most';
}
