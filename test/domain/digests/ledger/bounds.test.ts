import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSafe } from '../../../../src/domain/digests/ledger/bounds.ts';
import { FIGURE_TABLES, limitLeads } from '../../../../src/domain/digests/ledger/cell.ts';
import { anyCells } from './any-ledger.ts';
import { isEnough } from './brute-force.ts';

test('the leads behind cells are kept only while they are not enough, and that changes no sum of them', () => {
  fc.assert(
    fc.property(anyCells(5), (cells) => {
      const kept = cells.map((cell) => ({ ...cell, leads: limitLeads(cell.leads) }));
      expect(isSafe('quality', kept)).toBe(isEnough(cells));
      for (const { leads } of kept) expect(leads === 'enough' || leads.length < 5).toBe(true);
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
