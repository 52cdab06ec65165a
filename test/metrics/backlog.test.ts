import { expect, test } from 'vitest';
import { openMetrics } from '../../src/metrics/open.ts';
import { readExposition, sum } from './exposition.ts';
import { makeMeasuredStore } from './measured-store.ts';

const collect = async (over: Parameters<typeof makeMeasuredStore>[0]) => {
  const { write } = openMetrics({ store: makeMeasuredStore(over), version: '1', now: () => 60_000 });
  return async () => readExposition((await write()).text);
};

test('a database that fails, or never answers, is told as such, and all else as ever', async () => {
  let asked = 0;
  const hang = () => {
    asked += 1;
    return new Promise<never>(() => {});
  };
  const fail = () => Promise.reject(new Error('gone'));
  for (const countDeliveries of [fail, hang]) {
    const told = await (await collect({ countDeliveries }))();
    expect(sum(told, 'smarketing_database_up')).toBe(0);
    expect(sum(told, 'smarketing_deliveries_waiting')).toBeUndefined();
    expect(sum(told, 'smarketing_build_info')).toBe(1);
  }
  expect(asked).toBe(1);
});

test('many who collect at once are one question to the database', async () => {
  let asked = 0;
  const again = await collect({
    countDeliveries: async () => {
      asked += 1;
      return [{ platform: 'slack', state: 'retry', count: 7 }];
    },
    countItems: async () => [
      { format: 'hubspot/app', state: 'waiting', count: 2, oldestAt: 30_000 },
      { format: 'hubspot/workflow', state: 'waiting', count: 1, oldestAt: 20_000 },
      { format: 'hubspot/app', state: 'failed', count: 4, oldestAt: 0 },
      { format: 'somebody@example.org', state: 'waiting', count: 1, oldestAt: 50_000 },
    ],
  });
  const [told = []] = await Promise.all([again(), again(), again()]);
  expect(asked).toBe(1);
  expect(sum(told, 'smarketing_deliveries_waiting', { platform: 'slack', state: 'retry' })).toBe(7);
  expect(sum(told, 'smarketing_inbox_items', { source_kind: 'hubspot', state: 'waiting' })).toBe(3);
  expect(sum(told, 'smarketing_inbox_oldest_age_seconds', { source_kind: 'hubspot' })).toBe(40);
  expect(sum(told, 'smarketing_inbox_items', { source_kind: 'other' })).toBe(1);
});

test('of the two databases only the one that is there is told', async () => {
  const load = () => ({ kind: 'postgres', most: 10, used: 3, idle: 2, waiting: 4 }) as const;
  const told = await (await collect({ load }))();
  expect(sum(told, 'db_client_connection_count', { db_client_connection_state: 'used' })).toBe(3);
  expect(sum(told, 'db_client_connection_count', { db_client_connection_state: 'idle' })).toBe(2);
  expect([sum(told, 'db_client_connection_max'), sum(told, 'db_client_connection_pending_requests')]).toEqual([10, 4]);
  expect(told.filter(({ name }) => name.includes('_sqlite_')).flatMap(({ samples }) => samples)).toEqual([]);
  const others = await (await collect({}))();
  expect(others.filter(({ name }) => name.startsWith('db_')).flatMap(({ samples }) => samples)).toEqual([]);
  expect(sum(others, 'smarketing_sqlite_writer_thread')).toBe(0);
});
