import { randomUUID } from 'node:crypto';
import type { SlackChannel, SlackLocale, SlackSeed, SlackUser } from '../fake-slack/contract.ts';

const TEAM_ID = 'T0NOORDLICHT';
const BOT_USER = 'U0SMARKETING';
/** Who administers the workspace. */
const ADMINISTRATOR = 'ruben';
/** Where everybody works. */
export const ZONE = 'Europe/Amsterdam';

type Team = 'sales' | 'marketing';
/** Somebody who works at Noordlicht. The id is their first name. */
export type SandboxPerson = { id: string; name: string; team: Team; manager?: true; locale: SlackLocale };

/** 6 + 6 + 2 managers: as many as it takes for a check-in to be published (k = 5 in each team). */
export const SANDBOX_PEOPLE: SandboxPerson[] = [
  { id: 'sanne', name: 'Sanne de Boer', team: 'sales', locale: 'nl-NL' },
  { id: 'bram', name: 'Bram Visser', team: 'sales', locale: 'nl-NL' },
  { id: 'fleur', name: 'Fleur Jansen', team: 'sales', locale: 'nl-NL' },
  { id: 'thijs', name: 'Thijs Bakker', team: 'sales', locale: 'nl-NL' },
  { id: 'jack', name: 'Jack Turner', team: 'sales', locale: 'en-GB' },
  { id: 'priya', name: 'Priya Nair', team: 'sales', locale: 'en-GB' },
  { id: 'ruben', name: 'Ruben Dijkstra', team: 'sales', manager: true, locale: 'nl-NL' },
  { id: 'lotte', name: 'Lotte Smit', team: 'marketing', locale: 'nl-NL' },
  { id: 'daan', name: 'Daan Mulder', team: 'marketing', locale: 'nl-NL' },
  { id: 'noor', name: 'Noor el Amrani', team: 'marketing', locale: 'nl-NL' },
  { id: 'femke', name: 'Femke de Wit', team: 'marketing', locale: 'nl-NL' },
  { id: 'emma', name: 'Emma Clarke', team: 'marketing', locale: 'en-GB' },
  { id: 'oliver', name: 'Oliver Hughes', team: 'marketing', locale: 'en-GB' },
  { id: 'helen', name: 'Helen Brooks', team: 'marketing', manager: true, locale: 'en-GB' },
];

/** A person (`sanne`) as Slack knows them. */
export const toSlackId = (id: string): string => `U0${id.toUpperCase()}`;
/** The e-mail address of a person (`sanne`), the same on both platforms. */
export const toEmail = (id: string): string => `${id}@noordlicht.example`;
const listSlackIds = (...ids: string[]): string[] => ids.map(toSlackId);
const everyone = SANDBOX_PEOPLE.map((person) => toSlackId(person.id));
const listTeam = (team: Team): string[] =>
  SANDBOX_PEOPLE.filter((person) => person.team === team).map(({ id }) => toSlackId(id));
const managers = listSlackIds('ruben', 'helen');
const addBot = (...ids: string[]): string[] => [...new Set([...ids, BOT_USER])];

const createUser = (person: SandboxPerson): SlackUser => ({
  id: toSlackId(person.id),
  name: person.id,
  realName: person.name,
  email: toEmail(person.id),
  locale: person.locale,
  tz: ZONE,
  title: person.manager ? `${person.team} · manager` : person.team,
  ...(person.id === ADMINISTRATOR && { isAdmin: true }),
});

const BOT: SlackUser = {
  id: BOT_USER,
  name: 'smarketing',
  realName: 'smarketing',
  locale: 'en-GB',
  tz: ZONE,
  isBot: true,
};

const CHANNELS: SlackChannel[] = [
  {
    id: 'C0SALES',
    name: 'sales',
    kind: 'public',
    members: addBot(...listTeam('sales'), ...managers),
    topic: 'Leads for the Netherlands and Belgium',
  },
  {
    id: 'C0SALESEXPORT',
    name: 'sales-export',
    kind: 'private',
    members: addBot(...listSlackIds('jack', 'priya', 'oliver'), ...managers),
    topic: 'Leads from abroad, in English',
  },
  {
    id: 'C0MARKETING',
    name: 'marketing',
    kind: 'public',
    members: addBot(...listTeam('marketing'), ...managers),
    topic: 'Campaigns, trade shows, content',
  },
  {
    id: 'C0SHARED',
    name: 'sales-marketing',
    kind: 'public',
    members: addBot(...everyone),
    topic: 'One team: the digest, what you said and what we did',
  },
  {
    id: 'C0GENERAL',
    name: 'general',
    kind: 'public',
    members: everyone,
    topic: 'Everything else; the bot is not here',
  },
  {
    id: 'C0FAIR2025',
    name: 'fair-2025',
    kind: 'public',
    members: addBot(...everyone),
    archived: true,
    topic: 'Archived',
  },
];

/** Noordlicht, a maker of industrial coatings: the Slack workspace a sandbox begins with. */
export const slackSeed: SlackSeed = {
  team: { id: TEAM_ID, name: 'Noordlicht', domain: 'noordlicht' },
  bot: {
    userId: BOT_USER,
    botId: 'B0SMARKETING',
    appId: 'A0SMARKETING',
    token: `xoxb-${randomUUID()}`,
    scopes: [
      'chat:write',
      'commands',
      'im:write',
      'users:read',
      'users:read.email',
      'reactions:read',
      'channels:read',
      'groups:read',
      'files:write',
      'usergroups:read',
    ],
  },
  users: [...SANDBOX_PEOPLE.map(createUser), BOT],
  groups: [
    { id: 'S0SALES', handle: 'sales', name: 'Sales team', users: listTeam('sales') },
    { id: 'S0MARKETING', handle: 'marketing', name: 'Marketing team', users: listTeam('marketing') },
  ],
  channels: CHANNELS,
};

/** Slack's locale as the bot's set-up writes it. */
export const toShortLocale = (locale: SlackLocale): 'nl' | 'en' => (locale === 'nl-NL' ? 'nl' : 'en');
const onSlack = { platform: 'slack', workspace: TEAM_ID } as const;

/** The same organisation as the bot's `setup apply` reads it. */
export const organisationOnSlack = {
  id: 'noordlicht',
  name: 'Noordlicht',
  locale: 'nl',
  zone: ZONE,
  hours: { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] },
  workspaces: [{ platform: 'slack', id: TEAM_ID }],
  channels: [
    { ...onSlack, id: 'C0SALES', name: 'sales', purpose: 'sales', locale: 'nl', default: true },
    { ...onSlack, id: 'C0SALESEXPORT', name: 'sales-export', purpose: 'sales', locale: 'en', segments: ['export'] },
    { ...onSlack, id: 'C0MARKETING', name: 'marketing', purpose: 'marketing', locale: 'nl' },
    { ...onSlack, id: 'C0SHARED', name: 'sales-marketing', purpose: 'shared', locale: 'nl' },
  ],
  people: SANDBOX_PEOPLE.map((person) => ({
    id: person.id,
    name: person.name,
    email: toEmail(person.id),
    team: person.team,
    role: person.manager ? 'manager' : 'member',
    locale: toShortLocale(person.locale),
    identities: [{ ...onSlack, user: toSlackId(person.id) }],
  })),
} as const;
