import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server of this run (postgres-server.ts): `postgres://user:password@127.0.0.1:port`, without a database. */
    postgres: string;
    /** The name of a database on it that is of the newest shape and holds nothing. */
    newest: string;
  }
}

let made = 0;

/** A new, empty database on the server of this run; the server takes it along when it goes. */
export async function freshDatabase(): Promise<string> {
  return createDatabase();
}

/** The same of the newest shape: a copy of one that is made once, as making it takes a while. */
export async function newestDatabase(): Promise<string> {
  return createDatabase(`template ${inject('newest')} strategy file_copy`);
}

/** A copy of another of ours to which nobody is connected. */
export async function copyDatabase(url: string): Promise<string> {
  return createDatabase(`template ${new URL(url).pathname.slice(1)} strategy file_copy`);
}

async function createDatabase(copied = ''): Promise<string> {
  const server = inject('postgres');
  made += 1;
  const name = `test_${process.pid}_${Date.now().toString(36)}_${made}`;
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(`create database ${name} ${copied}`);
  } finally {
    await client.end();
  }
  return `${server}/${name}`;
}
