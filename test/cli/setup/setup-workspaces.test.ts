import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { organisationOnSlack, slackSeed } from '../../../sandbox/samples/noordlicht.ts';
import { runSetup } from '../../../src/cli/setup.ts';
import { openStore } from '../../../src/store/open.ts';
import { recordTerminal } from '../terminal.ts';

const [HOME, ABROAD] = [slackSeed.team.id, 'T0ABROAD'];
const KEY = Buffer.from('a key of more than 32 bytes for tokens').toString('base64');
const TOKENS: Record<string, string> = { [HOME]: slackSeed.bot.token, [ABROAD]: 'xoxb-abroad' };

let slack: FakeSlack;
let folder: string;
beforeEach(async () => {
  const extraBots = [{ teamId: ABROAD, token: 'xoxb-abroad' }];
  slack = await openFakeSlack({ seed: slackSeed, signingSecret: 's', now: Date.now, extraBots });
  folder = await mkdtemp(join(tmpdir(), 'smarketing-workspaces-'));
});
afterEach(async () => {
  await slack.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The set-up of both workspaces, of which these have installed the app; a channel of the second is known by its name alone. */
async function apply(...installed: string[]): Promise<ReturnType<typeof recordTerminal>> {
  const database = `file:${join(folder, 'x.db')}`;
  const store = await openStore(database, undefined, { tokenKeys: [KEY] });
  for (const workspace of installed) {
    const secret = JSON.stringify({ bot: { token: TOKENS[workspace] } });
    await store.commit([
      { kind: 'grant.kept', grant: { workspace, id: workspace, name: workspace, scopes: [], secret, at: 0 } },
    ]);
  }
  await store.close();
  const path = join(folder, 'org.json');
  const second = { platform: 'slack', workspace: ABROAD, name: 'sales-export', purpose: 'sales', locale: 'en' };
  const file = {
    ...organisationOnSlack,
    workspaces: [HOME, ABROAD].map((id) => ({ platform: 'slack', id })),
    channels: [...organisationOnSlack.channels, second],
  };
  await writeFile(path, JSON.stringify(file));
  const env = {
    ...{ DATABASE_URL: database, SLACK_API_URL: slack.apiUrl, PUBLIC_URL: 'https://bot.example.com' },
    ...{
      SLACK_CLIENT_ID: '111.222',
      SLACK_CLIENT_SECRET: '0123456789abcdef',
      SLACK_SIGNING_SECRET: 'a-signing-secret',
    },
    ...{ SLACK_STATE_SECRET: 'a-state-secret-of-at-least-32-signs', ENCRYPTION_KEY: KEY },
  };
  const recorded = recordTerminal();
  await runSetup({ path, isCheck: false, isJson: false }, env, recorded.terminal);
  return recorded;
}

test('names are looked up in each workspace of the file, by its own token', async () => {
  const { complained, said } = await apply(HOME, ABROAD);
  expect(complained).toEqual([]);
  expect(said[0]).toContain('5 channels');
  const lists = slack.calls().filter(({ method }) => method === 'conversations.list');
  expect(lists.map(({ token }) => token.split(' ')[0])).toEqual([`bot:${ABROAD}`]);
});

test('what is in a workspace that does not have the app is not guessed elsewhere, and said', async () => {
  const { complained } = await apply(HOME);
  expect(complained.join()).toContain('channels: #sales-export has no id');
  expect(complained.join()).toContain(`install the app there (/slack/install) for ${ABROAD}, or look them up by hand`);
});
