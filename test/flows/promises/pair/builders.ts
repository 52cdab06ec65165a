import type { PairVersion } from '../../../../src/domain/promises/pair/pair.ts';
import { planEnd } from '../../../../src/domain/promises/pair/pair.ts';
import { DAY_MS } from '../../../../src/domain/time.ts';
import { makeOrganisation, makePerson } from '../../people.ts';
import { NOW } from '../../specification.ts';

export const organisation = makeOrganisation();
export const sanne = makePerson();
export const ruben = makePerson({ id: 'ruben', role: 'manager' });
export const helen = makePerson({ id: 'helen', role: 'manager', team: 'marketing' });
/** Three months from the moment of every decision here. */
export const UNTIL = planEnd('2026-06-03', organisation.zone);

/** Proposed by Ruben of sales yesterday, with his signature. */
export const makePair = (more: Partial<PairVersion> = {}): PairVersion => ({
  ...{ number: 1, sqls: 40, hours: 4, attempts: 3, until: UNTIL, state: 'proposed', by: 'ruben' },
  at: NOW - DAY_MS,
  signatures: { sales: { person: 'ruben', at: NOW - DAY_MS } },
  keptBy: [],
  ...more,
});

/** Version 1, in force since yesterday. */
export const agreed = makePair({
  state: 'agreed',
  agreedAt: NOW - DAY_MS,
  signatures: { sales: { person: 'ruben', at: NOW - DAY_MS }, marketing: { person: 'helen', at: NOW - DAY_MS } },
});
