import { SECOND_MS } from '../time.ts';

/**
 * How often a CRM is written to or asked for a record, by what each vendor allows; either is up to four requests. HubSpot: 100 in
 * 10 s; Salesforce: by the day, 100,000; Pipedrive: 20 in 2 s; Dynamics: 6,000 in 5 min a user. Others use what is left.
 */
export const RECORD_PACE = {
  hubspot: { intervalMs: 500, burst: 4 },
  salesforce: { intervalMs: 300, burst: 5 },
  pipedrive: { intervalMs: 600, burst: 1 },
  dynamics: { intervalMs: 300, burst: 5 },
} as const;

/** An address of the set-up is nobody’s we know: few can be slower than this. */
export const LISTENER_PACE = { intervalMs: SECOND_MS / 5, burst: 9 } as const;
