import { describe, expect, test } from 'vitest';
import type { Definition } from '../../../../src/domain/leads/definition/definition.ts';
import type { LeadFacts } from '../../../../src/domain/leads/lead.ts';
import { leads } from '../../../../src/flows/leads/room.ts';
import { returnLeads } from '../../../../src/flows/leads/rules.ts';
import { releaseHeld } from '../../../../src/flows/leads/waiting/rules.ts';
import type { Change } from '../../../../src/store/change.ts';
import { makeLead, makeOrganisation, makePerson } from '../../people.ts';
import { given, NOW } from '../../specification.ts';
import { makeLeadAt, makeReturning } from '../builders.ts';

const organisation = makeOrganisation({ holdIncomplete: true });
const person = makePerson({ id: 'helen', team: 'marketing', role: 'manager' });
const isRequired = true;
const definition: Definition = {
  version: 2,
  criteria: [
    { key: 'budget', labels: { nl: 'Budget bekend', en: 'Budget known' }, isRequired },
    { key: 'fit', labels: { nl: 'Past', en: 'Fits' }, isRequired: false },
    { key: 'phone', labels: { nl: 'Telefoon', en: 'Telephone' }, isRequired, field: 'phone' },
  ],
};
const facts: LeadFacts = { externalId: 'crm-1', company: 'Jansma Staalbouw', contact: { name: 'Iris' } };
const whole: LeadFacts = { ...facts, contact: { name: 'Iris', phone: '1' }, criteria: { budget: true } };
const waiting = { list: 'incomplete.x', waits: 'incomplete', definition: 2 } as const;
const held = { ...makeLead({ facts }), ...waiting };

/** What listeners are told, in its order. */
const listTold = (changes: Change[]) =>
  changes.flatMap((each) => {
    if (each.kind !== 'event.queued') return [];
    const { subject, event } = each;
    return subject.kind === 'held-event' ? [subject.state, ...(subject.missing ?? [])] : [event];
  });
const receive = (lead: LeadFacts, known?: typeof held) =>
  given(leads, 'lead.received', { organisation, more: { known, places: [], named: {}, definition } }).when({
    ...{ organisation: 'acme', lead },
  }).changes;

describe('whoever listens is told of a lead', () => {
  test('that begins to wait, with the keys of the required criteria it lacks, and of no other', () => {
    const changes = receive(facts);
    expect(listTold(changes)).toEqual(['held', 'budget', 'phone']);
    expect(changes).toContainEqual(expect.objectContaining({ event: 'lead.held', organisation: 'acme', at: NOW }));
    expect(listTold(receive(whole))).toEqual([]);
  });

  test('that came in a file as of any other', () => {
    const known = { known: undefined, places: [], named: {}, definition };
    const { changes } = given(leads, 'leads.imported', { organisation, more: [known, known] }).when({
      ...{ organisation: 'acme', file: 'file', unsaid: [], isListed: true, isQuiet: false },
      leads: [facts, { ...whole, externalId: 'crm-2' }].map((lead) => ({ lead, factsAt: NOW })),
    });
    expect(listTold(changes)).toEqual(['held', 'budget', 'phone']);
  });

  test('that is complete, once; of an update that leaves it incomplete nothing', () => {
    expect(listTold(receive(whole, held))).toEqual(['completed']);
    expect(listTold(receive({ ...facts, score: 3 }, held))).toEqual([]);
    const { changes } = given(leads, 'lead.completed', {
      ...{ person, lead: held, more: { organisation, places: [], definition } },
    }).when({ lead: 'lead-1', asked: held.receivedAt, segment: '', criteria: ['budget', 'phone'] });
    expect(listTold(changes)).toEqual(['completed']);
  });

  test('that a manager lets through; of one that waits for room nothing', () => {
    const letThrough = (lead: typeof held | (Omit<typeof held, 'waits'> & { waits: 'capacity' })) =>
      given(leads, 'lead.let-through', { person, lead, organisation }).when({ lead: 'lead-1' }).changes;
    expect(listTold(letThrough(held))).toEqual(['let-through']);
    expect(listTold(letThrough({ ...held, waits: 'capacity' }))).toEqual([]);
  });

  test('that waits no more as leads are not held any more', () => {
    expect(listTold(releaseHeld.decide({ leads: [held] }, organisation, NOW))).toEqual(['ended']);
  });

  test.each(['won', 'opportunity', 'lost', 'nurture'] as const)('that ended, and then that it is %s', (kind) => {
    const { changes } = given(leads, 'lead.outcome-received', { organisation, more: held }).when({
      ...{ organisation: 'acme', externalId: 'crm-1' },
      outcome: kind === 'nurture' ? { kind, returnsOn: '2027-01-01' } : { kind },
    });
    expect(listTold(changes)).toEqual(['ended', 'lead.outcome']);
  });

  test('whose waiting ended before not once more when it comes back', () => {
    const back = { ...makeLeadAt('nurture'), ...waiting };
    expect(listTold(returnLeads.decide(makeReturning([back]), organisation, NOW))).toEqual([]);
  });
});
