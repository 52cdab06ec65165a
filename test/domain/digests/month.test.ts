import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeWeek } from '../../../src/domain/digests/compose/compose-digest.ts';
import { composeMonth } from '../../../src/domain/digests/compose/compose-month.ts';
import { discloseWon } from '../../../src/domain/digests/compose/disclose-won.ts';
import type { WeekCounts } from '../../../src/domain/digests/counts.ts';
import { type Cell, FIGURE_TABLES, type Ledger } from '../../../src/domain/digests/ledger/cell.ts';
import { getMonthEnds, type MonthWeek, selectMonthWeeks } from '../../../src/domain/digests/month.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { makeLead } from '../../flows/people.ts';
import {
  countCampaign,
  countEarly,
  countPromise,
  countReason,
  countWeek,
  countWins,
  makeDigestFacts,
  PERIOD,
  THREE,
} from './any-week.ts';
import { findIsolated, isEnough } from './ledger/brute-force.ts';

/** When a week went is nothing to its figures. */
const SPAN = { fromAt: PERIOD.fromAt, untilAt: PERIOD.untilAt };
const UNTILS = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'];

/** What is kept of these weeks, one after another, each as it was published. */
function keep(all: WeekCounts[]): { weeks: MonthWeek[]; ledgers: Ledger[] } {
  const composed = all.map((counts, place) =>
    composeWeek(makeDigestFacts(counts, { period: { ...PERIOD, until: UNTILS[place] ?? '' } })),
  );
  return {
    weeks: all.map((counts, place) => ({
      until: UNTILS[place] ?? '',
      ...SPAN,
      record: 'frozen',
      wonMs: counts.wins.wonMs,
    })),
    ledgers: mergeLedgers(composed.flatMap(({ ledgers }) => ledgers)),
  };
}

function mergeLedgers(all: Ledger[]): Ledger[] {
  return FIGURE_TABLES.map((table) => {
    const of = all.filter((ledger) => ledger.table === table);
    return { table, cells: of.flatMap(({ cells }) => cells), releases: of.flatMap(({ releases }) => releases) };
  });
}

const composeOf = (...all: WeekCounts[]) => {
  const { weeks, ledgers } = keep(all);
  return composeMonth('2026-11', weeks, ledgers)?.figures;
};

/** A week of ten leads in one campaign, of which all that may be is published. */
const whole = (more: Partial<WeekCounts> = {}) =>
  countWeek([countCampaign('a', 5, 2, 3)], { promise: countPromise({ due: 10, inTime: 8, untouched: 1 }), ...more });
/** A week of which nothing of its judgements is. */
const held = (more: Partial<WeekCounts> = {}) =>
  countWeek([countCampaign('a', 1, 1, 1, ['sanne'])], { promise: countPromise({ due: 3, inTime: 1 }), ...more });

describe('a month', () => {
  test('is the sum of its weeks', () => {
    const won = countWins([2, 4, 6, 8, 30].map((days) => days * DAY_MS));
    const ended = { leads: 8, people: THREE, ids: [] };
    expect(composeOf(whole(), whole({ handedOver: 12, wins: won, ended }), whole())).toEqual({
      month: '2026-11',
      handedOver: 52,
      accepted: { part: 21, of: 30 },
      inTime: { part: 24, of: 30 },
      deals: { part: 5, of: 8 },
      dealDays: { medianMs: 6 * DAY_MS, of: 5 },
    });
  });

  test('says what was won beside deals, or not at all', () => {
    const won = [{ amount: 90_000, currency: 'EUR' }];
    const of = (...all: WeekCounts[]) => {
      const { weeks, ledgers } = keep(all);
      return composeMonth('2026-11', weeks, ledgers, { won })?.figures.won;
    };
    const ended = { leads: 8, people: THREE, ids: [] };
    expect(of(whole({ wins: countWins([1, 2, 3, 4, 5]), ended }))).toEqual(won);
    const ofOne = { ...ended, people: ['sanne'] };
    expect(of(whole({ wins: countWins([1, 2, 3, 4, 5]), ended: ofOne }))).toBeUndefined();
    expect(of(whole())).toBeUndefined();
  });

  test('sums amounts by currency, each of enough leads and people', () => {
    const win = (place: number, currency: string, owner: string) => {
      const outcome = { kind: 'won' as const, value: { amount: 100.1, currency } };
      return makeLead({ id: `won-${place}`, owner, outcome });
    };
    const euros = THREE.flatMap((owner, place) => [win(place, 'EUR', owner), win(place + 10, 'EUR', owner)]);
    const { outcome: _open, ...unpriced } = win(99, 'EUR', 'sanne');
    const said = [{ amount: 600.6, currency: 'EUR' }];
    expect(discloseWon('2026-11-30', [...euros, win(20, 'USD', 'sanne'), unpriced])).toEqual(said);
    expect(discloseWon('2026-11-30', euros.slice(0, 4))).toEqual([]);
    expect(
      discloseWon(
        '2026-11-30',
        euros.map((lead) => ({ ...lead, owner: 'sanne' })),
      ),
    ).toEqual([]);
  });

  test('says what was promised beside both figures, or not at all', () => {
    const promised = { sqls: 40, hours: 4 };
    const of = (...all: WeekCounts[]) => {
      const { weeks, ledgers } = keep(all);
      return composeMonth('2026-11', weeks, ledgers, { pair: promised })?.figures;
    };
    expect(of(whole(), whole())?.pair).toEqual(promised);
    expect(of(whole(), whole(), whole(), held())).toEqual({ month: '2026-11', handedOver: 80 });
  });

  test('says nothing of what would be one held week, less the weeks that were shown', () => {
    expect(composeOf(whole(), whole(), whole(), held())).toEqual({ month: '2026-11', handedOver: 80 });
  });

  test('says it where what is left is enough together', () => {
    const other = held({ campaigns: [countCampaign('b', 1, 1, 1, ['bram', 'fleur'])] });
    const promised = {
      promise: countPromise({ due: 4, inTime: 1, people: ['bram', 'fleur'], ids: ['p', 'q', 'r', 's'] }),
    };
    expect(composeOf(whole(), held(), { ...other, ...promised })).toEqual({
      month: '2026-11',
      handedOver: 60,
      accepted: { part: 11, of: 16 },
      inTime: { part: 10, of: 17 },
    });
  });

  test('counts the leads of weeks that were held once, in whatever weeks they were judged', () => {
    const again = held({ campaigns: [{ ...countCampaign('a', 1, 1, 1, ['bram', 'fleur']) }] });
    expect(composeOf(whole(), held(), again)).not.toHaveProperty('accepted');
  });

  test('says nothing of follow-up without quality', () => {
    const unjudged = whole({ campaigns: [] });
    expect(composeOf(unjudged, unjudged)).toEqual({ month: '2026-11', handedOver: 40 });
  });

  test('says nothing of the wins of a week that said “fewer than five”, where too few ended in it', () => {
    const six = whole({ wins: countWins([1, 2, 3, 4, 5, 6]), ended: { leads: 9, people: THREE, ids: [] } });
    const two = (ended: number) =>
      whole({ wins: countWins([1, 2]), ended: { leads: ended, people: THREE, ids: ['e', 'f', 'g'] } });
    expect(composeOf(six, two(3))).not.toHaveProperty('deals');
    expect(composeOf(six, two(3))).not.toHaveProperty('dealDays');
    expect(composeOf(six, two(11))).toMatchObject({ deals: { part: 8, of: 20 } });
  });

  test('says nothing of what two people won or lost', () => {
    const theirs = ['sanne', 'bram'];
    const won = { wins: countWins([1, 2, 3, 4, 5], theirs), ended: { leads: 20, people: theirs, ids: [] } };
    expect(composeOf(whole(won), whole(won))).not.toHaveProperty('deals');
    expect(composeOf(whole(won), whole(won))).not.toHaveProperty('dealDays');
  });

  describe('says how many leads came too early beside how many were followed up too late', () => {
    const early = (told: number, said: number, people = THREE) => whole({ early: countEarly(told, said, people) });
    const reason = (judgements: number) => [
      countReason('not_ripe', judgements),
      countReason('junk', 9, ['sanne', 'bram', 'thijs']),
    ];
    const TIMINGS: [what: string, weeks: WeekCounts[], timing: object | undefined][] = [
      ['by their outcome', [early(6, 0), early(1, 0)], { early: 7, late: 4 }],
      ['by judgements, of enough people and leads', [early(0, 3), early(0, 4)], { early: 7, late: 4 }],
      ['by both', [early(2, 3), early(0, 4)], { early: 9, late: 4 }],
      ['not of fewer than five', [early(2, 0), early(2, 0)], undefined],
      ['not of two people', [early(9, 0, ['sanne', 'bram']), early(0, 0)], undefined],
      ['not where fewer than five is all that cards do not say', [early(9, 1), early(9, 3)], undefined],
      ['not where there were none: that is too little to say', [early(0, 0), early(0, 0)], undefined],
      [
        'not where a week’s digest said all of the reason but a few',
        [whole({ early: countEarly(0, 9), reasons: reason(9) }), early(0, 2)],
        undefined,
      ],
      [
        'where the weeks whose digests did not say the reason are enough together',
        [whole({ early: countEarly(0, 9), reasons: reason(9) }), early(0, 2), early(0, 4)],
        { early: 15, late: 6 },
      ],
    ];
    test.each(TIMINGS)('%s', (_what, weeks, timing) => {
      expect(composeOf(...weeks)?.timing).toEqual(timing);
    });

    test('not where quality is not said', () => {
      const unjudged = whole({ campaigns: [], early: countEarly(9, 0) });
      expect(composeOf(unjudged, unjudged)).not.toHaveProperty('timing');
    });

    test('not in a month with a week of before they were counted', () => {
      const { weeks, ledgers } = keep([early(9, 0), early(9, 0)]);
      const older = ledgers.map((ledger) =>
        ledger.table === 'early'
          ? { ...ledger, cells: ledger.cells.filter(({ until }) => until !== UNTILS[1]) }
          : ledger,
      );
      expect(composeMonth('2026-11', weeks, ledgers)?.figures.timing).toEqual({ early: 18, late: 4 });
      expect(composeMonth('2026-11', weeks, older)?.figures.timing).toBeUndefined();
    });
  });

  test('in which nothing may be said is none', () => {
    expect(composeOf(countWeek([], { handedOver: 0 }), held({ handedOver: 3 }))).toBeUndefined();
  });

  test('is checked against every month before', () => {
    const [one, two, three] = [['sanne'], ['bram', 'fleur'], ['thijs']].map((people, place) =>
      countWeek([countCampaign(`c${place}`, 1, 1, 1, people)]),
    );
    if (one === undefined || two === undefined || three === undefined) throw new Error('no weeks');
    const { weeks, ledgers } = keep([whole(), one, two, three]);
    const others = (known: Ledger[]) => composeMonth('2026-12', weeks.slice(1), known)?.figures.accepted;
    expect(others(ledgers)).toEqual({ part: 6, of: 9 });
    const first = composeMonth('2026-11', weeks.slice(0, 3), ledgers);
    expect(first?.figures.accepted).toEqual({ part: 11, of: 16 });
    expect(others(mergeLedgers([...ledgers, ...(first?.ledgers ?? [])]))).toBeUndefined();
  });
});

test('no combination of what weeks and their month publish tells of a set of cells below the bounds', () => {
  const few = fc.nat(3);
  const campaign = (name: string) =>
    fc
      .tuple(few, few, few, fc.subarray(['sanne', 'bram', 'fleur', 'thijs'], { minLength: 1 }))
      .map(([good, fair, poor, people]) => countCampaign(name, good, fair, poor, people));
  const week = fc
    .tuple(campaign('a'), campaign('b'), campaign('c'))
    .map((campaigns) => countWeek(campaigns.filter(({ leads }) => leads > 0)));
  let published = 0;
  fc.assert(
    fc.property(fc.array(week, { minLength: 2, maxLength: 3 }), (all) => {
      const { weeks, ledgers } = keep(all);
      const month = composeMonth('2026-11', weeks, ledgers);
      if (month?.figures.accepted !== undefined) published += 1;
      const quality = mergeLedgers([...ledgers, ...(month?.ledgers ?? [])]).find(({ table }) => table === 'quality');
      const cells = quality?.cells.map(nameLeads) ?? [];
      expect(findIsolated(cells, quality?.releases ?? [], isEnough)).toBeUndefined();
    }),
    { numRuns: 200 },
  );
  expect(published).toBeGreaterThan(20);
});

/** Five of them, where there are enough. */
function nameLeads(cell: Cell) {
  const { until, name, leads } = cell;
  return { ...cell, leads: leads === 'enough' ? [1, 2, 3, 4, 5].map((n) => `${until} ${name} ${n}`) : leads };
}

describe('the weeks of a month', () => {
  const week = (until: string, record: MonthWeek['record'] = 'frozen'): MonthWeek => ({
    ...{ until, record, wonMs: [] },
    ...SPAN,
  });
  const NOVEMBER = ['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'];
  const select = (weeks: MonthWeek[], { isFirst = false, next = '2026-12-07' } = {}) =>
    selectMonthWeeks('2026-11', weeks, { isFirst, next })?.map(({ until }) => until);

  test('are those whose last day is in it', () => {
    expect(getMonthEnds('2026-11')).toEqual({ after: '2026-11-01', last: '2026-12-01' });
    expect(getMonthEnds('2026-12')).toEqual({ after: '2026-12-01', last: '2027-01-01' });
  });

  const frozen = NOVEMBER.map((until) => week(until));
  const CASES: [what: string, weeks: MonthWeek[], more: object, isWhole: boolean][] = [
    ['are known when all are frozen', frozen, {}, true],
    ['are not known while one may still end in it', frozen.slice(0, 3), { next: '2026-11-30' }, false],
    ['are not known with one of before weeks were frozen', [week('2026-11-02', 'before'), ...frozen], {}, false],
    ['are known from where counting began', [week('2026-11-02', 'begun'), ...frozen], { isFirst: true }, true],
    ['are not known where counting began anew', [week('2026-11-02', 'begun'), ...frozen], {}, false],
    [
      'are not known where counting began anew in between',
      [frozen[0], week('2026-11-16', 'begun'), frozen[3]].filter((each) => each !== undefined),
      { isFirst: true },
      false,
    ],
    ['are none before the organisation began', [], {}, false],
    ['are none when it only began', [week('2026-11-30', 'begun')], { isFirst: true }, false],
  ];
  test.each(CASES)('%s', (_what, weeks, more, isWhole) => {
    expect(select(weeks, more)).toEqual(
      isWhole ? weeks.filter(({ record }) => record === 'frozen').map(({ until }) => until) : undefined,
    );
  });
});
