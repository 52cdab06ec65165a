import { describe, expect, test } from 'vitest';
import { TENANT_ID } from '../../../../sandbox/samples/noordlicht-teams.ts';
import type { Address } from '../../../../src/domain/addresses/address.ts';
import { readOrganisationFile } from '../../../../src/domain/setup/organisation-file.ts';
import type { OrganisationFile } from '../../../../src/domain/setup/organisation-schema.ts';
import { TEAMS_CALL_MS } from '../../../../src/handlers/teams/account.ts';
import { createTeamsCalls } from '../../../../src/handlers/teams/outbound/client.ts';
import { checkTeamsAccount, surveyTeams } from '../../../../src/handlers/teams/setup/check.ts';
import { listTeams, lookUpOnTeams, type TenantTeam } from '../../../../src/handlers/teams/setup/lookup.ts';
import { ACCOUNT, answerJson, answerRefusal, openConnector } from '../connector.ts';

const TEAMS = { platform: 'teams', workspace: TENANT_ID } as const;
const SERVICE = 'https://smba.trafficmanager.net/emea/';

const teamAt = (serviceUrl: string, id: string): Address => ({ ...TEAMS, kind: 'team', id, serviceUrl });
const member = (id: string, over: Partial<TenantTeam['members'][number]> = {}) => ({
  id: `29:${id}`,
  aadObjectId: `aad-${id}`,
  name: id,
  ...over,
});

function fileOf(channels: object[], people: object[]): OrganisationFile {
  const read = readOrganisationFile({
    id: 'o',
    name: 'O',
    locale: 'en',
    zone: 'Europe/Amsterdam',
    workspaces: [{ platform: 'teams', id: TENANT_ID }],
    channels: [{ ...TEAMS, name: 'sales', purpose: 'sales', default: true }, ...channels],
    people,
  });
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return read.file;
}
const person = (id: string, over: object = {}) => ({ id, name: id, team: 'sales', role: 'member', ...over });

const team = (over: Partial<TenantTeam> = {}): TenantTeam => ({
  address: teamAt(SERVICE, '19:general'),
  channels: [
    { id: '19:general', name: 'general' },
    { id: '19:sales', name: 'Sales' },
  ],
  members: [],
  ...over,
});

describe('who somebody is, by e-mail', () => {
  const users = async (emails: string[], members: TenantTeam['members']) => {
    const people = emails.map((email, index) => person(`p${index}`, { email }));
    const { file } = await lookUpOnTeams(fileOf([], people), [team({ members })], TENANT_ID);
    return file.people.map(({ identities }) => identities.map(({ user }) => user));
  };

  test('however it is written, and also by the name they sign in with', async () => {
    const members = [
      member('sanne', { email: 'Sanne.de.Boer@x.example', userPrincipalName: 'sanne@x.example' }),
      member('jack', { userPrincipalName: 'JACK@x.example' }),
      member('guest'),
    ];
    const found = await users(
      ['sanne.DE.boer@X.example', 'sanne@x.example', 'jack@x.example', 'no@x.example'],
      members,
    );
    expect(found).toEqual([['aad-sanne'], ['aad-sanne'], ['aad-jack'], []]);
  });

  test('an e-mail counts more than how somebody else signs in', async () => {
    const members = [
      member('new', { email: 'info@x.example' }),
      member('old', { email: 'old@x.example', userPrincipalName: 'info@x.example' }),
    ];
    expect(await users(['info@x.example'], members)).toEqual([['aad-new']]);
    expect(await users(['info@x.example'], members.toReversed())).toEqual([['aad-new']]);
  });

  test('two accounts with one e-mail are a fault: what is private must not go to the other', async () => {
    const members = [member('staff', { email: 'Info@x.example' }), member('guest', { email: 'info@x.example' })];
    const file = fileOf([], [person('p', { email: 'info@x.example' })]);
    const looked = await lookUpOnTeams(file, [team({ members }), team({ members, channels: [] })], TENANT_ID);
    expect(looked.faults).toEqual(['people: info@x.example is on more than one account in Teams: give the identity']);
    const once = [member('staff', { email: 'info@x.example' })];
    expect(
      (await lookUpOnTeams(file, [team({ members: once }), team({ members: once, channels: [] })], TENANT_ID)).faults,
    ).toEqual([]);
  });

  test('the account that the file gives stays, and how it is reached is told, once', async () => {
    const identities = [{ ...TEAMS, user: 'AAD-given' }];
    const file = fileOf([], [person('given', { email: 'sanne@x.example', identities })]);
    const members = [member('sanne', { email: 'sanne@x.example' }), member('given', { aadObjectId: 'aad-GIVEN' })];
    const looked = await lookUpOnTeams(file, [team({ members }), team({ members })], TENANT_ID);
    expect(looked.file.people[0]?.identities).toEqual([{ ...TEAMS, user: 'aad-given' }]);
    expect(looked.addresses).toEqual([
      { ...TEAMS, kind: 'person', id: 'aad-given', serviceUrl: SERVICE, member: '29:given' },
    ]);
  });
});

test('a channel is found in any team, by its name however written; what the file gives stays', async () => {
  const given = { ...TEAMS, name: 'marketing', id: '19:given', purpose: 'marketing' };
  const { file, faults } = await lookUpOnTeams(
    fileOf([given], [person('a', { email: 'a@x.example' })]),
    [team()],
    TENANT_ID,
  );
  expect(faults).toEqual([]);
  expect(file.channels.map(({ id }) => id)).toEqual(['19:sales', '19:given']);
});

describe('the teams the app is in', () => {
  test('all of their members, page by page; General under its own name', async () => {
    const pages = [
      { members: [member('a')], continuationToken: '1' },
      { members: [member('b')], continuationToken: '2' },
      { members: [member('c')] },
    ];
    const { url } = await openConnector((response, call) => {
      const { searchParams, pathname } = new URL(call.line.split(' ')[1] ?? '', 'http://x');
      const answer = pathname.endsWith('pagedmembers')
        ? pages[Number(searchParams.get('continuationToken') ?? 0)]
        : { conversations: [{ id: '19:general' }] };
      answerJson(200, answer)(response, call);
    });
    const teams = await listTeams(createTeamsCalls(ACCOUNT, TEAMS_CALL_MS.outbox), [teamAt(url, '19:general')]);
    expect(teams[0]?.members.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(teams[0]?.channels).toEqual([{ id: '19:general', name: 'general' }]);
  });

  test.each([
    [403, 'BotNotInConversationRoster', { kind: 'good', teams: [] }],
    [404, 'ConversationNotFound', { kind: 'good', teams: [] }],
    [401, 'Unauthorized', { kind: 'refused', reason: 'Unauthorized' }],
    [500, 'ServiceError', { kind: 'unreachable', reason: 'ServiceError' }],
  ])('%i %s', async (status, code, found) => {
    const { url } = await openConnector(answerRefusal(status, code));
    expect(await surveyTeams(ACCOUNT, [teamAt(url, '19:general')])).toEqual(found);
  });
});

test('a local client’s account is good; one that would let anybody in is not even asked about', async () => {
  expect(await checkTeamsAccount(ACCOUNT)).toEqual({ kind: 'good' });
  await expect(checkTeamsAccount({ ...ACCOUNT, appId: '' })).rejects.toThrow('nobody who knocks would be checked');
});
