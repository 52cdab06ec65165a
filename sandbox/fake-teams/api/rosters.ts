import type { TeamsUser } from '../model.ts';
import { hasApp, isReachable, ownerOf } from '../people/access.ts';
import { badSyntax, noConversation, notInRoster } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import type { Done } from './connector.ts';

/** As the real one clamps them. */
const PAGE = { least: 50, most: 500, usual: 200 } as const;

/** Who is in a team, a channel or a chat, a page at a time: 200 with `members`, and `continuationToken` while there are more. */
export function pagedMembers(tenant: Tenant, conversation: string, query: URLSearchParams): Done {
  const asked = Number(query.get('pageSize') ?? PAGE.usual);
  const from = startOf(query.get('continuationToken'));
  if (!Number.isInteger(asked)) throw badSyntax('pageSize must be a number');
  const size = Math.min(PAGE.most, Math.max(PAGE.least, asked));
  const all = rosterOf(tenant, conversation);
  const members = all.slice(from, from + size).map((person) => memberOf(tenant, person));
  const more = all.length > from + size ? { continuationToken: tokenAt(from + size) } : {};
  return { status: 200, body: { members, ...more } };
}

/** A team's channels a bot may see: no private ones; General has no name. */
export function teamChannels(tenant: Tenant, id: string): Done {
  const team = tenant.memory.teams.get(id);
  if (!team) throw noConversation();
  if (!team.installed) throw notInRoster();
  const channels = [...tenant.memory.channels.values()].filter(
    (channel) => channel.team === id && channel.kind === 'standard' && !channel.deleted,
  );
  const conversations = channels.map((channel) =>
    channel.id === id ? { id } : { id: channel.id, name: channel.name },
  );
  return { status: 200, body: { conversations } };
}

function rosterOf(tenant: Tenant, conversation: string): TeamsUser[] {
  const { channels, teams, users } = tenant.memory;
  const owner = ownerOf(tenant, conversation);
  if (owner && !isReachable(tenant, owner)) throw notInRoster();
  if (owner) return [owner];
  const id = conversation.split(';')[0] ?? '';
  const channel = channels.get(id);
  const team = teams.get(channel?.team ?? id);
  if (!team || channel?.deleted) throw noConversation();
  if (!team.installed || (channel && !hasApp({ channel, team }))) throw notInRoster();
  return team.members.flatMap((member) => users.get(member) ?? []).filter(({ deleted }) => !deleted);
}

function memberOf(tenant: Tenant, { id, aadObjectId, name, email }: TeamsUser) {
  const [givenName = name, ...rest] = name.split(' ');
  const shown = { name, givenName, surname: rest.join(' '), email, userPrincipalName: email };
  return { id, aadObjectId, objectId: aadObjectId, ...shown, tenantId: tenant.memory.tenant.id, userRole: 'user' };
}

function tokenAt(place: number): string {
  return Buffer.from(String(place)).toString('base64url');
}

function startOf(token: string | null): number {
  if (token === null || token === '') return 0;
  const place = Buffer.from(token, 'base64url').toString();
  if (!/^\d+$/.test(place)) throw badSyntax('Bad continuationToken');
  return Number(place);
}
