import { expect } from 'vitest';
import type { FollowUpStep } from '../../../src/domain/leads/clock/follow-up-steps.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, makeLead, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const added = (id: string, nextStepAt: number, owner?: string): Change => ({
  kind: 'lead.added',
  lead: makeLead(id, { dueAt: NOW + 100, nextStepAt, ...(owner && { owner }) }),
});
const taken = (
  lead: string,
  was: number,
  more: { owner?: string; step?: FollowUpStep; nextStepAt?: number } = {},
): Change => ({
  kind: 'lead.step-taken',
  lead,
  was,
  ...more,
});
const list = async (store: Store, now = NOW) => (await store.reads.leadsToLookAt(ACME, now)).map(({ id }) => id);

testOnBoth(
  'leads are looked at in the order in which they are due, fifty at once, each until its next step',
  async ({ store }) => {
    await store.commit([added('b', NOW - 1), added('a', NOW - 1), added('first', NOW - 2), added('later', NOW + 1)]);
    expect(await list(store)).toEqual(['first', 'a', 'b']);
    await store.commit([
      taken('first', NOW - 2, { step: 50, nextStepAt: NOW + 5 }),
      taken('a', NOW - 1, { step: 150 }),
    ]);
    expect(await list(store)).toEqual(['b']);
    expect(await store.reads.lead(ACME, 'first')).toMatchObject({ step: 50, nextStepAt: NOW + 5 });
    expect(await list(store, NOW + 5)).toEqual(['b', 'later', 'first']);
    await store.commit(Array.from({ length: 60 }, (_none, n) => added(`many-${n}`, NOW - 9)));
    expect(await list(store)).toHaveLength(50);
    expect(await store.reads.leadsToLookAt('other', NOW)).toEqual([]);
  },
);

testOnBoth('what comes next of some owners is asked in the order in which it is due', async ({ store }) => {
  await store.commit([
    ...[added('now', NOW, 'sanne'), added('last', NOW + 2, 'sanne'), added('first', NOW + 1, 'bram')],
    ...[added('late', NOW + 3, 'sanne'), added('free', NOW + 1), added('other', NOW + 1, 'finn')],
    ...[added('said', NOW + 1, 'sanne'), added('touched', NOW + 1, 'sanne')],
  ]);
  await store.commit([
    taken('said', NOW + 1, { owner: 'sanne', step: 50, nextStepAt: NOW + 2 }),
    { kind: 'lead.contacted', lead: 'touched', by: 'sanne', at: NOW },
  ]);
  const span = { after: NOW, until: NOW + 2 };
  const next = await store.reads.leadsToLookAtNext(ACME, ['sanne', 'bram'], span);
  expect(next.map(({ id }) => id)).toEqual(['first', 'last']);
  expect(await store.reads.leadsToLookAtNext('other', ['sanne'], span)).toEqual([]);
  expect(await store.reads.leadsToLookAtNext(ACME, [], span)).toEqual([]);
});

testOnBoth('of two instances that take a step at once one keeps it', async ({ store }) => {
  await store.commit([added('a', NOW)]);
  const step = taken('a', NOW, { step: 50, nextStepAt: NOW + 5 });
  const kept = await Promise.all([store.commit([step]), store.commit([step])]);
  expect(kept.toSorted()).toEqual(['kept', 'outrun']);
});

testOnBoth('a step is decided on anew when the lead is another’s meanwhile, or was touched', async ({ store }) => {
  await store.commit([added('mine', NOW, 'sanne'), added('free', NOW), added('touched', NOW), added('ended', NOW)]);
  await store.commit([
    { kind: 'lead.claimed', lead: 'mine', by: 'bram', from: 'sanne', at: NOW },
    { kind: 'lead.claimed', lead: 'free', by: 'bram', at: NOW },
    { kind: 'lead.contacted', lead: 'touched', by: 'bram', at: NOW },
    {
      ...{ kind: 'lead.outcome-given', organisation: ACME, lead: 'ended', outcome: { kind: 'opportunity' } },
      ...{ at: NOW, sinceMs: 1, toldAt: NOW },
    },
  ]);
  const steps = [
    taken('mine', NOW, { owner: 'sanne', step: 50 }),
    taken('free', NOW),
    taken('touched', NOW),
    taken('ended', NOW),
  ];
  for (const step of steps) expect(await store.commit([step])).toBe('outrun');
  expect(await store.commit([taken('mine', NOW, { owner: 'bram', step: 50 })])).toBe('kept');
  expect(await list(store)).toEqual(['free']);
});

testOnBoth('of two instances that tell the managers at once one does', async ({ store }) => {
  await store.commit([added('a', NOW), added('b', NOW)]);
  const escalated = (lead: string, was: number | undefined, at: number): Change => ({
    ...{ kind: 'leads.escalated', organisation: ACME, leads: [{ lead, was: NOW, step: 150 }] },
    ...{ was, at },
  });
  expect(await store.reads.escalatedAt(ACME)).toBeUndefined();
  const first = await Promise.all(['a', 'b'].map((lead) => store.commit([escalated(lead, undefined, NOW)])));
  expect(first.toSorted()).toEqual(['kept', 'outrun']);
  expect(await store.reads.escalatedAt(ACME)).toBe(NOW);
  const [left = ''] = await list(store);
  expect(await store.commit([escalated(left, NOW - 1, NOW + 5)])).toBe('outrun');
  expect(await store.commit([escalated(left, NOW, NOW + 5)])).toBe('kept');
  expect(await list(store)).toEqual([]);
});

testOnBoth('a snooze is kept once, over how often it was, and ends with whoever has the lead', async ({ store }) => {
  await store.commit(['a', 'b', 'c', 'd'].map((id) => added(id, NOW - 1, 'sanne')));
  const snoozed = (lead: string, was: number, by = 'sanne'): Change => ({
    ...{ kind: 'lead.snoozed', lead, by, was, until: NOW + 9, at: NOW },
  });
  const kept = await Promise.all([store.commit([snoozed('a', 0)]), store.commit([snoozed('a', 0)])]);
  expect(kept.toSorted()).toEqual(['kept', 'outrun']);
  expect(await store.reads.lead(ACME, 'a')).toMatchObject({ snoozes: 1, snoozedUntil: NOW + 9, nextStepAt: NOW + 9 });
  expect(await store.commit([snoozed('b', 0, 'bram')])).toBe('outrun');
  await store.commit([snoozed('b', 0), snoozed('c', 0), snoozed('d', 0)]);
  expect(await list(store)).toEqual([]);
  await store.commit([
    { kind: 'lead.claimed', lead: 'b', by: 'bram', from: 'sanne', at: NOW },
    { kind: 'lead.given-back', lead: 'c', by: 'sanne', at: NOW },
    { kind: 'person.erased', organisation: ACME, person: 'sanne', at: NOW },
  ]);
  expect(await list(store)).toEqual(['a', 'b', 'c', 'd']);
  for (const id of ['a', 'b', 'c', 'd']) expect(await store.reads.lead(ACME, id)).not.toHaveProperty('snoozedUntil');
});

testOnBoth('a lead is given back, and given to another, only by and from whom it was decided on', async ({ store }) => {
  await store.commit([added('a', NOW + 1, 'sanne'), added('free', NOW + 1)]);
  expect(await store.commit([{ kind: 'lead.given-back', lead: 'a', by: 'bram', at: NOW }])).toBe('outrun');
  const give = (lead: string, to: string, from?: string) =>
    store.commit([{ kind: 'lead.reassigned', lead, by: 'ruben', to, ...(from && { from }), at: NOW }]);
  expect(await give('a', 'bram')).toBe('outrun');
  expect(await give('a', 'bram', 'sanne')).toBe('kept');
  expect(await give('free', 'bram')).toBe('kept');
  expect(await store.reads.lead(ACME, 'a')).toMatchObject({ owner: 'bram', claimedAt: NOW, nextStepAt: NOW + 1 });
  expect(await store.commit([{ kind: 'lead.given-back', lead: 'a', by: 'bram', at: NOW }])).toBe('kept');
  // What its channel reads of it now is drawn again from then on.
  expect(await store.reads.lead(ACME, 'a')).toMatchObject({ step: 0 });
  expect(await store.reads.lead(ACME, 'a')).not.toHaveProperty('owner');
});
