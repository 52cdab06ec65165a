import type { Reply } from '../../cards/card.ts';
import { digestPreviewCard } from '../../cards/digests/digest-preview-card.ts';
import { notice } from '../../cards/notices.ts';
import { composeDigest } from '../../domain/digests/compose-digest.ts';
import type { Digest } from '../../domain/digests/digest.ts';
import { getLastDay, planNextPeriod } from '../../domain/digests/digest-plan.ts';
import { findDigestChannels } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { sayDays, sayMoment } from '../../words/say.ts';
import { reply } from '../flow.ts';
import type { DigestFlow, DigestManaging } from './lib/digest-manager.ts';
import { readWeekFacts } from './lib/week-facts.ts';

/**
 * A manager looks at the newest digest: the one that comes once its week is over, else the one that was posted. A week
 * that is still running is never shown: two looks at it would tell who said what in between. `more` is the digest that
 * can be posted already, when its week is over.
 */
export const digestAsked: DigestFlow<'digest.asked', Digest | undefined> = {
  read: async (reads, { organisation, last, next }, _event, now) => {
    if (now < next.untilAt) return undefined;
    const { facts } = await readWeekFacts(reads, organisation, { period: next, before: last.digest }, now);
    return composeDigest(facts);
  },
  decide: ({ more: coming, ...asking }, _event, now) => {
    const digest = coming ?? asking.last.digest;
    if (digest === undefined) return reply(sayNothingYet(asking));
    const { organisation, person, next } = asking;
    const { locale } = person;
    const channels = findDigestChannels(organisation).map(({ name }) => `#${name}`);
    const comesAt = coming === undefined ? findNextPost(asking, now) : next.dueAt;
    const date = sayMoment(locale, organisation.zone, comesAt);
    return reply({
      kind: 'notice',
      card: digestPreviewCard({ digest, isComing: coming !== undefined, channels, date, locale }),
    });
  },
};

/** When the next digest is posted. */
function findNextPost({ organisation, next }: DigestManaging, now: Instant): Instant {
  return now < next.dueAt ? next.dueAt : planNextPeriod(next, organisation).dueAt;
}

function sayNothingYet({ person, organisation, next }: DigestManaging): Reply {
  const { locale } = person;
  const date = sayMoment(locale, organisation.zone, next.dueAt);
  return notice(locale, 'digest.preview.none', { date, days: sayDays(locale, next.first, getLastDay(next)) });
}
