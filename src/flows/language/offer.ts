import type { Digest } from '../../domain/digests/digest.ts';
import type { Reason } from '../../domain/leads/verdict.ts';
import { addDays, getLocalDate } from '../../domain/working-time.ts';
import { say } from '../../words/say.ts';
import { defineOffer } from '../offer.ts';

const DAYS_BACK = 28;
/** Where such leads are called poor, the teams do not mean the same by a good one. */
const DEFINING: ReadonlySet<Reason | 'rest'> = new Set<Reason>(['not_our_customer', 'not_ripe', 'no_need']);

/** Why agree on words: what the digests of the last four weeks said, and nothing that they did not. */
export const offerLanguage = defineOffer<Digest[]>({
  read: async (reads, { id, zone }, now) => {
    const today = getLocalDate(now, zone);
    const { weeks } = await reads.weeksEnding(id, { after: addDays(today, -DAYS_BACK), last: today });
    const digests = await Promise.all(weeks.map(({ until }) => reads.digest(id, until)));
    return digests.filter((digest) => digest !== undefined);
  },
  say: (digests, locale) => {
    const reasons = digests.flatMap((digest) => digest.reasons).filter(({ reason }) => DEFINING.has(reason));
    const leads = digests.map(({ handedOver }) => handedOver).filter((count) => count !== 'few');
    return say(locale, 'lexicon.why', {
      reasons: reasons.reduce((sum, { judgements }) => sum + judgements, 0),
      leads: leads.reduce((sum, count) => sum + count, 0),
    });
  },
});
