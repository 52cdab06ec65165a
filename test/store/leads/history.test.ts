import { expect } from 'vitest';
import type { HistoryEntry } from '../../../src/domain/leads/history.ts';
import type { Change } from '../../../src/store/change.ts';
import { ACME, makeFacts, makeLead, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const WAS = makeFacts('crm-a');
const IS = makeFacts('crm-a', { contact: { name: 'Iris', phone: '020 555 0123' }, segment: 'infra' });
const updated = (more: object = {}): Change => ({
  ...{ kind: 'lead.updated', lead: 'a', facts: IS, was: JSON.stringify(WAS), at: NOW + 1 },
  ...more,
});
const won: Change = {
  ...{ kind: 'lead.outcome-given', organisation: ACME, lead: 'a', outcome: { kind: 'won' } },
  ...{ at: NOW + 5, sinceMs: 5, toldAt: NOW + 5, by: 'sanne' },
};
const nurtured: Change = {
  ...{
    kind: 'lead.outcome-given',
    organisation: ACME,
    lead: 'a',
    outcome: { kind: 'nurture', returnsOn: '2026-03-03' },
  },
  ...{ at: NOW + 5, sinceMs: 5, toldAt: NOW + 5, returnsAt: NOW + 6 },
};

const KEPT: [what: string, changes: Change[], entries: HistoryEntry[]][] = [
  ['that it arrived is none of it', [], []],
  [
    'who took it, and who took it over from whom',
    [
      { kind: 'lead.claimed', lead: 'a', by: 'sanne', at: NOW + 1 },
      { kind: 'lead.claimed', lead: 'a', by: 'bram', from: 'sanne', at: NOW + 2 },
    ],
    [
      { kind: 'claimed', at: NOW + 1, person: 'sanne' },
      { kind: 'taken-over', at: NOW + 2, person: 'bram', other: 'sanne' },
    ],
  ],
  [
    'who was in touch',
    [{ kind: 'lead.contacted', lead: 'a', by: 'sanne', at: NOW + 1 }],
    [{ kind: 'contacted', at: NOW + 1, person: 'sanne' }],
  ],
  [
    'which facts are new, where it went and to whom',
    [updated({ owner: 'bram', isGiven: true, movedTo: ['sales-infra'] })],
    [
      { kind: 'given', at: NOW + 1, other: 'bram' },
      { kind: 'moved', at: NOW + 1, words: ['sales-infra'] },
      { kind: 'updated', at: NOW + 1, words: ['phone', 'segment'] },
    ],
  ],
  [
    'who completed it by hand',
    [updated({ by: 'emma', isCompleted: true })],
    [{ kind: 'completed', at: NOW + 1, person: 'emma', words: ['phone', 'segment'] }],
  ],
  ['what became of it', [won], [{ kind: 'outcome', at: NOW + 5, person: 'sanne', words: ['won'] }]],
  [
    'that it came back, and nobody where nobody may be named',
    [nurtured, { kind: 'lead.returned', organisation: ACME, lead: 'a', was: NOW + 5, at: NOW + 6 }],
    [
      { kind: 'outcome', at: NOW + 5, words: ['nurture'] },
      { kind: 'back', at: NOW + 6 },
    ],
  ],
];
testOnBoth('of a lead is kept what its row forgets', async ({ store }) => {
  for (const [place, [what, changes, entries]] of KEPT.entries()) {
    const lead = `lead-${place}`;
    await store.commit([{ kind: 'lead.added', lead: makeLead(lead, { facts: WAS }) }]);
    for (const change of changes) expect(await store.commit([{ ...change, lead } as Change]), what).toBe('kept');
    expect((await store.reads.historyOfLead(ACME, lead)).toSorted(byKind), what).toEqual(entries);
    expect(await store.reads.historyOfLead('other', lead)).toEqual([]);
  }
});

testOnBoth('who is erased stands in no history, which goes on', async ({ store }) => {
  await store.commit([
    { kind: 'lead.added', lead: makeLead('a') },
    { kind: 'lead.claimed', lead: 'a', by: 'sanne', at: NOW + 1 },
    { kind: 'lead.claimed', lead: 'a', by: 'bram', from: 'sanne', at: NOW + 2 },
  ]);
  expect(await store.reads.historyWith(ACME, 'sanne')).toHaveLength(2);
  await store.commit([{ kind: 'person.erased', organisation: ACME, person: 'sanne', at: NOW + 3 }]);
  expect(await store.reads.historyWith(ACME, 'sanne')).toEqual([]);
  expect(await store.reads.historyOfLead(ACME, 'a')).toEqual([
    { kind: 'claimed', at: NOW + 1 },
    { kind: 'taken-over', at: NOW + 2, person: 'bram' },
  ]);
});

testOnBoth('what happened to a lead is forgotten with what is personal in it', async ({ store }) => {
  await store.commit([
    { kind: 'lead.added', lead: makeLead('a') },
    { kind: 'lead.claimed', lead: 'a', by: 'sanne', at: NOW + 1 },
    { kind: 'lead.forgotten', lead: 'a', facts: WAS },
  ]);
  expect(await store.reads.historyOfLead(ACME, 'a')).toEqual([]);
});

function byKind(one: HistoryEntry, other: HistoryEntry): number {
  return one.at - other.at || one.kind.localeCompare(other.kind);
}
