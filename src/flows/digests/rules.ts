import type { Organisation } from '../../domain/organisation.ts';
import { POLICY } from '../../domain/privacy/policy.ts';
import { addDays, getLocalDate } from '../../domain/working-time.ts';
import { defineRule } from '../room.ts';
import { type MonthPosting, postMonth, readMonthPosting } from '../shared/month-posting.ts';
import { decideSignals, readSignalFacts, type SignalFacts } from './lib/campaign-signals.ts';
import { type DigestStep, decideDigest, isPosting, readDigestStep } from './lib/digest-due.ts';
import { decideLoad, type LoadFacts, readLoad } from './lib/load-signal.ts';
import { isMonthDue } from './lib/month-due.ts';

type Posts = { step: DigestStep | undefined; month: MonthPosting | undefined };

/**
 * A week is frozen when it is over and posted when its hour has come, with the month's figures where no summary takes
 * them along.
 */
export const postDigests = defineRule<Organisation, Posts>({
  read: async (reads, organisation, now) => {
    const [step, rounds] = await Promise.all([readDigestStep(reads, organisation, now), reads.rounds(organisation.id)]);
    const isDue = isPosting(step, now) && isMonthDue(organisation, rounds, now);
    return { step, month: isDue ? await readMonthPosting(reads, organisation, now) : undefined };
  },
  decide: ({ step, month }, organisation, now) => [
    ...(step === undefined ? [] : decideDigest(step, organisation, now)),
    ...(month === undefined ? [] : postMonth(month, now)),
  ],
});

/** Both managers hear early of a campaign with too many poor leads. */
export const signalManagers = defineRule<Organisation, SignalFacts | undefined>({
  mayWait: true,
  read: (reads, organisation, now) => readSignalFacts(reads, organisation, now),
  decide: (facts, _organisation, now) => (facts === undefined ? [] : decideSignals(facts, now)),
});

/** Marketing hears once when sales has had too many open leads for a week; looked at once a day. */
export const watchLoads = defineRule<Organisation, LoadFacts | undefined>({
  mayWait: true,
  read: (reads, organisation, now) => readLoad(reads, organisation, now),
  decide: (facts, organisation, now) => (facts === undefined ? [] : decideLoad(facts, organisation, now)),
});

/** Who and what stood behind figures is kept as long as something may still be published of them; looked at once a day. */
export const forgetFigures = defineRule<Organisation, { isSweptToday: boolean }>({
  read: async (reads, { id, zone }, now) => ({ isSweptToday: (await reads.sweptOn(id)) === getLocalDate(now, zone) }),
  decide: ({ isSweptToday }, { id, zone }, now) => {
    const before = addDays(getLocalDate(now, zone), -POLICY.leadsDays);
    return isSweptToday ? [] : [{ kind: 'figures.forgotten', organisation: id, before }];
  },
});
