import { comparePair, compareWithMost } from '../figures.ts';
import { type Latency, measureLatencies } from '../latency/latencies.ts';
import type { Part } from '../part.ts';
import type { Line } from '../table.ts';

const MOST_MS = 15;

/** How soon something is seen by whoever waits for it, while nothing else happens. */
export const latency: Part = {
  name: 'latency',
  why: 'A card waits for the commit, the claim, the drawing and the call, one after the other.',
  measure: async ({ seeded, size }) => {
    const lines: Line[] = [];
    for (const leads of size.leads) {
      const { calls, card, redraw } = await measureLatencies({ seeded, leads, times: size.latencies });
      const among = `among ${leads.toLocaleString('en')}`;
      lines.push(...tell(`lead → card, ${among}`, calls, card), ...tell(`tap → redraw, ${among}`, calls, redraw));
    }
    return lines;
  },
};

/** Against two calls on this machine, and against what it may be at most. */
function tell(what: string, calls: Latency, own: Latency): Line[] {
  return [
    comparePair(what, { anchor: [calls.half], own: [own.half], unit: 'ms' }),
    compareWithMost('  95 of 100', [own.most], MOST_MS, 'ms'),
  ];
}
