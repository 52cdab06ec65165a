import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Cell,
  type FigureTable,
  getCellKey,
  type Ledger,
  type Release,
  sumKinds,
} from '../../../../src/domain/digests/ledger/cell.ts';
import { isReleasable, RELEASES_MAX } from '../../../../src/domain/digests/ledger/check.ts';
import { anyLedger, makeCell } from './any-ledger.ts';
import { findIsolated, isEnough, listCombinedSupports } from './brute-force.ts';

const RUNS = { numRuns: 500 };
const ALL = ['sanne', 'bram', 'fleur'];

const keysOf = (...cells: Cell[]): Release => cells.map(getCellKey);
const makeLedger = (cells: Cell[], releases: Release[] = [], table: FigureTable = 'quality'): Ledger => {
  return { table, cells, releases };
};

/** What the check refuses for another reason than that something is isolated: a kind of which there is none. */
const isWithEveryKind = (cells: Cell[]) => sumKinds(cells).every((count) => count > 0);

test('whatever it allows, no set of cells below the bounds is isolated by any combination of all releases', () => {
  let allowed = 0;
  fc.assert(
    fc.property(anyLedger, ({ cells, earlier, added }) => {
      // What was published before was allowed then.
      const before: Release[] = [];
      for (const release of earlier) if (isReleasable(makeLedger(cells, before), [release])) before.push(release);
      if (!isReleasable(makeLedger(cells, before), added)) return;
      allowed += 1;
      const releases = [...before, ...added];
      expect(findIsolated(cells, releases)).toBeUndefined();
      for (const support of listCombinedSupports(cells, releases.slice(0, 5), 2)) {
        if (support.length > 0) expect(isEnough(support), JSON.stringify(support)).toBe(true);
      }
    }),
    RUNS,
  );
  expect(allowed).toBeGreaterThan(50);
});

test('it refuses nothing of which no such set is isolated, where there is some of every kind', () => {
  let refused = 0;
  fc.assert(
    fc.property(anyLedger, ({ cells, earlier, added }) => {
      const full = cells.map((cell) => ({ ...cell, kinds: cell.kinds.map((count) => count + 1) }));
      const ledger = makeLedger(full, earlier);
      if (isReleasable(ledger, added)) return;
      refused += 1;
      const connected = earlier.filter((release) => isConnected(release, earlier, added));
      expect(isWithEveryKind(full)).toBe(true);
      expect(findIsolated(full, [...connected, ...added])).toBeDefined();
    }),
    RUNS,
  );
  expect(refused).toBeGreaterThan(50);
});

/** Whether a release shares a cell with what is added, or with one that does. */
function isConnected(release: Release, all: Release[], added: Release[]): boolean {
  const reached = new Set(added.flat());
  for (let turn = 0; turn < all.length; turn += 1) {
    for (const each of all) if (each.some((key) => reached.has(key))) for (const key of each) reached.add(key);
  }
  return release.some((key) => reached.has(key));
}

describe('a release', () => {
  const [large, other] = [makeCell('a', [3, 1, 1], ALL), makeCell('b', [2, 2, 1], ALL)];
  const [small, tiny] = [makeCell('c', [1, 1, 1], ['sanne', 'bram']), makeCell('d', [1, 0, 1], ['fleur'])];
  const voice = makeCell('e', [6, 0, 0], ALL);
  const earlier = makeCell('f', [2, 1, 2], ALL, '2026-11-16');

  const CASES: [what: string, cells: Cell[], before: Release[], added: Release[], isFine: boolean][] = [
    ['of a large cell is fine', [large], [], [keysOf(large)], true],
    ['of a small cell is not', [small], [], [keysOf(small)], false],
    ['of one voice is not', [voice], [], [keysOf(voice)], false],
    ['of small cells that are enough together is fine', [small, tiny], [], [keysOf(small, tiny)], true],
    ['of a whole is not beside all but a small cell', [large, small], [], [keysOf(large, small), keysOf(large)], false],
    ['of a whole is not after all but a small cell', [large, small], [keysOf(large)], [keysOf(large, small)], false],
    ['of a whole is fine after other cells', [large, small, other], [keysOf(other)], [keysOf(large, small)], true],
    [
      'of a month is fine beside weeks when what is left is enough together',
      [large, earlier, small, tiny],
      [keysOf(large), keysOf(earlier)],
      [keysOf(large, earlier, small, tiny)],
      true,
    ],
    [
      'that parts two small cells is not, through sums that are fine alone',
      [large, small, tiny],
      [keysOf(large, small)],
      [keysOf(large, tiny), keysOf(small, tiny)],
      false,
    ],
    [
      'of a rest without a kind is not: it says so of each of its cells',
      [large, makeCell('g', [0, 2, 1], ['sanne', 'bram']), makeCell('h', [0, 1, 1], ['fleur'])],
      [],
      [['2026-11-23 a', '2026-11-23 g', '2026-11-23 h'], keysOf(large), ['2026-11-23 g', '2026-11-23 h']],
      false,
    ],
    [
      'of a whole without a kind is fine, and so is a larger one later',
      [makeCell('g', [0, 2, 1], ['sanne', 'bram']), makeCell('h', [0, 1, 1], ['fleur']), earlier],
      [['2026-11-23 g', '2026-11-23 h']],
      [['2026-11-23 g', '2026-11-23 h', ...keysOf(earlier)]],
      true,
    ],
    ['of what is kept no more is not', [], [], [keysOf(large)], false],
  ];
  test.each(CASES)('%s', (_what, cells, before, added, isFine) => {
    expect(isReleasable(makeLedger(cells, before), added)).toBe(isFine);
  });

  test('of the promise may be of one voice, since it is public, but not of two people', () => {
    expect(isReleasable(makeLedger([voice], [], 'promise'), [keysOf(voice)])).toBe(true);
    const two = makeCell('week', [9, 0], ['sanne', 'bram']);
    expect(isReleasable(makeLedger([two], [], 'promise'), [keysOf(two)])).toBe(false);
    expect(isReleasable(makeLedger([two], [], 'handed-over'), [keysOf(two)])).toBe(true);
  });

  test('counts somebody who was erased in a week, but not once more in another, where they may have come back', () => {
    const [one, two] = ['2026-11-09', '2026-11-16'].map((until) =>
      makeCell('a', [1, 1, 1], ['erased-1', 'bram'], until),
    );
    const three = makeCell('a', [1, 1, 1], ['erased-2', 'bram']);
    if (one === undefined || two === undefined) throw new Error('no cells');
    expect(isReleasable(makeLedger([one, two, three]), [keysOf(one, two, three)])).toBe(false);
    const enough = makeCell('a', [2, 2, 1], ['erased-1', 'erased-2', 'bram']);
    expect(isReleasable(makeLedger([enough]), [keysOf(enough)])).toBe(true);
  });

  test('is refused where looking would take too long, never allowed', () => {
    const pairs = Array.from({ length: 24 }, (_none, n) => makeCell(`p${n}`, [1, 1, 1], [ALL[n % 3] ?? '']));
    const releases = pairs.map((cell, n) => keysOf(cell, ...pairs.slice(n + 1, n + 6)));
    expect(isReleasable(makeLedger(pairs), releases)).toBe(false);
    const many = Array.from({ length: RELEASES_MAX + 1 }, (_none, n) => makeCell(`m${n}`, [3, 3, 3], ALL));
    expect(
      isReleasable(
        makeLedger(many),
        many.map((cell) => keysOf(cell)),
      ),
    ).toBe(false);
    expect(
      isReleasable(
        makeLedger(many),
        many.slice(1).map((cell) => keysOf(cell)),
      ),
    ).toBe(true);
  });
});
