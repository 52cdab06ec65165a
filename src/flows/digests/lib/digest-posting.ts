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
import { queueChannelPosts } from '../../shared/channel-posts.ts';
import { readWeekFacts, type WeekFacts } from './week-facts.ts';

/** Counting begins, or goes on after a long absence. */
type Beginning = { kind: 'begin'; end: PeriodEnd };
/** What is due: to begin counting, or the digest of a period that is over and that nobody posted. */
export type DuePosting = Beginning | { kind: 'post'; period: DigestPeriod; last: KeptDigest };
/** The same with all that it is made of. */
export type Posting = (Beginning | { kind: 'post'; week: WeekFacts }) & { organisation: Organisation };

/** The oldest digest whose moment has come, or where to begin counting; undefined while neither is due. */
export function planPosting(
  last: KeptDigest | undefined,
  organisation: Organisation,
  now: Instant,
): DuePosting | undefined {
  if (last === undefined) return { kind: 'begin', end: findNewestEnd(now, organisation) };
  const end = skipLongMissed(last, now, organisation);
  if (end !== last) return { kind: 'begin', end };
  const period = planNextPeriod(last, organisation);
  return now < period.dueAt ? undefined : { kind: 'post', period, last };
}

/** What is due for an organisation now. */
export async function readDuePosting(
  reads: Reads,
  organisation: Organisation,
  now: Instant,
): Promise<Posting | undefined> {
  const due = planPosting(await reads.newestDigest(organisation.id), organisation, now);
  if (due === undefined) return undefined;
  return due.kind === 'begin' ? { ...due, organisation } : readPosting(reads, organisation, due, now);
}

/** The digest that follows the newest one. */
export async function readPosting(
  reads: Reads,
  organisation: Organisation,
  { period, last }: { period: DigestPeriod; last: KeptDigest },
  now: Instant,
): Promise<Posting> {
  const week = await readWeekFacts(reads, organisation, { period, before: last.digest }, now);
  return { kind: 'post', organisation, week };
}

/** The digest is kept as everybody will read it, and posted in all its channels. */
export function decidePosting(posting: Posting, now: Instant): Change[] {
  const { organisation } = posting;
  const { id } = organisation;
  if (posting.kind === 'begin') return [{ kind: 'digest.begun', organisation: id, ...posting.end }];
  const { facts, used } = posting.week;
  const { period } = facts;
  const subject = { kind: 'digest', until: period.until } as const;
  return [
    { kind: 'digest.posted', organisation: id, period, digest: composeDigest(facts), at: now },
    ...(used === undefined
      ? []
      : [{ kind: 'celebration.used' as const, organisation: id, celebration: used.id, at: now }]),
    ...queueChannelPosts(id, findDigestChannels(organisation), subject, now),
  ];
}
