import { stackOf } from './blocks/views.ts';
import type { SlackChannel, SlackPlace } from './contract.ts';
import { stateOf } from './memory.ts';
import { directChannel, personOf } from './people/access.ts';
import { channelLevel, threadOf } from './people/messages.ts';
import type { Workspace } from './workspace.ts';

type Inside = Pick<
  SlackPlace,
  'state' | 'messages' | 'thread' | 'ephemerals' | 'views' | 'direct' | 'archive' | 'setMembers' | 'setScopes'
>;

/** What a test or the page looks at (always copies), and how the workspace itself is changed. */
export function insideOf(workspace: Workspace): Inside {
  const { memory } = workspace;
  return {
    state: () => stateOf(memory),
    messages: (channel) => structuredClone(channelLevel(workspace, channel)),
    thread: (channel, ts) => structuredClone(threadOf(workspace, channel, ts)),
    ephemerals: (user) => structuredClone([...memory.ephemerals.values()].filter(({ to }) => to === user)),
    views: (user) => structuredClone(stackOf(workspace, user)),
    direct(user) {
      personOf(workspace, user);
      return structuredClone(directChannel(workspace, user));
    },
    archive(channel, archived) {
      known(workspace, channel).archived = archived;
      workspace.changed();
    },
    setMembers(channel, members) {
      known(workspace, channel).members = [...members];
      workspace.changed();
    },
    setScopes(scopes) {
      memory.bot.scopes = [...scopes];
      workspace.changed();
    },
  };
}

function known(workspace: Workspace, channel: string): SlackChannel {
  const found = workspace.memory.channels.get(channel);
  if (!found) throw new Error(`Slack knows no channel ${channel}`);
  return found;
}
