import fc from 'fast-check';
import { type Cell, getCellKey, type Release } from '../../../../src/domain/digests/ledger/cell.ts';

const PEOPLE = ['sanne', 'bram', 'fleur', 'thijs'];
const WEEKS = ['2026-11-09', '2026-11-16', '2026-11-23'];

/** A cell with all its leads by name. */
export type NamedCell = Cell & { leads: string[] };

/** A cell of so many leads of each kind, by these people; its leads are nobody else's. */
export function makeCell(name: string, kinds: number[], people: string[], until = WEEKS[2] ?? ''): NamedCell {
  const count = kinds.reduce((sum, each) => sum + each, 0);
  return { until, name, kinds, people, leads: Array.from({ length: count }, (_none, n) => `${until} ${name} ${n}`) };
}

/** Small and large ones of every voice, in up to three weeks; some leads are judged in several. */
const anyCell = fc.record({
  week: fc.constantFrom(...WEEKS),
  kinds: fc.tuple(fc.nat(3), fc.nat(2), fc.nat(3)).filter((kinds) => kinds.some((count) => count > 0)),
  people: fc.subarray(PEOPLE, { minLength: 1, maxLength: 3 }),
  isSameLeads: fc.boolean(),
});

export function anyCells(maxLength: number): fc.Arbitrary<NamedCell[]> {
  return fc.array(anyCell, { minLength: 1, maxLength }).map((all) =>
    all.map(({ week, kinds, people, isSameLeads }, place) => {
      const cell = makeCell(`c${place}`, kinds, people, week);
      return isSameLeads ? { ...cell, leads: cell.leads.map((_lead, n) => `same ${n}`) } : cell;
    }),
  );
}

/** Cells, what was published of them, and what is to be. */
export const anyLedger = anyCells(6).chain((cells) => {
  const release: fc.Arbitrary<Release> = fc.subarray(cells, { minLength: 1 }).map((some) => some.map(getCellKey));
  return fc.record({
    cells: fc.constant(cells),
    earlier: fc.array(release, { maxLength: 3 }),
    added: fc.array(release, { minLength: 1, maxLength: 3 }),
  });
});
