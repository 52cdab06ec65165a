import { expect } from 'vitest';
import type { LoadWatch } from '../../../src/domain/digests/load.ts';
import { ACME, makeLead, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const looked = (watch: LoadWatch, was?: LoadWatch) =>
  ({ kind: 'load.looked', organisation: ACME, watch, was }) as const;

testOnBoth('a look at the load is kept once, whoever takes it', async ({ store }) => {
  const [first, second] = [{ day: '2026-03-02', over: { since: '2026-03-01', isTold: false } }, { day: '2026-03-03' }];
  expect(await store.reads.loadWatch(ACME)).toBeUndefined();
  expect(await store.commit([looked(first)])).toBe('kept');
  expect(await store.commit([looked(first)])).toBe('outrun');
  expect(await store.commit([looked(second, first)])).toBe('kept');
  expect(await store.commit([looked(second, first)])).toBe('outrun');
  expect(await store.reads.loadWatch(ACME)).toEqual(second);
});

testOnBoth('open leads are those that neither ended nor wait for a day', async ({ store }) => {
  const ends = [
    { kind: 'opportunity' },
    { kind: 'won' },
    { kind: 'lost' },
    { kind: 'rejected' },
    { kind: 'nurture', returnsOn: '2026-06-01' },
  ] as const;
  const ids = ['new', ...ends.map(({ kind }) => kind)];
  await store.commit([
    ...ids.map((id) => ({ kind: 'lead.added' as const, lead: makeLead(id) })),
    { kind: 'lead.added' as const, lead: makeLead('theirs', { organisation: 'other' }) },
  ]);
  expect(await store.reads.countOpen(ACME)).toBe(6);
  for (const outcome of ends)
    await store.commit([
      {
        ...{ kind: 'lead.outcome-given', organisation: ACME, lead: outcome.kind, outcome },
        ...{ at: NOW + 1, sinceMs: 1, toldAt: NOW + 1 },
      },
    ]);
  expect(await store.reads.countOpen(ACME)).toBe(2);
});
