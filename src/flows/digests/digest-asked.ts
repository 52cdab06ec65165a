import type { Reply } from '../../cards/card.ts';
import { digestPreviewCard } from '../../cards/digests/digest-preview-card.ts';
import { notice, strangerNotice } from '../../cards/notices.ts';
import { composeDigest } from '../../domain/digests/compose-digest.ts';
import type { Digest } from '../../domain/digests/digest.ts';
import { getLastDay, planNextPeriod } from '../../domain/digests/digest-plan.ts';
import { findDigestChannels } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { sayDays, sayMoment } from '../../words/say.ts';
import { flow, reply } from '../flow.ts';
import { weekFacts } from './lib/digest-facts.ts';
import { type Stand, standOf } from './lib/digest-stand.ts';

/** `coming`: the digest that can be posted already, when its week is over. */
type Facts = { stand: Stand; coming: Digest | undefined } | undefined;

/**
 * A manager looks at the newest digest: the one that comes once its week is over, else the one that was posted. A week
 * that is still running is never shown: two looks at it would tell who said what in between.
 */
export const digestAsked = flow<'digest.asked', Facts>({
  read: async (reads, event, now) => {
    const stand = await standOf(reads, event.by, now);
    if (stand === undefined) return undefined;
    const { person, organisation, last, next } = stand;
    if (person.role !== 'manager' || now < next.untilAt) return { stand, coming: undefined };
    const { facts } = await weekFacts(reads, organisation, { period: next, before: last.digest }, now);
    return { stand, coming: composeDigest(facts) };
  },
  decide: (facts, _event, now) => {
    if (facts === undefined) return reply(strangerNotice());
    const { stand, coming } = facts;
    const { person, last } = stand;
    if (person.role !== 'manager') return reply(managersOnly(stand));
    const told = coming ?? last.digest;
    if (told === undefined) return reply(nothingYet(stand));
    const { organisation } = stand;
    const { locale } = person;
    const channels = findDigestChannels(organisation).map(({ name }) => `#${name}`);
    const comesAt = coming === undefined ? nextAt(stand, now) : stand.next.dueAt;
    const date = sayMoment(locale, organisation.zone, comesAt);
    return reply({
      kind: 'notice',
      card: digestPreviewCard({ digest: told, isComing: coming !== undefined, channels, date, locale }),
    });
  },
});

/** When the next digest is posted. */
export function nextAt({ organisation, next }: Stand, now: Instant): Instant {
  return now < next.dueAt ? next.dueAt : planNextPeriod(next, organisation).dueAt;
}

/** Whoever is no manager is told when the digest comes. */
export function managersOnly({ person, organisation, next }: Stand): Reply {
  const date = sayMoment(person.locale, organisation.zone, next.dueAt);
  return notice(person.locale, 'digest.managers-only', { date });
}

function nothingYet({ person, organisation, next }: Stand): Reply {
  const { locale } = person;
  const date = sayMoment(locale, organisation.zone, next.dueAt);
  return notice(locale, 'digest.preview.none', { date, days: sayDays(locale, next.first, getLastDay(next)) });
}
