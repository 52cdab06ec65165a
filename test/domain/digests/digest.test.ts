import { describe, expect, test } from 'vitest';
import { composeWeek } from '../../../src/domain/digests/compose/compose-digest.ts';
import type { WeekCounts } from '../../../src/domain/digests/counts.ts';
import type { Digest, DigestFacts, Quote } from '../../../src/domain/digests/digest.ts';
import {
  countCampaign,
  countPromise,
  countReason,
  countStep,
  countWeek,
  countWins,
  HOURS,
  makeDigestFacts,
  THREE,
} from './any-week.ts';

const compose = (counts: WeekCounts, more: Partial<DigestFacts> = {}) =>
  composeWeek(makeDigestFacts(counts, more)).digest;
const showRows = ({ campaigns }: Digest) =>
  campaigns.map((row) => `${row.kind === 'rest' ? '…' : row.campaign} ${row.good}/${row.fair}/${row.poor}`);

describe('campaigns', () => {
  test.each([
    [
      'are all published when there is enough of each',
      [countCampaign('a', 3, 1, 1), countCampaign('b', 2, 2, 2)],
      ['b 2/2/2', 'a 3/1/1'],
    ],
    [
      'that are small are published together when there are two',
      [countCampaign('a', 3, 1, 1), countCampaign('b', 1, 1, 1), countCampaign('c', 1, 0, 1, ['jack'])],
      ['a 3/1/1', '… 2/1/2'],
    ],
    [
      'that are small take the smallest published one with them when there is one',
      [countCampaign('a', 3, 3, 3), countCampaign('b', 2, 2, 2), countCampaign('c', 1, 0, 0)],
      ['a 3/3/3', '… 3/2/2'],
    ],
    [
      'judged by two people are published with others',
      [countCampaign('a', 3, 3, 3), countCampaign('b', 2, 2, 2, ['jack', 'priya']), countCampaign('c', 1, 1, 1)],
      ['a 3/3/3', '… 3/3/3'],
    ],
    [
      'of one voice are published with others',
      [countCampaign('a', 3, 3, 3), countCampaign('b', 0, 0, 6), countCampaign('c', 2, 2, 2)],
      ['a 3/3/3', '… 2/2/8'],
    ],
    ['are not published when only the whole may be', [countCampaign('a', 3, 1, 1), countCampaign('b', 1, 0, 0)], []],
    [
      'that together are of one voice take another with them',
      [
        countCampaign('a', 3, 3, 3),
        countCampaign('b', 2, 2, 2),
        countCampaign('c', 0, 0, 3),
        countCampaign('d', 0, 0, 3),
      ],
      ['a 3/3/3', '… 2/2/8'],
    ],
  ])('%s', (_why, campaigns, rows) => {
    expect(showRows(compose(countWeek(campaigns)))).toEqual(rows);
  });

  test('are not published for leads without one alone, which are the whole again', () => {
    expect(showRows(compose(countWeek([countCampaign('', 3, 2, 1)])))).toEqual([]);
    expect(showRows(compose(countWeek([countCampaign('a', 3, 2, 1)])))).toEqual(['a 3/2/1']);
  });

  test('beyond six are published together, the smallest ones', () => {
    const many = Array.from({ length: 9 }, (_, n) => countCampaign(`c${n}`, 12 - n, 1, 1));
    const digest = compose(countWeek(many));
    expect(digest.campaigns).toHaveLength(7);
    expect(showRows(digest).at(-1)).toBe('… 15/3/3');
  });
});

describe('a week', () => {
  const promise = countPromise({ due: 8, inTime: 7 });

  test.each([
    ['judged by two people', [countCampaign('a', 5, 2, 1, ['sanne', 'bram'])]],
    ['of four leads', [countCampaign('a', 2, 1, 1)]],
    ['of which all say the same', [countCampaign('a', 0, 0, 8), countCampaign('b', 0, 0, 6)]],
    ['that nobody judged', []],
  ])('%s publishes no shares, no reasons and no promise, all alike', (_what, campaigns) => {
    const reasons = [countReason('no_budget', 6), countReason('junk', 5)];
    const digest = compose(countWeek(campaigns, { promise, reasons }));
    expect(digest).toEqual(compose(countWeek([], { promise })));
    expect(digest).not.toHaveProperty('quality');
    expect(digest).not.toHaveProperty('promise');
  });

  test.each([
    ['two people had those leads', { people: ['sanne', 'bram'] }],
    ['there are four of them', { due: 4 }],
    ['there are none', { due: 0 }],
  ])('publishes no promise where %s, and quality all the same', (_why, more) => {
    const digest = compose(countWeek([countCampaign('a', 5, 2, 1)], { promise: countPromise({ due: 8, ...more }) }));
    expect(digest.quality).toBeDefined();
    expect(digest).not.toHaveProperty('promise');
  });

  test('publishes the middle time to a first contact where enough people made those of enough leads', () => {
    const medianOf = (more: Partial<WeekCounts['promise']>) =>
      compose(
        countWeek([countCampaign('a', 5, 2, 1)], {
          promise: countPromise({ due: 8, inTime: 6, medianMs: 9, ...more }),
        }),
      ).promise?.medianMs;
    expect(medianOf({})).toBe(9);
    expect(medianOf({ touchers: ['sanne', 'bram'] })).toBeUndefined();
    expect(medianOf({ untouched: 4 })).toBeUndefined();
  });

  test('without anything is quiet; an action that is still open is no news', () => {
    const action = { about: { kind: 'reason' as const, reason: 'junk' as const }, words: 'w', state: 'open' as const };
    const quiet = countWeek([], { handedOver: 0 });
    expect(compose(quiet).isQuiet).toBe(true);
    expect(compose(quiet, { actions: [{ ...action, isNew: false }] }).isQuiet).toBe(true);
    expect(compose(quiet, { actions: [{ ...action, isNew: true }] }).isQuiet).toBe(false);
    expect(compose(countWeek([], { handedOver: 1 })).isQuiet).toBe(false);
  });

  test('is compared with the one before only in what both publish', () => {
    const before = compose(countWeek([countCampaign('a', 5, 2, 1, ['sanne'])]));
    const now = compose(countWeek([countCampaign('a', 5, 2, 1)]), { before });
    expect(now.changed.map(({ figure }) => figure)).toEqual(['handed-over']);
    const again = compose(countWeek([countCampaign('a', 2, 2, 2)]), { before: now });
    expect(again.changed).toEqual([
      { figure: 'handed-over', now: 20, before: 20 },
      { figure: 'good', now: { part: 2, of: 6 }, before: { part: 5, of: 8 } },
    ]);
  });

  test('says what was agreed anew since the one before', () => {
    const before = compose(countWeek([]));
    expect(compose(countWeek([]), { before }).agreedBefore).toBeUndefined();
    const agreed = { ...HOURS, followUpHours: 8 };
    expect(compose(countWeek([]), { before, agreed }).agreedBefore).toEqual(HOURS);
  });

  test('publishes medians of at least five by three people, small counts as few, and none of two people alone', () => {
    const counts = countWeek([], {
      opportunities: countStep(4, { medianMs: 9 }),
      wins: countWins([9, 9, 9, 9, 9]),
      handedOver: 3,
      waiting: 2,
    });
    const digest = compose(counts);
    expect(digest).toMatchObject({ opportunities: { leads: 'few' }, wins: { leads: 5, medianMs: 9 } });
    expect(digest).toMatchObject({ handedOver: 'few', waiting: 'few' });
    expect(digest.opportunities.medianMs).toBeUndefined();
    const theirs = countWeek([], { wins: countWins([9, 9, 9, 9, 9, 9], ['sanne', 'bram']) });
    expect(compose(theirs).wins).toEqual({ leads: 0 });
  });
});

describe('reasons', () => {
  const week = [countCampaign('a', 3, 2, 6)];
  const show = (...reasons: WeekCounts['reasons']) =>
    compose(countWeek(week, { reasons })).reasons.map(({ reason, judgements }) => `${reason} ${judgements}`);

  test('of which there is only one are not shown: everybody would have said it', () => {
    expect(show(countReason('no_budget', 5))).toEqual([]);
    expect(show(countReason('no_budget', 9))).toEqual([]);
  });

  test('beside which there are others are', () => {
    expect(show(countReason('no_budget', 6), countReason('junk', 5))).toEqual(['no_budget 6', 'junk 5']);
    const [sanne, others] = [['sanne'], ['bram', 'fleur']];
    expect(show(countReason('no_budget', 6), countReason('junk', 3, sanne), countReason(undefined, 2, others))).toEqual(
      ['no_budget 6', 'rest 5'],
    );
  });

  test('are joined by the leads they are about, each counted once', () => {
    const [junk, other] = [countReason('junk', 3, ['sanne']), countReason('other', 3, ['bram', 'fleur'])];
    const same = { ...other, ids: junk.ids };
    expect(show(countReason('no_budget', 6), junk, other)).toEqual(['no_budget 6', 'rest 6']);
    expect(show(countReason('no_budget', 6), junk, same)).toEqual([]);
  });
});

describe('topics', () => {
  const show = (...topics: DigestFacts['topics']) =>
    compose(countWeek([]), { topics }).topics.map(({ topic, notes }) => `${topic} ${notes}`);

  test('of which there is only one are not shown, others are', () => {
    const [price, need] = [
      { topic: 'price' as const, notes: 6, people: THREE },
      { topic: 'need' as const, notes: 5, people: THREE },
    ];
    expect(show(price)).toEqual([]);
    expect(show(price, need)).toEqual(['price 6', 'need 5']);
    expect(show(price, { ...need, people: ['sanne'] })).toEqual([]);
  });
});

describe('quotes', () => {
  const week = (people: string[], silent: string[] = []) =>
    countWeek([countCampaign('a', 5, 2, 1)], {
      reasons: [countReason('no_budget', 6, people), countReason(undefined, 6, silent)],
    });
  const quote = (words: string, person: string, about: Quote['about'] = 'lead'): Quote => ({ words, person, about });
  const QUOTES = [quote('x', 'sanne'), quote('y', 'bram'), quote('z', 'fleur'), quote('q', 'thijs')];

  test('of leads are published where three people gave a reason, not where some judged without one', () => {
    expect(compose(week(THREE), { quotes: QUOTES }).quotes).toEqual(['q', 'x', 'y']);
    expect(compose(week(['sanne', 'bram'], ['fleur', 'thijs']), { quotes: QUOTES }).quotes).toEqual([]);
  });

  test('of the market are published where three people noted that topic, whatever else they noted', () => {
    const topics = [
      { topic: 'price' as const, notes: 3, people: THREE },
      { topic: 'need' as const, notes: 9, people: ['sanne', 'bram'] },
    ];
    const quotes = [quote('dear', 'sanne', 'price'), quote('more', 'bram', 'need'), quote('brand', 'fleur', 'brand')];
    expect(compose(week([]), { quotes, topics }).quotes).toEqual(['dear']);
  });

  test('are one of each person, and each once', () => {
    const quotes = [quote('x', 'sanne'), quote('a', 'sanne'), quote('a', 'bram')];
    expect(compose(week(THREE), { quotes }).quotes).toEqual(['a']);
  });

  test('are none where quality is not published', () => {
    const counts = countWeek([countCampaign('a', 0, 0, 8)], { reasons: [countReason('no_budget', 6)] });
    expect(compose(counts, { quotes: QUOTES }).quotes).toEqual([]);
  });
});
