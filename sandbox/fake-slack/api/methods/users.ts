import type { SlackUser } from '../../contract.ts';
import { Refusal } from '../../refusal.ts';
import type { Workspace } from '../../workspace.ts';
import { flagOf, neededText } from '../arguments.ts';
import { type Call, type Method, pageOf } from './method.ts';

const LIST_MAX = 1_000;

/** users.* and team.info: who is there. */
export const userMethods: Record<string, Method> = {
  'users.info': { scope: 'users:read', run: info },
  'users.list': { scope: 'users:read', run: list },
  'users.lookupByEmail': { scope: 'users:read.email', run: lookupByEmail },
  'team.info': { scope: 'team:read', run: teamInfo },
};

function info({ workspace, args }: Call): Record<string, unknown> {
  const user = workspace.memory.users.get(neededText(args, 'user', 'user_not_found'));
  if (!user) throw new Refusal('user_not_found');
  return { user: wireUser(workspace, user, flagOf(args, 'include_locale')) };
}

function list({ workspace, args }: Call): Record<string, unknown> {
  const { page, next } = pageOf(args, [...workspace.memory.users.values()], LIST_MAX);
  const members = page.map((user) => wireUser(workspace, user, flagOf(args, 'include_locale')));
  return { members, response_metadata: { next_cursor: next } };
}

function lookupByEmail({ workspace, args }: Call): Record<string, unknown> {
  const email = neededText(args, 'email', 'users_not_found').toLowerCase();
  const all = [...workspace.memory.users.values()];
  const user = all.find((one) => one.email?.toLowerCase() === email && !one.deleted);
  if (!user) throw new Refusal('users_not_found');
  return { user: wireUser(workspace, user, false) };
}

function teamInfo({ workspace }: Call): Record<string, unknown> {
  const { id, name, domain } = workspace.memory.team;
  return { team: { id, name, domain, email_domain: '', icon: {} } };
}

/** E-mail only with its own scope, locale only when asked for. */
function wireUser(workspace: Workspace, user: SlackUser, withLocale: boolean): Record<string, unknown> {
  const { scopes } = workspace.memory.bot;
  const email = user.email !== undefined && scopes.includes('users:read.email') ? { email: user.email } : {};
  return {
    id: user.id,
    team_id: user.teamId ?? workspace.memory.team.id,
    name: user.name,
    real_name: user.realName,
    deleted: user.deleted === true,
    is_bot: user.isBot === true,
    is_app_user: false,
    is_admin: false,
    is_restricted: false,
    is_ultra_restricted: false,
    tz: user.tz,
    profile: { real_name: user.realName, display_name: user.name, title: user.title ?? '', ...email },
    ...(withLocale ? { locale: user.locale } : {}),
  };
}
