import { byTap } from '../event-shape.ts';

/** What people ask of digests; the clock does the rest. */
export const events = {
  'digest.asked': byTap({}),
  'digest.now-asked': byTap({}),
  /** What was won, by campaign. */
  'value.asked': byTap({}),
};
