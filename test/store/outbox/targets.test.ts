import { expect } from 'vitest';
import { DELIVERY_EXPIRES_MS, NOTHING_LEFT, PERHAPS_SENT } from '../../../src/domain/deliveries/delivery.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { HOUR_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import {
  ACME,
  changeCard,
  claimOne,
  endDelivery,
  leaveInDoubt,
  makeOrganisation,
  makePerson,
  markSent,
  NOW,
  postCards,
  queueDirect,
  queueLine,
  queuePost,
  refuse,
  retryLater,
  sendAllDue,
  toChannel,
  toPerson,
} from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const closed = (id: string): Change => ({
  kind: 'target.closed',
  organisation: ACME,
  target: toChannel(id),
  reason: 'is_archived',
  at: NOW,
});
const opened = (at = NOW): Change => ({ kind: 'target.opened', organisation: ACME, at });

testOnBoth('a target is closed once, however often it refuses', async ({ store }) => {
  expect(await store.reads.isTargetClosed(ACME, toChannel('C1'))).toBe(false);
  expect(await store.commit([closed('C1'), queueDirect('a', 'U-ruben')])).toBe('kept');
  expect(await store.commit([closed('C1'), queueDirect('a', 'U-ruben')])).toBe('outrun');
  expect(await store.outbox.lines(10), 'a manager is told once').toHaveLength(1);
  expect(await store.reads.isTargetClosed(ACME, toChannel('C1'))).toBe(true);
  expect(await store.reads.isTargetClosed(ACME, toChannel('C2'))).toBe(false);
  expect(await store.reads.isTargetClosed(ACME, toChannel('C1', 'T2'))).toBe(false);
  expect(await store.reads.isTargetClosed(ACME, toPerson('U1'))).toBe(false);
});

testOnBoth('a card is in doubt from when it leaves until it is known where it stands', async ({ store }) => {
  const isInDoubt = (id = 'C1', organisation = ACME) => store.reads.isCardInDoubt(organisation, toChannel(id));
  await store.commit([queuePost('a'), queuePost('b')]);
  expect(await isInDoubt(), 'it waits').toBe(false);
  const first = await claimOne(store);
  expect(await isInDoubt(), 'it is on its way').toBe(true);
  await store.commit([leaveInDoubt(first, NOW + 10)]);
  expect(await isInDoubt(), 'nobody answered').toBe(true);
  expect([await isInDoubt('C2'), await isInDoubt('C1', 'other')]).toEqual([false, false]);
  const again = await claimOne(store, NOW + 10);
  await store.commit([retryLater(again, NOW + 20, NOW + 10)]);
  expect(await isInDoubt(), 'asked for again in vain').toBe(true);
  await store.commit([markSent(await claimOne(store, NOW + 20))]);
  expect(await isInDoubt(), 'it is known').toBe(false);
});

testOnBoth('each reason for which it takes nothing is news', async ({ store }) => {
  await store.commit([closed('C1')]);
  expect(await store.reads.isReasonKnown(ACME, toChannel('C1'), 'is_archived')).toBe(true);
  expect(await store.reads.isReasonKnown(ACME, toChannel('C1'), 'not_in_channel')).toBe(false);
  expect(await store.commit([{ ...closed('C1'), reason: 'not_in_channel' } as Change])).toBe('kept');
  expect(await store.reads.isReasonKnown(ACME, toChannel('C1'), 'not_in_channel')).toBe(true);
});

testOnBoth(
  'a message that comes there makes every reason news again; a card drawn anew does not',
  async ({ store }) => {
    const isKnown = () => store.reads.isReasonKnown(ACME, toChannel('C1'), 'is_archived');
    await postCards(store, 'a');
    await store.commit([closed('C1'), closed('C2'), changeCard('a')]);
    expect((await sendAllDue(store)).map(({ kind }) => kind)).toEqual(['update']);
    expect(await isKnown()).toBe(true);
    await store.commit([queuePost('b')]);
    await sendAllDue(store, NOW + 10_000);
    expect(await isKnown()).toBe(false);
    expect(await store.reads.isTargetClosed(ACME, toChannel('C1'))).toBe(false);
    expect(await store.reads.isTargetClosed(ACME, toChannel('C2')), 'of that place alone').toBe(true);
  },
);

testOnBoth('once the set-up is applied again, the cards that were refused get another chance', async ({ store }) => {
  await store.commit([queuePost('a')]);
  await store.commit([refuse(await claimOne(store)), closed('C1')]);
  expect(await store.outbox.nextDue()).toBeUndefined();
  await store.commit([opened(NOW + 60_000)]);
  expect(await store.reads.isTargetClosed(ACME, toChannel('C1'))).toBe(false);
  const again = await claimOne(store, NOW + 60_000);
  expect([again.attempts, again.kind]).toEqual([1, 'post']);
  await store.commit([queueLine('a')]);
  await store.commit([markSent(again)]);
  expect((await sendAllDue(store, NOW + 60_000)).map(({ kind }) => kind)).toEqual(['line']);
});

testOnBoth('cards given up days ago, and what was sent, are left alone', async ({ store }) => {
  await store.commit([queuePost('old'), queuePost('sent', 'C2'), queuePost('expired', 'C3')]);
  const [old, delivered, late] = await store.outbox.claim(NOW, 50);
  if (!old || !delivered || !late) throw new Error('three were due');
  await store.commit([refuse(old)]);
  await store.commit([markSent(delivered)]);
  await store.commit([endDelivery(late, { kind: 'expired', reason: 'busy' })]);
  await store.commit([opened(NOW + DELIVERY_EXPIRES_MS)]);
  expect(await store.outbox.claim(NOW + DELIVERY_EXPIRES_MS, 50)).toEqual([]);
  await store.commit([opened(NOW + 1)]);
  expect(await store.outbox.claim(NOW + 1, 50)).toHaveLength(2);
});

testOnBoth('another organisation’s refused cards are not sent again', async ({ store }) => {
  const theirs: Change = { ...queuePost('b', toChannel('C9', 'T9')), organisation: 'other' } as Change;
  await store.commit([theirs]);
  await store.commit([refuse(await claimOne(store))]);
  await store.commit([opened()]);
  expect(await store.outbox.claim(NOW, 50)).toEqual([]);
});

testOnBoth('an organisation and its people are as they were last described', async ({ store }) => {
  expect(await store.reads.organisations()).toEqual([]);
  const [sanne, bram] = [makePerson('sanne'), makePerson('bram', { role: 'manager' })];
  await store.commit([{ kind: 'organisation.kept', organisation: makeOrganisation(), people: [sanne, bram] }]);
  expect(await store.reads.organisations()).toEqual([makeOrganisation()]);
  expect(await store.reads.organisation(ACME)).toEqual(makeOrganisation());
  expect(await store.reads.organisation('other')).toBeUndefined();
  expect(await store.reads.people(ACME)).toEqual([bram, sanne]);
  const renamed = makeOrganisation({ name: 'Acme NV', zone: 'Europe/Brussels' });
  const moved = makePerson('bram', { identities: [{ platform: 'slack', workspace: 'T1', user: 'U-sanne' }] });
  expect(await store.commit([{ kind: 'organisation.kept', organisation: renamed, people: [moved] }])).toBe('kept');
  expect((await store.reads.organisation(ACME))?.name).toBe('Acme NV');
  expect((await store.reads.people(ACME)).map(({ id }) => id)).toEqual(['bram']);
  expect((await store.reads.person({ platform: 'slack', workspace: 'T1', user: 'U-sanne' }))?.id).toBe('bram');
  expect(await store.reads.person({ platform: 'slack', workspace: 'T1', user: 'U-bram' })).toBeUndefined();
});

testOnBoth('a person is known by each identity, in its own workspace only', async ({ store }) => {
  const identities = [
    { platform: 'slack' as const, workspace: 'T1', user: 'U1' },
    { platform: 'teams' as const, workspace: 'tenant', user: '29:1' },
  ];
  const sanne = makePerson('sanne', { identities });
  await store.commit([{ kind: 'organisation.kept', organisation: makeOrganisation(), people: [sanne] }]);
  for (const identity of identities) expect(await store.reads.person(identity)).toEqual(sanne);
  expect(await store.reads.person({ platform: 'slack', workspace: 'tenant', user: '29:1' })).toBeUndefined();
});

testOnBoth(
  'a person is found by e-mail however it is capitalised, in their own organisation only',
  async ({ store }) => {
    const people = [
      makePerson('sanne', { email: 'Sanne.DeBoer@Acme.example' }),
      makePerson('bram'),
      nameless(makePerson('fleur')),
    ];
    await store.commit([{ kind: 'organisation.kept', organisation: makeOrganisation(), people }]);
    expect((await store.reads.personByEmail(ACME, 'sanne.deboer@ACME.example'))?.id).toBe('sanne');
    expect((await store.reads.personByEmail(ACME, 'bram@acme.example'))?.id).toBe('bram');
    expect(await store.reads.personByEmail(ACME, 'nobody@acme.example')).toBeUndefined();
    expect(await store.reads.personByEmail('other', 'bram@acme.example')).toBeUndefined();
  },
);

function nameless({ email: _email, ...rest }: Person): Person {
  return rest;
}

testOnBoth(
  'a card that was refused, or took too long, is known to have been given up there, until it is moved or sent',
  async ({ store }) => {
    const show = { kind: 'lead', lead: 'a' } as const;
    const listGivenUp = async (organisation = ACME) => store.reads.givenUpOf(organisation, show);
    await store.commit([queuePost('a'), queuePost('a', 'C2'), queuePost('a', 'C3')]);
    expect(await listGivenUp()).toEqual([]);
    const [first, second, third] = await store.outbox.claim(NOW, 50);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three were due');
    const tooLong = endDelivery(second, { kind: 'expired', reason: 'too old' });
    await store.commit([refuse(first)]);
    await store.commit([tooLong]);
    await store.commit([leaveInDoubt(third, NOW + 10)]);
    expect(await listGivenUp()).toEqual([toChannel('C1'), toChannel('C2')]);
    expect(await listGivenUp('other')).toEqual([]);
    expect(await store.reads.placesOf(ACME, show)).toMatchObject([{ target: toChannel('C3') }]);
    await store.commit([{ kind: 'card.moved', organisation: ACME, subject: show, to: toChannel('C1'), at: NOW }]);
    expect(await listGivenUp(), 'it is tried anew').toEqual([]);
  },
);

testOnBoth('what was given up comes anew where that is asked for, unless it may stand there', async ({ store }) => {
  const again = async () => {
    await store.commit([{ ...queuePost('a'), isAnew: true } as Change]);
    return (await store.outbox.claim(NOW + HOUR_MS, 50)).length;
  };
  await store.commit([queuePost('a')]);
  const perhaps = { kind: 'refused', reason: PERHAPS_SENT, isTargetClosed: false } as const;
  await store.commit([endDelivery(await claimOne(store), perhaps)]);
  expect(await again(), 'a person looks').toBe(0);
  await store.commit([opened()]);
  await store.commit([refuse(await claimOne(store))]);
  await store.commit([queuePost('a')]);
  expect(await store.outbox.claim(NOW + HOUR_MS, 50), 'nobody asked for it').toEqual([]);
  expect(await again()).toBe(1);
});

testOnBoth(
  'what had nothing left to say is said once there is something again; what stands, waits or may stand is not said twice',
  async ({ store }) => {
    const nothing = { kind: 'refused', reason: NOTHING_LEFT, isTargetClosed: false } as const;
    const again = async () => {
      await store.commit([{ ...queuePost('a'), isAnew: true } as Change]);
      return (await store.outbox.claim(NOW + HOUR_MS, 50)).length;
    };
    await store.commit([queuePost('a')]);
    await store.commit([endDelivery(await claimOne(store), nothing)]);
    await store.commit([queuePost('a')]);
    expect(await store.outbox.claim(NOW + HOUR_MS, 50), 'no news').toEqual([]);
    await store.commit([{ ...queuePost('a'), isAnew: true } as Change]);
    const anew = await claimOne(store, NOW + HOUR_MS);
    expect(await again(), 'it is on its way').toBe(0);
    await store.commit([leaveInDoubt(anew, NOW + 2 * HOUR_MS, NOW + HOUR_MS)]);
    const doubted = await claimOne(store, NOW + 2 * HOUR_MS);
    await store.commit([endDelivery(doubted, nothing)]);
    expect(await again(), 'it may stand').toBe(0);
  },
);
