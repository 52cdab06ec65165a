import type { RawBuilder } from 'kysely';
import { DELIVERY_EXPIRES_MS, type DeliveryResult, laneOf, type Target } from '../../domain/deliveries/delivery.ts';
import type { Change } from '../change.ts';
import { sql } from '../database/kysely.ts';
import { bind, prepare, type Step } from '../database/query.ts';
import { closeLane, releaseLane } from '../outbox/lanes.ts';

type Ended = Extract<Change, { kind: 'delivery.ended' | 'target.closed' | 'target.opened' }>;

/** A target as one text, the key of what is known about it. */
export function targetKey(target: Target): string {
  return `${target.platform}/${target.workspace}/${target.id}`;
}

export function endingSteps(change: Ended): Step[] {
  switch (change.kind) {
    case 'target.closed':
      return [bind(close, closedValues(change), 'outrun')];
    case 'target.opened':
      return openSteps(change);
    case 'delivery.ended':
      return endSteps(change);
  }
}

/** Every target is `platform/workspace/id`, so those of one workspace begin alike; none begins with nothing. */
function openSteps({ organisation, in: place, at }: Extract<Change, { kind: 'target.opened' }>): Step[] {
  const { platform, id, person } = place ?? {};
  const within = place === undefined ? '' : [platform, id, ...(person === undefined ? [] : [person]), ''].join('/');
  return [
    bind(open, { organisation, within }),
    bind(requeue, { organisation, within, at, since: at - DELIVERY_EXPIRES_MS }),
  ];
}

function closedValues({ target, organisation, reason, at }: Extract<Change, { kind: 'target.closed' }>) {
  return { target: targetKey(target), organisation, reason, at };
}

const close = prepare<{ target: string; organisation: string; reason: string; at: number }>()((db, $) =>
  db
    .insertInto('closed_targets')
    .values({ target: $.target, organisation: $.organisation, reason: $.reason, at: $.at })
    .onConflict((conflict) => conflict.doNothing()),
);

const open = prepare<{ organisation: string; within: string }>()((db, $) =>
  db
    .deleteFrom('closed_targets')
    .where('organisation', '=', $.organisation)
    .where(beginsWith(sql`target || '/'`, $.within)),
);

function beginsWith(text: RawBuilder<unknown>, start: string) {
  return sql<boolean>`substr(${text}, 1, length(cast(${start} as text))) = cast(${start} as text)`;
}

/** Cards that could not be posted get another chance, from the beginning, once the set-up is applied again. */
const requeue = prepare<{ organisation: string; within: string; at: number; since: number }>()((db, $) =>
  db
    .updateTable('deliveries')
    .set({ state: 'queued', due_at: $.at, queued_at: $.at, attempts: 0, ended_at: null })
    .where('organisation', '=', $.organisation)
    .where('kind', '=', 'post')
    .where('state', 'in', ['refused', 'expired'])
    .where('ended_at', '>', $.since)
    .where(beginsWith(sql`platform || '/' || workspace || '/' || target || '/'`, $.within)),
);

/** The lane before the delivery, as a claim takes them: neither waits for the other in a circle. */
function endSteps(change: Extract<Change, { kind: 'delivery.ended' }>): Step[] {
  const { delivery, result, at, againAt } = change;
  const own = { id: delivery.id, token: delivery.token, at };
  const { lane } = laneOf(delivery.kind, delivery.target, delivery.subject);
  const freed = bind(releaseLane, { lane, token: delivery.token });
  switch (result.kind) {
    case 'sent':
      return [freed, bind(sent, { ...own, channel: result.channel, message: result.message }, 'outrun')];
    case 'retry':
    case 'unknown': {
      const isLaneHeld = delivery.kind !== 'update' || (result.kind === 'retry' && result.isRateLimit);
      return [
        isLaneHeld ? bind(closeLane, { lane, token: delivery.token, until: againAt }) : freed,
        bind(again, { ...own, ...againValues(result), againAt }, 'outrun'),
      ];
    }
    case 'refused':
    case 'expired': {
      const ended = { ...own, state: result.kind, reason: result.reason };
      return [freed, bind(end, ended, 'outrun'), bind(endFollowers, { id: delivery.id, reason: result.reason, at })];
    }
  }
}

const sent = prepare<{ id: number; token: string; at: number; channel: string; message: string }>()((db, $) =>
  db
    .updateTable('deliveries')
    .set({ state: 'sent', token: null, reason: null, ended_at: $.at, sent_channel: $.channel, sent_message: $.message })
    .where('id', '=', $.id)
    .where('token', '=', $.token)
    .where('state', '=', 'sending'),
);

function againValues(result: Extract<DeliveryResult, { kind: 'retry' | 'unknown' }>) {
  // Being told to wait is not a failed attempt.
  const uncounted = result.kind === 'retry' && result.isRateLimit ? 1 : 0;
  return { state: result.kind, reason: result.reason, uncounted };
}

type Again = { id: number; token: string; state: string; reason: string; uncounted: number; againAt: number };

const again = prepare<Again & { at: number }>()((db, $) =>
  db
    .updateTable('deliveries')
    .set((is) => ({
      state: $.state,
      token: null,
      reason: $.reason,
      due_at: $.againAt,
      attempts: is('attempts', '-', $.uncounted),
    }))
    .where('id', '=', $.id)
    .where('token', '=', $.token)
    .where('state', '=', 'sending'),
);

const end = prepare<{ id: number; token: string; at: number; state: string; reason: string }>()((db, $) =>
  db
    .updateTable('deliveries')
    .set({ state: $.state, token: null, reason: $.reason, ended_at: $.at })
    .where('id', '=', $.id)
    .where('token', '=', $.token)
    .where('state', '=', 'sending'),
);

const endFollowers = prepare<{ id: number; reason: string; at: number }>()((db, $) =>
  db
    .updateTable('deliveries')
    .set({ state: 'refused', reason: $.reason, ended_at: $.at })
    .where('post', '=', $.id)
    .where('state', 'in', ['queued', 'retry', 'unknown']),
);
