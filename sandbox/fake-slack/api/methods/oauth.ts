import { Refusal } from '../../refusal.ts';
import { callerOf } from '../../tokens.ts';
import { neededText, textOf } from '../arguments.ts';
import type { Call, Method } from './method.ts';

/** oauth.v2.access: the last step of installing the app in a workspace. */
export const oauthMethods: Record<string, Method> = { 'oauth.v2.access': { token: 'none', run: access } };

function access({ workspace, args }: Call): Record<string, unknown> {
  const { oauth } = workspace.options;
  if (!oauth || textOf(args, 'client_id') !== oauth.clientId) throw new Refusal('invalid_client_id');
  if (textOf(args, 'client_secret') !== oauth.clientSecret) throw new Refusal('bad_client_secret');
  const code = neededText(args, 'code', 'invalid_code');
  const token = Object.hasOwn(oauth.codes, code) ? oauth.codes[code] : undefined;
  if (token === undefined) throw new Refusal('invalid_code');
  if (workspace.usedCodes.has(code)) throw new Refusal('code_already_used');
  workspace.usedCodes.add(code);
  const { teamId, userId } = callerOf(workspace, token);
  const { team, bot, users } = workspace.memory;
  return {
    app_id: bot.appId,
    authed_user: { id: [...users.values()].find(({ isBot }) => !isBot)?.id ?? '' },
    scope: bot.scopes.join(','),
    token_type: 'bot',
    access_token: token,
    bot_user_id: userId,
    team: { id: teamId, name: team.name },
    enterprise: null,
    is_enterprise_install: false,
  };
}
