import { MONTH_WITHOUT_SUMMARY_DAY } from '../../domain/digests/month.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { rule } from '../room.ts';
import { type MonthPosting, postMonth, readMonthPosting } from '../shared/month-posting.ts';
import { type Posting, postingChanges, postingDue } from './lib/digest-posting.ts';
import { type SignalFacts, signalChanges, signalFacts } from './lib/signal-giving.ts';

type Posts = { posting: Posting | undefined; month: MonthPosting | undefined };

/** The digest whose hour has come, with the month's figures where no summary takes them along. */
export const postDigests = rule<Organisation, Posts>({
  read: async (reads, organisation, now) => {
    const [posting, rounds] = await Promise.all([postingDue(reads, organisation, now), reads.rounds(organisation.id)]);
    const isDue = posting?.kind === 'post' && isMonthDue(organisation, rounds, now);
    return { posting, month: isDue ? await readMonthPosting(reads, organisation, now) : undefined };
  },
  decide: ({ posting, month }, _organisation, now) => [
    ...(posting === undefined ? [] : postingChanges(posting, now)),
    ...(month === undefined ? [] : postMonth(month, now)),
  ],
});

/** Where no check-in’s summary took them along, a month’s figures come with a digest in the middle of the next month. */
function isMonthDue({ zone }: Organisation, rounds: { state: string }[], now: Instant): boolean {
  const isRunning = rounds.some(({ state }) => state === 'open' || state === 'review');
  const day = Number(getLocalDate(now, zone).slice(-2));
  return !isRunning && day >= MONTH_WITHOUT_SUMMARY_DAY;
}

/** Both managers hear early of a campaign with too many poor leads. */
export const signalManagers = rule<Organisation, SignalFacts | undefined>({
  read: (reads, organisation, now) => signalFacts(reads, organisation, now),
  decide: (facts, _organisation, now) => (facts === undefined ? [] : signalChanges(facts, now)),
});
