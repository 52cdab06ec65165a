import { giveToken, requireTeam, takeCode, takeRefreshToken } from '../../installing/installs.ts';
import { WebApiRefusal } from '../../refusal.ts';
import { identifyCaller } from '../../tokens.ts';
import type { SlackWorkspace } from '../../workspace.ts';
import { readText, requireText } from '../arguments.ts';
import type { MethodCall, WebApiMethod } from './method.ts';

/** oauth.v2.access: the last step of installing the app in a workspace, and how its tokens are renewed. auth.teams.list: where that is. */
export const oauthMethods: Record<string, WebApiMethod> = {
  'oauth.v2.access': { token: 'none', run: exchange },
  'auth.teams.list': { run: listTeams },
};

/** The workspaces that a whole Grid's token reaches; of any other token its own. */
function listTeams({ workspace, caller }: MethodCall): Record<string, unknown> {
  const all = workspace.options.oauth?.teams ?? [];
  const reached = all.find(({ id }) => id === caller.teamId)?.teams ?? [caller.teamId];
  return { teams: reached.map((id) => ({ id, name: all.find((each) => each.id === id)?.name ?? id })) };
}

function exchange(call: MethodCall): Record<string, unknown> {
  const { workspace, args } = call;
  const { oauth } = workspace.options;
  if (!oauth || readText(args, 'client_id') !== oauth.clientId) throw new WebApiRefusal('invalid_client_id');
  if (readText(args, 'client_secret') !== oauth.clientSecret) throw new WebApiRefusal('bad_client_secret');
  return readText(args, 'grant_type') === 'refresh_token' ? renewToken(call) : exchangeCode(call);
}

function renewToken({ workspace, args }: MethodCall): Record<string, unknown> {
  const teamId = takeRefreshToken(workspace, requireText(args, 'refresh_token', 'invalid_refresh_token'));
  return describeInstall(workspace, teamId, giveToken(workspace, teamId));
}

function exchangeCode({ workspace, args }: MethodCall): Record<string, unknown> {
  const code = requireText(args, 'code', 'invalid_code');
  const given = workspace.options.oauth?.codes ?? {};
  const token = Object.hasOwn(given, code) ? given[code] : undefined;
  if (token === undefined) {
    const { teamId, user } = takeCode(workspace, code, readText(args, 'redirect_uri'));
    return { ...describeInstall(workspace, teamId, giveToken(workspace, teamId)), authed_user: { id: user } };
  }
  if (workspace.usedCodes.has(code)) throw new WebApiRefusal('code_already_used');
  workspace.usedCodes.add(code);
  const { teamId, userId } = identifyCaller(workspace, token);
  const { team, bot, users } = workspace.memory;
  const somebody = [...users.values()].find(({ isBot }) => !isBot)?.id ?? '';
  return {
    ...{ app_id: bot.appId, authed_user: { id: somebody }, scope: bot.scopes.join(','), token_type: 'bot' },
    ...{ access_token: token, bot_user_id: userId, team: { id: teamId, name: team.name } },
    ...{ enterprise: null, is_enterprise_install: false },
  };
}

function describeInstall(workspace: SlackWorkspace, teamId: string, token: Record<string, unknown>) {
  const { bot } = workspace.memory;
  const { id, name, isGrid } = requireTeam(workspace, teamId);
  return {
    ...{ app_id: bot.appId, authed_user: { id: '' }, token_type: 'bot', bot_user_id: bot.userId, ...token },
    scope: (workspace.installs.scopes.get(teamId) ?? []).join(','),
    team: isGrid ? null : { id, name },
    enterprise: isGrid ? { id, name } : null,
    is_enterprise_install: isGrid === true,
  };
}
