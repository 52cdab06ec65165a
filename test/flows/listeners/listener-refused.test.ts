import { describe, expect, test } from 'vitest';
import type { Delivery, DeliveryFailure } from '../../../src/domain/deliveries/delivery.ts';
import type { ListenerTarget } from '../../../src/domain/deliveries/target.ts';
import { unguarded } from '../../../src/flows/guards/unguarded.ts';
import { listeners } from '../../../src/flows/listeners/room.ts';
import type { Change } from '../../../src/store/change.ts';
import { makePerson, makeReceivers } from '../people.ts';
import { listGuards } from '../permissions.ts';
import { given, NOW } from '../specification.ts';

const delivery: Delivery<ListenerTarget> = {
  ...{ id: 1, kind: 'event', organisation: 'acme', key: 'k', token: 't', attempts: 9, doubts: 0, queuedAt: NOW },
  subject: { kind: 'judged-event', lead: 'lead-1' },
  target: { kind: 'listener', organisation: 'acme', listener: 'bus' },
};
type Failure = DeliveryFailure<ListenerTarget>;
const fail = (more: Partial<Failure>): { failure: Failure } => ({
  failure: {
    delivery,
    state: 'refused',
    reason: 'answered 410',
    isTargetClosed: true,
    isSomebodyNeeded: true,
    ...more,
  },
});
const EXPIRED = fail({ state: 'expired', reason: 'answered 500', isTargetClosed: false });

const ruben = makePerson({ id: 'ruben', role: 'manager' });
const helen = makePerson({ id: 'helen', role: 'manager', team: 'marketing' });
const refusing = (facts: { isUnderWay?: boolean; isOn?: boolean } = {}) =>
  given(listeners, 'listener.refused', {
    more: { isUnderWay: true, isOn: true, managers: makeReceivers([ruben, helen]), ...facts },
  });

const ended: Partial<Change> = { kind: 'delivery.ended' };
const close = (reason: string): Partial<Change> => ({
  kind: 'listener.closed',
  organisation: 'acme',
  listener: 'bus',
  reason,
  at: NOW,
});
const told: Partial<Change> = { kind: 'direct.queued', subject: { kind: 'listener-off', listener: 'bus', at: NOW } };

describe('a listener', () => {
  test.each([
    ['that says it is gone', fail({}), 'answered 410'],
    ['that gave no good answer for three days', EXPIRED, 'answered 500'],
  ])('%s is off, and the managers of both teams hear it', (_what, failure, reason) => {
    const { changes } = refusing().when(failure);
    expect(changes.filter(({ kind }) => kind !== 'messages.counted')).toMatchObject([ended, close(reason), told, told]);
  });

  test('that is off already, or gone from the set-up, is told of no more', () => {
    refusing({ isOn: false }).when(EXPIRED).follows([ended]);
  });

  test('of which one event has nowhere to go stays on', () => {
    refusing()
      .when(fail({ reason: 'listeners is not configured', isTargetClosed: false }))
      .follows([ended]);
  });

  test('whose event another has by now is left to them', () => {
    expect(refusing({ isUnderWay: false }).when(EXPIRED)).toMatchObject({ changes: [], reply: { kind: 'declined' } });
  });

  test('comes on again where there is one', () => {
    const reopening = (more: boolean) =>
      given(listeners, 'listener.reopened', { more }).when({ organisation: 'acme', listener: 'bus' });
    reopening(true).follows([{ kind: 'listener.opened', organisation: 'acme', listener: 'bus', at: NOW }]);
    expect(reopening(false)).toMatchObject({ changes: [], reply: { kind: 'declined' } });
  });
});

test('nobody in the chat has a say in it', () => {
  expect(listGuards(listeners)).toEqual({ 'listener.refused': unguarded, 'listener.reopened': unguarded });
});
