import type { SlackPlace, SlackVerbs } from './contract.ts';
import { answerOf, type Events } from './events/events-api.ts';
import { type HttpLine, sendSigned } from './events/http-delivery.ts';
import type { Sockets } from './events/socket-mode.ts';
import { runCommand } from './people/commands.ts';
import { tap } from './people/interactions.ts';
import { cancelView, submitView } from './people/submissions.ts';
import { openHome, react, say } from './people/talking.ts';
import type { Workspace } from './workspace.ts';

type Wires = { line: HttpLine; events: Events; sockets: Sockets };
type Doing = SlackVerbs & Pick<SlackPlace, 'connect' | 'sendRaw' | 'sendEvent' | 'dropSockets' | 'waitingRetries'>;

/** What people do, and what Slack itself sends. Faults in how a verb is called are rejections, never sync throws. */
export function verbsOf(workspace: Workspace, { line, events, sockets }: Wires): Doing {
  return {
    say: async (user, channel, text, threadTs) => say(workspace, { user, channel, text, threadTs }),
    react: async (user, channel, ts, emoji) => react(workspace, { user, channel, ts, emoji }, true),
    unreact: async (user, channel, ts, emoji) => react(workspace, { user, channel, ts, emoji }, false),
    tap: async (user, on, control) => tap(workspace, user, on, control),
    command: async (user, channel, command, text) => runCommand(workspace, { user, channel, command, text }),
    submit: async (user, viewId, values) => submitView(workspace, { user, viewId, values }),
    close: async (user, viewId) => cancelView(workspace, user, viewId),
    openHome: async (user) => openHome(workspace, user),
    connect: line.connect,
    sendRaw: async (request) => answerOf(await sendSigned(line, request)),
    sendEvent: async (event) => workspace.sendEvent(event),
    dropSockets: sockets.drop,
    waitingRetries: events.waiting,
  };
}
