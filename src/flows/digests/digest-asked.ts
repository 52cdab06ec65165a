import type { Reply } from '../../cards/card.ts';
import { digestPreviewCard } from '../../cards/digests/digest-preview-card.ts';
import { notice } from '../../cards/notices.ts';
import { composeDigest } from '../../domain/digests/compose-digest.ts';
import type { Digest } from '../../domain/digests/digest.ts';
import { getLastDay } from '../../domain/digests/digest-plan.ts';
import { findDigestChannels } from '../../domain/organisation.ts';
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
  decide: ({ more: coming, ...managing }) => {
    const { organisation, person, last, next } = managing;
    const digest = coming ?? last.digest;
    if (digest === undefined) return reply(sayNothingYet(managing));
    const { locale } = person;
    const channels = findDigestChannels(organisation).map(({ name }) => `#${name}`);
    const date = sayMoment(locale, organisation.zone, next.dueAt);
    const card = digestPreviewCard({ digest, isComing: coming !== undefined, channels, date, locale });
    return reply({ kind: 'notice', card });
  },
};

function sayNothingYet({ person, organisation, next }: DigestManaging): Reply {
  const { locale } = person;
  const date = sayMoment(locale, organisation.zone, next.dueAt);
  return notice(locale, 'digest.preview.none', { date, days: sayDays(locale, next.first, getLastDay(next)) });
}
