import type { Grant, OpenedGrant } from '../../../domain/addresses/grant.ts';
import type { Instant } from '../../../domain/time.ts';

/** What workspaces granted, as whoever calls Slack needs it; on disk when it resolves. */
export type SlackGrants = {
  /** Undefined where the app is not installed; `sealed` where no key of ours opens it. */
  find(workspace: string): Promise<OpenedGrant | 'sealed' | undefined>;
  list(): Promise<Grant[]>;
  /** Whether it is our turn, of all instances, to renew this workspace's tokens. */
  claim(grant: Grant): Promise<boolean>;
  keep(grant: OpenedGrant, expiresAt: Instant | undefined): Promise<void>;
  /** Kept, unless the app is gone from there by now or somebody has younger ones. */
  renew(grant: OpenedGrant, expiresAt: Instant): Promise<void>;
  /** Whether this is the first time that it is shown: what comes back from Slack holds once. */
  takeState(state: string): Promise<boolean>;
};
