import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSqliteMaker } from './bot/databases.ts';
import { DAMAGES } from './damages.ts';
import { createHistory, type History } from './history.ts';
import { playHistory } from './play.ts';
import { explainBroken, prepareToPlay } from './run.ts';

/** A damaged bot is found out within so many seeds. */
const SEEDS_MAX = 60;
const STEPS_MAX = 20;
/** Long enough for a machine that is busy with others. */
const PATIENCE_MS = 120_000;

const make = createSqliteMaker();
beforeAll(prepareToPlay);
afterAll(() => make.drop());

/** From which seed on each is looked for: what shows seldom needs no long search here. */
const FIRST_SEEDS: Record<string, number> = {
  'asks again before it may': 115,
  'lets others pass what waits': 64,
  'takes what its pace does not allow yet': 202,
  'forgets the week’s end': 5,
};
/** A round, in which people are reminded. */
const ROUND: History = {
  ...createHistory(1),
  startsAt: Date.parse('2026-04-01T06:55:00Z'),
  platforms: 'slack',
  bots: 1,
  steps: [{ do: 'wait', ms: 40 * 3_600_000 }],
};
/** A lead that somebody takes, and that waits. */
const WAITING: History = {
  ...ROUND,
  startsAt: Date.parse('2026-03-03T08:30:00Z'),
  steps: [
    { do: 'lead', n: 1, isAbroad: false },
    { do: 'wait', ms: 2 * 60_000 },
    { do: 'tap', who: 0, n: 1, what: 'claimed' },
    { do: 'wait', ms: 3 * 3_600_000 },
  ],
};
const OWN_HISTORIES: Record<string, History> = {
  'does not count whom it reminded': ROUND,
  'does not keep which step it took': WAITING,
};

describe('a simulation that finds nothing looked', { timeout: PATIENCE_MS }, () => {
  test.each(Object.entries(DAMAGES))('a bot that %s is found out', async (name, { promise, damage }) => {
    const found = new Set<string>();
    for (const history of listHistories(name)) {
      if (found.has(promise)) break;
      for (const broken of (await playHistory(history, make, damage)).broken) found.add(broken.promise);
    }
    expect([...found]).toContain(promise);
  });

  test('each promise is broken by some damage', () => {
    const promises = new Set(Object.values(DAMAGES).map(({ promise }) => promise));
    expect([...promises].toSorted()).toEqual(['brought', 'due once', 'kept', 'once', 'order', 'pace', 'progress']);
  });

  test('what is found is told in few steps, that break the same promise again', async () => {
    const { promise, damage } = DAMAGES['never looks whether it arrived'] ?? {};
    const history = createHistory(3);
    const { broken } = await playHistory(history, make, damage);
    const explained = await explainBroken(history, broken, make, damage);
    expect(explained.history.steps.length).toBeLessThan(history.steps.length);
    expect(explained.history.steps.length).toBeLessThanOrEqual(STEPS_MAX);
    expect(explained.broken.map((each) => each.promise)).toContain(promise);
  });
});

function listHistories(name: string): History[] {
  const own = OWN_HISTORIES[name];
  const first = FIRST_SEEDS[name] ?? 1;
  return own === undefined ? Array.from({ length: SEEDS_MAX }, (_, n) => createHistory(first + n)) : [own];
}
