import { setTimeout as sleep } from 'node:timers/promises';
import { compareWithMost } from '../figures.ts';
import { copyOf } from '../load/seed.ts';
import type { Part } from '../part.ts';
import { startSide } from '../processes.ts';

const RESIDENT_MAX_MB = 220;
const CONNECTIONS = 50;
/** So many are signed at once, and taken long before this. */
const PART = 5000;
const WITHIN_MS = 300_000;
/** What was for a while is given back by then. */
const IDLE_MS = 3000;

/** What the bot holds once very many leads have passed through it. */
export const memory: Part = {
  name: 'memory',
  why: 'Beside the program, its caches and the second thread V8 keeps 128 MB for what is young; held to less, taps cost a quarter more.',
  measure: async ({ seeded, slack, generator, size: { passed } }) => {
    const database = copyOf(seeded, 'memory');
    const side = await startSide('./sides/ours.js', { database, slackPort: slack.port, isPaused: false });
    const window = { connections: CONNECTIONS, ms: WITHIN_MS, count: PART };
    for (let first = 0; first < passed; first += PART) {
      const asked = { kind: 'leads', port: side.port, slackPort: slack.port, ...window, first } as const;
      const { good, bad } = await generator.run(asked);
      if (bad > 0 || good < PART) throw new Error(`${good} of ${PART} leads were taken`);
    }
    await sleep(IDLE_MS);
    const resident = await side.resident();
    await side.stop();
    const what = `memory after ${passed.toLocaleString('en')} leads, of what it may hold`;
    return [compareWithMost(what, [resident], RESIDENT_MAX_MB, 'MB')];
  },
};
