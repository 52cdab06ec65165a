import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runFlows } from '../../src/flows/engine.ts';
import { loadRooms } from '../../src/flows/rooms.ts';
import { openStore } from '../../src/store/open.ts';
import { startPostgresServer } from '../../test/world/database/server.ts';
import { APP_SECRET } from '../load/sample.ts';
import { seedDatabase } from '../load/seed.ts';
import { seedMany } from '../loop/seed.ts';
import { quantile } from '../statistics.ts';
import { findSomeLead, listAsked } from './asked.ts';
import { copyToPostgres, seedCompanies } from './seed.ts';

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
