import { become, flow } from '../flow.ts';

/** Every minute: what is past is forgotten. */
export const timePassed = flow<'time.passed', undefined>({
  read: async () => undefined,
  decide: (_facts, _event, now) => become({ kind: 'past.forgotten', at: now }),
});
