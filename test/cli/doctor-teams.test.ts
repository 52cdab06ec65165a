import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FakeTeams } from '../../sandbox/fake-teams/contract.ts';
import { openFakeTeams } from '../../sandbox/fake-teams/open.ts';
import { organisationOnTeams, TEAMS_APP_ID, TENANT_ID, teamsSeed } from '../../sandbox/samples/noordlicht-teams.ts';
import { runDoctor } from '../../src/cli/doctor.ts';
import type { Address } from '../../src/domain/addresses/address.ts';
import { buildOrganisation, readOrganisationFile } from '../../src/domain/setup/organisation-file.ts';
import { runFlows } from '../../src/flows/engine.ts';
import { openStore } from '../../src/store/open.ts';
import { INTAKE_SECRET } from '../world/world.ts';
import { recordTerminal } from './terminal.ts';

const PASSWORD = 'the-password-itself';

let teams: FakeTeams;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smarketing-doctor-'));
  teams = await openFakeTeams({ seed: teamsSeed, password: PASSWORD, now: Date.now });
});
afterEach(async () => {
  await teams.stop();
  await rm(folder, { recursive: true, force: true });
});

const addressTo = (kind: Address['kind'], id: string, member?: string): Address => ({
  platform: 'teams',
  workspace: TENANT_ID,
  kind,
  id,
  serviceUrl: teams.serviceUrl,
  ...(member !== undefined && { member }),
});

/** A database in which this organisation is set up, and whose bot heard of these places. */
async function setUp(given: object, addresses: Address[]): Promise<void> {
  const read = readOrganisationFile(given);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  const store = await openStore(`file:${join(folder, 'doctor.db')}`);
  const handle = runFlows(store, Date.now);
  await handle({ kind: 'organisation.described', ...buildOrganisation(read.file) });
  for (const address of addresses) await handle({ kind: 'address.seen', address });
  await store.close();
}

async function examine(env: Record<string, string> = {}): Promise<string[]> {
  const { terminal, said } = recordTerminal();
  const settings = {
    DATABASE_URL: `file:${join(folder, 'doctor.db')}`,
    INTAKE_SECRET,
    TEAMS_APP_TYPE: 'SingleTenant',
    TEAMS_APP_ID,
    TEAMS_APP_PASSWORD: PASSWORD,
    TEAMS_TENANT_ID: TENANT_ID,
    TEAMS_OPENID_URL: teams.openIdUrl,
    ...env,
  };
  await runDoctor({ isJson: false }, settings, terminal);
  return said;
}

const everyTeam = () => teamsSeed.teams.map(({ id }) => addressTo('team', id));
const everybody = () => teamsSeed.users.map(({ aadObjectId, id }) => addressTo('person', aadObjectId, id));

test('a healthy bot on Teams alone: everything is ticked', async () => {
  await setUp(organisationOnTeams, [...everyTeam(), ...everybody()]);
  const said = await examine();
  expect(said).toContain(`✓ Teams account: tenant ${TENANT_ID}, for a local client`);
  expect(said).toContain('✓ Teams: I am in 3 teams');
  expect(said).toContain('✓ Teams channel sales');
  expect(said).toContain('✓ Teams people: 14 of 14 have an account there');
  expect(said.every((line) => line.startsWith('✓'))).toBe(true);
});

test('each thing wrong is named with what to do', async () => {
  const without = organisationOnTeams.people.filter(({ id }) => id !== 'bram');
  const gone = addressTo('team', '19:gone@thread.tacv2');
  await setUp({ ...organisationOnTeams, people: without }, [...everyTeam().slice(1), gone, ...everybody().slice(0, 3)]);
  const said = await examine();
  expect(said).toContain('✗ Teams: I was removed from 1 team: add the app there again if it is needed');
  expect(said).toContainEqual(
    expect.stringMatching(/^✗ Teams channel sales: it is in no team that I am in: add the app to its team/),
  );
  expect(said).toContain('✓ Teams channel marketing');
  expect(said).toContainEqual(
    expect.stringMatching(/^✗ Teams people: 13 of 13 .*, 11 of whom I was never told how to reach: install the app/),
  );
});

test('before the app is anywhere', async () => {
  await setUp(organisationOnTeams, []);
  expect(await examine()).toContain(
    '✗ Teams: I am in no team that I know of: while I run, add the app to the team of each of my channels',
  );
});

test('on an empty folder the account is looked at all the same, and nothing is made', async () => {
  const said = await examine();
  expect(said).toContain(`✓ Teams account: tenant ${TENANT_ID}, for a local client`);
  expect(said.join()).not.toContain('is the tenant id right');
  expect(readdirSync(folder)).toEqual([]);
});

test('an account that is refused, of another tenant, or that cannot be asked', async () => {
  await setUp(organisationOnTeams, everyTeam());
  const wrong = await examine({ TEAMS_APP_PASSWORD: 'wrong' });
  expect(wrong).toContainEqual(
    expect.stringMatching(/^✗ Teams account: Microsoft refused it \(.+\): copy TEAMS_APP_ID/),
  );
  const elsewhere = await examine({ TEAMS_TENANT_ID: TEAMS_APP_ID });
  expect(elsewhere).toContain(`✗ Teams tenant ${TEAMS_APP_ID} has no channels in the set-up: is the tenant id right?`);
  teams.setTroubles([{ call: '*', kind: 'server-error' }]);
  expect(await examine()).toContainEqual(expect.stringMatching(/^✗ Teams cannot be reached \(.+\)$/));
});
