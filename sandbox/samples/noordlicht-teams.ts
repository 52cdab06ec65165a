import { createHash } from 'node:crypto';
import type { TeamsChannel, TeamsSeed, TeamsTeam } from '../fake-teams/contract.ts';
import { organisationOnSlack, SANDBOX_PEOPLE, type SandboxPerson, toEmail } from './noordlicht.ts';

/** A GUID that is the same at every start. */
const createGuid = (of: string): string => {
  const hex = createHash('sha256').update(`noordlicht/${of}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Noordlicht's tenant. */
export const TENANT_ID = createGuid('tenant');
/** The bot's app in that tenant. */
export const TEAMS_APP_ID = createGuid('app');

/** A person of the sandbox (`sanne`) as Teams' directory knows them. */
export const toTeamsId = (person: string): string => createGuid(`person/${person}`);

const toChannelId = (name: string): string => `19:${name}@thread.tacv2`;

/** The channels the bot posts in, by what the set-up calls them. */
export const TEAMS_CHANNELS = {
  sales: toChannelId('sales'),
  'sales-export': toChannelId('sales-export'),
  marketing: toChannelId('marketing'),
  'sales-marketing': toChannelId('sales-marketing'),
} as const;

const listIds = (are: (person: SandboxPerson) => boolean): string[] =>
  SANDBOX_PEOPLE.filter(are).map(({ id }) => toTeamsId(id));

const createTeam = (id: string, name: string, are: (person: SandboxPerson) => boolean): TeamsTeam => ({
  id: toChannelId(`${id}-general`),
  name,
  members: listIds(are),
  installed: true,
});

const SALES = createTeam(
  'team-sales',
  'Sales',
  (person) => person.team === 'sales' || person.manager === true || person.id === 'oliver',
);
const MARKETING = createTeam(
  'team-marketing',
  'Marketing',
  (person) => person.team === 'marketing' || person.manager === true,
);
const SHARED = createTeam('team-shared', 'Noordlicht', () => true);

const createChannel = (id: string, of: TeamsTeam, name: string): TeamsChannel => ({
  id,
  team: of.id,
  name,
  kind: 'standard',
});

const CHANNELS: TeamsChannel[] = [
  ...[SALES, MARKETING, SHARED].map((of) => createChannel(of.id, of, 'General')),
  createChannel(TEAMS_CHANNELS.sales, SALES, 'sales'),
  createChannel(TEAMS_CHANNELS['sales-export'], SALES, 'sales-export'),
  createChannel(TEAMS_CHANNELS.marketing, MARKETING, 'marketing'),
  createChannel(TEAMS_CHANNELS['sales-marketing'], SHARED, 'sales-marketing'),
  { ...createChannel(toChannelId('board'), SHARED, 'board'), kind: 'private' },
];

/** Noordlicht's Teams tenant: the same people, in three teams, all with the app. */
export const teamsSeed: TeamsSeed = {
  tenant: { id: TENANT_ID, name: 'Noordlicht' },
  bot: { appId: TEAMS_APP_ID, name: 'smarketing' },
  users: SANDBOX_PEOPLE.map((person) => ({
    id: `29:${person.id}-${toTeamsId(person.id).slice(0, 8)}`,
    aadObjectId: toTeamsId(person.id),
    name: person.name,
    email: toEmail(person.id),
    locale: person.locale === 'nl-NL' ? 'nl-NL' : 'en-GB',
    title: person.manager ? `${person.team} · manager` : person.team,
    installed: true,
  })),
  teams: [SALES, MARKETING, SHARED],
  channels: CHANNELS,
};

/** Where somebody of the sandbox reads what is for them, when the organisation is on both platforms. */
const ON_TEAMS_FIRST = new Set(['fleur', 'priya', 'noor', 'emma']);

const onTeams = { platform: 'teams', workspace: TENANT_ID } as const;

const teamsChannels = organisationOnSlack.channels.map((each) => ({
  ...each,
  ...onTeams,
  id: TEAMS_CHANNELS[each.name],
}));

const createTeamsIdentity = (person: string) => ({ ...onTeams, user: toTeamsId(person) });

/** The sandbox's organisation as one that works in Teams only. */
export const organisationOnTeams = {
  ...organisationOnSlack,
  workspaces: [{ platform: 'teams', id: TENANT_ID }],
  channels: teamsChannels,
  people: organisationOnSlack.people.map((person) => ({ ...person, identities: [createTeamsIdentity(person.id)] })),
};

/** On both at once: everybody is one person with two accounts; most are first in Slack. */
export const organisationOnBoth = {
  ...organisationOnSlack,
  workspaces: [...organisationOnSlack.workspaces, { platform: 'teams', id: TENANT_ID }],
  channels: [...organisationOnSlack.channels, ...teamsChannels],
  people: organisationOnSlack.people.map((person) => {
    const both = [...person.identities, createTeamsIdentity(person.id)];
    return { ...person, identities: ON_TEAMS_FIRST.has(person.id) ? both.reverse() : both };
  }),
};
