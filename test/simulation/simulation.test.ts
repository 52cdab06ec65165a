import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createPostgresMaker, createSqliteMaker } from './bot/databases.ts';
import { createHistory, createYear, historySchema } from './history.ts';
import { playHistory } from './play.ts';
import { prepareToPlay } from './run.ts';

/** Short ones: longer ones are for `npm run simulate`. */
const SIZE = { least: 3, most: 9 };
const HISTORIES = 200;
const AT_ONCE = 10;
const ON_POSTGRES = 1;
/** Long enough for a machine that is busy with others. */
const PATIENCE_MS = 120_000;
const KEPT = join(import.meta.dirname, 'histories');

const make = createSqliteMaker();
beforeAll(prepareToPlay);
afterAll(() => make.drop());

describe('no promise breaks, whatever network, platforms, database, clock and kills do', {
  timeout: PATIENCE_MS,
}, () => {
  const firsts = Array.from({ length: HISTORIES / AT_ONCE }, (_, n) => 1 + n * AT_ONCE);
  test.each(firsts)(`in ${AT_ONCE} random histories from seed %i on`, async (first) => {
    for (let seed = first; seed < first + AT_ONCE; seed += 1) {
      const { broken, lines } = await playHistory(createHistory(seed, SIZE), make);
      expect(broken, `seed ${seed}\n${lines.join('\n')}`).toEqual([]);
    }
  });

  test.each(readdirSync(KEPT))('in the kept history %s', async (name) => {
    const history = historySchema.parse(JSON.parse(readFileSync(join(KEPT, name), 'utf8')));
    const { broken, lines } = await playHistory(history, make);
    expect(broken, lines.join('\n')).toEqual([]);
  });

  test('in a week and its digest with some trouble each day', async () => {
    const { broken, simulatedMs } = await playHistory(createYear(7, 8), make);
    expect(broken).toEqual([]);
    expect(simulatedMs).toBeGreaterThan(7 * 24 * 3_600_000);
  });

  test('on PostgreSQL', async () => {
    const server = createPostgresMaker({ url: inject('postgres'), newest: inject('newest') });
    for (let seed = 1; seed <= ON_POSTGRES; seed += 1) {
      const { broken, lines } = await playHistory(createHistory(seed, SIZE), server);
      expect(broken, `seed ${seed}\n${lines.join('\n')}`).toEqual([]);
    }
  });
});

describe('a seed is a history', { timeout: PATIENCE_MS }, () => {
  test.each([3, 64])('seed %i happens the same way twice', async (seed) => {
    const history = createHistory(seed);
    const [once, again] = [await playHistory(history, make), await playHistory(history, make)];
    expect(once.lines.length).toBeGreaterThan(20);
    expect(again.hash).toBe(once.hash);
  });

  test('another seed is another history', async () => {
    const [one, other] = [await playHistory(createHistory(1), make), await playHistory(createHistory(2), make)];
    expect(other.hash).not.toBe(one.hash);
  });
});
