import type { Term, TermEntry, TermVersion } from '../../../src/domain/language/term.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { NOW } from '../specification.ts';

export const organisation = makeOrganisation();
export const sanne = makePerson();
export const ruben = makePerson({ id: 'ruben', role: 'manager' });
export const helen = makePerson({ id: 'helen', role: 'manager', team: 'marketing' });
export const TERM = 'aB3_efgh-jklmnop';

export const makeTerm = (more: Partial<Term> = {}): Term => ({
  id: TERM,
  organisation: 'acme',
  name: 'SQL',
  spellings: [],
  reviewDays: 90,
  keptBy: [],
  ...more,
});

/** Proposed by Sanne yesterday. */
export const makeVersion = (more: Partial<TermVersion> = {}): TermVersion => ({
  term: TERM,
  number: 1,
  name: 'SQL',
  spellings: [],
  text: 'Wants to talk to us this quarter.',
  reviewDays: 90,
  criteria: [],
  state: 'proposed',
  by: 'sanne',
  at: NOW - DAY_MS,
  signatures: {},
  ...more,
});

export const SIGNED = {
  sales: { person: 'ruben', at: NOW - 1 },
  marketing: { person: 'helen', at: NOW - 1 },
} as const;

/** Version 1, agreed yesterday. */
export const agreed = makeVersion({ state: 'agreed', signatures: SIGNED, agreedAt: NOW - DAY_MS });

export const makeEntry = (more: Partial<TermEntry> = {}): TermEntry => ({ term: makeTerm(), ...more });
