import { afterEach, expect, test } from 'vitest';
import { slackSeed } from '../../sandbox/samples/noordlicht.ts';
import { runDoctor } from '../../src/cli/doctor.ts';
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
  expect(said).toContainEqual(expect.stringMatching(/✗ Slack scope reactions:read is missing \(an emoji on a card/));
  world.slack.setScopes(slackSeed.bot.scopes);
  const withScopes = await examine();
  expect(withScopes.said).toContainEqual(expect.stringMatching(/✗ Slack channel #sales: is archived: unarchive it/));
  expect(withScopes.said).toContainEqual(
    expect.stringMatching(/✗ Slack channel #marketing: I am not in it: type \/invite/),
  );
  expect(withScopes.said).toContain('✗ Outbox: post to slack/C0SALES was refused (is_archived)');
  expect(complained.join('\n')).toContain('to put right');
});

test('a refused token and a bad configuration are said as they are', async () => {
  world = await openWorld();
  expect((await examine({ SLACK_BOT_TOKEN: 'xoxb-wrong' })).said).toContain('✗ Slack token: invalid_auth');
  expect((await examine({ INTAKE_SECRET: '' })).said).toContainEqual(
    expect.stringMatching(/^✗ INTAKE_SECRET is missing/),
  );
});
