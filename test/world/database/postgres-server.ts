import type { TestProject } from 'vitest/node';
import { openPostgres } from '../../../src/store/database/postgres.ts';
import { type PostgresServer, startPostgresServer } from './server.ts';

/** Where tests are that use it. */
const USED_IN = /\/test\/(store|courier|privacy|simulation|stories\/(outages\/drills|crm))\b/;

/** One real PostgreSQL for the whole run of the tests that use it, gone afterwards, also when they fail. */
export default async function startPostgres(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!project.vitest.state.getPaths().some((path) => USED_IN.test(path))) return undefined;
  const server = await startPostgresServer(project.config.env['TMPDIR']);
  project.provide('postgres', server.url);
  project.provide('newest', await createNewest(server));
  return server.stop;
}

/** A database on it of the newest shape in which nothing stands, by its name. */
export async function createNewest({ url, createDatabase }: PostgresServer): Promise<string> {
  await createDatabase('newest');
  const database = openPostgres(`${url}/newest`);
  await database.migrate();
  await database.close();
  return 'newest';
}
