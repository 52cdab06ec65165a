import { AROUND_WEEKS, findWeeksAround, type WeeksAround } from '../../../domain/digests/compose/accepted-around.ts';
import type { DefinedWord } from '../../../domain/digests/digest.ts';
import type { DigestPeriod } from '../../../domain/digests/digest-plan.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { addDays, getLocalDate } from '../../../domain/working-time.ts';
import type { Reads } from '../../../store/store.ts';

/** Weeks before and after, and the one in which it was agreed; a week is never longer than two. */
const DAYS_BACK = (2 * AROUND_WEEKS + 1) * 14;

type Defined = { defined?: DefinedWord[]; around?: WeeksAround };

/** Words that were agreed on in a period, and the weeks around the version of the definition that has held for a while. */
export async function readDefined(
  reads: Reads,
  { id, zone }: Organisation,
  { first, fromAt, untilAt }: DigestPeriod,
): Promise<Defined> {
  const [words, versions] = await Promise.all([
    reads.wordsAgreed(id, fromAt, untilAt),
    reads.definitionsAgreed(id, untilAt),
  ]);
  const agreedOn = versions.map(({ agreedAt, ...word }) => ({ ...word, on: getLocalDate(agreedAt, zone) }));
  const defined = words.length === 0 ? {} : { defined: words };
  if (agreedOn.length === 0) return defined;
  const { weeks } = await reads.weeksEnding(id, { after: addDays(first, -DAYS_BACK), last: first });
  const latest = weeks.slice(-2 * AROUND_WEEKS);
  const digests = await Promise.all(latest.map(({ until }) => reads.digest(id, until)));
  const told = digests.filter((digest) => digest !== undefined);
  const around = findWeeksAround(told, agreedOn);
  return { ...defined, ...(around && { around }) };
}
