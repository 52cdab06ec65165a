import { change, reply } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';

/** Its administrator says that it works again: it is told what happens from now on. */
export const listenerReopened: UnguardedFlow<'listener.reopened', boolean> = {
  read: async (reads, _nobody, { organisation, listener }) =>
    (await reads.listeners(organisation)).some(({ id }) => id === listener),
  decide: ({ more: isKnown }, { organisation, listener }, now) =>
    isKnown
      ? change({ kind: 'listener.opened', organisation, listener, at: now })
      : reply({ kind: 'declined', why: 'there is no such listener' }),
};
