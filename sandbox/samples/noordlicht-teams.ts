import { createHash } from 'node:crypto';
import type { TeamsChannel, TeamsSeed, TeamsTeam } from '../fake-teams/contract.ts';
import { emailOf, PEOPLE, type SeedPerson, sandboxOrganisation } from './noordlicht.ts';

/** A GUID that is the same at every start. */
const guid = (of: string): string => {
  const hex = createHash('sha256').update(`noordlicht/${of}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

export const TENANT = guid('tenant');
export const APP_ID = guid('app');

/** A person of the sandbox (`sanne`) as Teams' directory knows them. */
export const aadOf = (person: string): string => guid(`person/${person}`);

const channelId = (name: string): string => `19:${name}@thread.tacv2`;

/** The channels the bot posts in, by what the set-up calls them. */
export const TEAMS_CHANNELS = {
  sales: channelId('sales'),
  'sales-export': channelId('sales-export'),
  marketing: channelId('marketing'),
  'sales-marketing': channelId('sales-marketing'),
} as const;

const idsOf = (are: (person: SeedPerson) => boolean): string[] => PEOPLE.filter(are).map(({ id }) => aadOf(id));

const team = (id: string, name: string, are: (person: SeedPerson) => boolean): TeamsTeam => ({
  id: channelId(`${id}-general`),
  name,
  members: idsOf(are),
  installed: true,
});

const SALES = team(
  'team-sales',
  'Sales',
  (person) => person.team === 'sales' || person.manager === true || person.id === 'oliver',
);
const MARKETING = team(
  'team-marketing',
  'Marketing',
  (person) => person.team === 'marketing' || person.manager === true,
);
const SHARED = team('team-shared', 'Noordlicht', () => true);

const channel = (id: string, of: TeamsTeam, name: string): TeamsChannel => ({
  id,
  team: of.id,
  name,
  kind: 'standard',
});

const CHANNELS: TeamsChannel[] = [
  ...[SALES, MARKETING, SHARED].map((of) => channel(of.id, of, 'General')),
  channel(TEAMS_CHANNELS.sales, SALES, 'sales'),
  channel(TEAMS_CHANNELS['sales-export'], SALES, 'sales-export'),
  channel(TEAMS_CHANNELS.marketing, MARKETING, 'marketing'),
  channel(TEAMS_CHANNELS['sales-marketing'], SHARED, 'sales-marketing'),
  { ...channel(channelId('board'), SHARED, 'board'), kind: 'private' },
];

/** Noordlicht's Teams tenant: the same people, in three teams, all with the app. */
export const sandboxTenant: TeamsSeed = {
  tenant: { id: TENANT, name: 'Noordlicht' },
  bot: { appId: APP_ID, name: 'smarketing' },
  users: PEOPLE.map((person) => ({
    id: `29:${person.id}-${aadOf(person.id).slice(0, 8)}`,
    aadObjectId: aadOf(person.id),
    name: person.name,
    email: emailOf(person.id),
    locale: person.locale === 'nl-NL' ? 'nl-NL' : 'en-GB',
    title: person.manager ? `${person.team} · manager` : person.team,
    installed: true,
  })),
  teams: [SALES, MARKETING, SHARED],
  channels: CHANNELS,
};

/** Where somebody of the sandbox reads what is for them, when the organisation is on both platforms. */
const ON_TEAMS_FIRST = new Set(['fleur', 'priya', 'noor', 'emma']);

const place = { platform: 'teams', workspace: TENANT } as const;

const teamsChannels = sandboxOrganisation.channels.map((each) => ({
  ...each,
  ...place,
  id: TEAMS_CHANNELS[each.name],
}));

const teamsIdentity = (person: string) => ({ ...place, user: aadOf(person) });

/** The sandbox's organisation as one that works in Teams only. */
export const organisationOnTeams = {
  ...sandboxOrganisation,
  workspaces: [{ platform: 'teams', id: TENANT }],
  channels: teamsChannels,
  people: sandboxOrganisation.people.map((person) => ({ ...person, identities: [teamsIdentity(person.id)] })),
};

/** On both at once: everybody is one person with two accounts; most are first in Slack. */
export const organisationOnBoth = {
  ...sandboxOrganisation,
  workspaces: [...sandboxOrganisation.workspaces, { platform: 'teams', id: TENANT }],
  channels: [...sandboxOrganisation.channels, ...teamsChannels],
  people: sandboxOrganisation.people.map((person) => {
    const both = [...person.identities, teamsIdentity(person.id)];
    return { ...person, identities: ON_TEAMS_FIRST.has(person.id) ? both.reverse() : both };
  }),
};
