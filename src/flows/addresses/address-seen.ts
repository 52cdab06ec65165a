import { change } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';

/** Somebody came by: calls go where they came from. */
export const addressSeen: UnguardedFlow<'address.seen'> = {
  decide: (_facts, { address }, now) => change({ kind: 'address.kept', address, at: now }),
};
