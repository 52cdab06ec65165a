import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { organisationOnSlack, slackSeed } from '../../../sandbox/samples/noordlicht.ts';
import { runSetup } from '../../../src/cli/setup.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { readRows } from '../../handlers/bot-on-slack.ts';
import { recordTerminal } from '../terminal.ts';

const SLACK = { platform: 'slack', workspace: 'T0NOORDLICHT' } as const;

let slack: FakeSlack;
beforeAll(async () => {
  slack = await openFakeSlack({ seed: slackSeed, signingSecret: 's', now: Date.now });
});
afterAll(() => slack.stop());

let folder: string;
let database: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smarketing-setup-'));
  database = join(folder, 'setup.db');
});
afterEach(async () => {
  slack.setTroubles([]);
  await rm(folder, { recursive: true, force: true });
});

type Env = Record<string, string>;
type Options = { check?: boolean; json?: boolean; env?: Env };
const withSlack = (): Env => ({ SLACK_BOT_TOKEN: slackSeed.bot.token, SLACK_API_URL: slack.apiUrl });

/** Applies a file, or any text in its place. */
async function apply(
  given: unknown,
  { check = false, json = false, env = {} }: Options = {},
): Promise<{ said: string; complained: string }> {
  const path = join(folder, 'org.json');
  await writeFile(path, typeof given === 'string' ? given : JSON.stringify(given));
  const { terminal, said, complained } = recordTerminal();
  const options = { path, isCheck: check, isJson: json };
  await runSetup(options, { DATABASE_URL: `file:${database}`, ...env }, terminal);
  return { said: said.join('\n'), complained: complained.join('\n') };
}

/** What is kept, asked of the store itself. */
async function readFromStore<T>(read: (reads: Store['reads']) => Promise<T>): Promise<T> {
  const store = await openStore(`file:${database}`);
  try {
    return await read(store.reads);
  } finally {
    await store.close();
  }
}
const people = () => readFromStore((reads) => reads.people('noordlicht'));

/** The smallest file, by names only: Slack knows the rest. */
const named = {
  id: 'noordlicht',
  name: 'Noordlicht',
  locale: 'nl',
  zone: 'Europe/Amsterdam',
  workspaces: [{ platform: 'slack', id: SLACK.workspace }],
  channels: [
    { ...SLACK, name: '#sales', purpose: 'sales', default: true },
    { ...SLACK, name: 'sales-export', purpose: 'sales', segments: ['export'] },
  ],
  people: [
    { id: 'sanne', name: 'Sanne', email: 'Sanne@noordlicht.example', team: 'sales', role: 'member' },
    { id: 'jack', name: 'Jack', email: 'jack@noordlicht.example', team: 'sales', role: 'member' },
  ],
};

describe('a good file', () => {
  test('is applied, said in one line, and the same after being applied twice', async () => {
    const { said, complained } = await apply(organisationOnSlack);
    expect([said, complained]).toEqual(['Noordlicht: 4 channels, 14 people. Set up.', '']);
    const once = readRows(database);
    await apply(organisationOnSlack);
    expect(readRows(database)).toBe(once);
    expect((await readFromStore((reads) => reads.organisation('noordlicht')))?.channels.map(({ id }) => id)).toContain(
      'C0SALES',
    );
  });

  test('somebody who is left out of it is gone, and not known by their account any more', async () => {
    await apply(organisationOnSlack);
    await apply({ ...organisationOnSlack, people: organisationOnSlack.people.filter(({ id }) => id !== 'sanne') });
    expect((await people()).map(({ id }) => id)).not.toContain('sanne');
    expect(await readFromStore((reads) => reads.person({ ...SLACK, user: 'U0SANNE' }))).toBeUndefined();
    expect(await readFromStore((reads) => reads.person({ ...SLACK, user: 'U0BRAM' }))).toMatchObject({ id: 'bram' });
  });

  test('--check says so and changes not a byte', async () => {
    await apply(organisationOnSlack);
    const before = await readFile(database);
    const { said } = await apply({ ...organisationOnSlack, name: 'Other' }, { check: true });
    expect(said).toBe('Other: 4 channels, 14 people. All good; nothing was changed (--check).');
    expect((await readFile(database)).equals(before)).toBe(true);
  });

  test('--json says it for a machine, with --check and without', async () => {
    const size = { warnings: [], organisation: 'noordlicht', channels: 4, people: 14, on: { slack: 14 } };
    const checked = await apply(organisationOnSlack, { check: true, json: true });
    expect(JSON.parse(checked.said)).toEqual({ isApplied: false, faults: [], ...size });
    const applied = await apply(organisationOnSlack, { json: true });
    expect(JSON.parse(applied.said)).toEqual({ isApplied: true, faults: [], ...size });
    const { said, complained } = await apply({ ...organisationOnSlack, locale: 'de' }, { json: true });
    expect(JSON.parse(said)).toEqual({ isApplied: false, faults: [expect.stringMatching(/^locale: /)] });
    expect(complained).toContain('nothing was changed:');
  });

  test('public holidays of its country are said and kept, and found again by the next one', async () => {
    const hours = { week: { mon: ['09:00-12:30', '13:00-17:30'] }, country: 'NL' };
    const { said } = await apply({ ...organisationOnSlack, hours });
    expect(said).toMatch(
      /^Public holidays of NL until 20\d\d: 20\d\d-\d\d-\d\d, 20\d\d-\d\d-\d\d, 20\d\d-\d\d-\d\d, …$/m,
    );
    const kept = await readFromStore((reads) => reads.organisation('noordlicht'));
    expect(kept?.hours).toMatchObject(hours);
    expect(kept?.hours.publicHolidays?.dates.length).toBeGreaterThan(90);
    await apply(organisationOnSlack);
    expect((await readFromStore((reads) => reads.organisation('noordlicht')))?.hours).toEqual(
      organisationOnSlack.hours,
    );
  });

  test('--check makes no database where there is none', async () => {
    await apply(organisationOnSlack, { check: true });
    await expect(readFile(database)).rejects.toThrow('ENOENT');
  });
});

test('a country that is not known is named, and nothing is changed', async () => {
  const { complained } = await apply({ ...organisationOnSlack, hours: { country: 'DE-XX' } });
  expect(complained).toContain('has faults; nothing was changed');
  expect(complained).toContain('hours.country: XX is no state of DE, which has BB, BE, BW');
  await expect(readFile(database)).rejects.toThrow('ENOENT');
});

describe('what Slack knows is looked up', () => {
  test('channels by name, private ones too; people by e-mail, in the organisation’s language whatever Slack’s is', async () => {
    expect((await apply(named, { env: withSlack() })).complained).toBe('');
    const organisation = await readFromStore((reads) => reads.organisation('noordlicht'));
    expect(organisation?.channels.map(({ id, isDefault }) => [id, isDefault])).toEqual([
      ['C0SALES', true],
      ['C0SALESEXPORT', false],
    ]);
    expect((await people()).map(({ id, locale, identities }) => [id, locale, identities[0]?.user])).toEqual([
      ['jack', 'nl', 'U0JACK'],
      ['sanne', 'nl', 'U0SANNE'],
    ]);
  });

  test('for the example of the documentation too', async () => {
    const example = await readFile(join(import.meta.dirname, '../../../docs/org.example.json'), 'utf8');
    const { said } = await apply(example.replaceAll('T0123ABCD', SLACK.workspace), { env: withSlack() });
    expect(said).toBe('Noordlicht: 4 channels, 12 people. Set up.');
  });

  test('a channel’s name however it is written', async () => {
    const channels = [{ ...SLACK, name: '#Sales', purpose: 'sales' }];
    expect((await apply({ ...named, channels }, { env: withSlack() })).complained).toBe('');
  });

  test('a language that the file says is theirs', async () => {
    await apply({ ...named, people: [{ ...named.people[1], locale: 'en' }] }, { env: withSlack() });
    expect((await people())[0]?.locale).toBe('en');
  });

  test('what is not found is named, all of it, and nothing is changed', async () => {
    const channels = [
      ...named.channels,
      { ...SLACK, name: '#fair-2025', purpose: 'shared' },
      { ...SLACK, name: 'nowhere', purpose: 'shared' },
    ];
    const nobody = { id: 'nobody', name: 'N', email: 'nobody@noordlicht.example', team: 'sales', role: 'member' };
    const { complained } = await apply({ ...named, channels, people: [...named.people, nobody] }, { env: withSlack() });
    expect(complained).toContain('channels: #fair-2025 is not in the workspace');
    expect(complained).toContain('channels: #nowhere is not in the workspace');
    expect(complained).toContain('people: nobody@noordlicht.example is nobody in the workspace');
    await expect(readFile(database)).rejects.toThrow('ENOENT');
  });

  test('two names that turn out to be one channel or one person are a fault', async () => {
    const channels = [...named.channels, { ...SLACK, id: 'C0SALES', name: 'verkoop', purpose: 'shared' }];
    const identities = [{ ...SLACK, user: 'U0JACK' }];
    const twin = { id: 'twin', name: 'Jack', team: 'sales', role: 'member', identities };
    const { complained } = await apply({ ...named, channels, people: [...named.people, twin] }, { env: withSlack() });
    expect(complained).toContain('channels: slack/T0NOORDLICHT/C0SALES is there more than once');
    expect(complained).toContain('people: slack/T0NOORDLICHT/U0JACK is there more than once');
  });

  test('Slack’s pace is kept: it says wait, and the look-up goes on', async () => {
    slack.setTroubles([{ method: 'users.lookupByEmail', kind: 'rate-limited', retryAfterSeconds: 1, times: 1 }]);
    expect((await apply(named, { env: withSlack() })).complained).toBe('');
  });

  test('a token of another workspace than the file’s is a fault', async () => {
    const elsewhere = { ...named, workspaces: [{ platform: 'slack', id: 'T0OTHER' }] };
    const channels = named.channels.map((channel) => ({ ...channel, workspace: 'T0OTHER' }));
    const { complained } = await apply({ ...elsewhere, channels }, { env: withSlack() });
    expect(complained).toContain('SLACK_BOT_TOKEN is of T0NOORDLICHT (Noordlicht), which is not there');
  });

  test.each([
    ['without a token', {}, 'set SLACK_BOT_TOKEN and I look them up'],
    [
      'with a token Slack refuses',
      { SLACK_BOT_TOKEN: 'xoxb-wrong' },
      'SLACK_BOT_TOKEN was refused by Slack (invalid_auth)',
    ],
    ['with a token that is none', { SLACK_BOT_TOKEN: 'hello' }, 'SLACK_BOT_TOKEN begins with xoxb-'],
    ['to a Slack elsewhere', { SLACK_API_URL: 'https://evil.example/' }, 'SLACK_API_URL is for tests only'],
    ['into no database', { DATABASE_URL: 'nowhere' }, 'DATABASE_URL is file:path or postgres://…'],
  ])('%s it says what is missing', async (name, env, sentence) => {
    const base: Env = name === 'without a token' ? {} : withSlack();
    expect((await apply(named, { env: { ...base, ...env } })).complained).toContain(sentence);
  });

  test('a scope that is missing is said as Slack’s, not as a fault of the file; no name is called wrong', async () => {
    slack.setScopes(slackSeed.bot.scopes.filter((scope) => scope !== 'users:read.email'));
    for (const people of [named.people, organisationOnSlack.people.map(({ identities: _, ...person }) => person)]) {
      const { complained } = await apply({ ...named, people }, { env: withSlack() });
      expect(complained).toContain('org.json could not be completed; nothing was changed:');
      expect(complained).toContain('Slack: the scope users:read.email is missing: add it under OAuth & Permissions');
      expect(complained).not.toMatch(/nobody in|has no account/);
    }
    slack.setScopes(slackSeed.bot.scopes);
  });

  test('so is a failure halfway; and faults of the file are named beside it', async () => {
    slack.setTroubles([{ method: 'users.lookupByEmail', kind: 'server-error' }]);
    const { complained } = await apply(named, { env: withSlack() });
    expect(complained).toContain('org.json could not be completed; nothing was changed:');
    expect(complained).toMatch(/Slack cannot be reached \(.+\): try again/);
    expect(complained).toContain('4 of the names in the file could not be looked up');
  });

  test('while Slack is away, a file with all ids is applied all the same; one without says why not', async () => {
    slack.setTroubles([{ method: '*', kind: 'server-error' }]);
    expect((await apply(organisationOnSlack, { env: withSlack() })).said).toContain('Set up.');
    expect((await apply(named, { env: withSlack() })).complained).toContain('Slack cannot be reached');
  });
});
