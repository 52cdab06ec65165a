import { describe, expect, test } from 'vitest';
import { composeDigest } from '../../../src/domain/digests/compose-digest.ts';
import type { Digest } from '../../../src/domain/digests/digest.ts';
import { facts, HOURS, judged, week } from './given-weeks.ts';

const THREE = ['sanne', 'bram', 'fleur'];
const campaign = (name: string, good: number, fair: number, poor: number, people = THREE) => ({
  ...judged(good, fair, poor, people),
  campaign: name,
});
const rowsOf = ({ campaigns }: Digest) =>
  campaigns.map((row) => `${row.kind === 'rest' ? '…' : row.campaign} ${row.good}/${row.fair}/${row.poor}`);
const heldOf = ({ withheld }: Digest) =>
  withheld.map(({ what, why, names }) => `${what} ${why} ${names.join(' ')}`.trim());

describe('campaigns', () => {
  test.each([
    ['enough of each: all stand', [campaign('a', 3, 1, 1), campaign('b', 2, 2, 2)], ['b 2/2/2', 'a 3/1/1'], []],
    [
      'two small ones stand together',
      [campaign('a', 3, 1, 1), campaign('b', 1, 1, 1), campaign('c', 1, 0, 1, ['jack'])],
      ['a 3/1/1', '… 2/1/2'],
      ['campaign few-leads b c'],
    ],
    [
      'one small one takes the smallest with it',
      [campaign('a', 3, 3, 3), campaign('b', 2, 2, 2), campaign('c', 1, 0, 0)],
      ['a 3/3/3', '… 3/2/2'],
      ['campaign few-leads c', 'campaign others b'],
    ],
    [
      'by two people: held back',
      [campaign('a', 3, 3, 3), campaign('b', 2, 2, 2, ['jack', 'priya']), campaign('c', 1, 1, 1)],
      ['a 3/3/3', '… 3/3/3'],
      ['campaign few-people b', 'campaign few-leads c'],
    ],
    [
      'of one voice: held back with another',
      [campaign('a', 3, 3, 3), campaign('b', 0, 0, 6), campaign('c', 2, 2, 2)],
      ['a 3/3/3', '… 2/2/8'],
      ['campaign one-voice b', 'campaign others c'],
    ],
    [
      'nothing but the whole can be told',
      [campaign('a', 3, 1, 1), campaign('b', 1, 0, 0)],
      [],
      ['campaign few-leads b', 'campaign others a'],
    ],
  ])('%s', (_why, campaigns, rows, held) => {
    const digest = composeDigest(facts(week(campaigns)));
    expect(rowsOf(digest)).toEqual(rows);
    expect(heldOf(digest)).toEqual(held);
  });

  test('leads without a campaign alone are not told once more', () => {
    expect(rowsOf(composeDigest(facts(week([campaign('', 3, 2, 1)]))))).toEqual([]);
    expect(rowsOf(composeDigest(facts(week([campaign('a', 3, 2, 1)]))))).toEqual(['a 3/2/1']);
  });

  test('beyond six, the smallest are told together', () => {
    const many = Array.from({ length: 9 }, (_, n) => campaign(`c${n}`, 12 - n, 1, 1));
    const digest = composeDigest(facts(week(many)));
    expect(digest.campaigns).toHaveLength(7);
    expect(rowsOf(digest).at(-1)).toBe('… 15/3/3');
    expect(digest.withheld).toEqual([]);
  });
});

describe('a week', () => {
  test('judged by two people shows no shares and no promise', () => {
    const counts = week([campaign('a', 5, 2, 1, ['sanne', 'bram'])], { promise: { due: 8, inTime: 7, untouched: 0 } });
    const digest = composeDigest(facts(counts));
    expect(digest.quality).toBeUndefined();
    expect(digest.promise).toBeUndefined();
    expect(heldOf(digest)).toEqual(['quality few-people']);
  });

  test('nobody judged yet tells what was followed up, and that nothing was judged', () => {
    const digest = composeDigest(facts(week([], { promise: { due: 8, inTime: 7, untouched: 1 } })));
    expect(digest).toMatchObject({ isJudged: false, promise: { due: 8, inTime: 7, untouched: 'few' } });
  });

  test('of one rep tells nothing that is theirs', () => {
    const counts = week([], { promise: { due: 8, inTime: 7, untouched: 1 } });
    expect(composeDigest(facts(counts, { salesPeople: 2 })).promise).toBeUndefined();
  });

  test('without anything is quiet; an action that is still open is no news', () => {
    const action = { about: { kind: 'reason' as const, reason: 'junk' as const }, words: 'w', state: 'open' as const };
    const quiet = week([], { handedOver: 0 });
    expect(composeDigest(facts(quiet)).isQuiet).toBe(true);
    expect(composeDigest(facts(quiet, { actions: [{ ...action, isNew: false }] })).isQuiet).toBe(true);
    expect(composeDigest(facts(quiet, { actions: [{ ...action, isNew: true }] })).isQuiet).toBe(false);
    expect(composeDigest(facts(week([], { handedOver: 1 }))).isQuiet).toBe(false);
  });

  test('is compared with the one before only in what both show', () => {
    const before = composeDigest(facts(week([campaign('a', 5, 2, 1, ['sanne'])])));
    const now = composeDigest(facts(week([campaign('a', 5, 2, 1)]), { before }));
    expect(now.changed.map(({ figure }) => figure)).toEqual(['handed-over']);
    const again = composeDigest(facts(week([campaign('a', 2, 2, 2)]), { before: now }));
    expect(again.changed).toEqual([
      { figure: 'handed-over', now: 20, before: 20 },
      { figure: 'good', now: { part: 2, of: 6 }, before: { part: 5, of: 8 } },
    ]);
  });

  test('tells what was agreed anew since the one before', () => {
    const before = composeDigest(facts(week([])));
    expect(composeDigest(facts(week([]), { before })).agreedBefore).toBeUndefined();
    const agreed = { ...HOURS, followUpHours: 8 };
    expect(composeDigest(facts(week([]), { before, agreed })).agreedBefore).toEqual(HOURS);
  });

  test('quotes only where enough people said why', () => {
    const reasons = (people: string[]) => [{ judgements: 6, leads: 6, people }];
    const rows = [campaign('a', 5, 2, 1)];
    const told = (people: string[]) =>
      composeDigest(facts(week(rows, { reasons: reasons(people), poorLeads: 6 }), { quotes: ['x', 'y', 'z', 'q'] }));
    expect(told(THREE).quotes).toEqual(['x', 'y', 'z']);
    expect(told(['sanne', 'bram']).quotes).toEqual([]);
    expect(heldOf(told(['sanne', 'bram']))).toContain('quotes few-people');
  });

  test('shows medians of five at least, and small counts as few', () => {
    const counts = week([], {
      opportunities: { leads: 4, medianMs: 9 },
      wins: { leads: 5, medianMs: 9 },
      handedOver: 3,
    });
    const digest = composeDigest(facts(counts));
    expect(digest).toMatchObject({
      opportunities: { leads: 'few' },
      wins: { leads: 5, medianMs: 9 },
      handedOver: 'few',
    });
    expect(digest.opportunities.medianMs).toBeUndefined();
  });
});
