import { composeDigest } from '../../../domain/digests/compose-digest.ts';
import {
  type DigestPeriod,
  findNewestEnd,
  type PeriodEnd,
  planNextPeriod,
  skipLongMissed,
} from '../../../domain/digests/digest-plan.ts';
import { findDigestChannels, type Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { KeptDigest, Reads } from '../../../store/store.ts';
import { type WeekFacts, weekFacts } from './digest-facts.ts';

/** A digest that can be posted: its period is over and nobody posted it. */
export type Posting = { kind: 'post'; organisation: Organisation; week: WeekFacts } | Beginning;
/** Counting begins, or goes on after a long absence. */
type Beginning = { kind: 'begin'; organisation: Organisation; end: PeriodEnd };

/** What is due for an organisation: the oldest digest whose moment has come, or where to begin counting. */
export async function postingDue(reads: Reads, organisation: Organisation, now: Instant): Promise<Posting | undefined> {
  const last = await reads.newestDigest(organisation.id);
  if (last === undefined) return { kind: 'begin', organisation, end: findNewestEnd(now, organisation) };
  const end = skipLongMissed(last, now, organisation);
  if (end !== last) return { kind: 'begin', organisation, end };
  const period = planNextPeriod(last, organisation);
  return now < period.dueAt ? undefined : postingOf(reads, organisation, { period, last }, now);
}

/** The digest that follows the newest one. */
export async function postingOf(
  reads: Reads,
  organisation: Organisation,
  { period, last }: { period: DigestPeriod; last: KeptDigest },
  now: Instant,
): Promise<Posting> {
  return {
    kind: 'post',
    organisation,
    week: await weekFacts(reads, organisation, { period, before: last.digest }, now),
  };
}

/** The digest is kept as everybody will read it, and posted in all its channels. */
export function postingChanges(posting: Posting, now: Instant): Change[] {
  const { organisation } = posting;
  const { id } = organisation;
  if (posting.kind === 'begin') return [{ kind: 'digest.begun', organisation: id, ...posting.end }];
  const { facts, used } = posting.week;
  const { period } = facts;
  return [
    { kind: 'digest.posted', organisation: id, period, digest: composeDigest(facts), at: now },
    ...(used === undefined
      ? []
      : [{ kind: 'celebration.used' as const, organisation: id, celebration: used.id, at: now }]),
    ...findDigestChannels(organisation).map(({ platform, workspace, id: channel }): Change => {
      const target = { kind: 'channel', platform, workspace, id: channel } as const;
      return {
        kind: 'post.queued',
        organisation: id,
        subject: { kind: 'digest', until: period.until },
        target,
        at: now,
      };
    }),
  ];
}
