import { expect } from 'vitest';
import type { Change } from '../../../src/store/change.ts';
import { onBoth } from '../bed.ts';
import { facts, lead, posted, sent, standing, T } from '../given.ts';

const added = (id: string): Change => ({ kind: 'lead.added', lead: lead(id) });
const claimed = (by: string, at = T + 1): Change => ({ kind: 'lead.claimed', lead: 'a', by, at });
const contacted = (by: string, at = T + 2): Change => ({ kind: 'lead.contacted', lead: 'a', by, at });
const updated = (was: string, more: object = {}): Change => ({
  kind: 'lead.updated',
  lead: 'a',
  facts: facts('crm-a', { company: 'Nieuw BV' }),
  was,
  at: T + 3,
  ...more,
});
const WAS = JSON.stringify(facts('crm-a'));

onBoth('a lead that is added can be read back as it was given', async ({ store }) => {
  const whole = lead('a', {
    facts: facts('crm-a', { score: 82.5, value: { amount: 1e10, currency: 'EUR' }, criteria: { 9: true, 1: false } }),
    owner: 'sanne',
    partner: 'lotte',
  });
  expect(await store.commit([{ kind: 'lead.added', lead: whole }])).toBe('kept');
  expect(await store.reads.lead('a')).toEqual(whole);
  expect(await store.reads.lead('b')).toBeUndefined();
});

onBoth('a lead added twice is outrun, and the first stays', async ({ store }) => {
  await store.commit([added('a')]);
  const other = lead('a', { facts: facts('crm-a', { company: 'Ander BV' }) });
  expect(await store.commit([{ kind: 'lead.added', lead: other }])).toBe('outrun');
  expect((await store.reads.lead('a'))?.facts.company).toBe('Voorbeeld BV');
});

onBoth('of one lead added by ten at once exactly one is kept', async ({ store }) => {
  const kept = await Promise.all(Array.from({ length: 10 }, () => store.commit([added('a'), posted('a')])));
  expect(kept.filter((each) => each === 'kept')).toHaveLength(1);
  expect(await store.outbox.lines(10)).toHaveLength(1);
});

onBoth('an update over the facts it was decided on is kept', async ({ store }) => {
  await store.commit([added('a')]);
  expect(await store.commit([updated(WAS, { owner: 'bram', partner: 'lotte' })])).toBe('kept');
  expect(await store.reads.lead('a')).toMatchObject({
    facts: { company: 'Nieuw BV' },
    owner: 'bram',
    partner: 'lotte',
    receivedAt: T,
  });
});

onBoth('an update over facts that changed meanwhile is outrun', async ({ store }) => {
  await store.commit([added('a')]);
  await store.commit([updated(WAS)]);
  expect(await store.commit([updated(WAS, { facts: facts('crm-a', { company: 'Te laat BV' }) })])).toBe('outrun');
  expect((await store.reads.lead('a'))?.facts.company).toBe('Nieuw BV');
});

onBoth('an update leaves the owner who took the lead, and takes away one who was only named', async ({ store }) => {
  await store.commit([{ kind: 'lead.added', lead: lead('a', { owner: 'named', partner: 'lotte' }) }]);
  await store.commit([updated(WAS)]);
  const named = await store.reads.lead('a');
  expect([named?.owner, named?.partner]).toEqual([undefined, undefined]);
  await store.commit([claimed('sanne')]);
  const was = JSON.stringify(facts('crm-a', { company: 'Nieuw BV' }));
  expect(await store.commit([updated(was, { facts: facts('crm-a'), owner: 'bram' })])).toBe('kept');
  expect((await store.reads.lead('a'))?.owner).toBe('sanne');
});

onBoth('of two who claim a lead at once exactly one has it', async ({ store, another }) => {
  await store.commit([added('a')]);
  const other = await another();
  const kept = await Promise.all([store.commit([claimed('sanne')]), other.commit([claimed('bram')])]);
  expect([...kept].sort()).toEqual(['kept', 'outrun']);
  const winner = kept[0] === 'kept' ? 'sanne' : 'bram';
  expect(await store.reads.lead('a')).toMatchObject({ owner: winner, claimedAt: T + 1 });
});

onBoth('the first contact counts and a second is outrun', async ({ store }) => {
  await store.commit([added('a')]);
  expect(await store.commit([contacted('sanne')])).toBe('kept');
  expect(await store.commit([contacted('bram', T + 9)])).toBe('outrun');
  expect(await store.reads.lead('a')).toMatchObject({ contactedBy: 'sanne', contactedAt: T + 2 });
});

onBoth('nothing can be claimed, contacted or updated that is not there', async ({ store }) => {
  for (const change of [claimed('sanne'), contacted('sanne'), updated(WAS)]) {
    expect(await store.commit([change])).toBe('outrun');
  }
});

onBoth('a lead is found by the message of its card, in its own place only', async ({ store }) => {
  await store.commit([added('a')]);
  await standing(store, 'a');
  const [row] = await store.outbox.lines(1);
  const at = { platform: 'slack', workspace: 'T1', channel: 'C1', message: `ts-${row?.id}` } as const;
  expect((await store.reads.leadAt(at))?.id).toBe('a');
  for (const wrong of [{ workspace: 'T2' }, { channel: 'C2' }, { message: 'ts-0' }, { platform: 'teams' as const }]) {
    expect(await store.reads.leadAt({ ...at, ...wrong })).toBeUndefined();
  }
});

onBoth('the message of a line in the thread is no lead card', async ({ store }) => {
  await store.commit([added('a')]);
  await standing(store, 'a');
  await store.commit([
    {
      kind: 'line.queued',
      subject: { kind: 'lead', lead: 'a' },
      line: { kind: 'lead-line', lead: 'a', line: { kind: 'updated' } },
      at: T,
    },
  ]);
  const [line] = await store.outbox.claim(T, 1);
  if (line === undefined) throw new Error('no line was due');
  await store.commit([sent(line)]);
  const at = { platform: 'slack', workspace: 'T1', channel: 'C1', message: `ts-${line.id}` } as const;
  expect(await store.reads.leadAt(at)).toBeUndefined();
});
