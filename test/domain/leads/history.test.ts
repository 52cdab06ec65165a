import { expect, test } from 'vitest';
import {
  findSide,
  type HistoryEntry,
  listChangedFields,
  listTimeline,
  type TimelineEntry,
} from '../../../src/domain/leads/history.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import { makeLead } from '../../flows/people.ts';
import { NOW } from '../../flows/specification.ts';

const ARRIVED: TimelineEntry = { kind: 'arrived', at: NOW - 9 };
const TIMELINES: [what: string, lead: Partial<Lead>, history: HistoryEntry[], entries: TimelineEntry[]][] = [
  ['a lead that only came', {}, [], [ARRIVED]],
  [
    'one of which no history was kept yet',
    {
      owner: 'sanne',
      claimedAt: NOW - 8,
      contactedBy: 'bram',
      contactedAt: NOW - 7,
      outcome: { kind: 'won' },
      outcomeAt: NOW,
    },
    [],
    [
      ARRIVED,
      { kind: 'claimed', at: NOW - 8, person: 'sanne' },
      { kind: 'contacted', at: NOW - 7, person: 'bram' },
      { kind: 'outcome', at: NOW, words: ['won'] },
    ],
  ],
  ['one that is back', { outcomeAt: NOW }, [], [ARRIVED, { kind: 'back', at: NOW }]],
  [
    'what is kept once, and not beside the row again',
    { owner: 'bram', claimedAt: NOW - 2, contactedAt: NOW - 1, outcome: { kind: 'won' }, outcomeAt: NOW - 1 },
    [
      { kind: 'taken-over', at: NOW - 2, person: 'bram', other: 'sanne' },
      { kind: 'outcome', at: NOW - 1, person: 'bram', words: ['won'] },
      { kind: 'claimed', at: NOW - 5, person: 'sanne' },
    ],
    [
      ARRIVED,
      { kind: 'claimed', at: NOW - 5, person: 'sanne' },
      { kind: 'taken-over', at: NOW - 2, person: 'bram', other: 'sanne' },
      { kind: 'outcome', at: NOW - 1, person: 'bram', words: ['won'] },
    ],
  ],
  [
    'an outcome that counts from the handover, after it',
    { outcome: { kind: 'rejected' }, outcomeAt: NOW - 9 },
    [],
    [ARRIVED, { kind: 'outcome', at: NOW - 9, words: ['rejected'] }],
  ],
];
test.each(TIMELINES)('a timeline tells %s', (_what, more, history, entries) => {
  expect(listTimeline(makeLead({ receivedAt: NOW - 9, ...more }), history)).toEqual(entries);
});

test('each entry is sales’ or marketing’s, and of either whose team it was', () => {
  expect(findSide({ kind: 'arrived' })).toBe('marketing');
  expect(findSide({ kind: 'contacted' }, 'marketing')).toBe('sales');
  expect(findSide({ kind: 'completed' }, 'marketing')).toBe('marketing');
  expect(findSide({ kind: 'completed' }, 'sales')).toBe('sales');
});

test('of facts are named the fields that changed, whatever their order, and never their contents', () => {
  const { facts } = makeLead();
  expect(listChangedFields(facts, { ...facts })).toEqual([]);
  const value = { amount: 1, currency: 'EUR' };
  expect(listChangedFields({ ...facts, value }, { ...facts, value: { currency: 'EUR', amount: 1 } })).toEqual([]);
  const is = { ...facts, contact: { ...facts.contact, phone: '1' }, score: 5, note: 'Secret' };
  expect(listChangedFields(facts, is)).toEqual(['phone', 'score', 'note']);
});
