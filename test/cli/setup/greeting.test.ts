import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { TEAMS_CHANNELS, teamsSeed } from '../../../sandbox/samples/noordlicht-teams.ts';
import { runSetup } from '../../../src/cli/setup.ts';
import { runFlows } from '../../../src/flows/engine.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { recordTerminal } from '../terminal.ts';
import { openPlatforms, type Platforms, SLACK, TEAMS } from './platforms.ts';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await openPlatforms();
});
afterAll(() => platforms.stop());

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smarketing-greeting-'));
});
afterEach(async () => {
  platforms.slack.setTroubles([]);
  await rm(folder, { recursive: true, force: true });
});

const NAMED = {
  sales: { ...SLACK, name: '#sales', purpose: 'sales', default: true },
  salesById: { ...SLACK, name: '#sales', id: 'C0SALES', purpose: 'sales', default: true },
  export: { ...SLACK, name: 'sales-export', id: 'C0SALESEXPORT', purpose: 'sales', segments: ['export'] },
  general: { ...SLACK, name: 'general', id: 'C0GENERAL', purpose: 'shared' },
  teams: { ...TEAMS, name: 'Sales', purpose: 'sales', default: true },
};
type Named = keyof typeof NAMED;

type Greeted = { greeted: string[]; said: string };

/** Applies a file that names these channels; who was greeted until then. */
async function applyNaming(names: Named[], isCheck = false): Promise<Greeted> {
  const path = join(folder, 'org.json');
  const channels = names.map((name) => NAMED[name]);
  const workspaces = Array.from(new Set(channels.map(({ platform }) => platform)), (platform) => ({
    platform,
    id: platform === 'slack' ? SLACK.workspace : TEAMS.workspace,
  }));
  const person = { id: 'jack', name: 'Jack', email: 'jack@noordlicht.example', team: 'sales', role: 'member' };
  const about = { id: 'noordlicht', name: 'Noordlicht', locale: 'nl', zone: 'Europe/Amsterdam' };
  await writeFile(path, JSON.stringify({ ...about, workspaces, channels, people: [person] }));
  const { terminal, said, complained } = recordTerminal();
  await runSetup({ path, isCheck, isJson: false }, environment(), terminal);
  expect(complained).toEqual([]);
  const lines = await withStore(({ outbox }) => outbox.lines(20));
  const greeted = lines.filter(({ subject }) => subject.includes('greeting')).map(({ target }) => target);
  return { greeted, said: said.join('\n') };
}

const environment = () => ({
  DATABASE_URL: `file:${join(folder, 'setup.db')}`,
  ...platforms.onSlack(),
  ...platforms.onTeams(),
});

async function withStore<T>(ask: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(environment().DATABASE_URL);
  try {
    return await ask(store);
  } finally {
    await store.close();
  }
}

test('a channel that the bot was invited to before is greeted when the set-up names it, and never again', async () => {
  expect((await applyNaming(['sales'])).greeted).toEqual(['slack/C0SALES']);
  expect((await applyNaming(['sales'])).greeted).toEqual(['slack/C0SALES']);
});

test('one that is named later is greeted then', async () => {
  await applyNaming(['sales']);
  expect((await applyNaming(['sales', 'export'])).greeted).toEqual(['slack/C0SALESEXPORT', 'slack/C0SALES']);
});

test('one that the bot is not in is not, and whoever applies is told to invite it, also by --check', async () => {
  const told = 'channels: I am not in #general, so nothing comes there: type /invite @smarketing in it';
  expect((await applyNaming(['sales', 'general'], true)).said).toContain(told);
  const { greeted, said } = await applyNaming(['sales', 'general']);
  expect(greeted).toEqual(['slack/C0SALES']);
  expect(said).toContain(told);
  expect(said).not.toContain('#sales');
});

test('in Teams those of teams that the app was added to before', async () => {
  await withStore(async (store) => {
    const address = {
      kind: 'team' as const,
      ...TEAMS,
      id: teamsSeed.teams[0]?.id ?? '',
      serviceUrl: platforms.teams.serviceUrl,
    };
    await runFlows(store, Date.now)({ kind: 'app.installed', address });
  });
  expect((await applyNaming(['teams', 'sales'])).greeted).toEqual(['slack/C0SALES', `teams/${TEAMS_CHANNELS.sales}`]);
});

test('one that the file gives by its id is asked for', async () => {
  expect((await applyNaming(['salesById'])).greeted).toEqual(['slack/C0SALES']);
});

test('--check greets nobody', async () => {
  expect((await applyNaming(['sales'], true)).greeted).toEqual([]);
});

test('a Slack that does not say where the bot is costs the greeting, not the set-up', async () => {
  platforms.slack.setTroubles([{ method: 'conversations.info', kind: 'server-error' }]);
  expect((await applyNaming(['salesById'])).greeted).toEqual([]);
});
