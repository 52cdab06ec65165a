import type { LocalDate } from '../../working-time.ts';
import type { AcceptedAround, Digest, Share, Shares } from '../digest.ts';

/** So many weeks before, and after, the one in which a definition was agreed. */
export const AROUND_WEEKS = 4;

/** A version of what an SQL is, and the day from which it holds. */
export type AgreedOn = { name: string; version: number; on: LocalDate };
/** A week as its digest says it. */
export type ToldWeek = Pick<Digest, 'first' | 'last' | 'quality'>;
/** The weeks around the one in which a version was agreed, but for the last, which is being composed. */
export type WeeksAround = Pick<AgreedOn, 'name' | 'version'> & { before: ToldWeek[]; after: ToldWeek[] };

/**
 * The version that has held for four whole weeks as the running one ends, where none came since: `told` are the weeks before it, oldest
 * first. The weeks before are those of one version, too.
 */
export function findWeeksAround(told: ToldWeek[], versions: AgreedOn[]): WeeksAround | undefined {
  const at = told.at(-AROUND_WEEKS);
  if (at === undefined) return undefined;
  const sorted = versions.toSorted((one, other) => one.version - other.version);
  const newest = sorted.at(-1);
  if (newest === undefined || newest.on < at.first || newest.on > at.last) return undefined;
  const since = sorted.at(-2)?.on ?? '';
  const before = told.slice(0, -AROUND_WEEKS).slice(-AROUND_WEEKS);
  const { name, version } = newest;
  return { name, version, before: before.filter(({ first }) => first > since), after: told.slice(1 - AROUND_WEEKS) };
}

/**
 * How many of the judged were accepted before and since, as the digests of these weeks say: it is the sum of what everybody read, so it
 * tells nothing new. Absent where either side has nothing to say.
 */
export function sumAround(
  around: WeeksAround | undefined,
  quality: Shares | undefined,
): { acceptedAround?: AcceptedAround } {
  if (around === undefined) return {};
  const { name, version } = around;
  const before = addUp(around.before.map((week) => week.quality));
  const after = addUp([...around.after.map((week) => week.quality), quality]);
  return before.of === 0 || after.of === 0 ? {} : { acceptedAround: { name, version, before, after } };
}

function addUp(weeks: (Shares | undefined)[]): Share {
  return weeks.reduce<Share>(
    ({ part, of }, week) =>
      week === undefined ? { part, of } : { part: part + week.good + week.fair, of: of + week.leads },
    { part: 0, of: 0 },
  );
}
