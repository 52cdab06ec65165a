import { become, flow } from '../flow.ts';

/** Somebody came by: calls go where they came from. */
export const addressSeen = flow<'address.seen', undefined>({
  read: async () => undefined,
  decide: (_facts, { address }, now) => become({ kind: 'address.kept', address, at: now }),
});
