import { comparePair, type Pair } from '../figures.ts';
import { measureDrains } from '../outbox/drains.ts';
import type { Ran } from '../outbox/runs.ts';
import type { Part } from '../part.ts';

const CARDS = 3000;
const SQLITE = { atLeast: 0.9 };
const POSTGRES = { atLeast: 0.7 };
const INSTANCES = { atLeast: 1.6 };

/** Cards that wait, drawn, sent and kept, against a bare WebClient that posts as many and keeps nothing. */
export const outbox: Part = {
  name: 'outbox',
  why: 'A card is drawn, claimed and kept; the anchor posts a finished text. On two cores two instances, PostgreSQL and the platform share what one had.',
  measure: async ({ folder, slack, size }) => {
    const drained = await measureDrains({ folder, slackPort: slack.port, cards: CARDS, rounds: size.rounds });
    const { anchor, sqlite, postgres, instances } = drained;
    return [
      comparePair('outbox drain, SQLite', pairRates(anchor, sqlite), SQLITE),
      comparePair('  processor time each', pairWork(anchor, sqlite)),
      comparePair('outbox drain, PostgreSQL', pairRates(anchor, postgres), POSTGRES),
      comparePair('  processor time each', pairWork(anchor, postgres)),
      comparePair('  two instances against one', pairRates(postgres, instances), INSTANCES),
    ];
  },
};

/** By second. */
export function pairRates(anchor: Ran[], own: Ran[]): Pair {
  return { anchor: anchor.map((each) => each.perSecond), own: own.map((each) => each.perSecond), unit: '/s' };
}

function pairWork(anchor: Ran[], own: Ran[]): Pair {
  return { anchor: anchor.map((each) => each.workMs), own: own.map((each) => each.workMs), unit: 'ms' };
}
