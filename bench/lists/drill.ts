import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import type { Event } from '../../src/domain/event.ts';
import { runFlows } from '../../src/flows/engine.ts';
import { loadRooms } from '../../src/flows/rooms.ts';
import { openStore } from '../../src/store/open.ts';
import { startPostgresServer } from '../../test/world/database/server.ts';
import { APP_SECRET, WORKSPACE } from '../load/sample.ts';
import { seedDatabase } from '../load/seed.ts';
import { seedMany } from '../loop/seed.ts';
import { quantile } from '../statistics.ts';
import { copyToPostgres, nameCompany, seedCompanies } from './seed.ts';

const { values } = parseArgs({
  options: { leads: { type: 'string', default: '100000' }, times: { type: 'string', default: '200' } },
});
const LEADS = Number(values.leads);
const TIMES = Number(values.times);
const WARM_UP = 20;

const folder = mkdtempSync(join(tmpdir(), 'smarketing-lists-'));
const postgres = await startPostgresServer();
try {
  const file = await seedDatabase(folder);
  await seedMany(file, LEADS, Date.now());
  await seedCompanies(file);
  await postgres.createDatabase('lists');
  const url = `${postgres.url}/lists`;
  await copyToPostgres(file, url);
  process.stdout.write(
    `${LEADS} leads, ${TIMES} times each; ms of wall p50 p95, of this process’s processor p50 p95\n`,
  );
  const lead = findSomeLead(file);
  for (const [engine, database] of Object.entries({ sqlite: `file:${file}`, postgres: url }))
    await measureAll(engine, database, lead);
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** What people ask, each as another person and of another company every time. */
function listAsked(lead: string): Record<string, (nth: number) => Event[]> {
  const by = (nth: number) => ({ platform: 'slack', workspace: WORKSPACE, user: `U${nth % 40}` }) as const;
  const find = (nth: number, words: string): Event => ({ kind: 'lead.find-asked', words, page: 0, by: by(nth) });
  const company = (nth: number) => nameCompany((nth * 977) % 50_000);
  return {
    mine: (nth) => [{ kind: 'mine.asked', by: by(nth) }],
    open: (nth) => [{ kind: 'lead.open-asked', page: nth % 3, by: by(nth) }],
    'find, one that is called so': (nth) => [find(nth, company(nth))],
    'find, with a typo': (nth) => [find(nth, company(nth).replace('e', ''))],
    'find, a word that thousands share': (nth) => [find(nth, nth % 2 ? 'staalbouw' : 'jansma terminals')],
    'find, three at once': (nth) => [0, 1, 2].map((more) => find(nth + more, company(nth * 3 + more).replace('a', ''))),
    'timeline of a company': (nth) => [{ kind: 'lead.company-asked', lead, by: by(nth) }],
    home: (nth) => [{ kind: 'home.asked', by: by(nth) }],
  };
}

async function measureAll(engine: string, url: string, lead: string): Promise<void> {
  const store = await openStore(url, APP_SECRET);
  await loadRooms();
  const handle = runFlows(store, Date.now);
  for (const [what, ask] of Object.entries(listAsked(lead))) {
    const wall: number[] = [];
    const processor: number[] = [];
    for (let nth = -WARM_UP; nth < TIMES; nth += 1) {
      const [began, used] = [performance.now(), process.cpuUsage()];
      const answers = await Promise.all(ask(nth + WARM_UP).map(handle));
      if (answers.some(({ kind }) => kind !== 'notice')) throw new Error(`${what}: ${JSON.stringify(answers)}`);
      if (nth < 0) continue;
      wall.push(performance.now() - began);
      const { user, system } = process.cpuUsage(used);
      processor.push((user + system) / 1000);
    }
    const figures = [wall, processor].flatMap((all) =>
      [0.5, 0.95].map((share) => quantile(all, share).toFixed(1).padStart(7)),
    );
    process.stdout.write(`${engine.padEnd(10)}${what.padEnd(36)}${figures.join('')}\n`);
  }
  await store.close();
}

function findSomeLead(file: string): string {
  const db = new Database(file, { readonly: true });
  const found = db.prepare<[], { id: string }>(`select id from leads where id like '%-many' order by id limit 1`).get();
  db.close();
  if (found === undefined) throw new Error('there is no lead');
  return found.id;
}
