import { INBOX, type InboxItem } from '../../domain/crm/inbox.ts';
import type { RecordPointer } from '../../domain/crm/record.ts';
import { sql } from '../database/kysely.ts';
import { bind, prepare, prepareSql, type Step } from '../database/query.ts';
import { addKeyStep, hashKey } from '../deliveries/key-steps.ts';
import type { PastForgotten, Steps } from '../room.ts';
import type { Sealer } from '../sealing.ts';
import type { InboxChange } from './changes.ts';

export const inboxSteps: Steps<InboxChange> = {
  'inbox.kept': ({ items, ...of }, sealer) => [
    ...items.flatMap((item) => keepItem(item, of, sealer)),
    bind(hearSource, { organisation: of.organisation, source: of.source, at: of.at }),
  ],
  'inbox.worked': ({ item: { id, token } }) => [bind(dropItem, { id, token }, 'outrun')],
  'inbox.postponed': ({ item: { id, token }, reason, dueAt, awaits }) => [
    bind(postponeItem, { id, token, reason, dueAt, awaits: writeAwaited(awaits) }, 'outrun'),
  ],
  'inbox.failed': ({ item: { id, token }, reason }) => [bind(failItem, { id, token, reason }, 'outrun')],
  'inbox.retried': ({ organisation, source, at }) => [
    source === undefined ? bind(retryAll, { organisation, at }) : bind(retrySource, { organisation, source, at }),
  ],
};

type OfSource = { organisation: string; source: string; at: number };

/** Its key outlives it, so that a repeat is one after it was worked on, too. */
function keepItem({ key, format, text }: InboxItem, { organisation, source, at }: OfSource, sealer: Sealer): Step[] {
  const heard = `inbox/${organisation}/${source}/${key}`;
  const hash = hashKey(heard);
  const body = sealer.sealBody(text, hash);
  return [bind(addItem, { organisation, source, key: hash, format, body, at }), addKeyStep(heard, at)];
}

/** As `awaits` has it. */
function writeAwaited(records: RecordPointer[] | undefined): string | null {
  if (records === undefined || records.length === 0) return null;
  return records.map(({ object, id }) => `|${object}/${id}|`).join('');
}

/** What waits for this record is worked on now. */
export function retryAwaitingStep(of: OfSource & { record: RecordPointer }): Step {
  const { organisation, source, at, record } = of;
  return bind(wakeAwaiting, { organisation, source, at, awaited: `%|${record.object}/${record.id}|%` });
}

/** What was not worked on in all that time, and failed ones beyond so many. */
export function forgetInbox({ at }: PastForgotten): Step[] {
  return [bind(dropOld, { before: at - INBOX.keptMs }), bind(dropFailed, {})];
}

/** To the second, and last: in a burst of hundreds each would wait for all before it to let go of the one row. */
const hearSource = prepareSql<OfSource>()(
  ($) => sql`insert into inbox_sources (organisation, source, heard_at)
    select ${$.organisation}, cast(${$.source} as text), cast(${$.at} as bigint)
    where not exists (select 1 from inbox_sources s where s.organisation = ${$.organisation} and s.source = ${$.source}
      and s.heard_at > cast(${$.at} as bigint) - 1000)
    on conflict (organisation, source) do update set heard_at = excluded.heard_at
    where inbox_sources.heard_at < excluded.heard_at`,
);

export const addItem = prepareSql<OfSource & { key: string; format: string; body: string }>()(
  ($) => sql`insert into inbox (organisation, source, key, format, body, state, attempts, received_at, due_at)
    select ${$.organisation}, ${$.source}, cast(${$.key} as text), ${$.format}, ${$.body}, 'waiting', 0,
      cast(${$.at} as bigint), cast(${$.at} as bigint)
    where not exists (select 1 from keys k where k.key = ${$.key})
    on conflict do nothing`,
);

type HeldRow = { id: number; token: string };

const dropItem = prepare<HeldRow>()((db, $) =>
  db.deleteFrom('inbox').where('id', '=', $.id).where('token', '=', $.token).where('state', '=', 'working'),
);

const postponeItem = prepare<HeldRow & { reason: string; dueAt: number; awaits: string | null }>()((db, $) =>
  db
    .updateTable('inbox')
    .set({ state: 'waiting', token: null, lease_until: null, due_at: $.dueAt, reason: $.reason, awaits: $.awaits })
    .where('id', '=', $.id)
    .where('token', '=', $.token)
    .where('state', '=', 'working'),
);

const failItem = prepare<HeldRow & { reason: string }>()((db, $) =>
  db
    .updateTable('inbox')
    .set({ state: 'failed', token: null, lease_until: null, reason: $.reason, awaits: null })
    .where('id', '=', $.id)
    .where('token', '=', $.token)
    .where('state', '=', 'working'),
);

const retrySource = prepare<OfSource>()((db, $) =>
  db
    .updateTable('inbox')
    .set({ state: 'waiting', attempts: 0, due_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('source', '=', $.source)
    .where('state', 'in', ['waiting', 'failed']),
);

const retryAll = prepare<{ organisation: string; at: number }>()((db, $) =>
  db
    .updateTable('inbox')
    .set({ state: 'waiting', attempts: 0, due_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('state', 'in', ['waiting', 'failed']),
);

const wakeAwaiting = prepare<OfSource & { awaited: string }>()((db, $) =>
  db
    .updateTable('inbox')
    .set({ due_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('source', '=', $.source)
    .where('state', '=', 'waiting')
    .where('awaits', 'like', $.awaited),
);

const dropOld = prepare<{ before: number }>()((db, $) => db.deleteFrom('inbox').where('received_at', '<', $.before));

const dropFailed = prepareSql<Record<never, never>>()(
  () => sql`delete from inbox where id in (select id from (
    select id, row_number() over (partition by organisation order by id desc) as place from inbox where state = 'failed') as placed
    where place > ${sql.lit(INBOX.failedMax)})`,
);
