import type { AttemptEnd, OutletOutbound } from '../../courier.ts';
import { ACCOUNT_PAUSE_MS } from '../../domain/crm/inbox.ts';
import type { RecordWrite } from '../../domain/crm/record.ts';
import type { CrmSource } from '../../domain/crm/source.ts';
import { hashValue } from '../../domain/crm/writing/own-write.ts';
import type { StuckReason } from '../../domain/crm/writing/stuck-source.ts';
import { addWritten, hashWrite, type WrittenRecord } from '../../domain/crm/writing/written.ts';
import { nameAsked } from '../../domain/deliveries/asking/asked.ts';
import type { RecordTarget } from '../../domain/deliveries/target.ts';
import type { Instant } from '../../domain/time.ts';
import type { Handle } from '../handle.ts';
import type { CrmAnswer, CrmClient } from './client.ts';

/** What a record is told now, and by which rules. */
type Drawn = { source: CrmSource; write: RecordWrite; written: WrittenRecord | undefined };
type Kept = NonNullable<AttemptEnd['also']>;

export type RecordOutboundParts = {
  /** Undefined when there is nothing to say. */
  draw(target: RecordTarget): Promise<Drawn | undefined>;
  /** Undefined where its settings are not there yet: then all that is for it waits. */
  findClient(organisation: string, source: CrmSource): CrmClient | undefined;
  commit(changes: Kept): Promise<unknown>;
  handle: Handle;
  now(): Instant;
};

/** Writes to CRMs what their records are to say. What is refused for good is the flows’; all else is asked again. */
export function createRecordOutbound(parts: RecordOutboundParts): OutletOutbound<RecordTarget> {
  return {
    prepare: async ({ target }) => {
      const drawn = await parts.draw(target);
      if (drawn === undefined) return { result: { kind: 'accepted' } };
      const client = parts.findClient(target.organisation, drawn.source);
      if (client === undefined) return waitForAccount(target, parts.now());
      return async ({ cut }) => {
        await keepLedger(parts, target, drawn.write);
        const answer = await client.writeRecord(drawn.write, cut);
        return concludeWrite(parts, target, drawn, answer);
      };
    },
  };
}

/** As a CRM that says later: its whole lane waits, in order, until the bot is started with its settings. */
function waitForAccount({ organisation, source }: RecordTarget, at: Instant): AttemptEnd {
  return {
    result: { kind: 'retry', reason: 'its account is not set', isRateLimit: true, afterMs: ACCOUNT_PAUSE_MS },
    also: [{ kind: 'source.stuck', organisation, source, reason: 'unset', at }],
  };
}

/** Whoever was asked to fill something in first has nothing to fill in any more. */
function tellTaken(
  { organisation, source, lead }: Pick<RecordTarget, 'organisation' | 'source' | 'lead'>,
  written: WrittenRecord | undefined,
  at: Instant,
): Kept {
  if (written?.refused === undefined) return [];
  return [{ kind: 'asks.changed', organisation, about: [nameAsked('record', source, lead)], at }];
}

/** Before the request leaves: its echo may be here before its answer. */
async function keepLedger({ commit, now }: RecordOutboundParts, target: RecordTarget, write: RecordWrite) {
  const { organisation, source } = target;
  const fields = Object.fromEntries(Object.entries(write.fields).map(([name, value]) => [name, hashValue(value)]));
  if (Object.keys(fields).length === 0) return;
  const record = { object: write.object, id: write.id };
  await commit([{ kind: 'record.leaving', organisation, source, record, fields, at: now() }]);
}

async function concludeWrite(
  { handle, now }: RecordOutboundParts,
  { organisation, source, vendor, lead }: RecordTarget,
  { write, written }: Drawn,
  answer: CrmAnswer<{ note?: string }>,
): Promise<AttemptEnd> {
  const at = now();
  const freed = { kind: 'source.freed', organisation, source } as const;
  const stuck = (reason: StuckReason): Kept => [{ kind: 'source.stuck', organisation, source, reason, at }];
  switch (answer.kind) {
    case 'good': {
      const known = addWritten(written, write, answer.value.note);
      const taken = { kind: 'record.written', organisation, source, lead, written: known, at } as const;
      return {
        result: { kind: 'accepted' },
        also: [taken, freed, ...tellTaken({ organisation, source, lead }, written, at)],
      };
    }
    case 'gone':
      return { result: { kind: 'accepted' }, also: [freed] };
    case 'refused': {
      const { field } = answer;
      const named = field === undefined ? {} : { field };
      await handle({ kind: 'record.refused', organisation, source, lead, hash: hashWrite(write), ...named });
      return { result: { kind: 'accepted' }, also: [freed] };
    }
    case 'account-refused':
      return { result: { kind: 'retry', reason: answer.reason, isRateLimit: false }, also: stuck('account') };
    case 'unknown':
      return { result: { kind: 'unknown', reason: answer.reason }, also: stuck('unreachable') };
    case 'later': {
      const { reason, afterMs, isOwn = false } = answer;
      const isRateLimit = afterMs !== undefined;
      const result = { kind: 'retry', reason, isRateLimit, ...(afterMs !== undefined && { afterMs }) } as const;
      if (isOwn) return { result: { ...result, letsOthersPass: true } };
      if (!isRateLimit) return { result, also: stuck('unreachable') };
      return { result, also: [{ kind: 'source.paused', organisation, source, vendor, until: at + afterMs }] };
    }
  }
}
