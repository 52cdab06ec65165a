import { expect } from 'vitest';
import { DELIVERY_EXPIRES_MS } from '../../../src/domain/deliveries/delivery.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import type { Change } from '../../../src/store/change.ts';
import { onBoth } from '../bed.ts';
import {
  ACME,
  channel,
  claimOne,
  direct,
  drain,
  ended,
  lined,
  organisation,
  person,
  posted,
  refused,
  sent,
  someone,
  T,
} from '../given.ts';

const closed = (id: string): Change => ({
  kind: 'target.closed',
  organisation: ACME,
  target: channel(id),
  reason: 'is_archived',
  at: T,
});
const opened = (at = T): Change => ({ kind: 'target.opened', organisation: ACME, at });

onBoth('a target is closed once, however often it refuses', async ({ store }) => {
  expect(await store.reads.isTargetClosed(channel('C1'))).toBe(false);
  expect(await store.commit([closed('C1'), direct('a', 'U-ruben')])).toBe('kept');
  expect(await store.commit([closed('C1'), direct('a', 'U-ruben')])).toBe('outrun');
  expect(await store.outbox.lines(10), 'a manager is told once').toHaveLength(1);
  expect(await store.reads.isTargetClosed(channel('C1'))).toBe(true);
  expect(await store.reads.isTargetClosed(channel('C2'))).toBe(false);
  expect(await store.reads.isTargetClosed(channel('C1', 'T2'))).toBe(false);
  expect(await store.reads.isTargetClosed(someone('U1'))).toBe(false);
});

onBoth('once the set-up is applied again, the cards that were refused get another chance', async ({ store }) => {
  await store.commit([posted('a')]);
  await store.commit([refused(await claimOne(store)), closed('C1')]);
  expect(await store.outbox.nextDue()).toBeUndefined();
  await store.commit([opened(T + 60_000)]);
  expect(await store.reads.isTargetClosed(channel('C1'))).toBe(false);
  const again = await claimOne(store, T + 60_000);
  expect([again.attempts, again.kind]).toEqual([1, 'post']);
  await store.commit([lined('a')]);
  await store.commit([sent(again)]);
  expect((await drain(store, T + 60_000)).map(({ kind }) => kind)).toEqual(['line']);
});

onBoth('cards given up days ago, and what was sent, are left alone', async ({ store }) => {
  await store.commit([posted('old'), posted('sent', 'C2'), posted('expired', 'C3')]);
  const [old, delivered, late] = await store.outbox.claim(T, 50);
  if (!old || !delivered || !late) throw new Error('three were due');
  await store.commit([refused(old)]);
  await store.commit([sent(delivered)]);
  await store.commit([ended(late, { kind: 'expired', reason: 'busy' })]);
  await store.commit([opened(T + DELIVERY_EXPIRES_MS)]);
  expect(await store.outbox.claim(T + DELIVERY_EXPIRES_MS, 50)).toEqual([]);
  await store.commit([opened(T + 1)]);
  expect(await store.outbox.claim(T + 1, 50)).toHaveLength(2);
});

onBoth('another organisation’s refused cards are not sent again', async ({ store }) => {
  const theirs: Change = { ...posted('b', channel('C9', 'T9')), organisation: 'other' } as Change;
  await store.commit([theirs]);
  await store.commit([refused(await claimOne(store))]);
  await store.commit([opened()]);
  expect(await store.outbox.claim(T, 50)).toEqual([]);
});

onBoth('an organisation and its people are as they were last described', async ({ store }) => {
  expect(await store.reads.intakeOrganisation()).toBeUndefined();
  const [sanne, bram] = [person('sanne'), person('bram', { role: 'manager' })];
  await store.commit([{ kind: 'organisation.kept', organisation: organisation(), people: [sanne, bram] }]);
  expect(await store.reads.intakeOrganisation()).toEqual(organisation());
  expect(await store.reads.organisation(ACME)).toEqual(organisation());
  expect(await store.reads.organisation('other')).toBeUndefined();
  expect(await store.reads.people(ACME)).toEqual([bram, sanne]);
  const renamed = organisation({ name: 'Acme NV', zone: 'Europe/Brussels' });
  const moved = person('bram', { identities: [{ platform: 'slack', workspace: 'T1', user: 'U-sanne' }] });
  expect(await store.commit([{ kind: 'organisation.kept', organisation: renamed, people: [moved] }])).toBe('kept');
  expect((await store.reads.intakeOrganisation())?.name).toBe('Acme NV');
  expect((await store.reads.people(ACME)).map(({ id }) => id)).toEqual(['bram']);
  expect((await store.reads.person({ platform: 'slack', workspace: 'T1', user: 'U-sanne' }))?.id).toBe('bram');
  expect(await store.reads.person({ platform: 'slack', workspace: 'T1', user: 'U-bram' })).toBeUndefined();
});

onBoth('a person is known by each identity, in its own workspace only', async ({ store }) => {
  const identities = [
    { platform: 'slack' as const, workspace: 'T1', user: 'U1' },
    { platform: 'teams' as const, workspace: 'tenant', user: '29:1' },
  ];
  const sanne = person('sanne', { identities });
  await store.commit([{ kind: 'organisation.kept', organisation: organisation(), people: [sanne] }]);
  for (const identity of identities) expect(await store.reads.person(identity)).toEqual(sanne);
  expect(await store.reads.person({ platform: 'slack', workspace: 'tenant', user: '29:1' })).toBeUndefined();
});

onBoth('a person is found by e-mail however it is capitalised, in their own organisation only', async ({ store }) => {
  const people = [person('sanne', { email: 'Sanne.DeBoer@Acme.example' }), person('bram'), nameless(person('fleur'))];
  await store.commit([{ kind: 'organisation.kept', organisation: organisation(), people }]);
  expect((await store.reads.personByEmail(ACME, 'sanne.deboer@ACME.example'))?.id).toBe('sanne');
  expect((await store.reads.personByEmail(ACME, 'bram@acme.example'))?.id).toBe('bram');
  expect(await store.reads.personByEmail(ACME, 'nobody@acme.example')).toBeUndefined();
  expect(await store.reads.personByEmail('other', 'bram@acme.example')).toBeUndefined();
});

function nameless({ email: _email, ...rest }: Person): Person {
  return rest;
}
