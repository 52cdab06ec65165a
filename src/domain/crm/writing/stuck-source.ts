import { sayAge } from '../../deliveries/progress.ts';
import type { Organisation } from '../../organisation.ts';
import { DAY_MS, type Instant } from '../../time.ts';
import { isVendorSource } from '../mapping/map-record.ts';
import { VENDOR_NAMES } from '../vendor-names.ts';

/** A CRM that takes nothing of us, and since when; `toldAt`: when managers heard of it. */
export type StuckSource = { source: string; reason: StuckReason; since: Instant; toldAt?: Instant };

/** Its account is refused, is not set yet, or it cannot be reached. */
export const STUCK_REASONS = ['account', 'unset', 'unreachable'] as const;
export type StuckReason = (typeof STUCK_REASONS)[number];

/** What passes in a day is nobody’s to put right. */
export const STUCK_TOLD_MS = DAY_MS;

/** When a source was last written to, and how many of its leads it refuses. */
export type WriteStanding = { source: string; writtenAt?: Instant; refused: number };

const WHY: Record<StuckReason, string> = {
  account: 'refuses the bot’s account',
  unset: 'has no account set',
  unreachable: 'does not answer',
};

/** For whoever runs the bot: each source of the set-up that takes nothing now. All that is for it waits, and the others go on. */
export function listStuckConcerns({ sources = [] }: Organisation, stuck: StuckSource[], now: Instant): string[] {
  return sources.filter(isVendorSource).flatMap(({ id, kind, write }) => {
    const found = write === false ? undefined : stuck.find(({ source }) => source === id);
    if (found === undefined) return [];
    return [
      `${VENDOR_NAMES[kind]} (${id}) ${WHY[found.reason]} for ${sayAge(now - found.since)}: what is for it waits`,
    ];
  });
}
