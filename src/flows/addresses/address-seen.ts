import { become, flow } from '../flow.ts';

/** Somebody came by: calls go where they came from. */
export const referenceSeen = flow<'reference.seen', undefined>({
  read: async () => undefined,
  decide: (_facts, { reference }, now) => become({ kind: 'reference.kept', reference, at: now }),
});
