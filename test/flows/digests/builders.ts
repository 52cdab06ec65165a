import { composeWeek } from '../../../src/domain/digests/compose/compose-digest.ts';
import type { Digest, DigestFacts, KeptWeek } from '../../../src/domain/digests/digest.ts';
import { type DigestPeriod, planNextPeriod } from '../../../src/domain/digests/digest-plan.ts';
import { countCampaign, countWeek, makeDigestFacts } from '../../domain/digests/any-week.ts';
import { makeOrganisation, makePerson } from '../people.ts';

export const organisation = makeOrganisation();
/** Somebody of sales. */
export const sanne = makePerson();
/** The managers of both teams. */
export const ruben = makePerson({ id: 'ruben', role: 'manager' });
export const helen = makePerson({ id: 'helen', team: 'marketing', role: 'manager' });

const END = { until: '2026-03-02', untilAt: Date.UTC(2026, 2, 1, 23) };
/** The period that is running; its digest comes on Monday the ninth at nine in Amsterdam. */
export const NEXT: DigestPeriod = planNextPeriod(END, organisation);
/** Where counting began: on Monday the second of March, the day before `NOW`. */
export const LAST: KeptWeek = { ...END, isPosted: false, next: NEXT };
/** The moment after that period. */
export const MONDAY = Date.UTC(2026, 2, 9, 8);

/** A week in which four people of sales judged ten leads of one campaign. */
export function makeWeek(more: Partial<DigestFacts> = {}): DigestFacts {
  const spring = countCampaign('Spring', 6, 2, 2, ['sanne', 'bram', 'fleur', 'thijs']);
  return makeDigestFacts(countWeek([spring]), { period: NEXT, ...more });
}

type Frozen = KeptWeek & { digest: Digest; dueAt: number };

/** The week before, as it was posted. */
export function makePosted(more: Partial<DigestFacts> = {}): Frozen {
  const period = planNextPeriod({ until: '2026-02-23', untilAt: Date.UTC(2026, 1, 22, 23) }, organisation);
  const { digest } = composeWeek(makeWeek({ period, ...more }));
  return { ...LAST, isPosted: true, digest, dueAt: period.dueAt };
}

/** The running week, over and frozen: it waits for its hour. */
export function makeFrozen(more: Partial<DigestFacts> = {}): Frozen {
  const { until, untilAt, dueAt } = NEXT;
  const { digest } = composeWeek(makeWeek(more));
  return { until, untilAt, dueAt, isPosted: false, digest, next: planNextPeriod(NEXT, organisation) };
}
