import { become, flow } from '../flow.ts';

/** The app was removed from somebody or a team: what was known of how to reach them is forgotten. */
export const appRemoved = flow<'app.removed', undefined>({
  read: async () => undefined,
  decide: (_facts, { place }) => become({ kind: 'address.dropped', place }),
});
