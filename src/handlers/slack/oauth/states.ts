import { ClearStateStore, InvalidStateError, type StateStore } from '@slack/oauth';
import type { SlackGrants } from './grants.ts';

/** Seconds from leaving for Slack until coming back; the same for the state and the cookie that it is bound to. */
export const STATE_S = 600;

/** Signed by the library, with its age; and good once, on whichever instance it comes back. */
export function createStateStore(stateSecret: string, grants: Pick<SlackGrants, 'takeState'>): StateStore {
  const signed = new ClearStateStore(stateSecret, STATE_S);
  return {
    generateStateParam: (options, now) => signed.generateStateParam(options, now),
    verifyStateParam: async (now, state) => {
      const options = await signed.verifyStateParam(now, state);
      if (!(await grants.takeState(state))) throw new InvalidStateError('the state was used before');
      return options;
    },
  };
}
