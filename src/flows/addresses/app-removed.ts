import { change } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';

/** The app was removed from somebody or a team: what was known of how to reach them is forgotten. */
export const appRemoved: UnguardedFlow<'app.removed'> = {
  decide: (_facts, { place }) => change({ kind: 'address.dropped', place }),
};
