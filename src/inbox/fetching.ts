import { ACCOUNT_PAUSE_MS, chooseInboxDelay } from '../domain/crm/inbox.ts';
import type { CrmRecord, RecordPointer } from '../domain/crm/record.ts';
import type { Instant } from '../domain/time.ts';
import type { CrmClient } from '../handlers/crm/client.ts';
import { type Ending, NOTHING_FOLLOWS } from './ending.ts';

/** The record as it is now, or how the work ends without it. */
export type Fetched = { record: CrmRecord } | { ending: Ending };
export type FetchRecord = (asked: AskedRecord) => Promise<Fetched>;
type AskedRecord = { lane: string; client: CrmClient; pointer: RecordPointer; attempts: number; cut: AbortSignal };

/** Asks CRMs for records; one that said “later”, or refuses the account, is left alone by all that is for it until then. */
export function createFetching(now: () => Instant): FetchRecord {
  const pauses = new Map<string, { until: Instant; reason: string }>();
  return async ({ lane, client, pointer, attempts, cut }) => {
    const pause = pauses.get(lane);
    if (pause !== undefined && pause.until > now()) return { ending: postpone(pause.reason, pause.until - now()) };
    pauses.delete(lane);
    const answer = await client.fetchRecord(pointer, cut);
    const leaveAlone = (reason: string, afterMs: number): Fetched => {
      pauses.set(lane, { until: now() + afterMs, reason });
      return { ending: postpone(reason, afterMs) };
    };
    switch (answer.kind) {
      case 'good':
        return { record: answer.value };
      case 'gone':
        return { ending: NOTHING_FOLLOWS };
      case 'refused':
        return { ending: { kind: 'failed', reason: `the CRM refuses to show the record: ${answer.reason}` } };
      case 'account-refused':
        return leaveAlone(`the CRM refuses the account: ${answer.reason}`, ACCOUNT_PAUSE_MS);
      case 'unknown':
        return { ending: postpone(`the CRM did not answer: ${answer.reason}`) };
      case 'later':
        return leaveAlone(`the CRM says later: ${answer.reason}`, chooseInboxDelay(attempts, answer));
    }
  };
}

function postpone(reason: string, afterMs?: number): Ending {
  return { kind: 'postponed', reason, ...(afterMs !== undefined && { afterMs }) };
}
