import { describe, expect, test } from 'vitest';
import { STUCK_TOLD_MS, type StuckSource } from '../../../src/domain/crm/writing/stuck-source.ts';
import { REFUSED_AGAIN_MS } from '../../../src/domain/crm/writing/written.ts';
import { recordRefused } from '../../../src/flows/crm/record-refused.ts';
import { retryRefused, tellOfStuckSources } from '../../../src/flows/crm/rules.ts';
import type { RecordFacts } from '../../../src/flows/crm/writing/record-facts.ts';
import { makeLead, makeOrganisation, makePerson, makeReceivers } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';

const source = { id: 'hub', kind: 'hubspot' } as const;
const acme = makeOrganisation({ sources: [source] });
const record = { object: 'contact', id: '1' };
const sanne = makePerson({ id: 'sanne' });
const ruben = makePerson({ id: 'ruben', role: 'manager' });

describe('a write that a CRM will never take', () => {
  const event = { kind: 'record.refused', organisation: acme.id, source: 'hub', lead: 'lead-1', hash: 'h' } as const;
  const facts = (written?: RecordFacts['written']) => ({
    more: {
      record: { organisation: acme, source, lead: makeLead(), record, verdicts: [], names: new Map(), written },
      actor: 'sanne',
      receivers: makeReceivers([sanne]),
    },
  });
  const kindsOf = (given: ReturnType<typeof facts>, field?: string) =>
    recordRefused.decide(given, { ...event, ...(field && { field }) }, NOW).changes.map(({ kind }) => kind);

  test('is kept, and told to who acted last', () => {
    expect(kindsOf(facts(), 'phone')).toEqual(expect.arrayContaining(['record.refusal-kept', 'direct.queued']));
  });

  test('is told once for each field', () => {
    const known = { record, fields: {}, refused: { hash: 'g', field: 'phone', at: NOW - 1 } };
    expect(kindsOf(facts(known), 'phone')).toEqual(['record.refusal-kept']);
    expect(kindsOf(facts(known), 'jobtitle')).toContain('direct.queued');
  });
});

describe('a CRM that takes nothing', () => {
  const tell = (stuck: StuckSource[]) => {
    const reads = makeReads({
      stuckSources: async () => stuck,
      people: async () => [ruben, sanne],
      messageDays: async () => [],
      absences: async () => [],
    });
    return tellOfStuckSources.prepare(reads, acme, NOW);
  };
  const stuck: StuckSource = { source: 'hub', reason: 'account', since: NOW - STUCK_TOLD_MS };

  test('is told to the managers after a day, once', async () => {
    const told = await tell([stuck]);
    expect(told).toContainEqual({ kind: 'source.stuck-told', organisation: acme.id, source: 'hub', at: NOW });
    expect(told.filter(({ kind }) => kind === 'direct.queued')).toHaveLength(1);
    expect(await tell([{ ...stuck, toldAt: NOW - 1 }])).toEqual([]);
    expect(await tell([{ ...stuck, since: NOW - STUCK_TOLD_MS + 1 }])).toEqual([]);
  });
});

test('what was refused is tried again a day later', async () => {
  const asked: number[] = [];
  const reads = makeReads({
    refusedBefore: async (_organisation, before) => {
      asked.push(before);
      return [
        { source: 'hub', lead: 'lead-1' },
        { source: 'gone', lead: 'lead-2' },
      ];
    },
  });
  const changes = await retryRefused.prepare(reads, acme, NOW);
  expect(asked).toEqual([NOW - REFUSED_AGAIN_MS]);
  expect(changes).toMatchObject([{ kind: 'record.changed', target: { lead: 'lead-1', vendor: 'hubspot' } }]);
});
