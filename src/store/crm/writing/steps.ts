import { OWN_WRITE_MS } from '../../../domain/crm/writing/own-write.ts';
import { chooseRecordLane } from '../../../domain/deliveries/delivery.ts';
import { sql } from '../../database/kysely.ts';
import { bind, prepareSql, type Step } from '../../database/query.ts';
import { openNamedLane, pauseLane } from '../../outbox/lanes.ts';
import type { PastForgotten, Steps } from '../../room.ts';
import type { WritingChange } from './changes.ts';

export const writingSteps: Steps<WritingChange> = {
  'record.leaving': ({ organisation, source, record: { object, id: record }, fields, at }) =>
    Object.entries(fields).map(([field, hash]) =>
      bind(addOwnWrite, { organisation, source, object, record, field, hash, at }),
    ),
  'record.written': ({ organisation, source, lead, written: { record, fields, note }, at }) => [
    bind(keepWritten, {
      organisation,
      source,
      lead,
      object: record.object,
      record: record.id,
      fields: JSON.stringify(fields),
      note: note?.id ?? null,
      noteHash: note?.hash ?? null,
      at,
    }),
  ],
  'record.refusal-kept': ({ organisation, source, lead, record: { object, id: record }, refused }) => [
    bind(keepRefusal, {
      organisation,
      source,
      lead,
      object,
      record,
      hash: refused.hash,
      field: refused.field ?? null,
      at: refused.at,
    }),
  ],
  'source.stuck': ({ organisation, source, reason, at }) => [bind(keepStuck, { organisation, source, reason, at })],
  'source.freed': ({ organisation, source }) => [bind(dropStuck, { organisation, source })],
  'source.paused': ({ until, ...of }) => [
    openNamedLane(chooseRecordLane(of)),
    bind(pauseLane, { lane: chooseRecordLane(of).lane, until }),
  ],
  'source.stuck-told': ({ organisation, source, at }) => [bind(keepTold, { organisation, source, at }, 'outrun')],
};

/** The ledger is for a day; of a lead that was forgotten nobody asks what was written of it. */
export function forgetWrites({ at }: PastForgotten): Step[] {
  return [bind(dropOldWrites, { before: at - OWN_WRITE_MS }), bind(dropForgotten, {})];
}

type OfSource = { organisation: string; source: string };
type OfRecord = OfSource & { object: string; record: string };

const addOwnWrite = prepareSql<OfRecord & { field: string; hash: string; at: number }>()(
  ($) => sql`insert into own_writes (organisation, source, object, record, field, hash, at)
    values (${$.organisation}, ${$.source}, ${$.object}, ${$.record}, ${$.field}, ${$.hash}, ${$.at})
    on conflict (organisation, source, object, record, field, hash) do update set at = excluded.at`,
);

type Written = OfRecord & { lead: string; fields: string; note: string | null; noteHash: string | null; at: number };

const keepWritten = prepareSql<Written>()(
  ($) => sql`insert into record_writes
      (organisation, source, lead, object, record, fields, note_id, note_hash, written_at)
    values (${$.organisation}, ${$.source}, ${$.lead}, ${$.object}, ${$.record}, ${$.fields}, ${$.note}, ${$.noteHash}, ${$.at})
    on conflict (organisation, source, lead) do update set object = excluded.object, record = excluded.record,
      fields = excluded.fields, note_id = excluded.note_id, note_hash = excluded.note_hash,
      written_at = excluded.written_at, refused_hash = null, refused_field = null, refused_at = null`,
);

type Refusal = OfRecord & { lead: string; hash: string; field: string | null; at: number };

const keepRefusal = prepareSql<Refusal>()(
  ($) => sql`insert into record_writes
      (organisation, source, lead, object, record, fields, refused_hash, refused_field, refused_at)
    values (${$.organisation}, ${$.source}, ${$.lead}, ${$.object}, ${$.record}, '{}', ${$.hash}, ${$.field}, ${$.at})
    on conflict (organisation, source, lead) do update set refused_hash = excluded.refused_hash,
      refused_field = excluded.refused_field, refused_at = excluded.refused_at`,
);

const keepStuck = prepareSql<OfSource & { reason: string; at: number }>()(
  ($) => sql`insert into stuck_sources (organisation, source, reason, since)
    values (${$.organisation}, ${$.source}, ${$.reason}, ${$.at})
    on conflict (organisation, source) do update set reason = excluded.reason`,
);

const dropStuck = prepareSql<OfSource>()(
  ($) => sql`delete from stuck_sources where organisation = ${$.organisation} and source = ${$.source}`,
);

const keepTold = prepareSql<OfSource & { at: number }>()(
  ($) => sql`update stuck_sources set told_at = ${$.at}
    where organisation = ${$.organisation} and source = ${$.source} and told_at is null`,
);

const dropOldWrites = prepareSql<{ before: number }>()(($) => sql`delete from own_writes where at < ${$.before}`);

const dropForgotten = prepareSql<Record<never, never>>()(
  () => sql`delete from record_writes where exists (select 1 from leads l
    where l.id = record_writes.lead and l.organisation = record_writes.organisation and l.forgotten = 1)`,
);
