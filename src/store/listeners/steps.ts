import { chooseOutletLane } from '../../domain/deliveries/delivery.ts';
import type { Listener } from '../../domain/listeners/listener.ts';
import { sql } from '../database/kysely.ts';
import { bind, prepare, prepareSql, type Step } from '../database/query.ts';
import { openNamedLane } from '../outbox/lanes.ts';
import type { Steps } from '../room.ts';
import type { ListenerChange } from './changes.ts';
import { eventSteps } from './event-steps.ts';

/** Why what waited for it goes nowhere. */
const OFF = 'the listener is off';

export const listenerSteps: Steps<ListenerChange> = {
  ...eventSteps,
  'listeners.kept': ({ organisation, listeners, at }) => [
    bind(dropOthers, { organisation, ids: JSON.stringify(listeners.map(({ id }) => id)) }),
    bind(endHomeless, { organisation, reason: OFF, at }),
    ...listeners.flatMap((listener) => keepListener(organisation, listener, at)),
  ],
  'listener.closed': ({ organisation, listener: id, reason, at }) => [
    bind(close, { organisation, id, reason, at }, 'outrun'),
    bind(endWaiting, { organisation, id, reason: OFF, at }),
  ],
  'listener.opened': ({ organisation, listener: id, at }) => [
    bind(open, { organisation, id }, 'outrun'),
    ...hurry(organisation, id, at),
  ],
};

function keepListener(organisation: string, { id, events }: Listener, at: number): Step[] {
  const target = { kind: 'listener', organisation, listener: id } as const;
  const lane = chooseOutletLane(target);
  return [
    openNamedLane(lane),
    bind(keep, { organisation, id, lane: lane.lane, events: `|${events.join('|')}|` }),
    ...hurry(organisation, id, at),
  ];
}

/** What waits for it need not wait for the end of a pause. */
function hurry(organisation: string, id: string, at: number): Step[] {
  return [bind(freeLane, { organisation, id, at }), bind(makeDue, { organisation, id, at })];
}

type Own = { organisation: string; id: string };

const keep = prepare<Own & { lane: string; events: string }>()((db, $) =>
  db
    .insertInto('listeners')
    .values({
      ...{ organisation: $.organisation, id: $.id, lane: $.lane, events: $.events },
      off_at: null,
      off_reason: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation', 'id']).doUpdateSet({ events: $.events, off_at: null, off_reason: null }),
    ),
);

const dropOthers = prepareSql<{ organisation: string; ids: string }>()(
  ($, dialect) =>
    sql`delete from listeners where organisation = ${$.organisation} and id not in (${
      dialect === 'sqlite'
        ? sql`select value from json_each(${$.ids})`
        : sql`select value from json_array_elements_text(cast(${$.ids} as json))`
    })`,
);

type Ending = { organisation: string; reason: string; at: number };

const endHomeless = prepareSql<Ending>()(
  ($) => sql`update deliveries set state = 'refused', reason = ${$.reason}, ended_at = ${$.at}
    where organisation = ${$.organisation} and target_kind = 'listener' and state in ('queued', 'retry', 'unknown')
      and target not in (select id from listeners where organisation = ${$.organisation})`,
);

const endWaiting = prepareSql<Ending & Own>()(
  ($) => sql`update deliveries set state = 'refused', reason = ${$.reason}, ended_at = ${$.at}
    where organisation = ${$.organisation} and target_kind = 'listener' and state in ('queued', 'retry', 'unknown')
      and target = ${$.id}`,
);

const close = prepare<Own & { reason: string; at: number }>()((db, $) =>
  db
    .updateTable('listeners')
    .set({ off_at: $.at, off_reason: $.reason })
    .where('organisation', '=', $.organisation)
    .where('id', '=', $.id)
    .where('off_at', 'is', null),
);

const open = prepare<Own>()((db, $) =>
  db
    .updateTable('listeners')
    .set({ off_at: null, off_reason: null })
    .where('organisation', '=', $.organisation)
    .where('id', '=', $.id),
);

const freeLane = prepareSql<Own & { at: number }>()(
  ($) => sql`update lanes set free_at = ${$.at} where token is null and free_at > ${$.at}
    and lane in (select lane from listeners where organisation = ${$.organisation} and id = ${$.id})`,
);

const makeDue = prepareSql<Own & { at: number }>()(
  ($) => sql`update deliveries set due_at = ${$.at} where state in ('retry', 'unknown') and due_at > ${$.at}
    and lane in (select lane from listeners where organisation = ${$.organisation} and id = ${$.id})`,
);
