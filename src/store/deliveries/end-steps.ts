import { holdsLane } from '../../domain/deliveries/attempts.ts';
import { chooseLane, type Delivery } from '../../domain/deliveries/delivery.ts';
import { type ChatTarget, deriveTargetKey, getWorkspace, isChatTarget } from '../../domain/deliveries/target.ts';
import type { Instant } from '../../domain/time.ts';
import { bind, prepare, type Step } from '../database/query.ts';
import { closeLane, releaseLane } from '../outbox/lanes.ts';
import type { Steps } from '../room.ts';
import type { EndChange } from './changes.ts';
import { leavePlaces } from './move-steps.ts';
import { forgetPause, keepPause } from './pauses/steps.ts';
import { openTarget } from './target-steps.ts';
import { dropBundled } from './waiting/steps.ts';

export const endSteps: Steps<EndChange> = {
  // The lane before the delivery, as a claim takes them: neither waits for the other in a circle.
  'delivery.ended': ({ delivery, result, at, againAt }) => {
    const { id, token, doubts, kind, target, subject, organisation } = delivery;
    const { lane } = chooseLane(kind, target, subject);
    const freed = bind(releaseLane, { lane, token });
    switch (result.kind) {
      case 'sent':
        return [
          freed,
          bind(markSent, { id, token, at, channel: result.channel, message: result.message }, 'outrun'),
          ...(isChatTarget(target) ? comeThrough({ ...delivery, target }, at) : []),
        ];
      case 'accepted':
        return [freed, bind(markSent, { id, token, at, channel: null, message: null }, 'outrun')];
      case 'retry':
      case 'unknown':
        return [
          holdsLane(delivery, result) ? bind(closeLane, { lane, token, until: againAt }) : freed,
          bind(tryAgain, { id, token, doubts, state: result.kind, reason: result.reason, againAt }, 'outrun'),
        ];
      case 'account-refused':
        // At the head of its lane as it was: what waits with it comes in order, when the account is good again.
        return [
          freed,
          bind(tryAgain, { id, token, doubts, state: 'retry', reason: result.reason, againAt: at }, 'outrun'),
          ...(isChatTarget(target)
            ? keepPause({ organisation, workspace: getWorkspace(target), reason: result.reason, at })
            : []),
        ];
      case 'refused':
      case 'expired': {
        const { kind: state, reason } = result;
        return [
          freed,
          bind(endDelivery, { id, token, at, state, reason }, 'outrun'),
          bind(endFollowers, { id, reason, at }),
        ];
      }
    }
  },
  'delivery.overtaken': ({ delivery, sent, at }) => {
    const { id, token, kind, target, subject } = delivery;
    const freed = bind(releaseLane, { lane: chooseLane(kind, target, subject).lane, token });
    // An update may have more to draw by now, and does no harm when it is repeated.
    if (sent === undefined || kind === 'update') return [freed];
    const { channel, message } = sent;
    return [
      freed,
      bind(markLearnt, { id, at, channel, message }),
      ...(isChatTarget(target) ? arrive({ ...delivery, target }, at) : []),
    ];
  },
};

/** The place takes messages, and its platform the bot's account. */
function comeThrough(delivery: Delivery<ChatTarget>, at: Instant): Step[] {
  const { kind, organisation, target } = delivery;
  return [
    ...(kind === 'update' ? [] : [bind(openTarget, { organisation, target: deriveTargetKey(target) })]),
    bind(forgetPause, getWorkspace(target)),
    ...arrive(delivery, at),
  ];
}

function arrive({ kind, organisation, subject, target }: Delivery<ChatTarget>, at: Instant): Step[] {
  return [
    ...(kind === 'post' ? leavePlaces({ organisation, subject, target, at }, 'former') : []),
    ...dropBundled(organisation, subject),
  ];
}

type Ended = { id: number; token: string; at: number; channel: string | null; message: string | null };

const markSent = prepare<Ended>()((db, $) =>
  db
    .updateTable('deliveries')
    .set({ state: 'sent', token: null, reason: null, ended_at: $.at, sent_channel: $.channel, sent_message: $.message })
    .where('id', '=', $.id)
    .where('token', '=', $.token)
    .where('state', '=', 'sending'),
);

/** Whatever became of it meanwhile: so it is posted never again. */
const markLearnt = prepare<{ id: number; at: number; channel: string; message: string }>()((db, $) =>
  db
    .updateTable('deliveries')
    .set({ state: 'sent', token: null, reason: null, ended_at: $.at, sent_channel: $.channel, sent_message: $.message })
    .where('id', '=', $.id)
    .where('sent_message', 'is', null),
);

type Again = { id: number; token: string; doubts: number; state: string; reason: string; againAt: number };

/** Its holder knows how often it may have been sent, however often it was taken meanwhile. */
const tryAgain = prepare<Again>()((db, $) =>
  db
    .updateTable('deliveries')
    .set({ state: $.state, token: null, doubts: $.doubts, reason: $.reason, due_at: $.againAt })
    .where('id', '=', $.id)
    .where('token', '=', $.token)
    .where('state', '=', 'sending'),
);

const endDelivery = prepare<{ id: number; token: string; at: number; state: string; reason: string }>()((db, $) =>
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
