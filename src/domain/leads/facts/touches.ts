import type { Instant } from '../../time.ts';

/** So many campaigns are kept that touched whoever became a lead. */
export const TOUCHES_MAX = 50;

/** A campaign that touched them, and when. */
export type CampaignTouch = { campaign: string; at: Instant };

/** The earliest first; the same told twice is one. */
export function readTouches(given: { campaign: string; at: string }[]): CampaignTouch[] {
  const touches = given.map(({ campaign, at }): CampaignTouch => ({ campaign, at: Date.parse(at) }));
  const sorted = touches.toSorted((one, other) => one.at - other.at || (one.campaign < other.campaign ? -1 : 1));
  return sorted.filter(({ campaign, at }, place) => {
    const before = sorted[place - 1];
    return before?.campaign !== campaign || before.at !== at;
  });
}
