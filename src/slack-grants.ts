import type { Instant } from './domain/time.ts';
import type { SlackGrants } from './handlers/slack/oauth/grants.ts';
import type { Store } from './store/store.ts';

/** What workspaces granted, as our store keeps it. */
export function openGrants({ grants, commit }: Store, now: () => Instant): SlackGrants {
  return {
    find: grants.find,
    list: grants.list,
    claim: (grant) => grants.claim(grant, now()),
    keep: async (grant, expiresAt) => {
      await commit([{ kind: 'grant.kept', grant, ...(expiresAt !== undefined && { expiresAt }) }]);
    },
    renew: async (grant, expiresAt) => {
      await commit([{ kind: 'grant.renewed', grant, expiresAt }]);
    },
    takeState: async (state) =>
      (await commit([{ kind: 'key.taken', key: `slack-state/${state}`, at: now() }])) === 'kept',
  };
}
