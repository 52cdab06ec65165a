import { expect, test } from 'vitest';
import { playFuzz } from './play.ts';
import { countWires } from './wires.ts';

// A little of `npm run fuzz`: the rest, and PostgreSQL, takes minutes.

const BODIES = 10_000;
const SEED = 20_261_127;

test('whatever is sent to any door, by nobody or by whoever is who they say, breaks nothing', async () => {
  const { tallies, broken, drawn } = await playFuzz({ engine: 'sqlite', bodies: BODIES, seed: SEED });
  expect(broken).toEqual([]);
  expect([...tallies.forged.keys()].length).toBeGreaterThan(12);
  // It got in, too: else it would have tried the lock alone.
  const taken = ['slack', 'teams', 'read'].map((door) => tallies.proved.get(door)?.get('200') ?? 0);
  expect(Math.min(...taken, tallies.proved.get('intake')?.get('202') ?? 0)).toBeGreaterThan(50);
  expect([drawn > 50, countWires().taps > 100, countWires().forms > 30]).toEqual([true, true, true]);
}, 300_000);
