import { composeDigest } from '../../../src/domain/digests/compose-digest.ts';
import type { Digest, DigestFacts } from '../../../src/domain/digests/digest.ts';
import { type DigestPeriod, planNextPeriod } from '../../../src/domain/digests/digest-plan.ts';
import type { KeptDigest } from '../../../src/store/store.ts';
import { countJudged, countWeek, makeDigestFacts } from '../../domain/digests/any-week.ts';
import { makeOrganisation, makePerson } from '../people.ts';

export const organisation = makeOrganisation();
/** Somebody of sales. */
export const sanne = makePerson();
/** The managers of both teams. */
export const ruben = makePerson({ id: 'ruben', role: 'manager' });
export const helen = makePerson({ id: 'helen', team: 'marketing', role: 'manager' });

/** Where the newest period ended: on Monday the second of March, the day before `NOW`. */
export const LAST: KeptDigest = { until: '2026-03-02', untilAt: Date.UTC(2026, 2, 1, 23) };
/** The period that is running; its digest comes on Monday the ninth at nine in Amsterdam. */
export const NEXT: DigestPeriod = planNextPeriod(LAST, organisation);
/** The moment after that period. */
export const MONDAY = Date.UTC(2026, 2, 9, 8);

/** A week in which four people of sales judged ten leads of one campaign. */
export function makeWeek(more: Partial<DigestFacts> = {}): DigestFacts {
  const judged = countJudged(6, 2, 2, ['sanne', 'bram', 'fleur', 'thijs']);
  return makeDigestFacts(countWeek([{ ...judged, campaign: 'Spring' }]), { period: NEXT, ...more });
}

/** The digest of the week before, as it was posted. */
export function makePosted(more: Partial<DigestFacts> = {}): KeptDigest & { digest: Digest } {
  const period = planNextPeriod({ until: '2026-02-23', untilAt: Date.UTC(2026, 1, 22, 23) }, organisation);
  return { ...LAST, digest: composeDigest(makeWeek({ period, ...more })) };
}
