import { describe, expect, test } from 'vitest';
import type { HistoryEntry } from '../../../src/domain/leads/history.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import type { Judgement } from '../../../src/domain/leads/verdict.ts';
import {
  exportHistory,
  exportJudgements,
  exportLeadHistory,
  exportLeads,
  exportReactions,
} from '../../../src/flows/leads/personal.ts';
import type { PastJudgement } from '../../../src/store/store.ts';
import { makeLead, makeOrganisation, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';
import { makeJudgement } from './builders.ts';

const owner = { person: makePerson(), organisation: makeOrganisation(), now: NOW };
const companies = new Map([['lead-1', 'Jansma Staalbouw']]);
const DAY = '2 March 2026 at 10:00';

const JUDGEMENTS: [what: string, judgement: Judgement, line: string][] = [
  ['a verdict alone', makeJudgement('good'), `${DAY}: you judged Jansma Staalbouw good.`],
  [
    'one with a reason and a part',
    makeJudgement('poor', { reason: 'not_our_customer', misfit: 'size' }),
    `${DAY}: you judged Jansma Staalbouw poor: not our customer (size).`,
  ],
  [
    'one with words',
    makeJudgement('poor', { reason: 'junk', note: 'a student' }),
    `${DAY}: you judged Jansma Staalbouw poor: spam or test. Your note: “a student”.`,
  ],
  [
    'one for another reason, which no dots of its button end',
    makeJudgement('poor', { reason: 'other', note: 'a student' }),
    `${DAY}: you judged Jansma Staalbouw poor: something else. Your note: “a student”.`,
  ],
  [
    'one with words that may be quoted',
    makeJudgement('poor', { reason: 'junk', note: 'a student', mayBeQuoted: true }),
    `${DAY}: you judged Jansma Staalbouw poor: spam or test. Your note: “a student”, may be quoted without your name.`,
  ],
  [
    'one given on another day there than in UTC',
    makeJudgement('fair', { givenAt: Date.UTC(2026, 2, 1, 23, 30) }),
    '2 March 2026 at 00:30: you judged Jansma Staalbouw fair.',
  ],
];
test.each(JUDGEMENTS)('of what somebody judged they read %s', (_what, judgement, line) => {
  expect(exportJudgements.write({ found: [judgement], companies }, owner)).toEqual([line]);
});

const AT = NOW - 24 * 60 * 60 * 1000;
const HISTORY: [what: string, past: Partial<PastJudgement>, line: string][] = [
  ['what holds', { verdict: 'good' }, `Since ${DAY} you have judged Jansma Staalbouw good.`],
  [
    'what held before',
    { verdict: 'poor', reason: 'no_need', until: NOW },
    `From ${DAY} until 3 March 2026 at 10:00 you judged Jansma Staalbouw poor: no need.`,
  ],
  ['what they took back', {}, `${DAY}, Jansma Staalbouw: you withdrew your judgement.`],
];
test.each(HISTORY)('of how that came about they read %s', (_what, past, line) => {
  expect(exportHistory.write({ found: [{ lead: 'lead-1', at: AT, ...past }], companies }, owner)).toEqual([line]);
});

test('of their emoji they read where everybody sees which', () => {
  const emoji = { lead: 'lead-1', platform: 'teams', verdict: 'poor', at: AT } as const;
  const found = [
    { ...emoji, stands: true },
    { ...emoji, stands: false },
  ];
  expect(exportReactions.write({ found, companies }, owner)).toEqual([
    `${DAY}: 👎 on the card of Jansma Staalbouw in Teams, visible to everyone.`,
    `${DAY}: 👎 taken off the card of Jansma Staalbouw in Teams.`,
  ]);
});

const LEADS: [role: string, lead: Partial<Lead>, line: string][] = [
  ['own', { owner: 'sanne' }, 'with you'],
  ['took', { owner: 'sanne', claimedAt: AT }, `with you since ${DAY}`],
  ['are the partner of', { owner: 'bram', partner: 'sanne' }, 'you are the marketing partner'],
  ['own and are the partner of', { owner: 'sanne', partner: 'sanne' }, 'with you and you are the marketing partner'],
  ['contacted', { owner: 'bram', contactedBy: 'sanne', contactedAt: AT }, `contacted by you on ${DAY}`],
];
test.each(LEADS)('a lead that they %s is given as theirs, and as what', (_role, lead, role) => {
  const contact = { name: 'Iris de Vries', email: 'iris@jansma.example' };
  const given = makeLead({ ...lead, facts: { externalId: 'crm-1', company: 'Jansma Staalbouw', contact } });
  expect(exportLeads.write([given], owner)).toEqual([`Jansma Staalbouw: ${role}.`]);
});

describe('somebody', () => {
  test('reads so in their own language', () => {
    const dutch = { ...owner, person: makePerson({ locale: 'nl' }) };
    expect(exportJudgements.write({ found: [makeJudgement('poor')], companies }, dutch)).toEqual([
      '2 maart 2026 om 10:00: je vond Jansma Staalbouw zwak.',
    ]);
  });

  test('who judged nothing and has no lead is given no line', () => {
    expect(exportJudgements.write({ found: [], companies }, owner)).toEqual([]);
    expect(exportHistory.write({ found: [], companies }, owner)).toEqual([]);
    expect(exportLeads.write([], owner)).toEqual([]);
  });

  test('is given what is theirs in their own organisation, each company looked for once', async () => {
    const asked: string[][] = [];
    const reads = makeReads({
      judgementsBy: async (of, person) => (of === 'acme' && person === 'sanne' ? [makeJudgement('good')] : []),
      historyOf: async () => [
        { lead: 'lead-1', at: AT },
        { lead: 'lead-1', at: NOW },
      ],
      companies: async (_organisation, leads) => {
        asked.push(leads);
        return companies;
      },
    });
    expect((await exportJudgements.prepare(reads, owner)).lines).toHaveLength(1);
    expect((await exportHistory.prepare(reads, owner)).lines).toHaveLength(2);
    expect(asked).toEqual([['lead-1'], ['lead-1']]);
  });
});

const DONE: [what: string, entry: HistoryEntry, line: string][] = [
  [
    'what they took over, from somebody who is not named',
    { kind: 'taken-over', at: NOW, person: 'sanne', other: 'bram' },
    'Jansma Staalbouw: 3 March 2026 at 10:00 · Sales · taken over by Sanne de Boer.',
  ],
  [
    'what was taken over from them',
    { kind: 'taken-over', at: NOW, person: 'bram', other: 'sanne' },
    'Jansma Staalbouw: 3 March 2026 at 10:00 · Sales · taken over from Sanne de Boer.',
  ],
  [
    'what they completed',
    { kind: 'completed', at: NOW, person: 'sanne', words: ['phone', 'name'] },
    'Jansma Staalbouw: 3 March 2026 at 10:00 · Sales · completed by Sanne de Boer: contact and phone.',
  ],
];
test.each(DONE)('of a lead’s history they read %s', (_what, entry, line) => {
  expect(exportLeadHistory.write({ found: [{ ...entry, lead: 'lead-1' }], companies }, owner)).toEqual([line]);
});
