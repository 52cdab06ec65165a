import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { findOpenWay, readServerAddress } from '../../../../src/store/database/postgres/tls.ts';
import { openStore } from '../../../../src/store/open.ts';
import { readSources } from '../../../sources.ts';
import { newestDatabase } from '../../../world/database/postgres.ts';

const TLS = join(import.meta.dirname, '../../../fixtures/tls');
const CA = join(TLS, 'database-ca.pem');

const ADDRESSES: [url: string, read: 'as the driver does' | 'plain' | 'blind' | 'verified' | RegExp][] = [
  ['postgres://u:p@127.0.0.1/db', 'as the driver does'],
  ['postgres://u:p@localhost:5432/db?application_name=bot', 'as the driver does'],
  ['postgres://u:p@[::1]/db', 'as the driver does'],
  ['postgres:///db', 'as the driver does'],
  ['postgres://u:p@/db?host=/var/run/postgresql', 'as the driver does'],
  ['postgres://%2Fvar%2Frun%2Fpostgresql/db', 'as the driver does'],
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
    if (ssl === undefined) return 'as the driver does';
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

afterAll(() => administer('alter system reset ssl', 'select pg_reload_conf()'));

test('a real PostgreSQL: without TLS it is not gone to; with it, to whoever proves to be of that name', async () => {
  const local = new URL(await newestDatabase());
  const at = (host: string, query: string) => {
    const url = new URL(local);
    url.hostname = host;
    return `${url.href}?${query}`;
  };
  const isEncrypted = async (url: string) => {
    const client = new pg.Client(readServerAddress(url));
    await client.connect();
    const { rows } = await client.query('select ssl from pg_stat_ssl where pid = pg_backend_pid()');
    await client.end();
    return rows[0].ssl;
  };
  const open = async (url: string) => {
    const store = await openStore(url);
    await store.close();
    return 'opened';
  };
  const explain = (url: string) => open(url).catch((reason: Error) => reason.message);
  const verified = `sslmode=verify-full&sslrootcert=${CA}`;

  expect(await explain(at('localhost', verified))).toMatch(/speaks no TLS/);
  await administer(
    write('database.pem'),
    write('database.key'),
    "alter system set ssl_cert_file = 'test-tls-database.pem'",
    "alter system set ssl_key_file = 'test-tls-database.key'",
    'alter system set ssl = on',
    'select pg_reload_conf()',
  );
  await expect.poll(() => explain(at('localhost', verified)), { timeout: 10_000 }).toBe('opened');
  expect(await isEncrypted(at('localhost', verified))).toBe(true);
  expect(await isEncrypted(at('127.0.0.1', 'sslmode=no-verify'))).toBe(true);
  expect(await isEncrypted(at('127.0.0.1', 'sslmode=disable'))).toBe(false);
  expect(await explain(at('localhost', 'sslmode=verify-full'))).toMatch(
    /certificate .* is of no CA that is known here/,
  );
  expect(await explain(at('localhost', 'sslmode=require'))).toMatch(/certificate .* is of no CA that is known here/);
  expect(await explain(at('127.0.0.1', verified))).toMatch(/certificate is of another name/);
});
