import { WebApiRefusal } from '../../refusal.ts';
import { identifyCaller } from '../../tokens.ts';
import { readText, requireText } from '../arguments.ts';
import type { MethodCall, WebApiMethod } from './method.ts';

/** oauth.v2.access: the last step of installing the app in a workspace. */
export const oauthMethods: Record<string, WebApiMethod> = { 'oauth.v2.access': { token: 'none', run: exchangeCode } };

function exchangeCode({ workspace, args }: MethodCall): Record<string, unknown> {
  const { oauth } = workspace.options;
  if (!oauth || readText(args, 'client_id') !== oauth.clientId) throw new WebApiRefusal('invalid_client_id');
  if (readText(args, 'client_secret') !== oauth.clientSecret) throw new WebApiRefusal('bad_client_secret');
  const code = requireText(args, 'code', 'invalid_code');
  const token = Object.hasOwn(oauth.codes, code) ? oauth.codes[code] : undefined;
  if (token === undefined) throw new WebApiRefusal('invalid_code');
  if (workspace.usedCodes.has(code)) throw new WebApiRefusal('code_already_used');
  workspace.usedCodes.add(code);
  const { teamId, userId } = identifyCaller(workspace, token);
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
