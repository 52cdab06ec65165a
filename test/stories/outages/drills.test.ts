import { beforeAll, expect, inject, test } from 'vitest';
import { playKills } from '../../../drills/plays/kill.ts';
import { listBroken } from '../../../drills/verdict/report.ts';
import { ensureBuilt } from '../../world/process.ts';

// A little of `npm run drill:kill`: the rest, and PostgreSQL, takes minutes.

const TEST_MS = 240_000;
const SEED = 1;

beforeAll(ensureBuilt);

test(
  'on both platforms at once, killed amid traffic of every kind, nothing is lost, doubled or out of order',
  async () => {
    const outcome = await playKills({
      engine: 'sqlite',
      kills: 2,
      seed: SEED,
      canLookUp: true,
      server: inject('postgres'),
    });
    expect(listBroken(outcome)).toEqual([]);
    const traffic = new Set(outcome.ledger.told.map((each) => each.traffic));
    expect(traffic, 'marketing and sales did work').toContain('lead');
  },
  TEST_MS,
);
