import { NOTHING } from '../../cards/card.ts';
import { makeHomeTarget } from '../../domain/deliveries/target.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { change, reply } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';

/** Somebody came to their page of the app: it is drawn anew. Who is nobody of ours gets a sentence. */
export const homeOpened: UnguardedFlow<'home.opened', Organisation | undefined> = {
  read: async (reads, _nobody, { by }) => {
    const organisations = await reads.organisations();
    return organisations.find(({ workspaces }) =>
      workspaces.some(({ platform, id }) => platform === by.platform && id === by.workspace),
    );
  },
  decide: ({ more: organisation }, { by }, now) => {
    if (organisation === undefined) return reply(NOTHING);
    const target = makeHomeTarget(by);
    return change({ kind: 'direct.queued', organisation: organisation.id, subject: { kind: 'home' }, target, at: now });
  },
};
