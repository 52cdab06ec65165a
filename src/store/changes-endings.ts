import { DELIVERY_EXPIRES_MS, laneOf, type Outcome, type Target } from '../domain/delivery.ts';
import type { Change } from './change.ts';
import { closeLane, releaseLane } from './lanes.ts';
import { query, type Step, step } from './query.ts';

type Ended = Extract<Change, { kind: 'delivery.ended' | 'target.closed' | 'target.opened' }>;

/** A target as one text, the key of what is known about it. */
export function targetKey(target: Target): string {
  return `${target.platform}/${target.workspace}/${target.id}`;
}

export function endingSteps(change: Ended): Step[] {
  switch (change.kind) {
    case 'target.closed':
      return [step(close, { target: targetKey(change.target), reason: change.reason, at: change.at }, 'outrun')];
    case 'target.opened':
      return [
        step(open, {}),
        step(requeue, { organisation: change.organisation, at: change.at, since: change.at - DELIVERY_EXPIRES_MS }),
      ];
    case 'delivery.ended':
      return endSteps(change);
  }
}

const close = query<{ target: string; reason: string; at: number }>()((db, $) =>
  db
    .insertInto('closed_targets')
    .values({ target: $.target, reason: $.reason, at: $.at })
    .onConflict((conflict) => conflict.doNothing()),
);

const open = query<Record<never, never>>()((db) => db.deleteFrom('closed_targets'));

/** Cards a closed channel refused get another chance once the set-up is applied again. */
const requeue = query<{ organisation: string; at: number; since: number }>()((db, $) =>
  db
    .updateTable('deliveries')
    .set({ state: 'queued', due_at: $.at, attempts: 0, ended_at: null })
    .where('organisation', '=', $.organisation)
    .where('kind', '=', 'post')
    .where('state', '=', 'refused')
    .where('queued_at', '>', $.since),
);

function endSteps(change: Extract<Change, { kind: 'delivery.ended' }>): Step[] {
  const { delivery, outcome, at, againAt } = change;
  const own = { id: delivery.id, token: delivery.token, at };
  const { lane } = laneOf(delivery.kind, delivery.target);
  const freed = step(releaseLane, { lane, token: delivery.token });
  switch (outcome.kind) {
    case 'sent':
      return [step(sent, { ...own, channel: outcome.channel, message: outcome.message }, 'outrun'), freed];
    case 'retry':
    case 'unknown': {
      const isLaneHeld = delivery.kind !== 'update' || (outcome.kind === 'retry' && outcome.isRateLimit);
      return [
        step(again, { ...own, ...againValues(outcome), againAt }, 'outrun'),
        isLaneHeld ? step(closeLane, { lane, token: delivery.token, until: againAt }) : freed,
      ];
    }
    case 'refused':
    case 'expired': {
      const ended = { ...own, state: outcome.kind, reason: outcome.reason };
      return [step(end, ended, 'outrun'), step(endFollowers, { id: delivery.id, reason: outcome.reason, at }), freed];
    }
  }
}

const sent = query<{ id: number; token: string; at: number; channel: string; message: string }>()((db, $) =>
  db
    .updateTable('deliveries')
    .set({ state: 'sent', token: null, reason: null, ended_at: $.at, sent_channel: $.channel, sent_message: $.message })
    .where('id', '=', $.id)
    .where('token', '=', $.token)
    .where('state', '=', 'sending'),
);

function againValues(outcome: Extract<Outcome, { kind: 'retry' | 'unknown' }>) {
  // Being told to wait is not a failed attempt.
  const uncounted = outcome.kind === 'retry' && outcome.isRateLimit ? 1 : 0;
  return { state: outcome.kind, reason: outcome.reason, uncounted };
}

type Again = { id: number; token: string; state: string; reason: string; uncounted: number; againAt: number };

const again = query<Again & { at: number }>()((db, $) =>
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

const end = query<{ id: number; token: string; at: number; state: string; reason: string }>()((db, $) =>
  db
    .updateTable('deliveries')
    .set({ state: $.state, token: null, reason: $.reason, ended_at: $.at })
    .where('id', '=', $.id)
    .where('token', '=', $.token)
    .where('state', '=', 'sending'),
);

const endFollowers = query<{ id: number; reason: string; at: number }>()((db, $) =>
  db
    .updateTable('deliveries')
    .set({ state: 'refused', reason: $.reason, ended_at: $.at })
    .where('post', '=', $.id)
    .where('state', 'in', ['queued', 'retry', 'unknown']),
);
