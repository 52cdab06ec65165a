import { expect, test } from 'vitest';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import type { Judgement } from '../../../src/domain/leads/verdict.ts';
import { exportJudgements, exportLeads } from '../../../src/flows/leads/personal.ts';
import { makeLead, makeOrganisation, makePerson } from '../people.ts';
import { NOW } from '../specification.ts';
import { makeJudgement } from './builders.ts';

const owner = { person: makePerson(), organisation: makeOrganisation(), now: NOW };

const JUDGEMENTS: [what: string, judgement: Judgement, line: string][] = [
  ['a verdict alone', makeJudgement('good'), 'judgement: 2026-03-02 lead-1 good'],
  [
    'one with a reason and a part',
    makeJudgement('poor', { reason: 'not_our_customer', misfit: 'size' }),
    'judgement: 2026-03-02 lead-1 poor, not_our_customer, size',
  ],
  [
    'one with words',
    makeJudgement('poor', { reason: 'other', note: 'a student' }),
    'judgement: 2026-03-02 lead-1 poor, other, “a student”',
  ],
  [
    'one with words that may be quoted',
    makeJudgement('poor', { reason: 'other', note: 'a student', mayBeQuoted: true }),
    'judgement: 2026-03-02 lead-1 poor, other, “a student” (may be quoted)',
  ],
  [
    'one given on another day there than in UTC',
    makeJudgement('fair', { givenAt: Date.UTC(2026, 2, 1, 23, 30) }),
    'judgement: 2026-03-02 lead-1 fair',
  ],
];
test.each(JUDGEMENTS)('of what somebody judged they read %s', (_what, judgement, line) => {
  expect(exportJudgements.write([judgement], owner)).toEqual([line]);
});

const LEADS: [role: string, lead: Lead, line: string][] = [
  ['own', makeLead({ owner: 'sanne' }), 'owner'],
  ['are the partner of', makeLead({ owner: 'bram', partner: 'sanne' }), 'partner'],
  ['own and are the partner of', makeLead({ owner: 'sanne', partner: 'sanne' }), 'owner, partner'],
  ['contacted', makeLead({ owner: 'bram', contactedBy: 'sanne' }), 'contacted'],
];
test.each(LEADS)('a lead that they %s is given as theirs, and as what', (_role, lead, role) => {
  expect(exportLeads.write([lead], owner)).toEqual([`lead: Jansma Staalbouw (crm-1), ${role}`]);
});

test('who judged nothing and has no lead is given no line', () => {
  expect(exportJudgements.write([], owner)).toEqual([]);
  expect(exportLeads.write([], owner)).toEqual([]);
});
