import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FakeTeams } from '../../../sandbox/fake-teams/contract.ts';
import {
  organisationOnTeams,
  TEAMS_APP_ID,
  TEAMS_CHANNELS,
  TENANT_ID,
  teamsSeed,
  toTeamsId,
} from '../../../sandbox/samples/noordlicht-teams.ts';
import { runSetup } from '../../../src/cli/setup.ts';
import { runFlows } from '../../../src/flows/engine.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { recordTerminal } from '../terminal.ts';
import { type Env, openPlatforms, type Platforms, SLACK, TEAMS } from './platforms.ts';

let platforms: Platforms;
let teams: FakeTeams;
beforeAll(async () => {
  platforms = await openPlatforms();
  teams = platforms.teams;
});
afterAll(() => platforms.stop());

let folder: string;
let database: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smarketing-setup-teams-'));
  database = join(folder, 'setup.db');
});
afterEach(async () => {
  teams.setTroubles([]);
  await rm(folder, { recursive: true, force: true });
});

const onTeams = () => platforms.onTeams();
const onSlack = () => platforms.onSlack();

async function apply(given: object, env: Env, isCheck = false): Promise<{ said: string; complained: string }> {
  const path = join(folder, 'org.json');
  await writeFile(path, JSON.stringify(given));
  const { terminal, said, complained } = recordTerminal();
  await runSetup({ path, isCheck, isJson: false }, { DATABASE_URL: `file:${database}`, ...env }, terminal);
  return { said: said.join('\n'), complained: complained.join('\n') };
}

async function withStore<T>(ask: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(`file:${database}`);
  try {
    return await ask(store);
  } finally {
    await store.close();
  }
}

/** The app was added to these teams while the bot ran. */
async function installInTeams(...ids: string[]): Promise<void> {
  await withStore(async (store) => {
    const handle = runFlows(store, Date.now);
    for (const id of ids) {
      const address = { ...TEAMS, kind: 'team' as const, id, serviceUrl: teams.serviceUrl };
      await handle({ kind: 'app.installed', address });
    }
  });
}
const allTeams = teamsSeed.teams.map(({ id }) => id);
const reached = (person: string) =>
  withStore(({ reads }) => reads.address({ kind: 'person', ...TEAMS, id: toTeamsId(person) }));
const people = () => withStore(({ reads }) => reads.people('noordlicht'));
const accounts = async () =>
  Object.fromEntries((await people()).map(({ id, identities }) => [id, identities.map(({ user }) => user)]));

const person = (id: string, email = `${id}@noordlicht.example`) => ({
  id,
  name: id,
  email,
  team: 'sales',
  role: 'member',
});

/** The smallest file for Teams alone, by names only. */
const named = {
  id: 'noordlicht',
  name: 'Noordlicht',
  locale: 'nl',
  zone: 'Europe/Amsterdam',
  workspaces: [{ platform: 'teams', id: TENANT_ID }],
  channels: [{ ...TEAMS, name: 'Sales', purpose: 'sales' }],
  people: [person('sanne', 'Sanne@Noordlicht.example'), person('jack')],
};

/** The same for both platforms, Slack first. */
const both = {
  ...named,
  workspaces: [{ platform: 'slack', id: SLACK.workspace }, ...named.workspaces],
  channels: [{ ...SLACK, name: '#sales', purpose: 'sales' }, ...named.channels],
};

describe('what Teams knows is looked up', () => {
  test('channels by name and people by e-mail, in the teams the app is in; and how they are reached is kept', async () => {
    await installInTeams(...allTeams);
    const { said, complained } = await apply(named, onTeams());
    expect([said.split('\n')[0], complained]).toEqual(['Noordlicht: 1 channel, 2 people. Set up.', '']);
    const organisation = await withStore(({ reads }) => reads.organisation('noordlicht'));
    expect(organisation?.channels.map(({ id }) => id)).toEqual([TEAMS_CHANNELS.sales]);
    expect(await accounts()).toEqual({ sanne: [toTeamsId('sanne')], jack: [toTeamsId('jack')] });
    const [sanne] = teamsSeed.users.filter(({ aadObjectId }) => aadObjectId === toTeamsId('sanne'));
    expect(await reached('sanne')).toMatchObject({ member: sanne?.id, serviceUrl: teams.serviceUrl });
    expect((await reached('bram'))?.member, 'who is not in the file is not kept').toBeUndefined();
  });

  test('whose account the file gives is kept as reachable too', async () => {
    await installInTeams(...allTeams);
    expect((await apply(organisationOnTeams, onTeams())).said).toContain('14 people. Set up.');
    expect((await reached('helen'))?.member).toMatch(/^29:/);
  });

  test('on both platforms one e-mail is one person with both accounts, the platform named first coming first', async () => {
    await installInTeams(...allTeams);
    const { said } = await apply(both, { ...onSlack(), ...onTeams() });
    expect(said).toContain('Noordlicht: 2 channels, 2 people (2 on Slack, 2 on Teams). Set up.\n');
    expect(await accounts()).toEqual({ sanne: ['U0SANNE', toTeamsId('sanne')], jack: ['U0JACK', toTeamsId('jack')] });
    const order = [...both.workspaces].reverse();
    await apply({ ...both, workspaces: order }, { ...onSlack(), ...onTeams() });
    expect((await accounts())['sanne']).toEqual([toTeamsId('sanne'), 'U0SANNE']);
    expect((await people()).map(({ id, locale }) => [id, locale])).toEqual([
      ['jack', 'nl'],
      ['sanne', 'nl'],
    ]);
  });

  test('who is found on one platform only is there all the same', async () => {
    await installInTeams(...allTeams.slice(0, 1));
    const file = { ...both, people: [...both.people, person('lotte')] };
    const { said, complained } = await apply(file, { ...onSlack(), ...onTeams() });
    expect(complained).toBe('');
    expect(said).toContain('3 people (3 on Slack, 2 on Teams)');
    expect((await accounts())['lotte']).toEqual(['U0LOTTE']);
  });

  test('a tenant that moved to another address is asked there', async () => {
    await installInTeams(...allTeams);
    await withStore(async (store) => {
      const [moved, left] = [teams.serviceUrl, 'http://127.0.0.1:1'];
      const handle = runFlows(store, Date.now);
      const team = { ...TEAMS, kind: 'team' as const, id: allTeams[0] ?? '', serviceUrl: left };
      await handle({ kind: 'address.seen', address: team });
      const whole = { ...TEAMS, kind: 'workspace' as const, id: TENANT_ID, serviceUrl: moved };
      await handle({ kind: 'address.seen', address: whole });
    });
    expect((await apply(named, onTeams())).complained).toBe('');
    expect((await reached('sanne'))?.serviceUrl).toBe(teams.serviceUrl);
  });

  test('Teams’ pace is kept: it says wait, and the look-up goes on', async () => {
    await installInTeams(...allTeams);
    teams.setTroubles([{ call: 'members', kind: 'rate-limited', retryAfterSeconds: 1, times: 1 }]);
    expect((await apply(named, onTeams())).complained).toBe('');
  });

  test('--check looks up as well, and changes nothing', async () => {
    await installInTeams(...allTeams);
    const before = await readFile(database);
    expect((await apply(named, onTeams(), true)).said).toContain('No faults; nothing was changed (--check).');
    expect((await readFile(database)).equals(before)).toBe(true);
  });
});

describe('what is not found is named, and nothing is changed', () => {
  test('the app is in no team yet: how to let the bot hear of one', async () => {
    for (const check of [true, false]) {
      const { complained } = await apply(named, onTeams(), check);
      expect(complained).toContain('channels: #Sales has no id');
      expect(complained).toContain('I know of no team in Teams that I am in: start `smarketing serve`, add the app');
      await expect(readFile(database)).rejects.toThrow('ENOENT');
    }
  });

  test('channels and people, all of them', async () => {
    await installInTeams(...allTeams);
    const channels = ['nowhere', 'board', 'General'].map((name) => ({ ...TEAMS, name, purpose: 'shared' }));
    const file = { ...named, channels: [...named.channels, ...channels], people: [person('nobody')] };
    const { complained } = await apply(file, onTeams());
    expect(complained).toContain('channels: nowhere is in none of the 3 teams I am in');
    expect(complained).toContain('channels: board is in none of the 3 teams I am in (a private channel I cannot see)');
    expect(complained).toContain('channels: General is in 3 of the teams I am in: give its id');
    expect(complained).toContain('people: nobody@noordlicht.example is nobody in the teams I am in');
    expect(await withStore(({ reads }) => reads.organisation('noordlicht'))).toBeUndefined();
  });

  test('nobody on either platform', async () => {
    await installInTeams(...allTeams);
    const { complained } = await apply({ ...both, people: [person('nobody')] }, { ...onSlack(), ...onTeams() });
    expect(complained).toContain('people: nobody@noordlicht.example is nobody in the workspace or the teams I am in');
  });

  test('while one platform is not looked at, who may be there is not called nobody', async () => {
    const { complained } = await apply({ ...both, people: [person('nobody')] }, onSlack());
    expect(complained).toContain('people: nobody@noordlicht.example has no account that I know of');
    expect(complained).toContain('channels: #Sales has no id');
    expect(complained).toContain('set the four TEAMS_ settings and I look them up on Teams');
  });

  test('a team that the app was removed from since is as none', async () => {
    await installInTeams('19:gone@thread.tacv2');
    expect((await apply(named, onTeams())).complained).toContain('I know of no team in Teams that I am in');
  });

  test.each([
    ['half an account', { TEAMS_APP_ID: '' }, 'TEAMS_APP_ID is missing'],
    [
      'another tenant',
      { TEAMS_TENANT_ID: TEAMS_APP_ID },
      `workspaces: TEAMS_TENANT_ID is ${TEAMS_APP_ID}, which is not there`,
    ],
    ['a wrong password', { TEAMS_APP_PASSWORD: 'wrong' }, 'the TEAMS_ account was refused by Microsoft'],
  ])('%s', async (_name, env, sentence) => {
    await installInTeams(...allTeams);
    expect((await apply(named, { ...onTeams(), ...env })).complained).toContain(sentence);
  });

  test('while Teams is away, a file with all ids is applied all the same; one without says why not', async () => {
    await installInTeams(...allTeams);
    teams.setTroubles([{ call: '*', kind: 'server-error' }]);
    expect((await apply(organisationOnTeams, onTeams())).said).toContain('Set up.');
    expect((await apply(named, onTeams())).complained).toContain('Teams cannot be reached');
  });
});
