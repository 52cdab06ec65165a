import type { Digest } from '../../domain/digests/digest.ts';
import { addDays, getLocalDate } from '../../domain/working-time.ts';
import { say } from '../../words/say.ts';
import { defineOffer } from '../offer.ts';

const DAYS_BACK = 28;

/** Why promise each other something: how often leads were contacted in time, as the digests of the last four weeks said. */
export const offerPromises = defineOffer<Digest[]>({
  read: async (reads, { id, zone }, now) => {
    const today = getLocalDate(now, zone);
    const { weeks } = await reads.weeksEnding(id, { after: addDays(today, -DAYS_BACK), last: today });
    const digests = await Promise.all(weeks.map(({ until }) => reads.digest(id, until)));
    return digests.filter((digest) => digest !== undefined);
  },
  say: (digests, locale) => {
    const promises = digests.flatMap(({ promise }) => promise ?? []);
    const leads = digests.map(({ handedOver }) => handedOver).filter((count) => count !== 'few');
    return say(locale, 'pair.why', {
      due: promises.reduce((sum, { due }) => sum + due, 0),
      inTime: promises.reduce((sum, { inTime }) => sum + inTime, 0),
      leads: leads.reduce((sum, count) => sum + count, 0),
    });
  },
});
