import { copyData } from '../shared/json.ts';
import { listOpenViews } from './blocks/views.ts';
import type { FakeSlack, SlackChannel } from './contract.ts';
import { copySlackState } from './memory.ts';
import { openDirectChannel, requireSlackPerson } from './people/access.ts';
import { listChannelMessages, listThread } from './people/messages.ts';
import type { SlackWorkspace } from './workspace.ts';

type Inspection = Pick<
  FakeSlack,
  'state' | 'messages' | 'thread' | 'ephemerals' | 'views' | 'openDirect' | 'setArchived' | 'setMembers' | 'setScopes'
>;

/** What tests and the page read of the workspace (always copies), and the ways to change the workspace itself. */
export function inspectSlack(workspace: SlackWorkspace): Inspection {
  const { memory } = workspace;
  return {
    state: () => copySlackState(memory),
    messages: (channel) => copyData(listChannelMessages(workspace, channel)),
    thread: (channel, ts) => copyData(listThread(workspace, channel, ts)),
    ephemerals: (user) => copyData([...memory.ephemerals.values()].filter(({ to }) => to === user)),
    views: (user) => copyData(listOpenViews(workspace, user)),
    openDirect(user) {
      requireSlackPerson(workspace, user);
      return copyData(openDirectChannel(workspace, user));
    },
    setArchived(channel, archived) {
      requireChannel(workspace, channel).archived = archived;
      workspace.announce();
    },
    setMembers(channel, members) {
      requireChannel(workspace, channel).members = [...members];
      workspace.announce();
    },
    setScopes(scopes) {
      memory.bot.scopes = [...scopes];
      workspace.announce();
    },
  };
}

function requireChannel(workspace: SlackWorkspace, channel: string): SlackChannel {
  const found = workspace.memory.channels.get(channel);
  if (!found) throw new Error(`Slack knows no channel ${channel}`);
  return found;
}
