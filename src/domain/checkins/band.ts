/** How many have answered, as managers may know it while a round is open. */
export const BANDS = ['none', 'few', 'half', 'most', 'all'] as const;
export type Band = (typeof BANDS)[number];

const FEW = 1 / 3;
const HALF = 2 / 3;
const ALL_BUT = 0.15;

/** Roughly so many: nearly everybody is at least everybody but one, so that “all” never says that nobody is missing. */
export function chooseBand(asked: number, answered: number): Band {
  if (answered === 0) return 'none';
  if (answered >= asked - Math.max(1, Math.floor(ALL_BUT * asked))) return 'all';
  const share = answered / asked;
  if (share <= FEW) return 'few';
  return share <= HALF ? 'half' : 'most';
}
