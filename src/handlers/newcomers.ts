import type { Event } from '../domain/event.ts';
import type { Doer } from '../domain/people/person.ts';
import type { Newcomer } from '../domain/setup/founding/newcomer.ts';
import type { Handle } from './handle.ts';

/**
 * Where somebody may be the one who sets the bot up, their platform says who they are before they are answered. `added`: who
 * brought the app, where the event itself was nobody’s.
 */
export function meetNewcomers(handle: Handle, describe: (by: Doer) => Promise<Newcomer>, added?: Doer): Handle {
  return async (event: Event) => {
    const reply = await handle(event);
    const by = 'by' in event ? event.by : added;
    if (reply.kind !== 'unset' || by === undefined) return reply;
    return handle({ kind: 'setup.asked', by, newcomer: await describe(by) });
  };
}
