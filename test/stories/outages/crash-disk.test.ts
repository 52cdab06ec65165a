import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../world/process.ts';
import { openRestartingBot, type RestartingBot } from '../../world/restarts.ts';
import { findDoubles, findUndelivered } from './crash-crowd.ts';

// On Slack only: a disk is of no platform.

const TEST_MS = 120_000;
/** Room for the empty database and some leads. */
const FILE_MAX_KB = 1500;
const LEADS_MOST = 400;
/** So many refusals in a row, and it will not get better by itself. */
const REFUSED_ENOUGH = 20;

const opened: RestartingBot[] = [];
beforeAll(ensureBuilt);
afterAll(async () => {
  for (const lives of opened) await lives.end();
});

async function begin(isSetUp = true): Promise<RestartingBot> {
  const lives = await openRestartingBot({ isSetUp });
  opened.push(lives);
  return lives;
}

function faultsIn(file: string): unknown {
  const db = new Database(file);
  try {
    return db.pragma('integrity_check', { simple: true });
  } finally {
    db.close();
  }
}

test.concurrent(
  'when the disk is full the intake says so, the bot lives on, and nothing accepted is lost',
  async () => {
    const lives = await begin();
    const bot = await lives.start({ fileMaxKb: FILE_MAX_KB });
    const answers: number[] = [];
    const refused = () => answers.filter((status) => status !== 202).length;
    while (refused() < REFUSED_ENOUGH && answers.length < LEADS_MOST) {
      answers.push(await lives.sendLead(answers.length, bot.address));
    }
    expect(refused(), 'the disk was full').toBe(REFUSED_ENOUGH);
    expect(answers.filter((status) => status !== 202 && status !== 500 && status !== 503)).toEqual([]);
    expect([bot.isAlive(), (await fetch(`${bot.address}/healthz`)).status]).toEqual([true, 200]);
    await bot.kill();
    expect(faultsIn(lives.database)).toBe('ok');
    const accepted = answers.flatMap((status, n) => (status === 202 ? [n] : []));
    expect(accepted.length).toBeGreaterThan(10);
    const again = await lives.start();
    const store = await lives.store();
    await lives.waitUntilNothing(() => findUndelivered(store));
    expect(accepted.filter((n) => !lives.leadCards().has(n))).toEqual([]);
    expect(findDoubles(lives)).toEqual([]);
    expect(await lives.sendLead(LEADS_MOST, again.address), 'and it goes on').toBe(202);
  },
  TEST_MS,
);

test.concurrent(
  'two set-ups at once on an empty database both succeed',
  async () => {
    const lives = await begin(false);
    const said = await Promise.all([1, 2, 3].map(() => lives.run(['setup', 'apply', 'org.json'])));
    expect(said.map(({ code, said: text }) => [code, text.trim()])).toEqual(
      said.map(() => [0, expect.stringContaining('Set up.')]),
    );
    const store = await lives.store();
    expect((await store.reads.organisation('noordlicht'))?.id).toBe('noordlicht');
    expect(faultsIn(lives.database)).toBe('ok');
  },
  TEST_MS,
);
