import { chooseLane } from '../../../domain/deliveries/delivery.ts';
import type { OutletTarget } from '../../../domain/deliveries/target.ts';
import type { RowOf } from '../../database/columns.ts';
import { sql } from '../../database/kysely.ts';
import { bind, type Dialect, prepareSql, type Step } from '../../database/query.ts';
import { openLane } from '../../outbox/lanes.ts';
import type { Steps } from '../../room.ts';
import type { OutletChange } from '../changes.ts';
import { type deliveryTables, toDeliveryRow } from '../tables.ts';

/** So many events wait for one listener at most. */
export const EVENTS_WAITING_MAX = 10_000;

export const outletSteps: Steps<OutletChange> = {
  'record.changed': (change) => queueOnce('update', change, { hold: holdRecord, add: addRecord }),
  'event.queued': (change) => queueOnce('event', change, { hold: holdEvent, add: addEvent }),
};

type Statements = Record<'hold' | 'add', typeof holdRecord>;

function queueOnce(kind: 'update' | 'event', change: OutletChange, { hold, add }: Statements): Step[] {
  const { organisation, subject, at } = change;
  const target: OutletTarget = change.target;
  const { lane } = chooseLane(kind, target, subject);
  const row = toDeliveryRow({ kind, organisation, subject, target, lane, at });
  return [openLane(kind, target, subject), bind(hold, row), bind(add, row)];
}

type Row = Omit<RowOf<(typeof deliveryTables)['deliveries']>, 'id'>;

/** In the words of the index that finds them. */
const WAITS = sql<boolean>`w.target_kind in ('record', 'listener') and w.state in ('queued', 'retry', 'unknown')`;

/** Written as it is then, be it for the second time. */
const isRecordWaiting = ($: Row) => sql<boolean>`w.lane = ${$.lane} and w.target = ${$.target} and ${WAITS}`;

/** What the listener may have by now is another event: it is known by its id, and not read twice. */
const isEventWaiting = ($: Row) => sql<boolean>`w.lane = ${$.lane} and w.target = ${$.target}
  and w.subject = ${$.subject} and ${WAITS} and w.state <> 'unknown' and w.doubts = 0`;

const isListenerFull = ($: Row) => sql<boolean>`(select count(*) from (select 1 from deliveries w
  where w.lane = ${$.lane} and w.state in ('queued', 'retry', 'unknown', 'sending')
  limit ${sql.lit(EVENTS_WAITING_MAX)}) as waiting) = ${sql.lit(EVENTS_WAITING_MAX)}`;

type IsWaiting = typeof isRecordWaiting;

/** As posts are held while they are drawn again: what another instance is just taking says what was true before us. */
const prepareHolding = (isWaiting: IsWaiting) =>
  prepareSql<Row>()(($, dialect: Dialect) =>
    dialect === 'sqlite'
      ? sql<unknown>`select null where 0`
      : sql<unknown>`select w.id from deliveries w where ${isWaiting($)} order by w.id for share`,
  );

const prepareAdding = (isWaiting: IsWaiting, isFull: (row: Row) => ReturnType<typeof sql<boolean>>) =>
  prepareSql<Row>()(
    (
      $,
    ) => sql<unknown>`insert into deliveries (kind, organisation, subject, platform, workspace, target_kind, target, lane,
      state, due_at, attempts, doubts, queued_at, moved)
    select ${$.kind}, ${$.organisation}, ${$.subject}, ${$.platform}, ${$.workspace}, ${$.target_kind}, ${$.target},
      ${$.lane}, ${$.state}, cast(${$.due_at} as bigint), 0, 0, cast(${$.queued_at} as bigint), 0
    where not exists (select 1 from deliveries w where ${isWaiting($)}) and not ${isFull($)}
    on conflict do nothing`,
  );

const holdRecord = prepareHolding(isRecordWaiting);
const holdEvent = prepareHolding(isEventWaiting);
const addRecord = prepareAdding(isRecordWaiting, () => sql<boolean>`(1 = 0)`);
const addEvent = prepareAdding(isEventWaiting, isListenerFull);
