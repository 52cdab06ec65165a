import type { Reply } from '../../cards/card.ts';
import { notice, strangerNotice } from '../../cards/notices.ts';
import { getLastDay } from '../../domain/digests/digest-plan.ts';
import { findDigestChannels } from '../../domain/organisation.ts';
import { sayDays, sayList, sayMoment } from '../../words/say.ts';
import { flow, reply } from '../flow.ts';
import { managersOnly } from './digest-asked.ts';
import { type Posting, postingChanges, postingOf } from './lib/digest-posting.ts';
import { type Stand, standOf } from './lib/digest-stand.ts';

type Facts = { stand: Stand; posting: Posting | undefined } | undefined;

/** A manager posts the digest of a week that is over without waiting for its hour; each week is posted once. */
export const digestNowAsked = flow<'digest.now-asked', Facts>({
  read: async (reads, event, now) => {
    const stand = await standOf(reads, event.by, now);
    if (stand === undefined) return undefined;
    const { person, organisation, last, next } = stand;
    if (person.role !== 'manager' || now < next.untilAt) return { stand, posting: undefined };
    return { stand, posting: await postingOf(reads, organisation, { period: next, last }, now) };
  },
  decide: (facts, _event, now) => {
    if (facts === undefined) return reply(strangerNotice());
    const { stand, posting } = facts;
    const { person, organisation } = stand;
    if (person.role !== 'manager') return reply(managersOnly(stand));
    if (posting === undefined) return reply(tooEarly(stand));
    const channels = sayList(
      person.locale,
      findDigestChannels(organisation).map(({ name }) => `#${name}`),
    );
    return { changes: postingChanges(posting, now), reply: notice(person.locale, 'digest.now.done', { channels }) };
  },
});

function tooEarly({ person, organisation, last, next }: Stand): Reply {
  const { locale } = person;
  const date = sayMoment(locale, organisation.zone, next.dueAt);
  const days = sayDays(locale, next.first, getLastDay(next));
  if (last.digest === undefined) return notice(locale, 'digest.now.early', { days, date });
  const { first, last: end } = last.digest;
  return notice(locale, 'digest.now.already', { days: sayDays(locale, first, end), next: days, date });
}
