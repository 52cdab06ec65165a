import { describe, expect, test } from 'vitest';
import { keepUnsaid } from '../../../../src/domain/leads/facts/keep-unsaid.ts';
import { isSameFacts } from '../../../../src/domain/leads/facts/same-facts.ts';
import type { LeadFacts } from '../../../../src/domain/leads/lead.ts';
import { BATCH_MAX, deriveListId } from '../../../../src/domain/leads/lists/lead-list.ts';
import { findSalesChannels } from '../../../../src/domain/organisation.ts';
import { DAY_MS, HOUR_MS } from '../../../../src/domain/time.ts';
import { listChannelsOf } from '../../../../src/flows/leads/lib/lead-places.ts';
import { leads } from '../../../../src/flows/leads/room.ts';
import type { Change } from '../../../../src/store/change.ts';
import { makeLead, makeOrganisation, makePerson } from '../../people.ts';
import { given, NOW } from '../../specification.ts';

const organisation = makeOrganisation();
const person = makePerson();
const list = deriveListId('file', findSalesChannels(organisation, undefined));
const subject = { kind: 'lead-list', list } as const;
const facts: LeadFacts = { externalId: 'crm-1', company: 'Jansma Staalbouw', contact: { name: 'Iris' } };
const known = makeLead({ facts, factsAt: NOW - DAY_MS });
const nobody = { known: undefined, places: [], named: {} };
const file = { file: 'file', unsaid: [], isListed: false, isQuiet: false };
const kindsOf = (changes: Change[]) => changes.map(({ kind }) => kind);

describe('leads of a file', () => {
  test('become what they would have become by themselves', () => {
    const { changes, reply } = given(leads, 'leads.imported', {
      organisation,
      more: [nobody, { ...nobody, known }],
    }).when({
      organisation: organisation.id,
      ...file,
      leads: [
        { lead: { ...facts, externalId: 'new' }, factsAt: NOW + HOUR_MS },
        { lead: { ...facts, company: 'Jansma BV' }, factsAt: NOW - HOUR_MS },
      ],
    });
    expect(kindsOf(changes)).toEqual(['lead.added', 'post.queued', 'lead.updated', 'card.changed', 'line.queued']);
    expect(changes[0]).toMatchObject({ lead: { factsAt: NOW, dueAt: expect.any(Number) } });
    expect(reply).toEqual({ kind: 'imported', fates: [{ became: 'created' }, { became: 'updated' }] });
  });

  test('stand in a list where many are new: no card, no clock, one message a channel', () => {
    const { changes } = given(leads, 'leads.imported', { organisation, more: [nobody, nobody] }).when({
      organisation: organisation.id,
      ...{ ...file, isListed: true },
      leads: ['one', 'other'].map((externalId) => ({ lead: { ...facts, externalId }, factsAt: NOW })),
    });
    expect(changes).toMatchObject([
      { kind: 'lead.added', lead: { list, receivedAt: NOW } },
      { kind: 'lead.added', lead: { list } },
      { kind: 'card.changed', subject },
      { kind: 'post.queued', subject },
    ]);
    expect(changes[0]).not.toHaveProperty('lead.dueAt');
  });

  test('of five hundred new ones the channel reads one message: no clock asks of any, and none is spoken of alone', () => {
    const batches = [BATCH_MAX, BATCH_MAX, 500 - 2 * BATCH_MAX].map((count, batch) => {
      const received = Array.from({ length: count }, (_none, place) => {
        return { lead: { ...facts, externalId: `${batch}-${place}` }, factsAt: NOW };
      });
      const asked = { organisation: organisation.id, ...file, isListed: true, leads: received };
      return given(leads, 'leads.imported', { organisation, more: received.map(() => nobody) }).when(asked).changes;
    });
    const changes = batches.flat();
    const added = changes.flatMap((change) => (change.kind === 'lead.added' ? [change.lead] : []));
    expect(added).toHaveLength(500);
    expect(added.filter(({ nextStepAt, dueAt }) => nextStepAt !== undefined || dueAt !== undefined)).toEqual([]);
    const spoken = added.flatMap((lead) => listChannelsOf(lead, { standing: [], givenUp: [] }, organisation));
    expect(spoken).toEqual([]);
    const posts = changes.flatMap((change) => (change.kind === 'post.queued' ? [change] : []));
    // A message of what stands there already is not queued twice.
    expect(new Set(posts.map((post) => JSON.stringify([post.subject, post.target]))).size).toBe(1);
  });

  test.each([
    ['the same', { lead: facts, factsAt: NOW - DAY_MS }, {}],
    [
      'older than what is known',
      { lead: { ...facts, company: 'Old' }, factsAt: NOW - 2 * DAY_MS },
      { because: 'newer-known' },
    ],
  ])('change nothing where they are %s', (_what, lead, because) => {
    const facts_ = { organisation, more: [{ ...nobody, known }] };
    const { changes, reply } = given(leads, 'leads.imported', facts_).when({
      organisation: organisation.id,
      ...file,
      leads: [lead],
    });
    expect([changes, reply]).toEqual([[], { kind: 'imported', fates: [{ became: 'unchanged', ...because }] }]);
  });

  test('say nothing in threads where many have new facts', () => {
    const { changes } = given(leads, 'leads.imported', { organisation, more: [{ ...nobody, known }] }).when({
      organisation: organisation.id,
      ...{ ...file, isQuiet: true },
      leads: [{ lead: { ...facts, segment: 'export' }, factsAt: NOW }],
    });
    expect(kindsOf(changes)).toEqual(['lead.updated', 'card.changed']);
  });

  test('keep what the file has no column for, owner and partner too', () => {
    const owned = { ...known, owner: 'sanne', partner: 'emma' };
    const { changes } = given(leads, 'leads.imported', { organisation, more: [{ ...nobody, known: owned }] }).when({
      organisation: organisation.id,
      ...{ ...file, unsaid: ['owner', 'partner', 'phone'] },
      leads: [{ lead: { ...facts, company: 'Jansma BV' }, factsAt: NOW }],
    });
    expect(changes[0]).toMatchObject({ kind: 'lead.updated', owner: 'sanne', partner: 'emma' });
  });
});

test('of a file without a column for it a fact stays, and what was filled in by hand counts as that', () => {
  const filled: LeadFacts = {
    ...{ ...facts, campaign: 'fair', score: 3, completed: ['phone', 'title'] },
    contact: { name: 'Iris', phone: '020', title: 'CFO' },
  };
  const received: LeadFacts = { ...facts, contact: { name: 'Iris', phone: '020', title: 'CEO' } };
  const kept = keepUnsaid(filled, received, ['campaign', 'note']);
  expect(kept).toEqual({ ...received, campaign: 'fair', completed: ['phone'] });
});

test('facts are the same however an address is cased', () => {
  const withEmail = (email: string) => ({ ...facts, contact: { email } });
  expect(isSameFacts(withEmail('iris@a.example'), withEmail('IRIS@a.example'))).toBe(true);
  expect(isSameFacts(withEmail('iris@a.example'), withEmail('iri@a.example'))).toBe(false);
});

describe('a lead of a list', () => {
  const listed = makeLead({ list, facts });

  test.each(['lead.claimed', 'lead.contacted'] as const)('gets its card and its clock before %s', (kind) => {
    const { changes } = given(leads, kind, {
      person,
      lead: listed,
      organisation,
      more: { organisation } as never,
    }).when({
      lead: listed.id,
    });
    expect(kindsOf(changes).slice(0, 4)).toEqual(['lead.handed-over', 'post.queued', 'card.changed', kind]);
    expect(changes[0]).toMatchObject({ list, begins: { receivedAt: NOW, dueAt: expect.any(Number) } });
    if (kind === 'lead.contacted') expect(changes[3]).toMatchObject({ touchedMs: 0 });
  });

  test('stays there where nothing comes of a tap', () => {
    const owned = { ...listed, owner: person.id, claimedAt: 1 };
    const facts_ = { person, lead: owned, organisation, more: { owner: person } };
    expect(given(leads, 'lead.claimed', facts_).when({ lead: listed.id }).changes).toEqual([]);
  });

  test('goes to the list of its new channels when its segment changes', () => {
    const of = { ...listed, list: 'file.elsewhere', facts: { ...facts, segment: 'old' }, factsAt: 1 };
    const { changes } = given(leads, 'lead.received', { organisation, more: { ...nobody, known: of } }).when({
      organisation: organisation.id,
      lead: facts,
    });
    expect(changes.find(({ kind }) => kind === 'lead.relisted')).toMatchObject({ was: 'file.elsewhere', list });
    expect(changes.filter(({ kind }) => kind === 'post.queued')).toMatchObject([{ subject }]);
  });

  test.each([
    ['won', true],
    ['rejected', false],
  ] as const)('of which the CRM says %s: gets a card: %s', (outcome, hasCard) => {
    const { changes } = given(leads, 'lead.outcome-received', { organisation, more: listed }).when({
      ...{ organisation: organisation.id, externalId: 'crm-1', outcome: { kind: outcome } },
    });
    expect(kindsOf(changes).includes('lead.handed-over')).toBe(hasCard);
  });
});
