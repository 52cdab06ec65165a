import { startPostgresServer } from '../../test/world/database/server.ts';
import { type Ran, race } from './runs.ts';
import { createEmpty, seedServer } from './seed.ts';

/** What each queue managed, one a round. */
export type Ended = Record<'ours' | 'pg-boss' | 'graphile-worker', Ran[]>;

/** It takes so much longer that it is asked for less. */
const LESS = 4;

/** Deliveries that are taken and ended without a send, beside two queues whose jobs do nothing, on the same PostgreSQL. */
export async function measureNoops({ jobs, rounds }: { jobs: number; rounds: number }): Promise<Ended> {
  const server = await startPostgresServer();
  const ended: Ended = { ours: [], 'pg-boss': [], 'graphile-worker': [] };
  try {
    const waiting = await seedServer(server, jobs);
    for (let round = 0; round < rounds; round += 1) {
      const raceOne = (way: keyof Ended, database: string, most: number) =>
        race('./sides/queue.js', [{ way, database, jobs: most }], most);
      ended['pg-boss'].push(await raceOne('pg-boss', await createEmpty(server, `boss_${round}`), jobs));
      ended.ours.push(await raceOne('ours', await waiting.copy(`ours_${round}`), jobs));
      const less = Math.floor(jobs / LESS);
      ended['graphile-worker'].push(
        await raceOne('graphile-worker', await createEmpty(server, `graphile_${round}`), less),
      );
    }
  } finally {
    await server.stop();
  }
  return ended;
}
