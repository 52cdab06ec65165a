import { chooseLane } from '../../../domain/deliveries/delivery.ts';
import type { RowOf } from '../../database/columns.ts';
import { sql } from '../../database/kysely.ts';
import { bind, prepareSql } from '../../database/query.ts';
import { openLane } from '../../outbox/lanes.ts';
import type { Steps } from '../../room.ts';
import type { RecordQueueChange } from '../changes.ts';
import { type deliveryTables, toDeliveryRow } from '../tables.ts';

export const recordQueueSteps: Steps<RecordQueueChange> = {
  'record.changed': ({ organisation, subject, target, at }) => {
    const { lane } = chooseLane('update', target, subject);
    const row = toDeliveryRow({ kind: 'update', organisation, subject, target, lane, at });
    return [openLane('update', target, subject), bind(hold, row), bind(add, row)];
  },
};

/** Waits to go to an outlet; in the words of the index that finds it. */
export const isToOutlet = (row: string) =>
  sql<boolean>`(${sql.ref(`${row}.target_kind`)} in ('record', 'listener')
    and ${sql.ref(`${row}.state`)} in ('queued', 'retry', 'unknown'))`;

type Row = Omit<RowOf<(typeof deliveryTables)['deliveries']>, 'id'>;

/** Written as it is then, be it for the second time. */
const isWaiting = ($: Row) => sql<boolean>`w.lane = ${$.lane} and w.target = ${$.target} and ${isToOutlet('w')}`;

/** As posts are held while they are drawn again: what another instance is just taking says what was true before us. */
const hold = prepareSql<Row>()(($, dialect) =>
  dialect === 'sqlite'
    ? sql<unknown>`select null where 0`
    : sql<unknown>`select w.id from deliveries w where ${isWaiting($)} order by w.id for share`,
);

const add = prepareSql<Row>()(
  (
    $,
  ) => sql<unknown>`insert into deliveries (kind, organisation, subject, platform, workspace, target_kind, target, lane,
      state, due_at, attempts, doubts, queued_at, moved)
    select ${$.kind}, ${$.organisation}, ${$.subject}, ${$.platform}, ${$.workspace}, ${$.target_kind}, ${$.target},
      ${$.lane}, ${$.state}, cast(${$.due_at} as bigint), 0, 0, cast(${$.queued_at} as bigint), 0
    where not exists (select 1 from deliveries w where ${isWaiting($)})
    on conflict do nothing`,
);
