import { comparePair } from '../figures.ts';
import type { Part } from '../part.ts';
import { CONNECTIONS, compare, pairP99s, pairRates, pairWork } from '../throughput.ts';

const CONTENDERS = [
  { name: 'node:http', file: './sides/intake.js', kind: 'leads' },
  { name: 'one row', file: './sides/intake-kept.js', kind: 'leads', keeps: 'kept' },
  { name: 'ours', file: './sides/ours.js', kind: 'leads', keeps: 'leads' },
] as const;

/** By connections; the aim is what a model of the bot with one row a lead reached. */
const RATE_MIN = { 10: { atLeast: 0.3, aim: 0.47 }, 50: { atLeast: 0.5, aim: 0.91 } } as const;
const KEPT_MIN = { 10: { atLeast: 0.6 }, 50: { atLeast: 0.6 } } as const;

/** A lead from a CRM, kept and acknowledged, against a server that keeps nothing and one that keeps a row. */
export const intake: Part = {
  name: 'intake',
  why: 'A new lead writes rows of eight tables with some twelve pages of indexes, most of them the words by which it is found; the anchors write nothing, or one row.',
  measure: async (bench) => {
    const managed = await compare([...CONTENDERS], bench);
    return CONNECTIONS.flatMap((connections) => {
      const besideNothing = { managed, anchor: 'node:http', own: 'ours', connections };
      const besideRow = { ...besideNothing, anchor: 'one row' };
      return [
        comparePair(`lead intake, ${connections} connections`, pairRates(besideNothing), RATE_MIN[connections]),
        comparePair('  beside one that keeps a row', pairRates(besideRow), KEPT_MIN[connections]),
        comparePair('  p99 beside it', pairP99s(besideRow)),
        comparePair('  processor time each', pairWork(besideNothing)),
        comparePair('  processor time each beside it', pairWork(besideRow)),
      ];
    });
  },
};
