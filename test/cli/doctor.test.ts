import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { organisationOnSlack, slackSeed } from '../../sandbox/samples/noordlicht.ts';
import { runDoctor } from '../../src/cli/doctor.ts';
import { buildOrganisation, readOrganisationFile } from '../../src/domain/setup/organisation-file.ts';
import { openStore } from '../../src/store/open.ts';
import { INTAKE_SECRET, openWorld, type World } from '../world/world.ts';
import { recordTerminal } from './terminal.ts';

let world: World;
afterEach(() => world.end());

async function examine(
  env: Record<string, string> = {},
  isJson = false,
): Promise<{ said: string[]; complained: string[] }> {
  const { terminal, said, complained } = recordTerminal();
  const settings = {
    DATABASE_URL: world.database,
    SLACK_BOT_TOKEN: slackSeed.bot.token,
    SLACK_SIGNING_SECRET: 'a-signing-secret',
    SLACK_API_URL: world.slack.apiUrl,
    INTAKE_SECRET,
    ...env,
  };
  await runDoctor({ isJson }, settings, terminal);
  return { said, complained };
}

test('a healthy bot: everything is ticked', async () => {
  world = await openWorld();
  const { said, complained } = await examine();
  expect(complained).toEqual([]);
  expect(said).toContain('✓ Organisation Noordlicht: 14 people');
  expect(said).toContain('✓ Slack channel #sales');
  expect(said.every((line) => line.startsWith('✓'))).toBe(true);
});

test('workspaces that installed the app are named, since when, and never their tokens', async () => {
  world = await openWorld();
  const oauth = {
    SLACK_BOT_TOKEN: '',
    SLACK_CLIENT_ID: '111.222',
    SLACK_CLIENT_SECRET: '0123456789abcdef',
    SLACK_STATE_SECRET: 'a state secret of 32 signs, at least'.replaceAll(' ', '-'),
    ENCRYPTION_KEY: Buffer.from('a key of 32 bytes for the tokens').toString('base64'),
    PUBLIC_URL: 'https://bot.example',
  };
  expect((await examine(oauth)).said).toContain(
    '✗ No workspace has the app yet: open https://bot.example/slack/install',
  );
  const store = await openStore(world.database, undefined, { tokenKeys: [oauth.ENCRYPTION_KEY] });
  const secret = JSON.stringify({ bot: { token: slackSeed.bot.token } });
  const grant = { workspace: slackSeed.team.id, id: 'first', name: 'Noordlicht', scopes: [], secret, at: 0 };
  await store.commit([{ kind: 'grant.kept', grant }]);
  await store.close();
  const { said } = await examine(oauth);
  expect(said).toContain('✓ Slack workspace Noordlicht (T0NOORDLICHT): installed since 1970-01-01');
  expect(said).toContain('✓ Slack channel #sales');
  expect(said.join()).not.toContain('xoxb-');
  const other = { ...oauth, ENCRYPTION_KEY: Buffer.from('another key of 32 bytes, for them').toString('base64') };
  expect((await examine(other)).said).toContain(
    '✗ Slack workspace Noordlicht (T0NOORDLICHT): no ENCRYPTION_KEY opens its token',
  );
});

test('for a machine it is said as JSON', async () => {
  world = await openWorld();
  const { said } = await examine({}, true);
  const { isFine, checks } = JSON.parse(said.join('\n'));
  expect(isFine).toBe(true);
  expect(checks).toContainEqual({ isFine: true, text: 'Slack channel #sales' });
});

test('each thing wrong is named with what to do', async () => {
  world = await openWorld({ scopes: ['chat:write', 'channels:read', 'groups:read'] });
  world.slack.setArchived('C0SALES', true);
  world.slack.setMembers('C0MARKETING', ['U0RUBEN']);
  await world.lead();
  await world.settle();
  const { said, complained } = await examine();
  expect(said).toContainEqual(
    expect.stringMatching(/^✗ Slack scope users:read is missing \(who is in the workspace\): add it/),
  );
  world.slack.setScopes(slackSeed.bot.scopes);
  const withScopes = await examine();
  expect(withScopes.said).toContainEqual(expect.stringMatching(/✗ Slack channel #sales: is archived: unarchive it/));
  expect(withScopes.said).toContainEqual(
    expect.stringMatching(/✗ Slack channel #marketing: I am not in it: type \/invite/),
  );
  expect(withScopes.said).toContain('✗ Outbox: post to slack/C0SALES was refused (is_archived)');
  expect(complained.join('\n')).toContain('to put right');
});

test('channels are looked at also while a scope is missing', async () => {
  world = await openWorld({ scopes: slackSeed.bot.scopes.filter((scope) => scope !== 'reactions:read') });
  world.slack.setMembers('C0MARKETING', ['U0RUBEN']);
  const { said } = await examine();
  expect(said).toContainEqual(
    expect.stringMatching(
      /^! Slack scope reactions:read is not given: an emoji on a card does nothing, the buttons do/,
    ),
  );
  expect(said).toContain('✓ Slack channel #sales');
  expect(said).toContainEqual(expect.stringMatching(/^✗ Slack channel #marketing: I am not in it/));
  world.slack.setScopes(['chat:write']);
  expect((await examine()).said).toContain('✗ Slack channel #sales: I may not look at it before I have every scope');
});

test('on an empty folder nothing is made: no database, no secret', async () => {
  world = await openWorld();
  const folder = mkdtempSync(join(tmpdir(), 'smarketing-doctor-'));
  const { said } = await examine({ DATABASE_URL: `file:${join(folder, 'data/smarketing.db')}` });
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
  expect(said).toContain('✓ APP_SECRET: is made at the first start');
  expect(said).toContainEqual(expect.stringMatching(/^✓ Database: there is no database yet: it is made at the first/));
  expect(said).toContain('✗ No organisation is set up: run `smarketing setup apply org.json`');
  expect(said).toContainEqual(expect.stringMatching(/^✓ Slack token: workspace Noordlicht/));
});

test('a database that cannot be opened: why, and what to do', async () => {
  world = await openWorld();
  expect((await examine({ DATABASE_URL: 'file:/dev/null/x' })).said).toContain(
    '✗ DATABASE_URL: /dev/null/x cannot be made; choose another place (ENOTDIR)',
  );
  expect((await examine({ DATABASE_URL: 'file:/tmp' })).said).toContain(
    '✗ DATABASE_URL: /tmp is a folder; name a file in it (EISDIR)',
  );
});

test('what will not work is a warning, and no reason to fail', async () => {
  world = await openWorld();
  const people = organisationOnSlack.people.filter(({ id }) => id !== 'helen');
  const read = readOrganisationFile({ ...organisationOnSlack, people, checkin: { k: 7 } });
  if ('faults' in read) throw new Error(read.faults.join());
  await world.bot.handle({ kind: 'organisation.described', ...buildOrganisation(read.file) });
  const { said, complained } = await examine();
  expect(said).toContainEqual(expect.stringMatching(/^! people: team marketing has no manager, so no check-in can/));
  expect(said).toContainEqual(expect.stringMatching(/^! checkin.k: team sales has 6 members and k is 7/));
  expect(complained).toEqual([]);
  const checks = JSON.parse((await examine({}, true)).said.join('\n')).checks;
  expect(checks).toContainEqual({ isFine: true, isWarning: true, text: expect.stringContaining('no manager') });
});

test('a refused token and a bad configuration are said as they are', async () => {
  world = await openWorld();
  expect((await examine({ SLACK_BOT_TOKEN: 'xoxb-wrong' })).said).toContain('✗ Slack token: invalid_auth');
  expect((await examine({ INTAKE_SECRET: '' })).said).toContainEqual(
    expect.stringMatching(/^✗ INTAKE_SECRET is missing/),
  );
});

test('it says how clock and outbox get on, who refuses the account, and what the bot that runs says of itself', async () => {
  // The doctor looks at the machine’s own clock.
  world = await openWorld({ startsAt: Date.now() });
  const { hostname, port } = new URL(world.address);
  const where = { HOST: hostname, PORT: port };
  expect((await examine(where)).said).toEqual(
    expect.arrayContaining(['✓ Clock: has not ticked yet', `✓ Bot: ready at http://${hostname}:${port}`]),
  );
  await world.tick();
  world.setTroubles({
    calls: '*',
    kind: 'odd-answer',
    odd: { status: 200, body: '{"ok":false,"error":"token_revoked"}' },
  });
  await world.lead();
  await world.settle();
  const { said } = await examine(where);
  expect(said).toContainEqual(expect.stringMatching(/^✓ Clock: ticked \d+ s ago$/));
  expect(said).toContainEqual(
    expect.stringMatching(/^✓ Outbox: the oldest message that waits for slack is \d+ s old$/),
  );
  expect(said).toContainEqual(
    expect.stringMatching(
      /^✗ Outbox: Slack refuses the bot’s account \(token_revoked\) for \d+ s: all that is for it waits$/,
    ),
  );
  expect(said).toContainEqual(expect.stringMatching(/^✗ Outbox: slack goes on by itself: install the app again/));
  expect((await examine({ HOST: hostname, PORT: '1' })).said).toContain(`✓ Bot: none answers at http://${hostname}:1`);
});

test('a way to the database that others could read along is a warning', async () => {
  world = await openWorld();
  const { said } = await examine({
    DATABASE_URL: 'postgres://u:geheim@db.invalid/db?sslmode=disable',
    APP_SECRET: Buffer.from('a secret of 32 bytes, at the least').toString('base64'),
  });
  expect(said).toContain('! DATABASE_URL: what goes there is not encrypted; better ?sslmode=verify-full');
  expect(said.join()).not.toContain('geheim');
});
