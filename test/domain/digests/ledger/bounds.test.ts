import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSafe, keepEnough } from '../../../../src/domain/digests/ledger/bounds.ts';
import { FIGURE_TABLES } from '../../../../src/domain/digests/ledger/cell.ts';
import { anyCells } from './any-ledger.ts';

const enough = <C extends { people: string[]; leads: string[] }>(cell: C): C => ({ ...cell, ...keepEnough(cell) });

test('of people and leads as many are kept as every bound of every sum of cells needs, and no more', () => {
  fc.assert(
    fc.property(anyCells(5), fc.constantFrom(...FIGURE_TABLES), (cells, table) => {
      const kept = cells.map(enough);
      expect(isSafe(table, kept)).toBe(isSafe(table, cells));
      for (const { people, leads } of kept) expect([people.length <= 3, leads.length <= 5]).toEqual([true, true]);
    }),
  );
});

test('whatever holds cells that are safe is safe', () => {
  fc.assert(
    fc.property(anyCells(5), fc.constantFrom(...FIGURE_TABLES), (cells, table) => {
      const [_first, ...others] = cells;
      if (others.length > 0 && isSafe(table, others)) expect(isSafe(table, cells)).toBe(true);
    }),
  );
});
