import { expect } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import { ACME, NOW, queueDirect, toPerson } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const remind = (at: number): Change => ({
  kind: 'direct.queued',
  organisation: ACME,
  subject: { kind: 'reminder', month: '2026-03', person: 'sanne' },
  target: toPerson('U1'),
  at,
});

testOnBoth('a direct message that is meant for later waits for its moment', async ({ store }) => {
  await store.commit([queueDirect('a', 'U1', NOW + HOUR_MS)]);
  expect(await store.outbox.claim(NOW, 10)).toEqual([]);
  expect(await store.outbox.claim(NOW + HOUR_MS, 10)).toHaveLength(1);
});

testOnBoth(
  'a reminder for days ahead keeps its moment when a bot starts, or its clock was turned back',
  async ({ store }) => {
    await store.commit([remind(NOW + 2 * DAY_MS)]);
    await store.outbox.limitFutures(NOW, HOUR_MS);
    expect(await store.outbox.claim(NOW + 2 * HOUR_MS, 10)).toEqual([]);
    expect(await store.outbox.claim(NOW + 2 * DAY_MS, 10)).toHaveLength(1);
  },
);
