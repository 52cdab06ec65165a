import { ACCOUNT_PAUSE_MS, chooseInboxDelay } from '../domain/crm/inbox.ts';
import type { CrmRecord, RecordPointer } from '../domain/crm/record.ts';
import { chooseRecordLane } from '../domain/deliveries/delivery.ts';
import type { RecordTarget } from '../domain/deliveries/target.ts';
import { type Instant, waitUnless } from '../domain/time.ts';
import type { CrmAnswer, CrmClient } from '../handlers/crm/client.ts';
import { type Ending, NOTHING_FOLLOWS } from './ending.ts';
import type { InboxParts } from './parts.ts';

/** The record as it is now, or how the work ends without it. */
export type Fetched = { record: CrmRecord } | { ending: Ending };
export type FetchRecord = (asked: AskedRecord) => Promise<Fetched>;
/** `of`: whose record it is. */
type AskedRecord = { of: Of; client: CrmClient; pointer: RecordPointer; attempts: number; cut: AbortSignal };
type Of = Omit<RecordTarget, 'kind' | 'lead'>;

type FetchingParts = Pick<InboxParts, 'takeTurn' | 'commit' | 'now' | 'wait'>;

const STOPPED = 'the bot stopped';

/**
 * Asks CRMs for records, by the pace that what is written there keeps as well. One that asks to be left alone is, by all instances;
 * one that does not answer, or refuses the account, by this one.
 */
export function createFetching(parts: FetchingParts): FetchRecord {
  const { now, commit } = parts;
  const pauses = new Map<string, { until: Instant; reason: string }>();
  return async ({ of, client, pointer, attempts, cut }) => {
    const lane = chooseRecordLane(of);
    const pause = pauses.get(lane.lane);
    if (pause !== undefined && pause.until > now()) return { ending: postpone(pause.reason, pause.until - now()) };
    pauses.delete(lane.lane);
    const turn = await parts.takeTurn(lane, now());
    if ('notBefore' in turn) return { ending: postpone('the CRM says later', turn.notBefore - now()) };
    await waitUnless(cut, turn.at - now(), parts.wait);
    if (cut.aborted) return { ending: postpone(STOPPED) };
    const answer = await client.fetchRecord(pointer, cut);
    if (answer.kind === 'good') return { record: answer.value };
    const ending = concludeFetch(answer, attempts);
    if (ending.kind !== 'postponed' || ending.afterMs === undefined) return { ending };
    const until = now() + ending.afterMs;
    if (isAskedFor(answer)) await commit([{ kind: 'source.paused', ...of, until }]);
    else pauses.set(lane.lane, { until, reason: ending.reason });
    return { ending };
  };
}

type Fruitless = Exclude<CrmAnswer<never>, { kind: 'good' }>;

/** One that is put off until a moment puts off all that is for its CRM. */
function concludeFetch(answer: Fruitless, attempts: number): Ending {
  switch (answer.kind) {
    case 'gone':
      return NOTHING_FOLLOWS;
    case 'refused':
      return { kind: 'failed', reason: `the CRM refuses to show the record: ${answer.reason}` };
    case 'account-refused':
      return postpone(`the CRM refuses the account: ${answer.reason}`, ACCOUNT_PAUSE_MS);
    case 'unknown':
      return postpone(`the CRM did not answer: ${answer.reason}`);
    case 'later': {
      const reason = `the CRM says later: ${answer.reason}`;
      return answer.isOwn ? postpone(reason) : postpone(reason, chooseInboxDelay(attempts, answer));
    }
  }
}

function isAskedFor(answer: Fruitless): boolean {
  return answer.kind === 'later' && answer.afterMs !== undefined;
}

function postpone(reason: string, afterMs?: number): Ending {
  return { kind: 'postponed', reason, ...(afterMs !== undefined && { afterMs }) };
}
