import type { TeamsTeam, TeamsUser } from '../model.ts';
import { findChatOwner, hasApp, isReachable } from '../people/access.ts';
import { createConversationRefusal, createRosterRefusal, createSyntaxRefusal } from '../refusal.ts';
import type { TeamsTenant } from '../tenant.ts';
import type { ConnectorResult } from './connector.ts';

/** As the real one clamps them. */
const PAGE = { least: 50, most: 500, usual: 200 } as const;

/**
 * Who is in a team, a channel or a chat, a page at a time: 200 with `members`, and `continuationToken` while there
 * are more.
 */
export function listMembersByPage(tenant: TeamsTenant, conversation: string, query: URLSearchParams): ConnectorResult {
  const wanted = Number(query.get('pageSize') ?? PAGE.usual);
  const from = decodePageToken(query.get('continuationToken'));
  if (!Number.isInteger(wanted)) throw createSyntaxRefusal('pageSize must be a number');
  const size = Math.min(PAGE.most, Math.max(PAGE.least, wanted));
  const all = listRoster(tenant, conversation);
  const members = all.slice(from, from + size).map((person) => serializeMember(tenant, person));
  const more = all.length > from + size ? { continuationToken: encodePageToken(from + size) } : {};
  return { status: 200, body: { members, ...more } };
}

/** What a team is called. */
export function describeTeam(tenant: TeamsTenant, id: string): ConnectorResult {
  const { name, members } = requireTeam(tenant, id);
  return { status: 200, body: { id, name, aadGroupId: '', memberCount: members.length } };
}

function requireTeam(tenant: TeamsTenant, id: string): TeamsTeam {
  const team = tenant.memory.teams.get(id);
  if (!team) throw createConversationRefusal();
  if (!team.installed) throw createRosterRefusal();
  return team;
}

/** A team's channels a bot may see: no private ones; General has no name. */
export function listTeamChannels(tenant: TeamsTenant, id: string): ConnectorResult {
  requireTeam(tenant, id);
  const channels = [...tenant.memory.channels.values()].filter(
    (channel) => channel.team === id && channel.kind === 'standard' && !channel.deleted,
  );
  const conversations = channels.map((channel) =>
    channel.id === id ? { id } : { id: channel.id, name: channel.name },
  );
  return { status: 200, body: { conversations } };
}

function listRoster(tenant: TeamsTenant, conversation: string): TeamsUser[] {
  const { channels, teams, users } = tenant.memory;
  const owner = findChatOwner(tenant, conversation);
  if (owner && !isReachable(tenant, owner)) throw createRosterRefusal();
  if (owner) return [owner];
  const id = conversation.split(';')[0] ?? '';
  const channel = channels.get(id);
  const team = teams.get(channel?.team ?? id);
  if (!team || channel?.deleted) throw createConversationRefusal();
  if (!team.installed || (channel && !hasApp({ channel, team }))) throw createRosterRefusal();
  return team.members.flatMap((member) => users.get(member) ?? []).filter(({ deleted }) => !deleted);
}

function serializeMember(tenant: TeamsTenant, { id, aadObjectId, name, email }: TeamsUser) {
  const [givenName = name, ...rest] = name.split(' ');
  const profile = { name, givenName, surname: rest.join(' '), email, userPrincipalName: email };
  return { id, aadObjectId, objectId: aadObjectId, ...profile, tenantId: tenant.memory.tenant.id, userRole: 'user' };
}

function encodePageToken(start: number): string {
  return Buffer.from(String(start)).toString('base64url');
}

function decodePageToken(token: string | null): number {
  if (token === null || token === '') return 0;
  const start = Buffer.from(token, 'base64url').toString();
  if (!/^\d+$/.test(start)) throw createSyntaxRefusal('Bad continuationToken');
  return Number(start);
}
