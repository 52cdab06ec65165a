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
