import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../time.ts';
import type { DeliveryState } from './delivery.ts';
import type { Pause } from './pause.ts';
import type { Recipient } from './target.ts';

/**
 * How the outbox gets on. `platforms`: or other recipients, `oldestQueuedAt`: of the first message that waits in any lane. `takeableSince`: the courier could have
 * taken one since then, and did not; absent where nothing may go now: nothing is due, the platform said wait, it is paused.
 * `lanesAhead`: lanes that wait for a moment further ahead than can be meant. `tickedAt`: of the last tick that went through.
 */
export type OutboxProgress = {
  platforms: { platform: Recipient; oldestQueuedAt: Instant; takeableSince?: Instant }[];
  lanesAhead: number;
  tickedAt?: Instant;
};

/** How many deliveries for this recipient are in this state. */
export type DeliveryCount = { platform: Recipient; state: DeliveryState; count: number };

/** The clock ticks each minute, the courier looks each second: later than this something stands still. */
export const STANDS_STILL_MS = { tick: 5 * MINUTE_MS, take: 2 * MINUTE_MS } as const;

const RECIPIENTS: Record<Recipient, string> = {
  slack: 'Slack',
  teams: 'Teams',
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  pipedrive: 'Pipedrive',
  dynamics: 'Dynamics',
  listener: 'listeners',
};

/** What stands still, for whoever runs the bot. An outage stands nothing still: what waits for a platform is not taken. */
export function listStandstills({ platforms }: OutboxProgress, tickedAt: Instant | undefined, now: Instant): string[] {
  return [
    ...(tickedAt !== undefined && now - tickedAt > STANDS_STILL_MS.tick
      ? [`the clock stands still: its last tick was ${sayAge(now - tickedAt)} ago`]
      : []),
    ...platforms.flatMap(({ platform, takeableSince = now }) =>
      now - takeableSince > STANDS_STILL_MS.take
        ? [`the courier stands still: for ${RECIPIENTS[platform]} it took nothing for ${sayAge(now - takeableSince)}`]
        : [],
    ),
  ];
}

/** What somebody should see to while the bot itself works. */
export function listConcerns({ lanesAhead }: OutboxProgress, pauses: Pause[], now: Instant): string[] {
  return [
    ...pauses.map(
      ({ workspace: { platform }, reason, at }) =>
        `${RECIPIENTS[platform]} refuses the bot’s account (${reason}) for ${sayAge(now - at)}: all that is for it waits`,
    ),
    ...(lanesAhead > 0 ? [`${lanesAhead} lanes wait for a moment more than an hour ahead: was the clock wrong?`] : []),
  ];
}

export function sayAge(ms: number): string {
  const [unit = SECOND_MS, name] = UNITS.find(([each]) => ms >= 2 * each) ?? [SECOND_MS, 's'];
  return `${Math.max(0, Math.floor(ms / unit))} ${name}`;
}

const UNITS: [ms: number, name: string][] = [
  [DAY_MS, 'days'],
  [HOUR_MS, 'h'],
  [MINUTE_MS, 'min'],
];
