import type { SlackUser } from '../../contract.ts';
import { WebApiRefusal } from '../../refusal.ts';
import type { SlackWorkspace } from '../../workspace.ts';
import { readFlag, requireText } from '../arguments.ts';
import { type MethodCall, readPage, type WebApiMethod } from './method.ts';

const LIST_MAX = 1_000;

/** users.* and team.info: who is there. */
export const userMethods: Record<string, WebApiMethod> = {
  'users.info': { scope: 'users:read', run: readUser },
  'users.list': { scope: 'users:read', run: listUsers },
  'users.lookupByEmail': { scope: 'users:read.email', run: lookUpByEmail },
  'team.info': { scope: 'team:read', run: readTeam },
};

function readUser({ workspace, args }: MethodCall): Record<string, unknown> {
  const user = workspace.memory.users.get(requireText(args, 'user', 'user_not_found'));
  if (!user) throw new WebApiRefusal('user_not_found');
  return { user: serializeUser(workspace, user, readFlag(args, 'include_locale')) };
}

function listUsers({ workspace, args }: MethodCall): Record<string, unknown> {
  const { page, next } = readPage(args, [...workspace.memory.users.values()], LIST_MAX);
  const members = page.map((user) => serializeUser(workspace, user, readFlag(args, 'include_locale')));
  return { members, response_metadata: { next_cursor: next } };
}

function lookUpByEmail({ workspace, args }: MethodCall): Record<string, unknown> {
  const email = requireText(args, 'email', 'users_not_found').toLowerCase();
  const all = [...workspace.memory.users.values()];
  const user = all.find((one) => one.email?.toLowerCase() === email && !one.deleted);
  if (!user) throw new WebApiRefusal('users_not_found');
  return { user: serializeUser(workspace, user, false) };
}

function readTeam({ workspace }: MethodCall): Record<string, unknown> {
  const { id, name, domain } = workspace.memory.team;
  return { team: { id, name, domain, email_domain: '', icon: {} } };
}

/** E-mail only with its own scope, locale only when asked for. */
function serializeUser(workspace: SlackWorkspace, user: SlackUser, withLocale: boolean): Record<string, unknown> {
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
    is_admin: user.isAdmin === true,
    is_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    tz: user.tz,
    profile: { real_name: user.realName, display_name: user.name, title: user.title ?? '', ...email },
    ...(withLocale ? { locale: user.locale } : {}),
  };
}
