import { expect } from 'vitest';
import type { Change } from '../../../src/store/change.ts';
import { ACME, makeFacts, makeLead, markSent, NOW, postCards, queuePost } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const added = (id: string): Change => ({ kind: 'lead.added', lead: makeLead(id) });
const claimed = (by: string, at = NOW + 1): Change => ({ kind: 'lead.claimed', lead: 'a', by, at });
const contacted = (by: string, at = NOW + 2): Change => ({ kind: 'lead.contacted', lead: 'a', by, at });
const updated = (was: string, more: object = {}): Change => ({
  kind: 'lead.updated',
  lead: 'a',
  facts: makeFacts('crm-a', { company: 'Nieuw BV' }),
  was,
  at: NOW + 3,
  ...more,
});
const WAS = JSON.stringify(makeFacts('crm-a'));

testOnBoth('a lead that is added can be read back as it was given', async ({ store }) => {
  const whole = makeLead('a', {
    facts: makeFacts('crm-a', {
      score: 82.5,
      value: { amount: 1e10, currency: 'EUR' },
      criteria: { 9: true, 1: false },
    }),
    owner: 'sanne',
    partner: 'lotte',
  });
  expect(await store.commit([{ kind: 'lead.added', lead: whole }])).toBe('kept');
  expect(await store.reads.lead(ACME, 'a')).toEqual(whole);
  expect(await store.reads.lead(ACME, 'b')).toBeUndefined();
});

testOnBoth('a lead added twice is outrun, and the first stays', async ({ store }) => {
  await store.commit([added('a')]);
  const other = makeLead('a', { facts: makeFacts('crm-a', { company: 'Ander BV' }) });
  expect(await store.commit([{ kind: 'lead.added', lead: other }])).toBe('outrun');
  expect((await store.reads.lead(ACME, 'a'))?.facts.company).toBe('Voorbeeld BV');
});

testOnBoth('of one lead added by ten at once exactly one is kept', async ({ store }) => {
  const kept = await Promise.all(Array.from({ length: 10 }, () => store.commit([added('a'), queuePost('a')])));
  expect(kept.filter((each) => each === 'kept')).toHaveLength(1);
  expect(await store.outbox.lines(10)).toHaveLength(1);
});

testOnBoth('an update over the facts it was decided on is kept', async ({ store }) => {
  await store.commit([added('a')]);
  expect(await store.commit([updated(WAS, { owner: 'bram', partner: 'lotte' })])).toBe('kept');
  expect(await store.reads.lead(ACME, 'a')).toMatchObject({
    facts: { company: 'Nieuw BV' },
    owner: 'bram',
    partner: 'lotte',
    receivedAt: NOW,
  });
});

testOnBoth('an update over facts that changed meanwhile is outrun', async ({ store }) => {
  await store.commit([added('a')]);
  await store.commit([updated(WAS)]);
  expect(await store.commit([updated(WAS, { facts: makeFacts('crm-a', { company: 'Te laat BV' }) })])).toBe('outrun');
  expect((await store.reads.lead(ACME, 'a'))?.facts.company).toBe('Nieuw BV');
});

testOnBoth('an update leaves the owner who took the lead, and takes away one who was only named', async ({ store }) => {
  await store.commit([{ kind: 'lead.added', lead: makeLead('a', { owner: 'named', partner: 'lotte' }) }]);
  await store.commit([updated(WAS)]);
  const named = await store.reads.lead(ACME, 'a');
  expect([named?.owner, named?.partner]).toEqual([undefined, undefined]);
  await store.commit([claimed('sanne')]);
  const was = JSON.stringify(makeFacts('crm-a', { company: 'Nieuw BV' }));
  expect(await store.commit([updated(was, { facts: makeFacts('crm-a'), owner: 'bram' })])).toBe('kept');
  expect((await store.reads.lead(ACME, 'a'))?.owner).toBe('sanne');
});

testOnBoth('of two who claim a lead at once exactly one has it', async ({ store, openAnother }) => {
  await store.commit([added('a')]);
  const other = await openAnother();
  const kept = await Promise.all([store.commit([claimed('sanne')]), other.commit([claimed('bram')])]);
  expect([...kept].sort()).toEqual(['kept', 'outrun']);
  const winner = kept[0] === 'kept' ? 'sanne' : 'bram';
  expect(await store.reads.lead(ACME, 'a')).toMatchObject({ owner: winner, claimedAt: NOW + 1 });
});

testOnBoth('the first contact counts and a second is outrun', async ({ store }) => {
  await store.commit([added('a')]);
  expect(await store.commit([contacted('sanne')])).toBe('kept');
  expect(await store.commit([contacted('bram', NOW + 9)])).toBe('outrun');
  expect(await store.reads.lead(ACME, 'a')).toMatchObject({ contactedBy: 'sanne', contactedAt: NOW + 2 });
});

testOnBoth('nothing can be claimed, contacted or updated that is not there', async ({ store }) => {
  for (const change of [claimed('sanne'), contacted('sanne'), updated(WAS)]) {
    expect(await store.commit([change])).toBe('outrun');
  }
});

testOnBoth('a lead is found by the message of its card, in its own place only', async ({ store }) => {
  await store.commit([added('a')]);
  await postCards(store, 'a');
  const [row] = await store.outbox.lines(1);
  const at = { platform: 'slack', workspace: 'T1', channel: 'C1', message: `ts-${row?.id}` } as const;
  expect((await store.reads.leadAt(ACME, at))?.id).toBe('a');
  for (const wrong of [{ workspace: 'T2' }, { channel: 'C2' }, { message: 'ts-0' }, { platform: 'teams' as const }]) {
    expect(await store.reads.leadAt(ACME, { ...at, ...wrong })).toBeUndefined();
  }
});

testOnBoth('the message of a line in the thread is no lead card', async ({ store }) => {
  await store.commit([added('a')]);
  await postCards(store, 'a');
  await store.commit([
    {
      kind: 'line.queued',
      organisation: ACME,
      subject: { kind: 'lead', lead: 'a' },
      line: { kind: 'lead-line', lead: 'a', line: { kind: 'updated' } },
      at: NOW,
    },
  ]);
  const [line] = await store.outbox.claim(NOW, 1);
  if (line === undefined) throw new Error('no line was due');
  await store.commit([markSent(line)]);
  const at = { platform: 'slack', workspace: 'T1', channel: 'C1', message: `ts-${line.id}` } as const;
  expect(await store.reads.leadAt(ACME, at)).toBeUndefined();
});

testOnBoth('a lead that somebody has is taken over only from whom it was asked for', async ({ store }) => {
  await store.commit([added('a')]);
  await store.commit([claimed('bram')]);
  const over = (from: string, by: string): Change => ({ kind: 'lead.claimed', lead: 'a', by, from, at: NOW + 9 });
  expect(await store.commit([over('fleur', 'sanne')])).toBe('outrun');
  const both = await Promise.all([store.commit([over('bram', 'sanne')]), store.commit([over('bram', 'fleur')])]);
  expect(both.toSorted()).toEqual(['kept', 'outrun']);
  expect((await store.reads.lead(ACME, 'a'))?.owner).toBe(both[0] === 'kept' ? 'sanne' : 'fleur');
});

testOnBoth('a lead that somebody contacted is neither taken nor taken over any more', async ({ store }) => {
  const contact: Change = { kind: 'lead.contacted', lead: 'a', by: 'sanne', at: NOW + 1 };
  await store.commit([{ kind: 'lead.added', lead: makeLead('a') }]);
  await Promise.all([store.commit([contact]), store.commit([claimed('bram')])]);
  expect(await store.commit([claimed('fleur')])).toBe('outrun');
  expect(await store.commit([{ kind: 'lead.claimed', lead: 'a', by: 'fleur', from: 'bram', at: NOW + 2 }])).toBe(
    'outrun',
  );
});

testOnBoth('a lead that the CRM gives somebody is not taken by a tap that was not asked', async ({ store }) => {
  await store.commit([{ kind: 'lead.added', lead: makeLead('a', { owner: 'bram' }) }]);
  expect(await store.commit([claimed('sanne')])).toBe('outrun');
  expect(await store.commit([claimed('bram')])).toBe('kept');
});
