import { expect } from 'vitest';
import type { Agreement } from '../../../src/domain/promises/agreement/agreement.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const agreement = (id: string, more: Partial<Agreement> = {}): Agreement => ({
  ...{ id, organisation: ACME, what: `What ${id}`, lastDay: '2026-03-06', remindOn: '2026-03-04', state: 'open' },
  ...{ owners: { sales: 'sanne', marketing: 'daan' }, by: 'ruben', at: NOW },
  ...more,
});
const made = (id: string, more?: Partial<Agreement>): Change => ({
  kind: 'agreement.made',
  agreement: agreement(id, more),
});
const place = (id: string) => ({ organisation: ACME, agreement: id });
const settled = (id: string, by = 'sanne'): Change => {
  return { kind: 'agreement.settled', ...place(id), state: 'done', by, at: NOW + 10 };
};
const commitAll = async (store: Store, ...all: Change[]) => {
  for (const change of all) expect(await store.commit([change])).toBe('kept');
};

testOnBoth('an agreement is noted once and settled once, and reminded of once while it is open', async ({ store }) => {
  await commitAll(store, made('late', { lastDay: '2026-03-09' }), made('soon'));
  expect(await store.commit([made('soon')])).toBe('repeated');
  const open = async () => (await store.reads.openAgreements(ACME)).map(({ id }) => id);
  expect(await open()).toEqual(['soon', 'late']);
  expect(await store.reads.agreement(ACME, 'soon')).toEqual(agreement('soon'));
  expect(await store.reads.agreement('another', 'soon')).toBeUndefined();
  const remind = async (today: string) => (await store.reads.agreementsToRemind(ACME, today, 5)).map(({ id }) => id);
  expect([await remind('2026-03-03'), await remind('2026-03-04')]).toEqual([[], ['soon', 'late']]);
  const reminded: Change = { kind: 'agreement.reminded', ...place('soon'), at: NOW };
  await commitAll(store, reminded);
  expect(await store.commit([reminded])).toBe('outrun');
  expect(await remind('2026-03-05')).toEqual(['late']);
  await commitAll(store, settled('late'));
  for (const change of [settled('late', 'daan'), { ...reminded, ...place('late') }])
    expect(await store.commit([change])).toBe('outrun');
  expect(await store.reads.agreement(ACME, 'late')).toMatchObject({ state: 'done', settledBy: 'sanne' });
  expect([await open(), await remind('2026-03-05')]).toEqual([['soon'], []]);
  await commitAll(store, { kind: 'agreements.forgotten', organisation: ACME, before: NOW + 11 });
  expect(await store.reads.agreement(ACME, 'late')).toBeUndefined();
  expect(await open()).toEqual(['soon']);
});

testOnBoth(
  'whoever is erased leaves their agreements, without their name and why they dropped one',
  async ({ store }) => {
    await commitAll(store, made('one'), made('two', { owners: { marketing: 'daan' }, by: 'sanne' }));
    await commitAll(store, { ...settled('two'), state: 'dropped', why: 'I was ill' } as Change);
    expect(await store.reads.ownAgreements(ACME, 'sanne')).toHaveLength(2);
    await commitAll(store, { kind: 'person.erased', organisation: ACME, person: 'sanne', at: NOW });
    expect(await store.reads.ownAgreements(ACME, 'sanne')).toEqual([]);
    const erased = expect.stringMatching(/^erased-/);
    expect(await store.reads.agreement(ACME, 'one')).toEqual(
      agreement('one', { owners: { sales: erased, marketing: 'daan' } }),
    );
    const two = await store.reads.agreement(ACME, 'two');
    expect(two).toMatchObject({ by: erased, settledBy: erased, owners: { marketing: 'daan' }, state: 'dropped' });
    expect(two?.why).toBeUndefined();
  },
);
