import { nameNobody } from '../../cards/about.ts';
import type { Reply } from '../../cards/card.ts';
import { notice, refuse } from '../../cards/notices.ts';
import { getLastDay } from '../../domain/digests/digest-plan.ts';
import { findDigestChannels } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { sayChannels, sayDays, sayMoment } from '../../words/say.ts';
import { reply } from '../flow.ts';
import { isWaiting } from './lib/digest-due.ts';
import type { DigestFlow, DigestManaging } from './lib/digest-manager.ts';
import { postDigest } from './lib/digest-posting.ts';

/** A manager posts a week that was frozen without waiting for its hour; each week is posted once. */
export const digestNowAsked: DigestFlow<'digest.now-asked'> = {
  decide: ({ more: _, ...managing }, _event, now) => {
    const { organisation, person, last } = managing;
    if (!isWaiting(last)) return reply(refuseNow(managing, now));
    const { locale } = person;
    const channels = sayChannels(locale, findDigestChannels(organisation), organisation);
    return {
      changes: postDigest(organisation, last, now),
      reply: notice(nameNobody(locale), 'digest.now.done', { channels }),
    };
  },
};

function refuseNow({ person, organisation, last, next }: DigestManaging, now: Instant): Reply {
  const { locale } = person;
  const today = getLocalDate(now, organisation.zone);
  const date = sayMoment(locale, organisation.zone, next.dueAt, today);
  const days = sayDays(locale, next.first, getLastDay(next), today);
  // Between its end and the minute in which it is frozen.
  if (now >= next.untilAt) return refuse(nameNobody(locale), 'digest.now.soon', { days });
  if (last.digest === undefined) return refuse(nameNobody(locale), 'digest.now.early', { days, date });
  const { first, last: end } = last.digest;
  const already = sayDays(locale, first, end, today);
  return refuse(nameNobody(locale), 'digest.now.already', { days: already, next: days, date });
}
