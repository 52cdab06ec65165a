import { startPostgresServer } from '../../test/world/database/server.ts';
import { type Ran, race } from './runs.ts';
import { seedFile, seedServer } from './seed.ts';

/** What each way of sending managed, one a round; `instances`: so many bots share one PostgreSQL. */
export type Drained = Record<'anchor' | 'sqlite' | 'postgres' | 'instances', Ran[]>;

const AT_ONCE = 50;

type Asked = { folder: string; slackPort: number; cards: number; rounds: number };

/** Cards that wait, sent to a Slack that says yes at once: by a bare client and by the bot, in turns, each in fresh processes. */
export async function measureDrains({ folder, slackPort, cards, rounds }: Asked): Promise<Drained> {
  const server = await startPostgresServer();
  const drained: Drained = { anchor: [], sqlite: [], postgres: [], instances: [] };
  try {
    const [file, databases] = [await seedFile(folder, cards), await seedServer(server, cards)];
    const drain = (database: string, instances = 1) =>
      race('./sides/drain.js', new Array(instances).fill({ database, slackPort }), cards);
    for (let round = 0; round < rounds; round += 1) {
      drained.anchor.push(await race('./sides/webclient.js', [{ slackPort, cards, atOnce: AT_ONCE }], cards));
      drained.sqlite.push(await drain(await file.copy(`one_${round}`)));
      drained.postgres.push(await drain(await databases.copy(`one_${round}`)));
      drained.instances.push(await drain(await databases.copy(`two_${round}`), 2));
    }
  } finally {
    await server.stop();
  }
  return drained;
}
