import type { Organisation } from '../../domain/organisation.ts';
import { defineRule } from '../room.ts';
import { type MonthPosting, postMonth, readMonthPosting } from '../shared/month-posting.ts';
import { decideSignals, readSignalFacts, type SignalFacts } from './lib/campaign-signals.ts';
import { decidePosting, type Posting, readDuePosting } from './lib/digest-posting.ts';
import { isMonthDue } from './lib/month-due.ts';

type Posts = { posting: Posting | undefined; month: MonthPosting | undefined };

/** The digest whose hour has come, with the month's figures where no summary takes them along. */
export const postDigests = defineRule<Organisation, Posts>({
  read: async (reads, organisation, now) => {
    const [posting, rounds] = await Promise.all([
      readDuePosting(reads, organisation, now),
      reads.rounds(organisation.id),
    ]);
    const isDue = posting?.kind === 'post' && isMonthDue(organisation, rounds, now);
    return { posting, month: isDue ? await readMonthPosting(reads, organisation, now) : undefined };
  },
  decide: ({ posting, month }, _organisation, now) => [
    ...(posting === undefined ? [] : decidePosting(posting, now)),
    ...(month === undefined ? [] : postMonth(month, now)),
  ],
});

/** Both managers hear early of a campaign with too many poor leads. */
export const signalManagers = defineRule<Organisation, SignalFacts | undefined>({
  read: (reads, organisation, now) => readSignalFacts(reads, organisation, now),
  decide: (facts, _organisation, now) => (facts === undefined ? [] : decideSignals(facts, now)),
});
