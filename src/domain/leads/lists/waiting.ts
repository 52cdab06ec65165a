import type { Instant } from '../../time.ts';

/** Why a lead waits before sales gets it: a required criterion of the SQL definition is missing, or sales has no room for it. */
export const WAITS = ['incomplete', 'capacity'] as const;
export type Wait = (typeof WAITS)[number];

/** A lead that lacks something begins to wait, or why it waits no more: `ended` by an outcome, or as leads are not held any more. */
export const HELD_STATES = ['held', 'completed', 'let-through', 'ended'] as const;
export type HeldState = (typeof HELD_STATES)[number];

/** Whether a lead waits, and what came of its waiting. */
export type WaitState = {
  /** It then stands in a list, and has no card in a channel of sales. */
  waits?: Wait;
  /** Since when it does, for that. */
  waitsSince?: Instant;
  /** Who was reminded that something is missing: its partner (1), the managers of marketing (2). */
  reminded?: number;
  /** For this it waited when it was handed over all the same: by a manager, or as it had waited long enough. */
  despite?: Wait;
};
