import { nameNobody } from '../../cards/about.ts';
import type { Reply } from '../../cards/card.ts';
import { digestPreviewCard } from '../../cards/digests/digest-preview-card.ts';
import { notice } from '../../cards/notices.ts';
import { getLastDay } from '../../domain/digests/digest-plan.ts';
import { findDigestChannels } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { sayChannels, sayDays, sayMoment } from '../../words/say.ts';
import { reply } from '../flow.ts';
import { type DigestFlow, type DigestManaging, findNextPost } from './lib/digest-manager.ts';

/**
 * A manager looks at the newest week that was frozen, as everybody reads it or will. Nothing of a week is shown before
 * that, and nothing is counted for who asks: two looks would tell who said what in between.
 */
export const digestAsked: DigestFlow<'digest.asked'> = {
  decide: ({ more: _, ...managing }, _event, now) => {
    const { organisation, person, last } = managing;
    if (last.digest === undefined) return reply(sayNothingYet(managing, now));
    const { locale } = person;
    const channels = sayChannels(locale, findDigestChannels(organisation), organisation);
    const today = getLocalDate(now, organisation.zone);
    const date = sayMoment(locale, organisation.zone, findNextPost(managing), today);
    const card = digestPreviewCard({ digest: last.digest, isComing: !last.isPosted, channels, date, locale });
    return reply({ kind: 'notice', card });
  },
};

function sayNothingYet({ person, organisation, next }: DigestManaging, now: Instant): Reply {
  const { locale } = person;
  const today = getLocalDate(now, organisation.zone);
  const date = sayMoment(locale, organisation.zone, next.dueAt, today);
  return notice(nameNobody(locale), 'digest.preview.none', {
    date,
    days: sayDays(locale, next.first, getLastDay(next), today),
  });
}
