import { expect, test } from 'vitest';
import { measureTicks } from '../../src/handlers/metrics/measure.ts';
import { createTicking } from '../../src/handlers/ticking.ts';
import { loadMetrics } from '../../src/metrics/load.ts';
import { openMetrics } from '../../src/metrics/open.ts';
import { readExposition, sum } from './exposition.ts';
import { makeMeasuredStore } from './measured-store.ts';

const NOW = 1_800_000_000_000;

test('a tick that fails is told as one, and when the last went through stays what it was', async () => {
  let now = NOW;
  const { meter, write } = openMetrics({ store: makeMeasuredStore(), version: '1', now: () => now });
  let isBroken = false;
  const handle = async () => {
    if (isBroken) throw new Error('the disk is full');
    return { kind: 'nothing' } as const;
  };
  const ticking = measureTicks(
    createTicking(
      handle,
      async () => {},
      () => now,
    ),
    meter,
  );
  now += 60_000;
  await ticking.tick();
  meter.foundDue('time.passed', 3);
  meter.foundDue('lead.judged', 5);
  isBroken = true;
  now += 60_000;
  await expect(ticking.tick()).rejects.toThrow('the disk is full');

  const told = readExposition((await write()).text);
  const ticks = (result: string) => sum(told, 'smarketing_clock_tick_duration_seconds_count', { result });
  expect([ticks('kept'), ticks('failed')]).toEqual([1, 1]);
  expect(sum(told, 'smarketing_clock_last_tick_timestamp_seconds')).toBe((NOW + 60_000) / 1000);
  expect(sum(told, 'smarketing_clock_due_total')).toBe(3);
});

test.each([
  [{}, undefined],
  [{ METRICS_PORT: 9464 }, { hasOwnPort: true }],
  [{ METRICS_TOKEN: '0123456789abcdef' }, { hasOwnPort: false, token: '0123456789abcdef' }],
  [
    { METRICS_PORT: 0, METRICS_TOKEN: '0123456789abcdef' },
    { hasOwnPort: true, token: '0123456789abcdef' },
  ],
])('with %j metrics are where that says, if at all', async (config, expected) => {
  const { metrics } = await loadMetrics(config, { store: makeMeasuredStore(), version: '1', now: () => NOW });
  const { meter: _meter, write: _write, ...where } = metrics ?? {};
  expect(metrics && where).toEqual(expected);
});
