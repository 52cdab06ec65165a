import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { findOpenWay, readServerAddress } from '../../../../src/store/database/postgres/tls.ts';
import { openStore } from '../../../../src/store/open.ts';
import { readSources } from '../../../sources.ts';
import { newestDatabase } from '../../../world/database/postgres.ts';

const TLS = join(import.meta.dirname, '../../../fixtures/tls');
const CA = join(TLS, 'database-ca.pem');

const ADDRESSES: [url: string, read: 'plain' | 'blind' | 'verified' | RegExp][] = [
  ['postgres://u:p@127.0.0.1/db', 'plain'],
  ['postgres://u:p@localhost:5432/db?application_name=bot', 'plain'],
  ['postgres://u:p@[::1]/db', 'plain'],
  ['postgres:///db', 'plain'],
  ['postgres://u:p@/db?host=/var/run/postgresql', 'plain'],
  ['postgres://%2Fvar%2Frun%2Fpostgresql/db', 'plain'],
  ['postgres://u:p@db.example/db', /not on this machine: write \?sslmode=verify-full/],
  ['postgres://u:p@10.0.0.7/db', /not on this machine/],
  ['postgres://u:p@database/db', /not on this machine/],
  ['postgres://u:p@127.0.0.1.example/db', /not on this machine/],
  ['postgres://u:p@localhost/db?host=db.example', /not on this machine/],
  ['postgres://u:p@db.example/db#?sslmode=disable', 'plain'],
  ['postgres://u:p@db.example/db?sslmode=disable', 'plain'],
  ['postgres://u:p@db.example/db?ssl=false', 'plain'],
  ['postgres://u:p@db.example/db?sslmode=no-verify', 'blind'],
  ['postgres://u:p@db.example/db?sslmode=verify-full', 'verified'],
  ['postgres://u:p@db.example/db?sslmode=verify-ca', 'verified'],
  ['postgres://u:p@db.example/db?sslmode=require', 'verified'],
  ['postgres://u:p@db.example/db?sslmode=prefer', 'verified'],
  ['postgres://u:p@db.example/db?ssl=true', 'verified'],
  ['postgres://u:p@db.example/db?sslmode=verify-full&sslrootcert=system', 'verified'],
  [`postgres://u:p@db.example/db?sslmode=verify-full&sslrootcert=${CA}`, 'verified'],
  ['postgres://u:p@127.0.0.1/db?sslmode=verify-full', 'verified'],
  ['postgres://u:p@db.example/db?sslnegotiation=direct', 'verified'],
  ['postgres://u:p@db.example/db?sslmode=no-verify&sslnegotiation=direct', 'blind'],
  ['postgres://u:p@localhost/db?sslnegotiation=direct', 'verified'],
  ['postgres://u:p@db.example/db?sslmode=disable&sslnegotiation=direct', /sslnegotiation=direct is no way without TLS/],
  ['postgres://u:p@localhost/db?sslnegotiation=sooner', /its sslnegotiation is postgres or direct/],
  ['postgres://u:p@db.example/db?sslmode=allow', /its sslmode is verify-full, no-verify or disable/],
  ['postgres://u:p@db.example/db?sslmode=constructor', /its sslmode is/],
  ['postgres://u:p@127.0.0.1/db?sslmode=', /its sslmode is/],
  ['postgres://u:p@db.example/db?sslmode=require&uselibpqcompat=true', /leave uselibpqcompat out/],
  [
    'postgres://u:p@db.example/db?sslmode=verify-full&sslrootcert=/nowhere.pem',
    /\/nowhere\.pem cannot be read \(ENOENT\)/,
  ],
];

const read = (url: string) => {
  try {
    const { ssl } = readServerAddress(url);
    return ssl === false ? 'plain' : ssl.rejectUnauthorized === false ? 'blind' : 'verified';
  } catch (reason) {
    return String(reason);
  }
};

test.each(ADDRESSES)('%s: %s', (url, wanted) => {
  if (typeof wanted === 'string') expect(read(url)).toBe(wanted);
  else expect(read(url)).toMatch(wanted);
});

test.each([
  ['postgres://u:p@db.example/db?sslmode=disable', 'not encrypted'],
  ['postgres://u:p@db.example/db?sslmode=no-verify', 'not verified'],
  ['postgres://u:p@db.example/db?sslmode=require', undefined],
  ['postgres://u:p@localhost/db?sslmode=disable', undefined],
])('of %s it is a concern that it is %s', (url, way) => expect(findOpenWay(url)).toBe(way));

test('whatever of ours opens a connection asks how first', () => {
  const opening = readSources('src').filter(({ text }) => /new pg\.(Client|Pool)\(/.test(text));
  expect(opening.length).toBeGreaterThan(1);
  for (const { path, text } of opening)
    expect([path, text.match(/new pg\.(Client|Pool)\(\{\n\s*\.\.\.readServerAddress\(/g)?.length]).toEqual([
      path,
      text.match(/new pg\.(Client|Pool)\(/g)?.length,
    ]);
});

/** Something said to the server of this run by whoever may do everything there. */
async function administer(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject('postgres')}/postgres` });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** Written by the server itself, so that it is its own. */
const write = (name: string) => {
  const text = readFileSync(join(TLS, name)).toString('base64');
  return `copy (select '${text}') to program 'umask 077; base64 -d > test-tls-${name}'`;
};

/** From then on whoever asks for TLS gets it, by a certificate that a CA of these tests gave to “localhost”. */
const speakTls = () =>
  administer(
    write('database.pem'),
    write('database.key'),
    "alter system set ssl_cert_file = 'test-tls-database.pem'",
    "alter system set ssl_key_file = 'test-tls-database.key'",
    'alter system set ssl = on',
    'select pg_reload_conf()',
  );
afterAll(() => administer('alter system reset ssl', 'select pg_reload_conf()'));

/** A database of the server of this run, by any name of this machine. */
async function openPlace() {
  const local = new URL(await newestDatabase());
  const at = (host: string, query: string) => {
    const url = new URL(local);
    url.hostname = host;
    return query === '' ? url.href : `${url.href}?${query}`;
  };
  return { local, at };
}

async function isEncrypted(url: string): Promise<boolean> {
  const client = new pg.Client(readServerAddress(url));
  await client.connect();
  const { rows } = await client.query('select ssl from pg_stat_ssl where pid = pg_backend_pid()');
  await client.end();
  return rows[0].ssl;
}

async function explain(url: string): Promise<string> {
  try {
    await (await openStore(url)).close();
    return 'opened';
  } catch (reason) {
    return (reason as Error).message;
  }
}

const verified = `sslmode=verify-full&sslrootcert=${CA}`;
const UNKNOWN_CA = /certificate .* is of no CA that is known here.*\(PGSSLROOTCERT is not read\)/;

test('a real PostgreSQL: without TLS it is not gone to; with it, to whoever proves to be of that name', async () => {
  const { at } = await openPlace();
  expect(await explain(at('localhost', verified))).toMatch(/speaks no TLS/);
  await speakTls();
  await expect.poll(() => explain(at('localhost', verified)), { timeout: 10_000 }).toBe('opened');
  expect(await isEncrypted(at('localhost', verified))).toBe(true);
  expect(await isEncrypted(at('localhost', verified.replace('verify-full', 'require')))).toBe(true);
  expect(await isEncrypted(at('localhost', `${verified}&sslnegotiation=direct`))).toBe(true);
  expect(await isEncrypted(at('127.0.0.1', 'sslmode=no-verify'))).toBe(true);
  expect(await isEncrypted(at('127.0.0.1', verified.replace('verify-full', 'no-verify')))).toBe(true);
  expect(await isEncrypted(at('127.0.0.1', 'sslmode=disable'))).toBe(false);
  expect(await isEncrypted(at('127.0.0.1', ''))).toBe(false);
  expect(await explain(at('localhost', 'sslmode=verify-full'))).toMatch(UNKNOWN_CA);
  expect(await explain(at('localhost', 'sslmode=require'))).toMatch(UNKNOWN_CA);
  expect(await explain(at('localhost', `sslmode=verify-full&sslrootcert=${join(TLS, 'ca.pem')}`))).toMatch(UNKNOWN_CA);
  expect(await explain(at('127.0.0.1', verified))).toMatch(/certificate is of another name/);
});

describe('the driver’s variables change nothing of where a real PostgreSQL is and how it is gone to', () => {
  const set = (variables: Record<string, string>) => {
    Object.assign(process.env, variables);
    onTestFinished(() => {
      for (const name of Object.keys(variables)) delete process.env[name];
    });
  };

  test('PGSSLROOTCERT vouches for nobody', async () => {
    const { at } = await openPlace();
    await speakTls();
    set({ PGSSLROOTCERT: CA });
    await expect.poll(() => explain(at('localhost', 'sslmode=verify-full')), { timeout: 10_000 }).toMatch(UNKNOWN_CA);
    expect(await explain(at('localhost', verified))).toBe('opened');
  });

  test('PGSSLMODE and PGSSLNEGOTIATION say nothing, neither where the address does nor where it does not', async () => {
    const { at } = await openPlace();
    await speakTls();
    await expect.poll(() => explain(at('localhost', verified)), { timeout: 10_000 }).toBe('opened');
    set({ PGSSLMODE: 'verify-full', PGSSLNEGOTIATION: 'direct' });
    expect(await isEncrypted(at('localhost', ''))).toBe(false);
    set({ PGSSLMODE: 'no-verify' });
    expect(await explain(at('localhost', 'sslmode=verify-full'))).toMatch(UNKNOWN_CA);
    set({ PGSSLMODE: 'disable' });
    expect(await isEncrypted(at('localhost', verified))).toBe(true);
  });

  test('PGHOST leads nowhere', async () => {
    const { local } = await openPlace();
    set({ PGHOST: 'db.invalid' });
    const { username, password, port, pathname } = local;
    expect(await explain(`postgres://${username}:${password}@${pathname}?port=${port}`)).toBe('opened');
  });
});
