import { become, flow } from '../flow.ts';

/** The organisation is what its file says now; cards that a closed channel refused get another chance. */
export const organisationDescribed = flow<'organisation.described', undefined>({
  read: async () => undefined,
  decide: (_facts, { organisation, people }, now) =>
    become(
      { kind: 'organisation.kept', organisation, people },
      { kind: 'target.opened', organisation: organisation.id, at: now },
    ),
});
