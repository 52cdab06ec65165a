import { CHECKIN_COMMANDS } from '../../../domain/checkins/checkin-command.ts';
import { CHECKIN_COMMAND, COMMAND, listCommands } from '../../../domain/command.ts';
import type { OptionalRoom } from '../../../domain/setup/steps/room-switch.ts';
import { say } from '../../../words/say.ts';
import { INSTALL_PATHS } from '../oauth/paths.ts';
import { SHORTCUTS } from '../wire.ts';
import { listOptionalScopes, SCOPES } from './scopes.ts';

/** The Slack app as an admin creates it, for a bot reached at this address (or by Socket Mode). Slack takes one language. */
export function buildSlackManifest(publicUrl: string, isSocketMode = false, on: OptionalRoom[] = []): object {
  const door = `${publicUrl.replace(/\/$/, '')}/slack/events`;
  const url = isSocketMode ? {} : { url: door };
  const request = isSocketMode ? {} : { request_url: door };
  return {
    _metadata: { major_version: 2 },
    display_information: {
      name: 'smarketing',
      description: say('en', 'app.short'),
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'smarketing', always_online: true },
      shortcuts: [
        {
          name: say('en', 'shortcut.lead'),
          type: 'global',
          callback_id: SHORTCUTS.lead,
          description: say('en', 'shortcut.lead-help'),
        },
        {
          name: say('en', 'shortcut.note'),
          type: 'message',
          callback_id: SHORTCUTS.note,
          description: say('en', 'shortcut.note-help'),
        },
      ],
      slash_commands: [
        {
          command: COMMAND,
          description: say('en', 'app.command'),
          usage_hint: listCommands(on)
            .map(({ word }) => word)
            .join(' | '),
          should_escape: true,
          ...url,
        },
        {
          command: CHECKIN_COMMAND,
          description: say('en', 'app.checkin-command'),
          usage_hint: CHECKIN_COMMANDS.join(' | '),
          should_escape: true,
          ...url,
        },
      ],
    },
    // Slack takes as optional only what stands in both.
    oauth_config: {
      ...(publicUrl !== '' && { redirect_urls: [`${publicUrl.replace(/\/$/, '')}${INSTALL_PATHS.back}`] }),
      scopes: { bot: Object.keys(SCOPES), bot_optional: listOptionalScopes() },
    },
    settings: {
      event_subscriptions: {
        ...request,
        bot_events: [
          ...['app_home_opened', 'app_uninstalled', 'member_joined_channel', 'reaction_added', 'reaction_removed'],
          'tokens_revoked',
        ],
      },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: isSocketMode,
      token_rotation_enabled: false,
    },
  };
}
