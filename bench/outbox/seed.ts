import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { openStore } from '../../src/store/open.ts';
import type { PostgresServer } from '../../test/world/database/server.ts';
import { ORGANISATION, sampleFacts, sampleOrganisation, WORKSPACE } from '../load/sample.ts';

/** So many cards wait for each channel: a burst, so that no pace keeps one back. */
const EACH = 3;
const COMMITTED_AT_ONCE = 100;

/** A database that any number of copies are made of, each the `DATABASE_URL` of one round. */
export type Waiting = { copy(name: string): Promise<string> };

/** A file in which cards of so many leads wait to be sent. */
export async function seedFile(folder: string, cards: number): Promise<Waiting> {
  const file = join(folder, 'waiting.db');
  await queueCards(`file:${file}`, cards);
  return {
    copy: async (name) => {
      copyFileSync(file, `${file}.${name}`);
      return `file:${file}.${name}`;
    },
  };
}

/** The same on PostgreSQL. */
export async function seedServer(server: PostgresServer, cards: number): Promise<Waiting> {
  await server.createDatabase('waiting');
  await queueCards(`${server.url}/waiting`, cards);
  await ask(`${server.url}/waiting`, 'vacuum analyze');
  return {
    copy: async (name) => {
      await ask(`${server.url}/postgres`, `create database ${name} template waiting`);
      return `${server.url}/${name}`;
    },
  };
}

/** A database in which nothing stands. */
export async function createEmpty(server: PostgresServer, name: string): Promise<string> {
  await server.createDatabase(name);
  return `${server.url}/${name}`;
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function queueCards(url: string, cards: number): Promise<void> {
  const store = await openStore(url);
  const at = Date.now();
  await store.commit([{ kind: 'organisation.kept', ...sampleOrganisation() }]);
  for (let first = 0; first < cards; first += COMMITTED_AT_ONCE) {
    const numbers = Array.from({ length: Math.min(COMMITTED_AT_ONCE, cards - first) }, (_, n) => first + n);
    await store.commit(numbers.flatMap((n) => queueCard(n, at)));
  }
  await store.close();
}

function queueCard(n: number, at: number) {
  const id = deriveLeadId(ORGANISATION, `waiting-${n}`);
  const target = { kind: 'channel', platform: 'slack', workspace: WORKSPACE, id: `C0${Math.floor(n / EACH)}` } as const;
  return [
    {
      kind: 'lead.added',
      lead: { id, organisation: ORGANISATION, facts: sampleFacts(`${n}`), receivedAt: at },
    },
    { kind: 'post.queued', organisation: ORGANISATION, subject: { kind: 'lead', lead: id }, target, at },
  ] as const;
}
