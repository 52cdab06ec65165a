import { CHECKIN_COMMANDS } from '../../../domain/checkins/checkin-command.ts';
import { CHECKIN_COMMAND, COMMAND, COMMANDS } from '../../../domain/command.ts';

/** Each scope and the reason the bot asks for it; none without a reason. */
export const SCOPES = {
  'chat:write': 'post and redraw cards',
  commands: `${COMMAND} and ${CHECKIN_COMMAND}`,
  'im:write': 'write to one person',
  'users:read': 'names and languages',
  'users:read.email': 'find people of the set-up by e-mail',
  'reactions:read': 'an emoji on a card is a judgement',
  'channels:read': 'find channels by name',
  'groups:read': 'find private channels it was invited to',
  'files:write': 'pictures in digests',
} as const;

/** The Slack app as an admin creates it, for a bot reached at this address (or by Socket Mode). */
export function buildSlackManifest(publicUrl: string, isSocketMode = false): object {
  const door = `${publicUrl.replace(/\/$/, '')}/slack/events`;
  const url = isSocketMode ? {} : { url: door };
  const request = isSocketMode ? {} : { request_url: door };
  return {
    _metadata: { major_version: 2 },
    display_information: {
      name: 'smarketing',
      description: 'Sales and marketing, one team.',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'smarketing', always_online: true },
      slash_commands: [
        {
          command: COMMAND,
          description: 'Leads, judgements and what came of them',
          usage_hint: COMMANDS.map(({ word }) => word).join(' | '),
          should_escape: true,
          ...url,
        },
        {
          command: CHECKIN_COMMAND,
          description: 'The monthly check-in of sales and marketing',
          usage_hint: CHECKIN_COMMANDS.join(' | '),
          should_escape: true,
          ...url,
        },
      ],
    },
    oauth_config: { scopes: { bot: Object.keys(SCOPES) } },
    settings: {
      event_subscriptions: { ...request, bot_events: ['reaction_added', 'reaction_removed'] },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: isSocketMode,
      token_rotation_enabled: false,
    },
  };
}
