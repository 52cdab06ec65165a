import { describe, expect, test } from 'vitest';
import { composeDigest } from '../../../src/domain/digests/compose-digest.ts';
import type { Digest } from '../../../src/domain/digests/digest.ts';
import { countJudged, countWeek, HOURS, makeDigestFacts } from './any-week.ts';

const THREE = ['sanne', 'bram', 'fleur'];
const countCampaign = (name: string, good: number, fair: number, poor: number, people = THREE) => ({
  ...countJudged(good, fair, poor, people),
  campaign: name,
});
const showRows = ({ campaigns }: Digest) =>
  campaigns.map((row) => `${row.kind === 'rest' ? '…' : row.campaign} ${row.good}/${row.fair}/${row.poor}`);
const showWithheld = ({ withheld }: Digest) =>
  withheld.map(({ what, why, names }) => `${what} ${why} ${names.join(' ')}`.trim());

describe('campaigns', () => {
  test.each([
    [
      'are all published when there is enough of each',
      [countCampaign('a', 3, 1, 1), countCampaign('b', 2, 2, 2)],
      ['b 2/2/2', 'a 3/1/1'],
      [],
    ],
    [
      'that are small are published together when there are two',
      [countCampaign('a', 3, 1, 1), countCampaign('b', 1, 1, 1), countCampaign('c', 1, 0, 1, ['jack'])],
      ['a 3/1/1', '… 2/1/2'],
      ['campaign few-leads b c'],
    ],
    [
      'that are small take the smallest published one with them when there is one',
      [countCampaign('a', 3, 3, 3), countCampaign('b', 2, 2, 2), countCampaign('c', 1, 0, 0)],
      ['a 3/3/3', '… 3/2/2'],
      ['campaign few-leads c', 'campaign others b'],
    ],
    [
      'judged by two people are withheld',
      [countCampaign('a', 3, 3, 3), countCampaign('b', 2, 2, 2, ['jack', 'priya']), countCampaign('c', 1, 1, 1)],
      ['a 3/3/3', '… 3/3/3'],
      ['campaign few-people b', 'campaign few-leads c'],
    ],
    [
      'of one voice are withheld with another',
      [countCampaign('a', 3, 3, 3), countCampaign('b', 0, 0, 6), countCampaign('c', 2, 2, 2)],
      ['a 3/3/3', '… 2/2/8'],
      ['campaign one-voice b', 'campaign others c'],
    ],
    [
      'are not published when only the whole may be',
      [countCampaign('a', 3, 1, 1), countCampaign('b', 1, 0, 0)],
      [],
      ['campaign few-leads b', 'campaign others a'],
    ],
  ])('%s', (_why, campaigns, rows, held) => {
    const digest = composeDigest(makeDigestFacts(countWeek(campaigns)));
    expect(showRows(digest)).toEqual(rows);
    expect(showWithheld(digest)).toEqual(held);
  });

  test('are not published for leads without one alone, which are the whole again', () => {
    expect(showRows(composeDigest(makeDigestFacts(countWeek([countCampaign('', 3, 2, 1)]))))).toEqual([]);
    expect(showRows(composeDigest(makeDigestFacts(countWeek([countCampaign('a', 3, 2, 1)]))))).toEqual(['a 3/2/1']);
  });

  test('beyond six are published together, the smallest ones', () => {
    const many = Array.from({ length: 9 }, (_, n) => countCampaign(`c${n}`, 12 - n, 1, 1));
    const digest = composeDigest(makeDigestFacts(countWeek(many)));
    expect(digest.campaigns).toHaveLength(7);
    expect(showRows(digest).at(-1)).toBe('… 15/3/3');
    expect(digest.withheld).toEqual([]);
  });
});

describe('a week', () => {
  test('judged by two people publishes no shares and no promise', () => {
    const counts = countWeek([countCampaign('a', 5, 2, 1, ['sanne', 'bram'])], {
      promise: { due: 8, inTime: 7, untouched: 0 },
    });
    const digest = composeDigest(makeDigestFacts(counts));
    expect(digest.quality).toBeUndefined();
    expect(digest.promise).toBeUndefined();
    expect(showWithheld(digest)).toEqual(['quality few-people']);
  });

  test('that nobody judged yet publishes what was followed up, and that nothing was judged', () => {
    const digest = composeDigest(makeDigestFacts(countWeek([], { promise: { due: 8, inTime: 7, untouched: 1 } })));
    expect(digest).toMatchObject({ isJudged: false, promise: { due: 8, inTime: 7, untouched: 'few' } });
  });

  test('with fewer than three reps publishes no promise', () => {
    const counts = countWeek([], { promise: { due: 8, inTime: 7, untouched: 1 } });
    expect(composeDigest(makeDigestFacts(counts, { salesPeople: 2 })).promise).toBeUndefined();
  });

  test('without anything is quiet; an action that is still open is no news', () => {
    const action = { about: { kind: 'reason' as const, reason: 'junk' as const }, words: 'w', state: 'open' as const };
    const quiet = countWeek([], { handedOver: 0 });
    expect(composeDigest(makeDigestFacts(quiet)).isQuiet).toBe(true);
    expect(composeDigest(makeDigestFacts(quiet, { actions: [{ ...action, isNew: false }] })).isQuiet).toBe(true);
    expect(composeDigest(makeDigestFacts(quiet, { actions: [{ ...action, isNew: true }] })).isQuiet).toBe(false);
    expect(composeDigest(makeDigestFacts(countWeek([], { handedOver: 1 }))).isQuiet).toBe(false);
  });

  test('is compared with the one before only in what both publish', () => {
    const before = composeDigest(makeDigestFacts(countWeek([countCampaign('a', 5, 2, 1, ['sanne'])])));
    const now = composeDigest(makeDigestFacts(countWeek([countCampaign('a', 5, 2, 1)]), { before }));
    expect(now.changed.map(({ figure }) => figure)).toEqual(['handed-over']);
    const again = composeDigest(makeDigestFacts(countWeek([countCampaign('a', 2, 2, 2)]), { before: now }));
    expect(again.changed).toEqual([
      { figure: 'handed-over', now: 20, before: 20 },
      { figure: 'good', now: { part: 2, of: 6 }, before: { part: 5, of: 8 } },
    ]);
  });

  test('says what was agreed anew since the one before', () => {
    const before = composeDigest(makeDigestFacts(countWeek([])));
    expect(composeDigest(makeDigestFacts(countWeek([]), { before })).agreedBefore).toBeUndefined();
    const agreed = { ...HOURS, followUpHours: 8 };
    expect(composeDigest(makeDigestFacts(countWeek([]), { before, agreed })).agreedBefore).toEqual(HOURS);
  });

  test('publishes quotes only when enough people gave a reason', () => {
    const reasons = (people: string[]) => [{ judgements: 6, leads: 6, people }];
    const rows = [countCampaign('a', 5, 2, 1)];
    const digestOf = (people: string[]) =>
      composeDigest(
        makeDigestFacts(countWeek(rows, { reasons: reasons(people), poorLeads: 6 }), { quotes: ['x', 'y', 'z', 'q'] }),
      );
    expect(digestOf(THREE).quotes).toEqual(['x', 'y', 'z']);
    expect(digestOf(['sanne', 'bram']).quotes).toEqual([]);
    expect(showWithheld(digestOf(['sanne', 'bram']))).toContain('quotes few-people');
  });

  test('publishes medians of at least five, and small counts as few', () => {
    const counts = countWeek([], {
      opportunities: { leads: 4, medianMs: 9 },
      wins: { leads: 5, medianMs: 9 },
      handedOver: 3,
    });
    const digest = composeDigest(makeDigestFacts(counts));
    expect(digest).toMatchObject({
      opportunities: { leads: 'few' },
      wins: { leads: 5, medianMs: 9 },
      handedOver: 'few',
    });
    expect(digest.opportunities.medianMs).toBeUndefined();
  });
});
