import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findRepositoryRoot } from '../../sandbox/shared/repository-root.ts';
import { createNewest } from '../world/database/postgres-server.ts';
import { startPostgresServer } from '../world/database/server.ts';
import { createPostgresMaker, createSqliteMaker, type DatabaseMaker } from './bot/databases.ts';
import { createHistory, createYear, type History } from './history.ts';
import { playHistory } from './play.ts';
import { explainBroken, prepareToPlay } from './run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '200' },
    engine: { type: 'string', default: 'sqlite' },
    /** One history a seed that lasts so many days, in place of many short ones. */
    days: { type: 'string' },
    /** Prints what happened in each history. */
    verbose: { type: 'boolean', default: false },
  },
});
const MEMORY = '/dev/shm';
const TOLD_MAX = 5;
const DAY_MS = 24 * 3_600_000;

// The databases are thrown away, so they need not survive a power cut.
if (existsSync(MEMORY)) process.env['TMPDIR'] = MEMORY;
const { make, stop } = await openEngine(values.engine);
const [first, runs] = [Number(values.seed), Number(values.runs)];
const began = performance.now();
let simulatedMs = 0;
let broken = 0;
await prepareToPlay();
for (let seed = first; seed < first + runs; seed += 1) {
  const history = values.days === undefined ? createHistory(seed) : createYear(seed, Number(values.days));
  const outcome = await playHistory(history, make);
  simulatedMs += outcome.simulatedMs;
  if (values.verbose) say(`${outcome.lines.join('\n')}\nseed ${seed}: ${outcome.hash}`);
  if (outcome.broken.length === 0) continue;
  broken += 1;
  say(
    `seed ${seed}: ${outcome.broken
      .slice(0, TOLD_MAX)
      .map(({ promise, how }) => `${promise}: ${how}`)
      .join('; ')}`,
  );
  // A year is not shortened: it would take a year.
  if (values.days !== undefined) continue;
  const found = await explainBroken(history, outcome.broken, make);
  say(`  in ${found.history.steps.length} steps, kept as ${keepHistory(found.history, found.broken[0]?.how)}`);
}
const seconds = Math.round((performance.now() - began) / 1000);
const days = Math.round(simulatedMs / DAY_MS);
say(
  `${runs} histories from seed ${first} on ${values.engine}, ${days} days in ${seconds} s: ${broken} broke a promise`,
);
await stop();
process.exit(broken === 0 ? 0 : 1);

async function openEngine(engine: string): Promise<{ make: DatabaseMaker; stop(): Promise<void> | void }> {
  if (engine === 'sqlite') {
    const make = createSqliteMaker();
    return { make, stop: make.drop };
  }
  if (engine !== 'postgres') throw new Error('--engine is sqlite or postgres');
  const server = await startPostgresServer();
  const { url, stop } = server;
  return { make: createPostgresMaker({ url, newest: await createNewest(server) }), stop };
}

/** A history that broke a promise stays as a test. */
function keepHistory(history: History, because = ''): string {
  const file = join('test/simulation/histories', `seed-${history.seed}.json`);
  writeFileSync(join(findRepositoryRoot(), file), `${JSON.stringify({ because, ...history }, undefined, 2)}\n`);
  return file;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
