import { expect } from 'vitest';
import { LINK_MISSES_MAX, LINK_MISSES_MS } from '../../../src/domain/people/link.ts';
import type { Identity } from '../../../src/domain/people/person.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, makeOrganisation, makePerson, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const CODE = 'ABCDE12345';
const { account: FIVE, organisation: HUNDRED } = LINK_MISSES_MAX;
const onTeams = (user: string): Identity => ({ platform: 'teams', workspace: 'tenant', user });
const THIEF = onTeams('aad-thief');

const miss = (by = THIEF, at = NOW, organisation = ACME): Change => ({ kind: 'link.missed', organisation, by, at });
const count = (store: Store, by = THIEF, at = NOW) => store.reads.linkMisses(ACME, by, at - LINK_MISSES_MS);
const repeat = <T>(times: number, body: (place: number) => T): T[] =>
  Array.from({ length: times }, (_no, n) => body(n));

async function setUp(store: Store): Promise<void> {
  for (const organisation of [makeOrganisation(), makeOrganisation({ id: 'other' })])
    await store.commit([{ kind: 'organisation.kept', organisation, people: [] }]);
  await store.commit([
    { kind: 'organisation.kept', organisation: makeOrganisation(), people: [makePerson('sanne')] },
    { kind: 'link.offered', organisation: ACME, person: 'sanne', code: CODE, until: NOW + LINK_MISSES_MS },
  ]);
}

/** The right code, as it is decided before anything else is kept. */
async function decideToLink(store: Store, identity: Identity, at = NOW): Promise<Change> {
  const offer = await store.reads.linkOffered(ACME, CODE, at);
  if (offer === undefined) throw new Error('the code is gone');
  return { kind: 'identity.linked', ...offer, identity, at };
}

testOnBoth(
  'of forty wrong codes of one account at once, through two instances, five are listened to',
  async ({ store, openAnother }) => {
    await setUp(store);
    const stores = [store, await openAnother()];
    const kept = await Promise.all(repeat(40, (n) => stores[n % 2]?.commit([miss()])));
    expect(kept.filter((each) => each === 'kept')).toHaveLength(FIVE);
    expect(kept.filter((each) => each === 'outrun')).toHaveLength(40 - FIVE);
    expect(await count(store)).toEqual({ account: FIVE, organisation: FIVE });
    expect(await count(store, onTeams('aad-other'))).toEqual({ account: 0, organisation: FIVE });
  },
);

testOnBoth(
  'the right code among them is not looked at once there were five, however early it was decided',
  async ({ store, openAnother }) => {
    await setUp(store);
    const right = await decideToLink(store, THIEF);
    for (const _time of repeat(FIVE, () => 0)) await store.commit([miss()]);
    const other = await openAnother();
    expect(await other.commit([right])).toBe('outrun');
    expect(await store.reads.person(THIEF)).toBeUndefined();
    expect(await store.commit([await decideToLink(store, onTeams('aad-sanne'))])).toBe('kept');
  },
);

testOnBoth(
  'of a right code and wrong ones at the same moment either comes first, and never six are heard',
  async ({ store, openAnother }) => {
    await setUp(store);
    const other = await openAnother();
    for (const _time of repeat(FIVE - 1, () => 0)) await store.commit([miss()]);
    const right = await decideToLink(store, THIEF);
    const [linked, ...missed] = await Promise.all([other.commit([right]), ...repeat(6, () => store.commit([miss()]))]);
    expect(missed.filter((each) => each === 'kept')).toHaveLength(1);
    expect((await store.reads.person(THIEF))?.id).toBe(linked === 'kept' ? 'sanne' : undefined);
  },
);

testOnBoth('many accounts of one organisation guess a hundred times together, those of another on', async (of) => {
  const { store } = of;
  await setUp(store);
  const all = repeat(HUNDRED + 20, (n) => store.commit([miss(onTeams(`aad-${n % 30}`))]));
  expect((await Promise.all(all)).filter((each) => each === 'kept')).toHaveLength(HUNDRED);
  const unheard = onTeams('aad-new');
  expect(await store.commit([miss(unheard)])).toBe('outrun');
  expect(await store.commit([await decideToLink(store, unheard)])).toBe('outrun');
  expect(await store.commit([miss(unheard, NOW, 'other')])).toBe('kept');
});

testOnBoth('each wrong code counts for an hour and is then forgotten; another instance knows them', async (of) => {
  const { store, openAnother, runSql } = of;
  await setUp(store);
  for (const n of repeat(FIVE, (place) => place)) await store.commit([miss(THIEF, NOW + n)]);
  const after = NOW + LINK_MISSES_MS;
  const other = await openAnother();
  expect(await other.commit([miss(THIEF, after - 1)])).toBe('outrun');
  // The first is an hour old: one more is heard, the other four count on.
  expect((await count(other, THIEF, after)).account).toBe(FIVE - 1);
  expect([await other.commit([miss(THIEF, after)]), await store.commit([miss(THIEF, after)])]).toEqual([
    'kept',
    'outrun',
  ]);
  await store.commit([{ kind: 'past.forgotten', at: after }]);
  expect(await runSql('select * from link_misses')).toHaveLength(FIVE);
  await store.commit([{ kind: 'past.forgotten', at: after + LINK_MISSES_MS }]);
  expect(await runSql('select * from link_misses')).toEqual([]);
});

testOnBoth('what is kept of a wrong code is whose it was and when, and goes with an erasure', async (of) => {
  const { store, runSql } = of;
  await setUp(store);
  await store.commit([miss(), miss(onTeams('aad-other'))]);
  await store.commit([await decideToLink(store, THIEF)]);
  expect(Object.keys((await runSql('select * from link_misses'))[0] ?? {}).sort()).toEqual([
    'at',
    'organisation',
    'platform',
    'user_id',
    'workspace',
  ]);
  await store.commit([{ kind: 'person.erased', organisation: ACME, person: 'sanne', at: NOW }]);
  expect((await runSql('select user_id from link_misses')).map(({ user_id }) => user_id)).toEqual(['aad-other']);
});

testOnBoth('an account that is unlinked is nobody’s, and can be linked again', async ({ store }) => {
  await setUp(store);
  await store.commit([await decideToLink(store, THIEF)]);
  const person = await store.reads.person(THIEF);
  if (person === undefined) throw new Error('nobody is linked');
  expect(await store.commit([{ kind: 'identity.unlinked', person, identity: THIEF }])).toBe('kept');
  expect(await store.reads.person(THIEF)).toBeUndefined();
  expect(await store.reads.personById(ACME, 'sanne')).toEqual(makePerson('sanne'));
  expect(await store.commit([{ kind: 'identity.unlinked', person, identity: THIEF }])).toBe('outrun');
  await store.commit([{ kind: 'link.offered', organisation: ACME, person: 'sanne', code: CODE, until: NOW + 1 }]);
  expect(await store.commit([await decideToLink(store, THIEF)])).toBe('kept');
});
