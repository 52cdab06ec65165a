import { comparePair } from '../figures.ts';
import type { Part } from '../part.ts';
import { measureStarts, type Started, type Starts } from '../starts.ts';

const START_MAX = 1.4;
const RESIDENT_MAX = 1.3;

/** How soon the bot listens and what it holds when idle, against bare Bolt. */
export const starts: Part = {
  name: 'starts',
  why: 'Before it listens the bot opens its database, asks for its shape, and loads the flows; what can come later does.',
  measure: async ({ seeded, slack, size }) => {
    const { bolt, ours, both } = await measureStarts({ seeded, slackPort: slack.port, times: size.starts });
    const times = (own: Starts['ours']) => ({ anchor: bolt.map(startOf), own: own.map(startOf), unit: 'ms' });
    const sizes = (own: Starts['ours']) => ({ anchor: bolt.flatMap(sizeOf), own: own.flatMap(sizeOf), unit: 'MB' });
    const isSizeKnown = ours.flatMap(sizeOf).length > 0;
    return [
      comparePair('start → listening', times(ours), { atMost: START_MAX }),
      comparePair('  (on Slack and Teams)', times(both)),
      ...(isSizeKnown
        ? [
            comparePair('idle resident memory', sizes(ours), { atMost: RESIDENT_MAX }),
            comparePair('  (on Slack and Teams)', sizes(both)),
          ]
        : []),
    ];
  },
};

function startOf({ startMs }: Started): number {
  return startMs;
}

function sizeOf({ residentMb }: Started): number[] {
  return residentMb === undefined ? [] : [residentMb];
}
