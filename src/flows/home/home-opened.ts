import { NOTHING } from '../../cards/card.ts';
import { makeHomeTarget } from '../../domain/deliveries/target.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { change, reply } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';

type Facts = { organisation?: Organisation; isSetUp: boolean };

/** Somebody came to their page of the app: it is drawn anew. Who is nobody of ours gets a sentence. */
export const homeOpened: UnguardedFlow<'home.opened', Facts> = {
  read: async (reads, _nobody, { by }) => {
    const person = await reads.person(by);
    const own = person && (await reads.organisation(person.organisation));
    if (own !== undefined) return { isSetUp: true, organisation: own };
    const organisations = await reads.organisations();
    const here = organisations.find(({ workspaces }) =>
      workspaces.some(({ platform, id }) => platform === by.platform && id === by.workspace),
    );
    return { isSetUp: organisations.length > 0, ...(here && { organisation: here }) };
  },
  decide: ({ more: { organisation, isSetUp } }, { by }, now) => {
    if (organisation === undefined) return reply(isSetUp ? NOTHING : { kind: 'unset' });
    const target = makeHomeTarget(by);
    return change({ kind: 'direct.queued', organisation: organisation.id, subject: { kind: 'home' }, target, at: now });
  },
};
