import { expect, test } from 'vitest';
import type { Delivery, DeliveryKind, Target } from '../../../src/domain/deliveries/delivery.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import type { Subject } from '../../../src/domain/subject.ts';
import { deliveryRefused } from '../../../src/flows/deliveries/delivery-refused.ts';

const AT = 1_800_000_000_000;
const IN_SLACK = { platform: 'slack', workspace: 'T1' } as const;
const IN_TEAMS = { platform: 'teams', workspace: 'tenant' } as const;
const CHANNEL: Target = { kind: 'channel', ...IN_TEAMS, id: '19:sales' };
const SANNE: Target = { kind: 'person', ...IN_TEAMS, id: 'aad-sanne' };
const SANNE_IN_SLACK: Target = { kind: 'person', ...IN_SLACK, id: 'U0SANNE' };

const manager = (...identities: Person['identities']): Person => ({
  id: 'ruben',
  organisation: 'noordlicht',
  name: 'Ruben',
  team: 'sales',
  role: 'manager',
  locale: 'nl',
  identities,
});
const onBoth = manager({ ...IN_SLACK, user: 'U0RUBEN' }, { ...IN_TEAMS, user: 'aad-ruben' });
const inSlackOnly = manager({ ...IN_SLACK, user: 'U0RUBEN' });

const LEAD: Subject = { kind: 'lead', lead: 'a' };

function decided(
  delivery: { target: Target; kind?: DeliveryKind; subject?: Subject },
  facts: { isKnownClosed?: boolean; managers?: Person[]; elsewhere?: Target[] } = {},
  failure: { isTargetClosed?: boolean; isSomebodyNeeded?: boolean } = {},
) {
  const { target, kind = 'post', subject = LEAD } = delivery;
  const whole: Delivery = {
    ...{ id: 1, kind, organisation: 'noordlicht', subject, target, key: 'k', token: 't' },
    ...{ attempts: 1, doubts: 0, queuedAt: AT },
  };
  return deliveryRefused
    .decide(
      { more: { isKnownClosed: false, managers: [onBoth], elsewhere: [], ...facts } },
      {
        kind: 'delivery.refused',
        failure: { delivery: whole, reason: 'gone', isTargetClosed: true, isSomebodyNeeded: true, ...failure },
      },
      AT,
    )
    .changes.map((change) =>
      'subject' in change && 'target' in change
        ? `${change.kind} ${change.subject.kind} ${change.target.id}`
        : change.kind,
    );
}

test.each([
  ['a channel: its manager is told there', decided({ target: CHANNEL }), ['direct.queued target-closed aad-ruben']],
  [
    'a channel, its manager on the other platform only: told where they are',
    decided({ target: CHANNEL }, { managers: [inSlackOnly] }),
    ['direct.queued target-closed U0RUBEN'],
  ],
  [
    'a person with nowhere else to be: the manager is told',
    decided({ target: SANNE }),
    ['direct.queued target-closed aad-ruben'],
  ],
  [
    'a person with another account: it goes there, and nobody need be told',
    decided({ target: SANNE }, { elsewhere: [SANNE_IN_SLACK] }),
    ['post.queued lead U0SANNE'],
  ],
  [
    'a direct message goes there as one',
    decided({ target: SANNE, kind: 'direct' }, { elsewhere: [SANNE_IN_SLACK] }),
    ['direct.queued lead U0SANNE'],
  ],
  ['an update says nothing alone', decided({ target: SANNE, kind: 'update' }, { elsewhere: [SANNE_IN_SLACK] }), []],
  [
    'that a place is closed is told where else the manager is, too',
    decided(
      { target: SANNE, kind: 'direct', subject: { kind: 'target-closed', target: 'x', reason: 'gone' } },
      { elsewhere: [SANNE_IN_SLACK] },
    ),
    ['direct.queued target-closed U0SANNE'],
  ],
  [
    'that nobody can be told is not told',
    decided({ target: SANNE, subject: { kind: 'target-closed', target: 'x', reason: 'gone' } }),
    [],
  ],
])('closed, %s', (_sentence, changes, then) => {
  expect(changes).toEqual(['target.closed', ...then]);
});

test('known to be closed already: nobody is told again, and what is for a person still goes where else they are', () => {
  expect(decided({ target: CHANNEL }, { isKnownClosed: true })).toEqual([]);
  expect(decided({ target: SANNE }, { isKnownClosed: true, elsewhere: [SANNE_IN_SLACK] })).toEqual([
    'post.queued lead U0SANNE',
  ]);
});

test('where nobody can help, nothing happens', () => {
  expect(decided({ target: CHANNEL }, {}, { isSomebodyNeeded: false, isTargetClosed: false })).toEqual([]);
});
