import { redactArguments } from '../arguments.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { fileMethods } from './files.ts';
import type { MethodCall, WebApiMethod } from './method.ts';
import { oauthMethods } from './oauth.ts';
import { reactionMethods } from './reactions.ts';
import { usergroupMethods } from './usergroups.ts';
import { userMethods } from './users.ts';
import { viewMethods } from './views.ts';

/** Every Web API method this Slack has; any other is an `unknown_method`. */
export const WEB_API_METHODS: Record<string, WebApiMethod> = {
  ...chatMethods,
  ...conversationMethods,
  ...reactionMethods,
  ...userMethods,
  ...usergroupMethods,
  ...viewMethods,
  ...fileMethods,
  ...oauthMethods,
  'api.test': { token: 'none', run: ({ args }) => ({ args: redactArguments(args) }) },
  'auth.test': { token: 'any', run: testAuth },
  'apps.connections.open': { token: 'app', run: ({ workspace }) => ({ url: workspace.socketUrl() }) },
};

function testAuth({ workspace, caller }: MethodCall): Record<string, unknown> {
  const { team, bot, users } = workspace.memory;
  return {
    url: `https://${team.domain}.slack.com/`,
    team: team.name,
    team_id: caller.teamId,
    user: users.get(caller.userId)?.name ?? 'smarketing',
    user_id: caller.userId,
    bot_id: bot.botId,
    app_id: bot.appId,
    is_enterprise_install: false,
  };
}
