import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server of this run (postgres-server.ts): `postgres://user:password@127.0.0.1:port`, without a database. */
    postgres: string;
  }
}

let made = 0;

/** A new, empty database on the server of this run; the server takes it along when it goes. */
export async function freshDatabase(): Promise<string> {
  const server = inject('postgres');
  made += 1;
  const name = `test_${process.pid}_${Date.now().toString(36)}_${made}`;
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  return `${server}/${name}`;
}
