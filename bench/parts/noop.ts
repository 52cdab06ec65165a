import { comparePair } from '../figures.ts';
import { measureNoops } from '../outbox/noops.ts';
import type { Part } from '../part.ts';
import { pairRates } from './outbox.ts';

const JOBS = 6000;
const BOSS = { atLeast: 1, aim: 1.5 };
const GRAPHILE = { atLeast: 3 };

/** What the outbox itself costs on PostgreSQL, against two queues made for it. */
export const noop: Part = {
  name: 'noop',
  why: 'A delivery and its lane are each written twice, so that order, pace and leases outlive any process; the queues write a row twice.',
  measure: async ({ size }) => {
    const ended = await measureNoops({ jobs: JOBS, rounds: size.rounds });
    return [
      comparePair('ended without a send, against pg-boss', pairRates(ended['pg-boss'], ended.ours), BOSS),
      comparePair('  against graphile-worker', pairRates(ended['graphile-worker'], ended.ours), GRAPHILE),
    ];
  },
};
