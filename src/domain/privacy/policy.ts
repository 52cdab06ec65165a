/**
 * The policy in figures, shown to everybody by `/smarketing privacy`. k: people behind anything published of a
 * check-in; floor: the least k may be set to; leadPeople and leads: behind a row of lead figures; days: how long what is kept.
 */
export const POLICY = {
  k: 5,
  floor: 3,
  leadPeople: 3,
  leads: 5,
  linesDays: 30,
  sharedDays: 60,
  leadsDays: 400,
} as const;

/** The k of a round that opens now: as set, never under the floor, never lower than what kept answers were promised. */
export function chooseK(set: number | undefined, promised: number | undefined): number {
  return Math.max(POLICY.floor, set ?? POLICY.k, promised ?? 0);
}
