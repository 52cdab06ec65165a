import type { FakeSlack, SlackBotAnswer, SlackVerbs } from './contract.ts';
import { type EventsApi, summarizeSlackDelivery } from './events/events-api.ts';
import { type SlackBotConnection, sendSigned } from './events/http-delivery.ts';
import type { SocketMode } from './events/socket-mode.ts';
import { dropTokens } from './installing/installs.ts';
import { typeSlackCommand } from './people/commands.ts';
import { tapInSlack } from './people/interactions.ts';
import { runMessageShortcut, runShortcut } from './people/shortcuts.ts';
import { cancelView, submitView } from './people/submissions.ts';
import { addBotInSlack, openHomeTab, reactInSlack, sayInSlack } from './people/talking.ts';
import type { SlackWorkspace } from './workspace.ts';

type Connections = { connection: SlackBotConnection; events: EventsApi; sockets: SocketMode };
type Verbs = SlackVerbs &
  Pick<FakeSlack, 'connect' | 'sendRaw' | 'sendEvent' | 'uninstall' | 'dropSockets' | 'waitingRetries'>;

/** What people do, and what Slack itself sends. A wrong call rejects its promise; nothing throws at once. */
export function createSlackVerbs(workspace: SlackWorkspace, { connection, events, sockets }: Connections): Verbs {
  return {
    say: async (user, channel, text, threadTs) => sayInSlack(workspace, { user, channel, text, threadTs }),
    react: async (user, channel, ts, emoji) => reactInSlack(workspace, { user, channel, ts, emoji }, true),
    unreact: async (user, channel, ts, emoji) => reactInSlack(workspace, { user, channel, ts, emoji }, false),
    tap: async (user, on, control) => tapInSlack(workspace, user, on, control),
    typeCommand: async (user, channel, command, text) => typeSlackCommand(workspace, { user, channel, command, text }),
    submitView: async (user, viewId, values) => submitView(workspace, { user, viewId, values }),
    closeView: async (user, viewId) => cancelView(workspace, user, viewId),
    runShortcut: async (user, callback) => runShortcut(workspace, user, callback),
    runMessageShortcut: async (user, channel, ts, callback) =>
      runMessageShortcut(workspace, { user, channel, ts }, callback),
    inviteBot: async (user, channel) => addBotInSlack(workspace, user, channel),
    openHome: async (user) => openHomeTab(workspace, user),
    connect: connection.connect,
    sendRaw: async (request) => summarizeSlackDelivery(await sendSigned(connection, request)),
    sendEvent: async (event, teamId) => workspace.sendEvent(event, teamId),
    uninstall: async (teamId, types = ['tokens_revoked', 'app_uninstalled']) => {
      const bot = dropTokens(workspace, teamId, 'account_inactive');
      const answers: SlackBotAnswer[] = [];
      for (const type of types)
        answers.push(
          await workspace.sendEvent({ type, ...(type === 'tokens_revoked' && { tokens: { bot } }) }, teamId),
        );
      return answers;
    },
    dropSockets: sockets.drop,
    waitingRetries: events.waiting,
  };
}
