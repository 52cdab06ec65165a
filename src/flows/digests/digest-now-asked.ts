import type { Reply } from '../../cards/card.ts';
import { notice } from '../../cards/notices.ts';
import { getLastDay } from '../../domain/digests/digest-plan.ts';
import { findDigestChannels } from '../../domain/organisation.ts';
import { sayDays, sayList, sayMoment } from '../../words/say.ts';
import { reply } from '../flow.ts';
import type { DigestFlow, DigestManaging } from './lib/digest-manager.ts';
import { decidePosting, type Posting, readPosting } from './lib/digest-posting.ts';

/** A manager posts the digest of a week that is over without waiting for its hour; each week is posted once. */
export const digestNowAsked: DigestFlow<'digest.now-asked', Posting | undefined> = {
  read: async (reads, { organisation, last, next }, _event, now) =>
    now < next.untilAt ? undefined : readPosting(reads, organisation, { period: next, last }, now),
  decide: ({ more: posting, ...managing }, _event, now) => {
    if (posting === undefined) return reply(refuseEarly(managing));
    const { locale } = managing.person;
    const names = findDigestChannels(managing.organisation).map(({ name }) => `#${name}`);
    const channels = sayList(locale, names);
    return { changes: decidePosting(posting, now), reply: notice(locale, 'digest.now.done', { channels }) };
  },
};

function refuseEarly({ person, organisation, last, next }: DigestManaging): Reply {
  const { locale } = person;
  const date = sayMoment(locale, organisation.zone, next.dueAt);
  const days = sayDays(locale, next.first, getLastDay(next));
  if (last.digest === undefined) return notice(locale, 'digest.now.early', { days, date });
  const { first, last: end } = last.digest;
  return notice(locale, 'digest.now.already', { days: sayDays(locale, first, end), next: days, date });
}
