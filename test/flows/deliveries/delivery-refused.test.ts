import { describe, expect, test } from 'vitest';
import type { Delivery, DeliveryFailure, DeliveryKind } from '../../../src/domain/deliveries/delivery.ts';
import type { ChatTarget } from '../../../src/domain/deliveries/target.ts';
import type { Identity, Person } from '../../../src/domain/people/person.ts';
import type { Subject } from '../../../src/domain/subject.ts';
import { deliveryRefused } from '../../../src/flows/deliveries/delivery-refused.ts';
import { createDeliveriesRoom } from '../../../src/flows/deliveries/room.ts';
import { unguarded } from '../../../src/flows/guards/unguarded.ts';
import type { Change } from '../../../src/store/change.ts';
import { countBegun, makeOrganisation, makePerson, makeReceivers, NO_HOUSE } from '../people.ts';
import { listGuards } from '../permissions.ts';
import { makeReads } from '../reads.ts';
import { given, NOW } from '../specification.ts';

const inSlack = (user: string): Identity => ({ platform: 'slack', workspace: 'T1', user });
const onTeams = (user: string): Identity => ({ platform: 'teams', workspace: 'tenant', user });
const targetOf = ({ user, ...where }: Identity): ChatTarget => ({ kind: 'person', ...where, id: user });

const CHANNEL: ChatTarget = { kind: 'channel', platform: 'teams', workspace: 'tenant', id: '19:sales' };
const SANNE = targetOf(onTeams('aad-sanne'));
const SANNE_IN_SLACK = targetOf(inSlack('U-sanne'));
const LEAD: Subject = { kind: 'lead', lead: 'lead-1' };
const UNREACHABLE: Subject = { kind: 'target-closed', target: 'x', reason: 'gone' };
const manager = (...identities: Identity[]) => makePerson({ id: 'ruben', role: 'manager', identities });
const ruben = manager(inSlack('U-ruben'), onTeams('aad-ruben'));

type Refused = { target: ChatTarget; kind?: DeliveryKind; subject?: Subject };
function makeFailure(refused: Refused, more: Partial<DeliveryFailure> = {}): { failure: DeliveryFailure } {
  const delivery: Delivery = {
    ...{ id: 1, kind: 'post', organisation: 'acme', subject: LEAD, key: 'k', token: 't' },
    ...{ attempts: 1, doubts: 0, queuedAt: NOW, ...refused },
  };
  const failure = { delivery, state: 'refused', reason: 'gone', isTargetClosed: true, isSomebodyNeeded: true } as const;
  return { failure: { ...failure, ...more } };
}

type Facts = { isUnderWay?: boolean; isKnownClosed?: boolean; managers?: Person[]; elsewhere?: ChatTarget[] };
const refusing = ({ managers = [ruben], ...facts }: Facts = {}) =>
  given(deliveries, 'delivery.refused', {
    more: { isUnderWay: true, isKnownClosed: false, managers: makeReceivers(managers), elsewhere: [], ...facts },
  });

const deliveries = createDeliveriesRoom(NO_HOUSE);

/** With whatever else follows. */
const ended: Partial<Change> = { kind: 'delivery.ended' };

const closed = (target: ChatTarget): Change => ({
  kind: 'target.closed',
  organisation: 'acme',
  target,
  reason: 'gone',
  at: NOW,
});
const sent = (kind: 'post.queued' | 'direct.queued', subject: Subject, target: ChatTarget): Change => ({
  ...{ kind, organisation: 'acme', subject, target, at: NOW },
});
/** Somebody reads at that account that this cannot be reached any more. */
const told = (by: Identity, { platform, workspace, id }: ChatTarget, person = 'ruben'): Change[] => [
  countBegun(person),
  sent('direct.queued', { kind: 'target-closed', target: id, platform, workspace, reason: 'gone' }, targetOf(by)),
];

test('what cannot be brought is said by the courier, by no person', () => {
  expect(listGuards(deliveries)).toMatchObject({ 'delivery.refused': unguarded });
});

describe('a place that takes no messages any more is marked', () => {
  const CASES: [what: string, refused: Refused, facts: Facts, then: Change[]][] = [
    ['a channel: its manager reads so in that workspace', { target: CHANNEL }, {}, told(onTeams('aad-ruben'), CHANNEL)],
    [
      'a channel, its manager on the other platform alone: they read so there',
      { target: CHANNEL },
      { managers: [manager(inSlack('U-ruben'))] },
      told(inSlack('U-ruben'), CHANNEL),
    ],
    [
      'a channel of two managers: both read so',
      { target: CHANNEL },
      { managers: [ruben, { ...manager(onTeams('aad-helen')), id: 'helen' }] },
      [...told(onTeams('aad-ruben'), CHANNEL), ...told(onTeams('aad-helen'), CHANNEL, 'helen')],
    ],
    ['a channel without a manager: nobody reads so', { target: CHANNEL }, { managers: [] }, []],
    ['a channel whose manager is nowhere: nobody reads so', { target: CHANNEL }, { managers: [manager()] }, []],
    ['somebody who is nowhere else: their manager reads so', { target: SANNE }, {}, told(onTeams('aad-ruben'), SANNE)],
    [
      'somebody who is elsewhere too: the message goes there, and nobody need read so',
      { target: SANNE },
      { elsewhere: [SANNE_IN_SLACK] },
      [sent('post.queued', LEAD, SANNE_IN_SLACK)],
    ],
    [
      'somebody who is elsewhere too: a direct message goes there as one',
      { target: SANNE, kind: 'direct' },
      { elsewhere: [SANNE_IN_SLACK] },
      [sent('direct.queued', LEAD, SANNE_IN_SLACK)],
    ],
    ...(['update', 'line'] as const).map((kind): [string, Refused, Facts, Change[]] => [
      `somebody who is elsewhere too: an ${kind} of a message that never stood says nothing alone`,
      { target: SANNE, kind },
      { elsewhere: [SANNE_IN_SLACK] },
      [],
    ]),
    [
      'a manager who is elsewhere too: that something is closed goes there',
      { target: SANNE, kind: 'direct', subject: UNREACHABLE },
      { elsewhere: [SANNE_IN_SLACK] },
      [sent('direct.queued', UNREACHABLE, SANNE_IN_SLACK)],
    ],
    [
      'a manager who is nowhere else: that nobody can be told is told nobody',
      { target: SANNE, kind: 'direct', subject: UNREACHABLE },
      {},
      [],
    ],
  ];
  test.each(CASES)('%s', (_what, refused, facts, then) => {
    refusing(facts)
      .when(makeFailure(refused))
      .follows([ended, closed(refused.target), ...then]);
  });
});

describe('a place that is known to be closed', () => {
  test('is not marked again, and nobody reads so twice', () => {
    refusing({ isKnownClosed: true })
      .when(makeFailure({ target: CHANNEL }))
      .follows([ended]);
  });

  test('is somebody’s who is elsewhere too: what was for them still goes there', () => {
    refusing({ isKnownClosed: true, elsewhere: [SANNE_IN_SLACK] })
      .when(makeFailure({ target: SANNE }))
      .follows([ended, sent('post.queued', LEAD, SANNE_IN_SLACK)]);
  });
});

describe('what is sent to some for what they said or did not say', () => {
  const PRIVATE: Subject[] = [
    { kind: 'receipt', action: 'a', person: 'sanne' },
    { kind: 'reminder', month: '2026-03', person: 'sanne' },
    { kind: 'thanks', thanks: 't' },
  ];
  test.each(PRIVATE)(
    'a $kind that cannot be brought is told nobody: a manager would know for whom it was',
    (subject) => {
      refusing()
        .when(makeFailure({ target: SANNE, kind: 'direct', subject }))
        .follows([ended]);
    },
  );

  test.each(PRIVATE)('a $kind goes where else they are', (subject) => {
    refusing({ elsewhere: [SANNE_IN_SLACK] })
      .when(makeFailure({ target: SANNE, kind: 'direct', subject }))
      .follows([ended, sent('direct.queued', subject, SANNE_IN_SLACK)]);
  });
});

test('where no person can help, it ends and nothing else happens', () => {
  refusing()
    .when(makeFailure({ target: CHANNEL }, { isSomebodyNeeded: false }))
    .follows([ended]);
});

describe('how it ended is true at once with all that follows', () => {
  const { failure } = makeFailure({ target: CHANNEL });
  const { delivery, reason } = failure;

  test('of a place that is closed', () => {
    const result = { kind: 'refused', reason, isTargetClosed: true } as const;
    refusing()
      .when({ failure })
      .follows([{ ...ended, delivery, result, at: NOW }, closed(CHANNEL), ...told(onTeams('aad-ruben'), CHANNEL)]);
  });

  test('of what got too old', () => {
    refusing()
      .when(makeFailure({ target: CHANNEL }, { state: 'expired', isTargetClosed: false }))
      .follows([
        { ...ended, result: { kind: 'expired', reason } },
        closed(CHANNEL),
        ...told(onTeams('aad-ruben'), CHANNEL),
      ]);
  });

  test('unless another has it by now, who says how it ends', () => {
    refusing({ isUnderWay: false }).when({ failure }).follows([], 'another’s');
  });
});

describe('what is read of a refusal', () => {
  const sanne = makePerson({ identities: [onTeams('aad-sanne'), inSlack('U-sanne'), inSlack('U-sanne2')] });
  const people = [
    sanne,
    ruben,
    makePerson({ id: 'helen', role: 'manager', team: 'marketing' }),
    makePerson({ id: 'emma', team: 'marketing' }),
  ];
  const read = (failure: { failure: DeliveryFailure }, ...known: ChatTarget[]) => {
    const reads = makeReads({
      people: async () => people,
      organisation: async () => makeOrganisation(),
      messageDays: async () => [],
      absences: async () => [],
      person: async ({ user }) => people.find(({ identities }) => identities.some((each) => each.user === user)),
      isUnderWay: async () => true,
      isTargetClosed: async (_organisation, { id }) => known.some((each) => each.id === id),
      isReasonKnown: async (_organisation, { id }, reason) => reason === 'gone' && known.some((each) => each.id === id),
    });
    return deliveryRefused.read?.(reads, {}, { kind: 'delivery.refused', ...failure }, NOW);
  };

  test('of a channel: its managers, which are those of sales, and nowhere else', async () => {
    const facts = await read(makeFailure({ target: CHANNEL }));
    expect(facts).toMatchObject({ isUnderWay: true, isKnownClosed: false, elsewhere: [] });
    expect([...(facts?.managers?.byId.values() ?? [])].map(({ person }) => person)).toEqual([ruben]);
    expect(await read(makeFailure({ target: CHANNEL }), CHANNEL)).toMatchObject({ isKnownClosed: true });
    const another = makeFailure({ target: CHANNEL }, { reason: 'is_archived' });
    expect(await read(another, CHANNEL), 'of another reason nobody heard').toMatchObject({ isKnownClosed: false });
  });

  test('of somebody: in which other workspaces they are, but for those known to be closed', async () => {
    const failure = makeFailure({ target: SANNE });
    expect(await read(failure)).toMatchObject({ elsewhere: [SANNE_IN_SLACK, targetOf(inSlack('U-sanne2'))] });
    expect(await read(failure, SANNE_IN_SLACK)).toMatchObject({ elsewhere: [targetOf(inSlack('U-sanne2'))] });
  });

  test('of what is about them alone: only in those after it, as none of them is marked', async () => {
    const subject: Subject = { kind: 'receipt', action: 'a', person: 'sanne' };
    const here = targetOf(inSlack('U-sanne'));
    expect(await read(makeFailure({ target: SANNE, subject }))).toMatchObject({
      elsewhere: [here, { id: 'U-sanne2' }],
    });
    expect(await read(makeFailure({ target: here, subject }))).toMatchObject({ elsewhere: [] });
  });

  test('of somebody whom nobody knows any more: nowhere', async () => {
    const target = targetOf(onTeams('aad-gone'));
    expect(await read(makeFailure({ target }))).toMatchObject({ elsewhere: [] });
  });

  test('of a message that may have arrived: it goes nowhere else', async () => {
    expect(await read(makeFailure({ target: SANNE }, { isTargetClosed: false }))).toMatchObject({ elsewhere: [] });
  });
});
