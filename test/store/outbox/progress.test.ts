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

  testOnBoth('counts what waits by state, at most so many, and nothing that was sent', async ({ store }) => {
    await store.commit([queuePost('a'), queuePost('b')]);
    const first = await claimOne(store);
    await store.commit([endDelivery(first, { kind: 'sent', channel: 'C1', message: '1' }, NOW)]);
    await store.commit([queuePost('c', ON_TEAMS)]);
    expect(await store.measures.countDeliveries(10)).toEqual([
      { platform: 'slack', state: 'queued', count: 1 },
      { platform: 'teams', state: 'queued', count: 1 },
    ]);
    expect(await store.measures.countDeliveries(1)).toHaveLength(1);
  });

  testOnBoth('tells what the database has to do without asking it', async ({ store, dialect }) => {
    await store.commit([queuePost('a')]);
    const idle = { sqlite: { fileBytes: expect.any(Number), waiting: 0 }, postgres: { most: 10, used: 0, waiting: 0 } };
    expect(store.measures.load()).toMatchObject({ kind: dialect, ...idle[dialect] });
    const writing = store.commit([queuePost('b')]);
    const { kind, ...load } = store.measures.load();
    expect(kind === 'sqlite' ? load : { waiting: 1 }).toMatchObject({ waiting: 1 });
    await writing;
  });

  testOnBoth('counts lanes that wait longer than anything can mean', async ({ store, runSql }) => {
    await store.commit([queuePost('a'), queuePost('b', 'C2')]);
    await runSql(`update lanes set free_at = ${NOW + 2 * 60 * MINUTE} where lane = 'slack/T1/C2'`);
    expect((await store.outbox.progress(NOW)).lanesAhead).toBe(1);
  });
});
