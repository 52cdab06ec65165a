import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWallMoment } from '../../../sandbox/control/clock.ts';
import { openKeptClock } from '../../../sandbox/control/kept-clock.ts';
import { DAY_MS, MINUTE_MS } from '../../../src/domain/time.ts';

const TUESDAY_10 = Date.UTC(2026, 10, 10, 9);

const openFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kept-clock-'));
  return { open: (at?: number) => openKeptClock(folder, Date.now, async () => {}, at) };
};
const isNear = (at: number, expected: number) => at >= expected && at < expected + MINUTE_MS;

test('opened again, the clock goes on from where it was turned to', async () => {
  const { open } = await openFolder();
  const first = await open();
  await first.turn(first.now() + 3 * DAY_MS);
  const stoodAt = first.now();
  expect(isNear((await open()).now(), stoodAt)).toBe(true);
});

test('it begins at a moment that somebody chose, also one that is over, and goes on from there', async () => {
  const { open } = await openFolder();
  expect(isNear((await open(TUESDAY_10)).now(), TUESDAY_10)).toBe(true);
  expect(isNear((await open()).now(), TUESDAY_10)).toBe(true);
  expect(isNear((await open(TUESDAY_10 + DAY_MS)).now(), TUESDAY_10 + DAY_MS)).toBe(true);
  await expect(open(TUESDAY_10)).rejects.toThrow('--fresh begins anew');
});

test('set back to the real time, it stays with it', async () => {
  const { open } = await openFolder();
  const clock = await open(TUESDAY_10);
  await clock.reset();
  expect((await open()).offsetMs()).toBe(0);
});

test.each([
  ['2026-11-10T10:00', TUESDAY_10],
  ['2026-07-10T10:00', Date.UTC(2026, 6, 10, 8)],
  ['2026-11-10', undefined],
  ['tomorrow', undefined],
  ['2026-13-10T10:00', undefined],
])('%s in Amsterdam is read', (text, at) => {
  expect(readWallMoment(text, 'Europe/Amsterdam')).toBe(at);
});
