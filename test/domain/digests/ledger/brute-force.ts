import { getCellKey, type Release } from '../../../../src/domain/digests/ledger/cell.ts';

import type { NamedCell } from './any-ledger.ts';

/** Enough people and leads, and more than one kind: written once more, without what was erased. */
export function isEnough(cells: NamedCell[], { isVoiced = true } = {}): boolean {
  const people = new Set(cells.flatMap((cell) => cell.people));
  const leads = new Set(cells.flatMap((cell) => cell.leads));
  const kinds = new Set(cells.flatMap((cell) => cell.kinds.flatMap((count, kind) => (count > 0 ? [kind] : []))));
  return people.size >= 3 && leads.size >= 5 && (kinds.size > 1 || !isVoiced);
}

/**
 * By looking at every set of cells: one that is not enough and about which alone some combination of the releases is.
 * There is one where the releases have a higher rank than without the columns of that set.
 */
export function findIsolated(cells: NamedCell[], releases: Release[], isFine = isEnough): NamedCell[] | undefined {
  const rankOf = (of: NamedCell[]) =>
    rank(releases.map((release) => of.map((cell) => (release.includes(getCellKey(cell)) ? 1 : 0))));
  const whole = rankOf(cells);
  return subsets(cells).find(
    (set) => set.length > 0 && !isFine(set) && rankOf(cells.filter((cell) => !set.includes(cell))) < whole,
  );
}

/** By adding and subtracting: the cells that some combination of small whole numbers of releases is about. */
export function listCombinedSupports(cells: NamedCell[], releases: Release[], most: number): NamedCell[][] {
  const vectors = releases.map((release) => cells.map((cell) => (release.includes(getCellKey(cell)) ? 1 : 0)));
  let sums: number[][] = [cells.map(() => 0)];
  for (const vector of vectors) {
    const times = Array.from({ length: 2 * most + 1 }, (_none, place) => place - most);
    sums = sums.flatMap((sum) => times.map((factor) => sum.map((each, place) => each + factor * (vector[place] ?? 0))));
  }
  const supports = new Set(sums.map((sum) => sum.map((each) => (each === 0 ? '0' : '1')).join('')));
  return [...supports].map((written) => cells.filter((_cell, place) => written[place] === '1'));
}

export function subsets<T>(of: T[]): T[][] {
  const all: T[][] = [[]];
  for (const each of of) all.push(...all.map((set) => [...set, each]));
  return all;
}

/** With floating point, which is exact enough for so few small numbers. */
function rank(matrix: number[][]): number {
  const reduced: number[][] = [];
  for (const row of matrix) {
    let left = row;
    for (const base of reduced) {
      const pivot = base.findIndex((each) => Math.abs(each) > 1e-9);
      const factor = (left[pivot] ?? 0) / (base[pivot] ?? 1);
      left = left.map((each, place) => each - factor * (base[place] ?? 0));
    }
    if (left.some((each) => Math.abs(each) > 1e-9)) reduced.push(left);
  }
  return reduced.length;
}
