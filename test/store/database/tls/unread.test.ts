import { expect, test } from 'vitest';
import { listUnread } from '../../../../src/store/database/postgres/unread.ts';

const REMOTE = 'postgres://u:geheim@db.example/db?sslmode=verify-full';
const PATH = '/somewhere/ca.pem';

const CASES: [what: string, url: string, variables: Record<string, string>, told: string[]][] = [
  [
    'PGSSLROOTCERT, where the address names no certificate',
    REMOTE,
    { PGSSLROOTCERT: PATH },
    ['PGSSLROOTCERT is set, and is not read: write sslrootcert=… at the end of DATABASE_URL'],
  ],
  ['PGSSLROOTCERT, where the address names one', `${REMOTE}&sslrootcert=${PATH}`, { PGSSLROOTCERT: PATH }, []],
  [
    'PGSSLMODE on this machine, where the address says nothing of TLS',
    'postgres://u:p@localhost/db',
    { PGSSLMODE: 'require' },
    ['PGSSLMODE is set, and is not read: write sslmode=… at the end of DATABASE_URL'],
  ],
  ['PGSSLMODE where the address says how', REMOTE, { PGSSLMODE: 'disable' }, []],
  ['PGSSLMODE that asks for nothing', 'postgres://u:p@localhost/db', { PGSSLMODE: 'prefer' }, []],
  [
    'a certificate of the bot’s own, and a list of those taken back',
    REMOTE,
    { PGSSLCERT: PATH, PGSSLKEY: PATH, PGSSLCRL: PATH },
    [
      'PGSSLCERT is set, and is not read: write sslcert=… at the end of DATABASE_URL',
      'PGSSLKEY is set, and is not read: write sslkey=… at the end of DATABASE_URL',
      'PGSSLCRL is set, and is not read: nothing here does what it asks for',
    ],
  ],
  [
    'words of an address that mean nothing here',
    `${REMOTE}&sslcrl=${PATH}&channel_binding=require&gssencmode=prefer`,
    {},
    [
      'sslcrl in DATABASE_URL is not read: nothing here does what it asks for',
      'channel_binding in DATABASE_URL is not read: nothing here does what it asks for',
    ],
  ],
  [
    'a certificate in an address that says nothing of TLS',
    `postgres://u:p@localhost/db?sslrootcert=${PATH}`,
    {},
    ['sslrootcert in DATABASE_URL is not read without sslmode: write sslmode=verify-full beside it'],
  ],
  [
    'PGHOST where the address names no server',
    'postgres:///db',
    { PGHOST: '/run/postgresql' },
    ['PGHOST is set, and is not read: name the server in DATABASE_URL'],
  ],
  ['PGHOST where it does', REMOTE, { PGHOST: 'db.example' }, []],
  ['who and where, which the driver reads', REMOTE, { PGUSER: 'u', PGPASSWORD: 'p', PGPORT: '5432' }, []],
  ['what is empty', REMOTE, { PGSSLROOTCERT: '', PGSSLCRL: ' ' }, []],
  ['what is no address', 'postgres://u:p@[/db', { PGSSLROOTCERT: PATH }, [expect.stringContaining('PGSSLROOTCERT')]],
  ['any of it beside SQLite', 'file:data/smarketing.db', { PGSSLROOTCERT: PATH, PGHOST: 'x' }, []],
];

test.each(CASES)('of %s is told what is not read, never its value', (_what, url, variables, told) => {
  const said = listUnread(url, variables);
  expect(said).toEqual(told);
  expect(said.join()).not.toMatch(/geheim|somewhere/);
});
