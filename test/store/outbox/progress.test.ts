import { describe, expect } from 'vitest';
import type { Target } from '../../../src/domain/deliveries/target.ts';
import { claimOne, endDelivery, NOW, postCards, queueLine, queuePost, retryLater } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const MINUTE = 60_000;
const ON_TEAMS: Target = { kind: 'channel', platform: 'teams', workspace: 'tenant', id: '19:sales' };

describe('how the outbox gets on', () => {
  testOnBoth('says nothing where nothing waits', async ({ store }) => {
    await postCards(store, 'a');
    expect(await store.outbox.progress(NOW)).toEqual({ platforms: [], lanesAhead: 0 });
  });

  testOnBoth('says since when something could have been taken, on each platform', async ({ store }) => {
    await store.commit([queuePost('a', 'C1', NOW), queuePost('b', ON_TEAMS, NOW + MINUTE)]);
    expect((await store.outbox.progress(NOW + 5 * MINUTE)).platforms).toEqual([
      { platform: 'slack', oldestQueuedAt: NOW, takeableSince: NOW },
      { platform: 'teams', oldestQueuedAt: NOW + MINUTE, takeableSince: NOW + MINUTE },
    ]);
  });

  testOnBoth('of what waits for its time, its pace or an account, only its age', async ({ store }) => {
    await store.commit([queuePost('a'), queuePost('b')]);
    const only = { platforms: [{ platform: 'slack', oldestQueuedAt: NOW }], lanesAhead: 0 };
    const first = await claimOne(store);
    expect(await store.outbox.progress(NOW), 'under way').toEqual(only);
    await store.commit([retryLater(first, NOW + 10 * MINUTE)]);
    expect(await store.outbox.progress(NOW + 9 * MINUTE), 'an outage').toEqual(only);
    const again = await claimOne(store, NOW + 10 * MINUTE);
    await store.commit([endDelivery(again, { kind: 'account-refused', reason: 'token_revoked' }, NOW)]);
    expect(await store.outbox.progress(NOW + 60 * MINUTE), 'paused').toEqual(only);
  });

  testOnBoth('of what waits for its card, since when that stands', async ({ store }) => {
    await store.commit([queuePost('a')]);
    const post = await claimOne(store);
    await store.commit([queueLine('a')]);
    expect((await store.outbox.progress(NOW + MINUTE / 4)).platforms[0]).not.toHaveProperty('takeableSince');
    await store.commit([endDelivery(post, { kind: 'sent', channel: 'C1', message: '1' }, NOW + 2 * MINUTE)]);
    expect((await store.outbox.progress(NOW + 3 * MINUTE)).platforms).toEqual([
      { platform: 'slack', oldestQueuedAt: NOW, takeableSince: NOW + 2 * MINUTE },
    ]);
  });

  testOnBoth('counts lanes that wait longer than anything can mean', async ({ store, runSql }) => {
    await store.commit([queuePost('a'), queuePost('b', 'C2')]);
    await runSql(`update lanes set free_at = ${NOW + 2 * 60 * MINUTE} where lane = 'slack/T1/C2'`);
    expect((await store.outbox.progress(NOW)).lanesAhead).toBe(1);
  });
});
