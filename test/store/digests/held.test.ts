import { expect } from 'vitest';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { ACME, makeLead, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const END = NOW + 7 * DAY_MS;
const LIST = 'incomplete.C1';

testOnBoth('leads that are held are counted as it stood at the week’s end, whenever it is asked', async ({ store }) => {
  const add = (id: string, more: Partial<Lead> = {}) => {
    const lead = makeLead(id, { receivedAt: NOW, list: LIST, waits: 'incomplete', ...more });
    return store.commit([{ kind: 'lead.added', lead }]);
  };
  const handOver = (lead: string, at: number) => {
    const begins = { receivedAt: at, dueAt: at + DAY_MS };
    return store.commit([{ kind: 'lead.handed-over', lead, list: LIST, begins, at }]);
  };
  const lose = (lead: string, at: number) => {
    const outcome = { kind: 'lost' } as const;
    return store.commit([
      { kind: 'lead.outcome-given', organisation: ACME, lead, outcome, at, sinceMs: at - NOW, toldAt: at },
    ]);
  };
  for (const id of ['waits', 'completed', 'later', 'lost', 'lost-later', 'queued', 'queued-later']) await add(id);
  const queue = (lead: string, at: number) =>
    store.commit([{ kind: 'lead.relisted', lead, was: LIST, list: LIST, waits: 'capacity', at }]);
  await queue('queued', END - 1);
  await add('room', { waits: 'capacity' });
  await add('came-later', { receivedAt: END });
  await handOver('completed', END - 1);
  await lose('lost', END - 1);
  expect(await store.reads.countHeldAt(ACME, END)).toBe(4);
  await queue('queued-later', END);
  await handOver('queued', END);
  await handOver('later', END);
  await handOver('room', END);
  await lose('lost-later', END);
  expect(await store.reads.countHeldAt(ACME, END), 'what happened since changes nothing').toBe(4);
  expect(await store.reads.countHeldAt(ACME, END + 1)).toBe(2);
  expect(await store.reads.countHeldAt('other', END)).toBe(0);
});

testOnBoth(
  'leads that wait for room, and those handed over without, are counted as it stood then',
  async ({ store }) => {
    const add = (id: string, more: Partial<Lead> = {}) => {
      const lead = makeLead(id, { receivedAt: NOW, list: LIST, waits: 'capacity', ...more });
      return store.commit([{ kind: 'lead.added', lead }]);
    };
    const handOver = (lead: string, at: number, despite?: 'capacity' | 'incomplete') => {
      const begins = { receivedAt: at, dueAt: at + DAY_MS };
      return store.commit([
        { kind: 'lead.handed-over', lead, list: LIST, begins, ...(despite !== undefined && { despite }), at },
      ]);
    };
    const count = () => store.reads.countQueue(ACME, NOW, END);
    for (const id of ['waits', 'later', 'through', 'through-later', 'late']) await add(id);
    for (const id of ['held', 'completed']) await add(id, { waits: 'incomplete' });
    await add('came-later', { receivedAt: END });
    await store.commit([
      { kind: 'lead.relisted', lead: 'completed', was: LIST, list: LIST, waits: 'capacity', at: END - 2 },
    ]);
    await handOver('through', END - 1, 'capacity');
    await handOver('late', END - 1, 'capacity');
    await handOver('held', END - 1, 'incomplete');
    expect(await count()).toEqual({ waiting: 4, over: 2 });
    await handOver('later', END);
    await handOver('through-later', END, 'capacity');
    expect(await count(), 'what happened since changes nothing').toEqual({ waiting: 4, over: 2 });
    expect(await store.reads.countQueue('other', NOW, END)).toEqual({ waiting: 0, over: 0 });
  },
);
