import { expect } from 'vitest';
import { NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

testOnBoth('of two test leads that are asked for at once one stands, and is the one that looks right', async (of) => {
  const keep = (at: number, isRight = false) =>
    of.store.commit([{ kind: 'test-lead.kept', organisation: 'acme', lead: { at, isRight } }]);
  const kept = [await keep(NOW), await keep(NOW + 1), await keep(NOW, true)];
  expect(kept).toEqual(['kept', 'outrun', 'kept']);
  expect(await of.store.reads.testLead('acme')).toEqual({ at: NOW, isRight: true });
});
