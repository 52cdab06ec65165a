import { comparePair } from '../figures.ts';
import type { Part } from '../part.ts';
import { CONNECTIONS, compare, pairP99s, pairRates, pairWork } from '../throughput.ts';

const ours = './sides/ours.js';
const CONTENDERS = [
  { name: 'bolt', file: './sides/bolt.js', kind: 'taps' },
  { name: 'ours', file: ours, kind: 'taps', keeps: 'verdict_history' },
  { name: 'courier paused', file: ours, kind: 'taps', keeps: 'verdict_history', isPaused: true },
  { name: 'a third poor', file: ours, kind: 'taps-with-why', keeps: 'verdict_history' },
] as const;

/** By connections; a p99 is at most so many times the anchor's. */
const RATE_MIN = { 10: { atLeast: 0.8, aim: 0.86 }, 50: { atLeast: 0.95, aim: 1.05 } } as const;
const POOR_MIN = { 10: { atLeast: 0.7 }, 50: { atLeast: 0.9 } } as const;
const P99_MAX = 1.3;

/** A tap on Slack, kept and acknowledged, against Bolt that only acknowledges. */
export const taps: Part = {
  name: 'taps',
  why: 'A tap writes who judged, what it was before, the redraw of each card and its line, all kept on disk before the answer; Poor also queues the private question. Bolt keeps nothing.',
  measure: async (bench) => {
    const managed = await compare([...CONTENDERS], bench);
    return CONNECTIONS.flatMap((connections) => {
      const of = (name: string) => ({ managed, anchor: 'bolt', own: name, connections });
      return [
        comparePair(`tap → ack, ${connections} connections`, pairRates(of('ours')), RATE_MIN[connections]),
        comparePair('  p99', pairP99s(of('ours')), { atMost: P99_MAX }),
        comparePair('  processor time each', pairWork(of('ours'))),
        comparePair('  (courier paused)', pairRates(of('courier paused'))),
        comparePair('  one in three Poor', pairRates(of('a third poor')), POOR_MIN[connections]),
        comparePair('  processor time each', pairWork(of('a third poor'))),
      ];
    });
  },
};
