import type { TeamsPlace } from './contract.ts';
import { stateOf } from './memory.ts';
import type { TeamsMessage } from './model.ts';
import { personOf } from './people/access.ts';
import { seenCard } from './people/tapping.ts';
import type { Tenant } from './tenant.ts';

type Inside = Pick<TeamsPlace, 'state' | 'messages' | 'thread' | 'chat' | 'toasts' | 'change'>;

/** What a test or the page looks at (always copies), and how the tenant itself is changed. */
export function insideOf(tenant: Tenant): Inside {
  const { memory } = tenant;
  const standing = (is: (message: TeamsMessage) => boolean): TeamsMessage[] =>
    structuredClone([...memory.messages.values()].filter((message) => !message.deleted && is(message)));
  return {
    state: () => stateOf(memory),
    messages: (channel) => standing((message) => message.channel === channel && message.root === undefined),
    thread: (id) => standing((message) => message.id === id || message.root === id),
    chat(user) {
      const chat = memory.chats.get(personOf(tenant, user).aadObjectId);
      return standing(({ conversation }) => conversation === chat).map((message) => {
        const card = seenCard(message, user);
        return card ? { ...message, card } : message;
      });
    },
    toasts: (user) => structuredClone([...memory.toasts.values()].filter(({ to }) => to === user)),
    change(id, to) {
      const person = memory.users.get(id);
      const changed = person ?? memory.channels.get(id);
      if (!changed) throw new Error(`Teams knows no person or channel ${id}`);
      if (to.blocked !== undefined && !person) throw new Error('only people block the bot');
      Object.assign(changed, to);
      tenant.changed();
    },
  };
}
