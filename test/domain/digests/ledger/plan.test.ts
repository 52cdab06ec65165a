import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, getCellKey, type Ledger, type Release } from '../../../../src/domain/digests/ledger/cell.ts';
import { planRows, planWithWhole, type TablePlan } from '../../../../src/domain/digests/ledger/plan.ts';
import { anyCells, makeCell, type NamedCell } from './any-ledger.ts';
import { findIsolated, isEnough } from './brute-force.ts';

const ALL = ['sanne', 'bram', 'fleur'];
const RULES = { rowsMax: 3, isNamed: ({ name }: Cell) => name !== 'others' };
const makeLedger = (cells: Cell[], releases: Release[] = []): Ledger => ({ table: 'quality', cells, releases });
const show = ({ isWhole, rows, rest }: TablePlan) =>
  `${isWhole ? 'whole' : 'nothing'}: ${rows.map(({ name }) => name).join(' ')} | ${rest.map(({ name }) => name).join(' ')}`;
const inOneWeek = (cells: NamedCell[]): NamedCell[] => cells.map((cell) => ({ ...cell, until: '2026-11-23' }));

test('whatever is planned isolates no set of cells below the bounds, and is the whole in parts', () => {
  fc.assert(
    fc.property(anyCells(7).map(inOneWeek), (cells) => {
      const { isWhole, rows, rest, releases } = planWithWhole(makeLedger(cells), cells, RULES);
      expect(findIsolated(cells, releases)).toBeUndefined();
      expect(isWhole).toBe(isEnough(cells));
      for (const cell of rows) expect(isEnough(cells.filter((each) => each === cell))).toBe(true);
      if (rows.length > 0)
        expect([...rows, ...rest].map(getCellKey).toSorted()).toEqual(cells.map(getCellKey).toSorted());
      if (rest.length > 0) expect(isEnough(cells.filter((each) => rest.includes(each)))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('the same cells in another order are planned alike', () => {
  fc.assert(
    fc.property(
      anyCells(7)
        .map(inOneWeek)
        .chain((cells) => fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length }))),
      ([cells, shuffled]) => {
        const [one, other] = [cells, shuffled].map((each) => planWithWhole(makeLedger(each), each, RULES));
        expect(other?.rows).toEqual(one?.rows);
        expect(other?.releases).toEqual(one?.releases);
      },
    ),
  );
});

describe('a week', () => {
  const large = makeCell('large', [4, 3, 3], ALL);
  const medium = makeCell('medium', [2, 2, 2], ALL);
  const small = makeCell('small', [1, 1, 1], ['sanne']);
  const voice = makeCell('voice', [0, 0, 7], ALL);
  const without = makeCell('without', [0, 2, 1], ['bram']);

  const CASES: [what: string, cells: Cell[], plan: string][] = [
    ['of nothing shows nothing', [], 'nothing:  | '],
    ['of too little shows nothing', [small], 'nothing:  | '],
    ['of one voice shows nothing', [voice], 'nothing:  | '],
    ['of one large cell shows it', [large], 'whole: large | '],
    ['shows the largest first', [medium, large], 'whole: large medium | '],
    ['joins a small cell with the smallest row', [large, medium, small], 'whole: large | medium small'],
    ['joins one voice with the smallest row', [large, medium, voice], 'whole: large | medium voice'],
    ['shows the whole alone when nothing is left to join', [large, small], 'whole:  | '],
    [
      'joins more where the rest says of none of its cells that anything was good',
      [large, medium, without, makeCell('w2', [0, 1, 1], ['fleur', 'sanne'])],
      'whole: large | medium without w2',
    ],
    [
      'shows no more rows than it may',
      ['a', 'b', 'c', 'd', 'e'].map((name) => makeCell(name, [2, 2, 2], ALL)),
      'whole: a b c | d e',
    ],
    ['gives no row to what has no name', [large, makeCell('others', [4, 4, 4], ALL)], 'whole: large | others'],
  ];
  test.each(CASES)('%s', (_what, cells, plan) => {
    expect(show(planWithWhole(makeLedger(cells), cells, RULES))).toBe(plan);
  });

  test('is held back when what was published before would tell a part of it', () => {
    const held = makeCell('held', [1, 1, 1], ['sanne'], '2026-11-16');
    const before = [[getCellKey(held), getCellKey(large)]];
    expect(show(planWithWhole(makeLedger([held, large], before), [large], RULES))).toBe('nothing:  | ');
  });
});

describe('reasons', () => {
  const reason = (name: string, judgements: number, people = ALL) => makeCell(name, [judgements], people);
  const plan = (...cells: Cell[]) => show(planRows({ table: 'reasons', cells, releases: [] }, cells, RULES));

  const CASES: [what: string, cells: Cell[], plan: string][] = [
    ['of which there is one alone are not shown: all said it', [reason('no_budget', 9)], 'nothing:  | '],
    ['of which there are two are', [reason('no_budget', 9), reason('junk', 5)], 'whole: no_budget junk | '],
    ['of which one is small are not', [reason('no_budget', 9), reason('junk', 2)], 'nothing:  | '],
    [
      'that are small are shown as one',
      [reason('no_budget', 9), reason('junk', 3, ['sanne']), reason('other', 3, ['bram', 'fleur'])],
      'whole: no_budget | junk other',
    ],
  ];
  test.each(CASES)('%s', (_what, cells, expected) => {
    expect(plan(...cells)).toBe(expected);
  });
});
