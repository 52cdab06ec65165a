import { findSigningTeam, type Signature, type VersionState } from '../../language/term.ts';
import type { Organisation } from '../../organisation.ts';
import type { Person, Team } from '../../people/person.ts';
import type { Instant } from '../../time.ts';
import { addDays, addMonths, getInstant, getLocalDate, isWorkingDay, type LocalDate } from '../../working-time.ts';

/** What can be promised: SQLs a month, working hours until the first contact, attempts before giving up, new leads a week. */
export const PAIR_BOUNDS = {
  sqls: { least: 1, most: 5000 },
  hours: { least: 0.5, most: 80 },
  attempts: { least: 1, most: 20 },
  weekly: { least: 1, most: 5000 },
} as const;
export type PairFigure = keyof typeof PAIR_BOUNDS;

/** No organisation gets there: each is a form that a manager filled. */
export const PAIR_NUMBER_MAX = 9999;
/** Newest first; who wants to know more reads the export of the store. */
export const PAIRS_READ_MAX = 50;
/** So long a promise holds at most, and so much longer where both keep it. */
const VALID_MONTHS_MAX = 12;
const QUARTER_MONTHS = 3;
/** So many working days before its end both managers are asked. */
export const ENDING_DAYS = 10;

/** The two halves, and until just before when they hold; without `weekly` sales takes all that comes. */
export type PairTerms = Record<Exclude<PairFigure, 'weekly'>, number> & { weekly?: number; until: Instant };

/** One version of the pair; what is edited is a new one, without signatures. */
export type PairVersion = PairTerms & {
  number: number;
  state: VersionState;
  by: string;
  at: Instant;
  signatures: Partial<Record<Team, Signature>>;
  agreedAt?: Instant;
  /** When another took its place, or it was withdrawn. */
  endedAt?: Instant;
  /** Since when the managers are asked whether it is kept, and whose said so. */
  askedAt?: Instant;
  keptBy: Team[];
};

/** What is in force and what waits for signatures, as far as there are any; `newest`: the highest number there was. */
export type PairStanding = { agreed?: PairVersion; proposed?: PairVersion; newest: number };

/** An agreed version whose time is over is in force no more, nor can a proposal be signed that ends before it begins. */
export function findStanding(versions: PairVersion[], now: Instant): PairStanding {
  const find = (state: VersionState) => versions.find((each) => each.state === state && each.until > now);
  const [agreed, proposed] = [find('agreed'), find('proposed')];
  const newest = Math.max(0, ...versions.map(({ number }) => number));
  return { newest, ...(agreed && { agreed }), ...(proposed && { proposed }) };
}

/** May somebody sign this version? `not-newest`: it was edited since, is decided or over. */
export type PairSigning = 'yes' | 'manager-only' | 'not-newest' | 'signed' | 'same-person';

export function checkPairSigning(version: PairVersion, person: Person, now: Instant): PairSigning {
  const team = findSigningTeam(person);
  if (team === undefined) return 'manager-only';
  if (version.state !== 'proposed' || version.until <= now) return 'not-newest';
  if (version.signatures[team] !== undefined) return 'signed';
  return version.signatures[getOtherTeam(team)]?.person === person.id ? 'same-person' : 'yes';
}

/** May somebody keep it for another quarter? `not-asked`: it is over, was replaced, or its end is not near yet. */
export type PairKeeping = 'yes' | 'manager-only' | 'not-asked' | 'kept';

export function checkKeeping(version: PairVersion, person: Person, now: Instant): PairKeeping {
  const team = findSigningTeam(person);
  if (team === undefined) return 'manager-only';
  if (version.state !== 'agreed' || version.until <= now || version.askedAt === undefined) return 'not-asked';
  return version.keptBy.includes(team) ? 'kept' : 'yes';
}

export function getOtherTeam(team: Team): Team {
  return team === 'sales' ? 'marketing' : 'sales';
}

type Clock = Pick<Organisation, 'hours' | 'zone'>;

/** The last day on which it holds, on the organisation’s calendar. */
export function getLastDayOf({ until }: Pick<PairTerms, 'until'>, zone: string): LocalDate {
  return getLocalDate(until - 1, zone);
}

/** It holds through this day. */
export function planEnd(lastDay: LocalDate, zone: string): Instant {
  return getInstant(addDays(lastDay, 1), '00:00', zone);
}

/** The days on which it may end: from tomorrow, for a year. */
export function listEndBounds(today: LocalDate): { earliest: LocalDate; latest: LocalDate } {
  return { earliest: addDays(today, 1), latest: addMonths(today, VALID_MONTHS_MAX) };
}

/** The day proposed first: a quarter from now. */
export function offerLastDay(today: LocalDate): LocalDate {
  return addMonths(today, QUARTER_MONTHS);
}

/** When it ends where both keep it. */
export function planNextEnd(version: Pick<PairTerms, 'until'>, zone: string): Instant {
  return planEnd(addMonths(getLastDayOf(version, zone), QUARTER_MONTHS), zone);
}

/** At most ten working days are left of it after today. */
export function isEndNear({ until }: Pick<PairTerms, 'until'>, now: Instant, { hours, zone }: Clock): boolean {
  const last = getLastDayOf({ until }, zone);
  let left = 0;
  for (let day = addDays(getLocalDate(now, zone), 1); day <= last && left <= ENDING_DAYS; day = addDays(day, 1)) {
    if (isWorkingDay(day, hours)) left += 1;
  }
  return left <= ENDING_DAYS;
}
