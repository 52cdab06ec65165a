import { composeWeek } from '../../../domain/digests/compose/compose-digest.ts';
import type { Digest, KeptWeek } from '../../../domain/digests/digest.ts';
import {
  type DigestPeriod,
  findNewestEnd,
  type PeriodEnd,
  planNextPeriod,
  skipLongMissed,
} from '../../../domain/digests/digest-plan.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { postDigest } from './digest-posting.ts';
import { readWeekFacts, type WeekFacts } from './week-facts.ts';

/** Counting begins, or goes on after a long absence. */
type Beginning = { kind: 'begin'; end: PeriodEnd };
/** The end of the running week is fixed, which a database of before does not know. */
type Planning = { kind: 'plan'; next: DigestPeriod };
/** A week that was frozen is posted. */
type Posting = { kind: 'post'; week: PostableWeek };
/** A week that is over is frozen. */
type Freezing = { kind: 'freeze'; period: DigestPeriod; before: Digest | undefined };

type PostableWeek = Pick<DigestPeriod, 'until' | 'dueAt'>;
/** What is due of an organisation’s digests. */
export type DueDigest = Beginning | Planning | Posting | Freezing;
/** The same with all that it is made of. */
export type DigestStep = Beginning | Planning | Posting | (Freezing & { facts: WeekFacts });

/** One thing at a time, the oldest first: every minute the next is due. Undefined while none is. */
export function planDigest(
  last: KeptWeek | undefined,
  organisation: Organisation,
  now: Instant,
): DueDigest | undefined {
  if (last === undefined) return { kind: 'begin', end: findNewestEnd(now, organisation) };
  const end = skipLongMissed(last, now, organisation);
  if (end !== last) return { kind: 'begin', end };
  if (isWaiting(last)) return now < last.dueAt ? undefined : { kind: 'post', week: last };
  const next = last.next ?? planNextPeriod(last, organisation);
  if (now >= next.untilAt) return { kind: 'freeze', period: next, before: last.digest };
  return last.next === undefined ? { kind: 'plan', next } : undefined;
}

/** Frozen, and not posted yet. */
export function isWaiting(week: KeptWeek): week is KeptWeek & { digest: Digest; dueAt: Instant } {
  return week.digest !== undefined && !week.isPosted && week.dueAt !== undefined;
}

export async function readDigestStep(
  reads: Reads,
  organisation: Organisation,
  now: Instant,
): Promise<DigestStep | undefined> {
  const due = planDigest(await reads.newestDigest(organisation.id), organisation, now);
  if (due?.kind !== 'freeze') return due;
  return { ...due, facts: await readWeekFacts(reads, organisation, due) };
}

/** Whether this posts a digest: one that was frozen, or one that is frozen after its hour. */
export function isPosting(step: DigestStep | undefined, now: Instant): boolean {
  return step?.kind === 'post' || (step?.kind === 'freeze' && now >= step.period.dueAt);
}

export function decideDigest(step: DigestStep, organisation: Organisation, now: Instant): Change[] {
  const { id } = organisation;
  switch (step.kind) {
    case 'begin':
      return [{ kind: 'digest.begun', organisation: id, ...step.end, next: planNextPeriod(step.end, organisation) }];
    case 'plan':
      return [{ kind: 'digest.planned', organisation: id, until: step.next.first, next: step.next }];
    case 'post':
      return postDigest(organisation, step.week, now);
    case 'freeze':
      return freezeWeek(step, organisation, now);
  }
}

/** The week is kept as everybody will read it, and nothing that happens later changes it. */
function freezeWeek(step: Freezing & { facts: WeekFacts }, organisation: Organisation, at: Instant): Change[] {
  const { period } = step;
  const { facts, used } = step.facts;
  const { id } = organisation;
  return [
    {
      kind: 'digest.frozen',
      organisation: id,
      period,
      next: planNextPeriod(period, organisation),
      ...composeWeek(facts),
      wonMs: facts.counts.wins.wonMs,
      at,
    },
    ...(used === undefined ? [] : [{ kind: 'celebration.used' as const, organisation: id, celebration: used.id, at }]),
    ...(isPosting(step, at) ? postDigest(organisation, period, at) : []),
  ];
}
