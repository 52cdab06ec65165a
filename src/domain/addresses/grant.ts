import type { Instant } from '../time.ts';

/** Of so many teams of a Grid is heeded that it was granted: as many as Slack lists at once. */
export const GRID_TEAMS_MAX = 1000;

/**
 * What a Slack workspace, or a whole Enterprise Grid, granted when the app was installed there, without its tokens. `id` is
 * of this one installing: whoever installs again makes another.
 */
export type Grant = {
  /** The team's id (`T…`), or of a Grid as a whole the enterprise's (`E…`). */
  workspace: string;
  id: string;
  name: string;
  scopes: string[];
  /** Whoever installed it, by their account; absent once they are forgotten. */
  installer?: string;
  /** They were told how to begin; installing it over their own they are not told again. */
  isGreeted?: true;
  at: Instant;
};

/** A grant with what Slack handed over, as JSON: it holds the tokens, and is for calls to Slack alone. */
export type OpenedGrant = Grant & { secret: string };

/** So long somebody has to renew the tokens of one workspace; then another may try. */
export const RENEW_LEASE_MS = 20_000;
