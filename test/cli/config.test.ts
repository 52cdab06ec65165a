import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConfig, readSetupConfig, SETTINGS } from '../../src/config.ts';

const ROOT = join(import.meta.dirname, '../..');

const good = {
  SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  INTAKE_SECRET: `whsec_${Buffer.from('a secret of 24 bytes or more').toString('base64')}`,
};

const OWN = Buffer.from('a secret of its own, of 32 bytes').toString('base64');
const LONG = Buffer.from('one and the same secret, which is not good').toString('base64');
const MINE = Buffer.from('mine alone, and of 32 bytes or so').toString('base64');
const MAKE_APP_SECRET = 'make one with `openssl rand -base64 32`';
const NO_INTAKE_SECRET = 'is whsec_ and at least 24 bytes in base64';

const faultsOf = (env: Record<string, string | undefined>) => {
  const read = readConfig(env);
  return 'faults' in read ? read.faults : [];
};

test('three settings are enough; the rest has what most want', () => {
  const rest = { PORT: 3000, HOST: '127.0.0.1', DATABASE_URL: 'file:data/smarketing.db', LOG_LEVEL: 'info', crm: {} };
  const read = { ...good, ...rest, INTAKE_SECRET: [good.INTAKE_SECRET], TRUST_PROXY: expect.any(Function) };
  expect(readConfig(good)).toEqual({ config: read });
});

test('a setting that is empty is not set', () => {
  const empty = Object.fromEntries(SETTINGS.map((name) => [name, '']));
  const without = readConfig(good);
  if ('faults' in without) throw new Error(without.faults.join());
  const config = { ...without.config, TRUST_PROXY: expect.any(Function) };
  expect(readConfig({ ...empty, ...good })).toEqual({ config });
  expect(faultsOf(empty)).toEqual(faultsOf({}));
});

test('whoever wants Teams alone reads what to set when nothing is', () => {
  const { SLACK_BOT_TOKEN: _token, SLACK_SIGNING_SECRET: _signing, ...neither } = good;
  expect(faultsOf(neither)[0]).toMatch(/^SLACK_BOT_TOKEN is missing: .* \(on Teams alone: TEAMS_APP_TYPE and/);
  expect(faultsOf({ ...good, SLACK_BOT_TOKEN: undefined }).join()).not.toContain('on Teams alone');
});

test('spaces around a setting, which copying brings along, are left out', () => {
  const copied = { ...good, SLACK_BOT_TOKEN: ` ${good.SLACK_BOT_TOKEN}\n`, PORT: ' 8080 ' };
  expect(readConfig(copied)).toMatchObject({ config: { SLACK_BOT_TOKEN: good.SLACK_BOT_TOKEN, PORT: 8080 } });
});

const OAUTH = {
  SLACK_SIGNING_SECRET: good.SLACK_SIGNING_SECRET,
  INTAKE_SECRET: good.INTAKE_SECRET,
  SLACK_CLIENT_ID: '1234.5678',
  SLACK_CLIENT_SECRET: '0123456789abcdef',
  SLACK_STATE_SECRET: 'signs the way to Slack and back'.replaceAll(' ', '-').padEnd(32, '.'),
  ENCRYPTION_KEY: `${OWN}, ${LONG}`,
  PUBLIC_URL: 'https://bot.example',
};

describe('any workspace by OAuth', () => {
  test('is whole without a token of one', () => {
    expect(readConfig(OAUTH)).toMatchObject({ config: { ENCRYPTION_KEY: [OWN, LONG], SLACK_CLIENT_ID: '1234.5678' } });
  });

  test.each([
    ['SLACK_CLIENT_ID', undefined, 'is missing: the Client ID of your Slack app (Basic Information)'],
    ['SLACK_CLIENT_ID', 'A0123', 'is the Client ID on your Slack app’s Basic Information page: 1234.5678'],
    ['SLACK_CLIENT_SECRET', undefined, 'is missing: the Client Secret of your Slack app (Basic Information)'],
    ['SLACK_STATE_SECRET', 'short', 'is 32 signs at least: make one with `openssl rand -base64 32`'],
    [
      'ENCRYPTION_KEY',
      undefined,
      'is missing: it seals the tokens of workspaces; make one with `openssl rand -base64 32`',
    ],
    ['ENCRYPTION_KEY', `${OWN} short`, `is at least 32 bytes in base64: ${MAKE_APP_SECRET}`],
    ['PUBLIC_URL', undefined, 'is missing: Slack sends people back there when they have installed the app'],
    ['SLACK_BOT_TOKEN', 'xoxb-1', 'is for one workspace: leave it empty where SLACK_CLIENT_ID is set'],
  ])('%s as %s', (name, value, fault) => {
    expect(faultsOf({ ...OAUTH, [name]: value })).toEqual([`${name} ${fault}`]);
  });

  test('its key is no other secret', () => {
    expect(faultsOf({ ...OAUTH, APP_SECRET: OWN })).toEqual([
      'APP_SECRET is in ENCRYPTION_KEY too: each is a secret of its own',
    ]);
    const state = { APP_SECRET: `${MINE},${OWN}`, ENCRYPTION_KEY: MINE, SLACK_STATE_SECRET: MINE };
    expect(faultsOf({ ...OAUTH, ...state })).toEqual(
      [
        'APP_SECRET is in ENCRYPTION_KEY',
        'APP_SECRET is in SLACK_STATE_SECRET',
        'ENCRYPTION_KEY is in SLACK_STATE_SECRET',
      ].map((pair) => `${pair} too: each is a secret of its own`),
    );
  });
});

describe('each setting that is wrong is named, with what to do', () => {
  test.each([
    ['SLACK_BOT_TOKEN', undefined, 'is missing: the Bot User OAuth Token of your Slack app'],
    ['SLACK_BOT_TOKEN', 'xoxp-user-token', 'begins with xoxb-'],
    ['SLACK_BOT_TOKEN', 'xoxb-with space', 'begins with xoxb-'],
    ['SLACK_SIGNING_SECRET', undefined, 'is missing (or set SLACK_APP_TOKEN for Socket Mode)'],
    ['SLACK_SIGNING_SECRET', 'short', 'is the Signing Secret on your Slack app’s Basic Information page'],
    ['SLACK_APP_TOKEN', 'xoxb-1', 'begins with xapp-'],
    ['INTAKE_SECRET', undefined, 'is missing: make one with `echo whsec_$(openssl rand -base64 32)`'],
    ['INTAKE_SECRET', 'whsec_c2hvcnQ=', 'is whsec_ and at least 24 bytes in base64'],
    ['INTAKE_SECRET', 'no base64 at all, but long enough to be', 'is whsec_ and at least 24 bytes in base64'],
    ['INTAKE_SECRET', ' , ', 'is whsec_ and at least 24 bytes in base64'],
    ['INTAKE_SECRET', `${good.INTAKE_SECRET}, whsec_x`, `${NO_INTAKE_SECRET}; number 2 of 2 is not`],
    ['INTAKE_SECRET', Array(6).fill(good.INTAKE_SECRET).join(), 'holds at most 5 secrets'],
    ['APP_SECRET', 'c2hvcnQ=', `is at least 32 bytes in base64: ${MAKE_APP_SECRET}`],
    ['HUBSPOT_APP_SECRET', 'too-short', 'is the whole client secret of your app, 16 signs at least'],
    ['APP_SECRET', `${MINE},short`, `is at least 32 bytes in base64: ${MAKE_APP_SECRET}`],
    ['APP_SECRET', Array(6).fill(MINE).join(), 'holds at most 5 secrets'],
    ['APP_SECRET', `${OWN} ${OWN}`, `is at least 32 bytes in base64: ${MAKE_APP_SECRET}`],
    ['APP_SECRET', LONG, 'is in INTAKE_SECRET too: each is a secret of its own'],
    ['APP_SECRET', `whsec_${LONG}`, 'is in INTAKE_SECRET too: each is a secret of its own'],
    ['PORT', '65536', 'is a port number, 0 to 65535'],
    ['PORT', '-1', 'is a port number, 0 to 65535'],
    ['PORT', '3000; rm', 'is a port number, 0 to 65535'],
    ['DATABASE_URL', 'mysql://x', 'is file:path or postgres://…'],
    ['DATABASE_URL', 'file:', 'is file:path or postgres://…'],
    ['SLACK_API_URL', 'https://slack.example/api/', 'is for tests only and must be on this machine (127.0.0.1)'],
    ['SLACK_API_URL', 'http://127.0.0.1.example/api/', 'is for tests only and must be on this machine (127.0.0.1)'],
    ['SLACK_API_URL', 'http://localhost@example.com/', 'is for tests only and must be on this machine (127.0.0.1)'],
    ['SLACK_API_URL', 'api', 'is for tests only and must be on this machine (127.0.0.1)'],
    [
      'PUBLIC_URL',
      'http://smarketing.example.com',
      'is the https:// address the world reaches this bot by, without name or password',
    ],
    [
      'PUBLIC_URL',
      'https://me:geheim@bot.example.com',
      'is the https:// address the world reaches this bot by, without name or password',
    ],
    [
      'PUBLIC_URL',
      'smarketing.example.com',
      'is the https:// address the world reaches this bot by, without name or password',
    ],
  ])('%s=%s', (name, value, fault) => {
    const env = { ...good, INTAKE_SECRET: `${good.INTAKE_SECRET} whsec_${LONG}`, [name]: value };
    expect(faultsOf(env)).toEqual([`${name} ${fault}`]);
  });

  test('LOG_LEVEL, with the levels there are', () => {
    expect(faultsOf({ ...good, LOG_LEVEL: 'loud' })).toEqual([expect.stringMatching(/^LOG_LEVEL .*"info"/)]);
  });
});

test.each([
  ['PORT', '0', 0],
  ['HOST', '::', '::'],
  ['APP_SECRET', OWN, OWN],
  ['INTAKE_SECRET', `${good.INTAKE_SECRET},whsec_${LONG}`, [good.INTAKE_SECRET, `whsec_${LONG}`]],
  ['INTAKE_SECRET', ` whsec_${LONG} \n ${good.INTAKE_SECRET} `, [`whsec_${LONG}`, good.INTAKE_SECRET]],
  ['SLACK_API_URL', 'http://[::1]:9/api/', 'http://[::1]:9/api/'],
  ['SLACK_API_URL', 'http://localhost:9/api/', 'http://localhost:9/api/'],
  ['PUBLIC_URL', 'http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ['PUBLIC_URL', 'https://smarketing.example.com', 'https://smarketing.example.com'],
  ['LOG_LEVEL', 'silent', 'silent'],
])('%s=%s is good', (name, value, read) => {
  expect(readConfig({ ...good, [name]: value })).toMatchObject({ config: { [name]: read } });
});

test.each(['postgres://u:p@h/db', 'postgresql://u:p@h/db'])('%s goes with a secret of one’s own', (url) => {
  expect(readConfig({ ...good, DATABASE_URL: url, APP_SECRET: OWN })).toMatchObject({ config: { DATABASE_URL: url } });
  expect(faultsOf({ ...good, DATABASE_URL: url })).toEqual([
    `APP_SECRET is missing: on PostgreSQL it is given, the same to every instance, ${MAKE_APP_SECRET}`,
  ]);
});

test.each(['0', ' 0 '])(
  'NODE_TLS_REJECT_UNAUTHORIZED=%j keeps the bot from starting, and the set-up from asking',
  (value) => {
    const env = { ...good, NODE_TLS_REJECT_UNAUTHORIZED: value };
    const fault = expect.stringMatching(/^NODE_TLS_REJECT_UNAUTHORIZED=0 lets anybody answer/);
    expect(faultsOf(env)).toEqual([fault]);
    expect(readSetupConfig(env)).toEqual({ faults: [fault] });
    expect(faultsOf({ ...good, NODE_TLS_REJECT_UNAUTHORIZED: '1' })).toEqual([]);
  },
);

test('Socket Mode needs no signing secret', () => {
  const { SLACK_SIGNING_SECRET: _none, ...socket } = { ...good, SLACK_APP_TOKEN: 'xapp-1' };
  expect(readConfig(socket)).toMatchObject({ config: { SLACK_APP_TOKEN: 'xapp-1' } });
});

const guid = (digit: string) =>
  `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`;
const teams = {
  TEAMS_APP_TYPE: 'SingleTenant',
  TEAMS_APP_ID: guid('a'),
  TEAMS_APP_PASSWORD: 'value-of-a-client-secret',
  TEAMS_TENANT_ID: guid('7'),
};
const { INTAKE_SECRET } = good;
const onTeams = { INTAKE_SECRET, ...teams };

describe('Teams', () => {
  test.each([
    ['beside Slack', { ...good, ...teams }],
    ['alone', onTeams],
    [
      'as a managed identity, which has no password',
      { ...onTeams, TEAMS_APP_TYPE: 'UserAssignedMSI', TEAMS_APP_PASSWORD: '' },
    ],
    ['in tests', { ...onTeams, TEAMS_OPENID_URL: 'http://127.0.0.1:9/openid', NODE_ENV: 'test', HOST: '::1' }],
  ])('%s is good', (_how, env) => {
    expect(readConfig(env)).toMatchObject({ config: { TEAMS_APP_ID: guid('a'), TEAMS_TENANT_ID: guid('7') } });
  });

  test('a GUID is read in small letters', () => {
    expect(readConfig({ ...onTeams, TEAMS_APP_ID: guid('A') })).toMatchObject({ config: { TEAMS_APP_ID: guid('a') } });
  });

  const TYPE = 'is SingleTenant or UserAssignedMSI, spelt exactly so';
  const ID = 'is the Microsoft App ID of your bot: a GUID such as 01234567-89ab-cdef-0123-456789abcdef';
  const TENANT =
    'is the Directory (tenant) ID of your organisation: a GUID such as 01234567-89ab-cdef-0123-456789abcdef';
  const HERE = 'is for tests only and must be on this machine (127.0.0.1)';

  test.each([
    ['TEAMS_APP_TYPE', 'Single-Tenant', TYPE],
    ['TEAMS_APP_TYPE', 'singletenant', TYPE],
    ['TEAMS_APP_TYPE', 'MultiTenant', TYPE],
    ['TEAMS_APP_TYPE', undefined, 'is missing: SingleTenant or UserAssignedMSI'],
    ['TEAMS_APP_ID', undefined, 'is missing: the Microsoft App ID of your bot'],
    ['TEAMS_APP_ID', '', 'is missing: the Microsoft App ID of your bot'],
    ['TEAMS_APP_ID', '   ', ID],
    ['TEAMS_APP_ID', 'smarketing', ID],
    ['TEAMS_APP_ID', `${guid('a')}0`, ID],
    ['TEAMS_APP_ID', `28:${guid('a')}`, ID],
    ['TEAMS_APP_PASSWORD', undefined, 'is missing: a client secret of your bot’s registration'],
    ['TEAMS_APP_PASSWORD', ' ', 'is the Value of a client secret of your bot’s registration, without spaces'],
    ['TEAMS_TENANT_ID', undefined, 'is missing: the Directory (tenant) ID of your organisation'],
    ['TEAMS_TENANT_ID', 'common', TENANT],
    ['TEAMS_TENANT_ID', 'noordlicht.onmicrosoft.com', TENANT],
    ['TEAMS_OPENID_URL', 'https://login.example/keys', HERE],
    ['TEAMS_OPENID_URL', 'http://127.0.0.1@login.example/keys', HERE],
    ['TEAMS_OPENID_URL', 'keys', HERE],
  ])('%s=%s is refused', (name, value, fault) => {
    expect(faultsOf({ ...onTeams, [name]: value })).toEqual([`${name} ${fault}`]);
  });

  const local = { ...onTeams, TEAMS_OPENID_URL: 'http://127.0.0.1:9/openid' };

  test.each([
    ['heard by the world', { HOST: '0.0.0.0' }, ['HOST must be this machine’s own (127.0.0.1)']],
    ['heard by the network', { HOST: '::' }, ['HOST must be this machine’s own (127.0.0.1)']],
    ['in production', { NODE_ENV: 'production' }, ['not with NODE_ENV=production']],
    ['in production, however it is written', { NODE_ENV: ' Production' }, ['not with NODE_ENV=production']],
    [
      'both',
      { HOST: '0.0.0.0', NODE_ENV: 'production' },
      ['HOST must be this machine’s own (127.0.0.1)', 'not with NODE_ENV=production'],
    ],
  ])('keys of one’s own are refused %s', (_where, env, faults) => {
    expect(faultsOf({ ...local, ...env })).toEqual(faults.map((each) => `TEAMS_OPENID_URL is for tests only: ${each}`));
  });

  test('keys of one’s own go with a password, which calls then carry', () => {
    expect(faultsOf({ ...local, TEAMS_APP_TYPE: 'UserAssignedMSI', TEAMS_APP_PASSWORD: '' })).toEqual([
      'TEAMS_OPENID_URL goes with TEAMS_APP_TYPE=SingleTenant: its password is what calls carry',
    ]);
  });

  test('a managed identity has no password to leave lying about', () => {
    expect(faultsOf({ ...onTeams, TEAMS_APP_TYPE: 'UserAssignedMSI' })).toEqual([
      'TEAMS_APP_PASSWORD is not for UserAssignedMSI: leave it empty',
    ]);
  });

  test.each(Object.entries(teams))('%s alone names each of the others', (name, value) => {
    const others = Object.keys(teams).filter((each) => each !== name);
    const named = faultsOf({ ...good, [name]: value }).map((fault) => fault.split(' ')[0]);
    expect(named.sort()).toEqual(others.sort());
  });

  test('keys of one’s own alone switch nothing on', () => {
    const named = faultsOf({ ...good, TEAMS_OPENID_URL: local.TEAMS_OPENID_URL }).map((fault) => fault.split(' ')[0]);
    expect(named.sort()).toEqual(Object.keys(teams).sort());
  });

  test.each([
    ['a token', { SLACK_BOT_TOKEN: good.SLACK_BOT_TOKEN }, ['SLACK_SIGNING_SECRET']],
    ['a secret', { SLACK_SIGNING_SECRET: good.SLACK_SIGNING_SECRET }, ['SLACK_BOT_TOKEN']],
    ['Socket Mode', { SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN']],
    ['an address', { SLACK_API_URL: 'http://127.0.0.1:9/api/' }, ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET']],
  ])('half of Slack beside it is refused: %s', (_what, env, missing) => {
    expect(faultsOf({ ...onTeams, ...env }).map((fault) => fault.split(' ')[0])).toEqual(missing);
  });

  test('every fault is named at once', () => {
    const faults = faultsOf({
      ...onTeams,
      TEAMS_APP_TYPE: 'Single-Tenant',
      TEAMS_APP_ID: '',
      TEAMS_APP_PASSWORD: '',
      TEAMS_TENANT_ID: 'x',
      TEAMS_OPENID_URL: 'https://login.example/keys',
      HOST: '0.0.0.0',
      NODE_ENV: 'production',
    });
    expect(faults.map((fault) => fault.split(' ')[0]).sort()).toEqual([
      'TEAMS_APP_ID',
      'TEAMS_APP_PASSWORD',
      'TEAMS_APP_TYPE',
      'TEAMS_OPENID_URL',
      'TEAMS_OPENID_URL',
      'TEAMS_OPENID_URL',
      'TEAMS_TENANT_ID',
    ]);
  });
});

test('all faults are named at once, the missing ones too', () => {
  const faults = faultsOf({ PORT: 'x', DATABASE_URL: 'x', SLACK_API_URL: 'x', PUBLIC_URL: 'x', LOG_LEVEL: 'x' });
  const named = faults.map((fault) => fault.split(' ')[0]).sort();
  const wrong = ['DATABASE_URL', 'LOG_LEVEL', 'PORT', 'PUBLIC_URL', 'SLACK_API_URL'];
  const missing = ['INTAKE_SECRET', 'SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET'];
  expect(named).toEqual([...wrong, ...missing].sort());
});

test('what somebody set stands in no fault, since it may be a secret', () => {
  const name = fc.constantFrom(...SETTINGS);
  const secret = fc.string({ minLength: 6, maxLength: 40 }).map((text) => `Geheim${text}`);
  fc.assert(
    fc.property(fc.dictionary(name, secret), (env) => {
      expect(faultsOf(env).join('\n')).not.toContain('Geheim');
    }),
  );
});

test('the set-up reads the same settings, and needs no token', () => {
  expect(readSetupConfig({})).toEqual({ config: { DATABASE_URL: 'file:data/smarketing.db' } });
  expect(readSetupConfig({ SLACK_BOT_TOKEN: '', DATABASE_URL: 'file:x' })).toEqual({
    config: { DATABASE_URL: 'file:x' },
  });
  const wrong = readSetupConfig({ SLACK_BOT_TOKEN: 'x', DATABASE_URL: 'x', SLACK_API_URL: 'https://evil.example/' });
  expect('faults' in wrong && wrong.faults).toHaveLength(3);
});

test('.env.example names every setting, one line each with a word about it, and sets none', () => {
  const lines = readFileSync(join(ROOT, '.env.example'), 'utf8').split('\n');
  const named = lines.flatMap((line, index) => {
    const [, name, value] = line.match(/^([A-Z_]+)=(.*)$/) ?? [];
    if (name === undefined) return [];
    expect(lines[index - 1], `${name} has a comment above it`).toMatch(/^# \S/);
    expect(value).toBe('');
    return [name];
  });
  expect(named.sort()).toEqual([...SETTINGS].sort());
});
