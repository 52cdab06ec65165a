import { expect } from 'vitest';
import { OWN_WRITE_MS } from '../../../src/domain/crm/writing/own-write.ts';
import { ACME, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const of = { organisation: ACME, source: 'hub' };
const record = { object: 'contact', id: '4711' };
const written = { record, fields: { phone: 'h1' }, note: { hash: 'h2', id: '9' } };

testOnBoth('the ledger keeps the newest of each value for a day', async ({ store: { commit, reads } }) => {
  await commit([{ kind: 'record.leaving', ...of, record, fields: { phone: 'h1', title: 'h2' }, at: NOW }]);
  await commit([{ kind: 'record.leaving', ...of, record, fields: { phone: 'h1' }, at: NOW + 5 }]);
  const ledger = await reads.ownWrites(ACME, 'hub', record);
  expect(ledger.toSorted((one, other) => one.at - other.at)).toEqual([
    { field: 'title', hash: 'h2', at: NOW },
    { field: 'phone', hash: 'h1', at: NOW + 5 },
  ]);
  expect(await reads.ownWrites(ACME, 'other', record)).toEqual([]);
  await commit([{ kind: 'past.forgotten', at: NOW + OWN_WRITE_MS + 1 }]);
  expect(await reads.ownWrites(ACME, 'hub', record)).toHaveLength(1);
});

testOnBoth(
  'what was taken is known, and what is refused after stands beside it until the next is taken',
  async ({ store: { commit, reads } }) => {
    const refused = { hash: 'h3', field: 'phone', at: NOW + 1 };
    await commit([{ kind: 'record.written', ...of, lead: 'l', written, at: NOW }]);
    await commit([{ kind: 'record.refusal-kept', ...of, lead: 'l', record, refused }]);
    expect(await reads.writtenRecord(ACME, 'hub', 'l')).toEqual({ ...written, writtenAt: NOW, refused });
    expect(await reads.refusedBefore(ACME, NOW + 2)).toEqual([{ source: 'hub', lead: 'l' }]);
    expect(await reads.refusedBefore(ACME, NOW + 1)).toEqual([]);
    expect(await reads.writeStandings(ACME)).toEqual([{ source: 'hub', writtenAt: NOW, refused: 1 }]);
    await commit([{ kind: 'record.written', ...of, lead: 'l', written, at: NOW + 9 }]);
    expect(await reads.writtenRecord(ACME, 'hub', 'l')).toEqual({ ...written, writtenAt: NOW + 9 });
  },
);

testOnBoth('a source is stuck since the first time, and told once', async ({ store: { commit, reads } }) => {
  await commit([{ kind: 'source.stuck', ...of, reason: 'unreachable', at: NOW }]);
  await commit([{ kind: 'source.stuck', ...of, reason: 'account', at: NOW + 9 }]);
  expect(await reads.stuckSources(ACME)).toEqual([{ source: 'hub', reason: 'account', since: NOW }]);
  expect(await commit([{ kind: 'source.stuck-told', ...of, at: NOW + 10 }])).toBe('kept');
  expect(await commit([{ kind: 'source.stuck-told', ...of, at: NOW + 11 }])).toBe('outrun');
  await commit([{ kind: 'source.freed', ...of }]);
  expect(await reads.stuckSources(ACME)).toEqual([]);
});
