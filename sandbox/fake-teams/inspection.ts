import { copyData } from '../shared/json.ts';
import type { FakeTeams } from './contract.ts';
import { copyTeamsState } from './memory.ts';
import type { TeamsMessage } from './model.ts';
import { requireTeamsPerson } from './people/access.ts';
import { readSeenCard } from './people/tapping.ts';
import type { TeamsTenant } from './tenant.ts';

type Inspection = Pick<FakeTeams, 'state' | 'messages' | 'thread' | 'chat' | 'toasts' | 'change'>;

/** What a test or the page looks at (always copies), and how the tenant itself is changed. */
export function inspectTeams(tenant: TeamsTenant): Inspection {
  const { memory } = tenant;
  const listWhere = (is: (message: TeamsMessage) => boolean): TeamsMessage[] =>
    copyData([...memory.messages.values()].filter((message) => !message.deleted && is(message)));
  return {
    state: () => copyTeamsState(memory),
    messages: (channel) => listWhere((message) => message.channel === channel && message.root === undefined),
    thread: (id) => listWhere((message) => message.id === id || message.root === id),
    chat(user) {
      const chat = memory.chats.get(requireTeamsPerson(tenant, user).aadObjectId);
      return listWhere(({ conversation }) => conversation === chat).map((message) => {
        const card = readSeenCard(message, user);
        return card ? { ...message, card } : message;
      });
    },
    toasts: (user) => copyData([...memory.toasts.values()].filter(({ to }) => to === user)),
    change(id, to) {
      const person = memory.users.get(id);
      const changed = person ?? memory.channels.get(id);
      if (!changed) throw new Error(`Teams knows no person or channel ${id}`);
      if (to.blocked !== undefined && !person) throw new Error('only people block the bot');
      Object.assign(changed, to);
      tenant.announce();
    },
  };
}
