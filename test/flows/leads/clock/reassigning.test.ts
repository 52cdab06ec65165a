import { expect, test } from 'vitest';
import { leads } from '../../../../src/flows/leads/room.ts';
import { makePerson } from '../../people.ts';
import { makeReads } from '../../reads.ts';
import { BY, given, NOW, readReply } from '../../specification.ts';
import { bram, CARD_PLACE, makeDue, ruben, sanne } from './builders.ts';

const lead = 'lead-1';
const owned = makeDue(150, { owner: 'sanne' });
const chosen = { to: bram, isRead: true, owner: sanne };

test('a manager of sales gives a lead to somebody: the thread mentions them, and names who had it', () => {
  given(leads, 'lead.reassigned', { person: ruben, lead: owned, more: chosen })
    .when({ lead, from: 'sanne', person: 'bram' })
    .follows(
      [
        { kind: 'lead.reassigned', lead, by: 'ruben', to: 'bram', from: 'sanne', at: NOW },
        { kind: 'card.changed' },
        {
          kind: 'line.queued',
          line: { kind: 'lead-line', lead, line: { kind: 'reassigned', by: 'ruben', owner: 'bram', before: 'sanne' } },
        },
      ],
      'Jansma Staalbouw is now with bram',
    );
});

test('so does one that nobody has', () => {
  const free = makeDue(150);
  given(leads, 'lead.reassigned', { person: ruben, lead: free, more: { to: bram, isRead: true, owner: undefined } })
    .when({ lead, person: 'bram' })
    .follows([{ kind: 'lead.reassigned', to: 'bram' }, { kind: 'card.changed' }, { kind: 'line.queued' }], 'bram');
});

test('where they read no thread of it, the manager is asked to let them know', async () => {
  given(leads, 'lead.reassigned', { person: ruben, lead: owned, more: { ...chosen, isRead: false } })
    .when({ lead, from: 'sanne', person: 'bram' })
    .follows([{ kind: 'lead.reassigned' }, { kind: 'card.changed' }, { kind: 'line.queued' }], 'please let them know');
  const reads = makeReads({
    person: async () => ruben,
    lead: async () => owned,
    personById: async (_organisation, id) => (id === 'bram' ? bram : sanne),
    placesOf: async () => [],
    givenUpOf: async () => [CARD_PLACE.target],
  });
  const event = { kind: 'lead.reassigned', by: BY, lead, from: 'sanne', person: 'bram' } as const;
  const { reply } = await leads.flows['lead.reassigned'].prepare(reads, event, NOW);
  expect(readReply(reply)).toContain('please let them know');
});

test('everybody of sales but its owner is offered', () => {
  const people = [sanne, bram, ruben, makePerson({ id: 'daan', team: 'marketing' })];
  const { reply } = given(leads, 'lead.reassign-asked', { person: ruben, lead: owned, more: people }).when({ lead });
  const options = JSON.stringify(reply);
  expect(options).toContain('"value":"bram"');
  expect(options).not.toMatch(/"value":"(sanne|daan)"/);
});

test('whoever has it already, is of no sales or took it meanwhile is answered so, and nothing changes', () => {
  const when = (known: Partial<typeof chosen> | { to: undefined }, event: { from?: string; person: string }) => {
    const more = { ...chosen, ...known };
    return given(leads, 'lead.reassigned', { person: ruben, lead: owned, more }).when({ lead, ...event });
  };
  when({ to: sanne }, { from: 'sanne', person: 'sanne' }).follows([], 'is already with Sanne de Boer');
  when({ to: undefined }, { from: 'sanne', person: 'x' }).follows([], { errors: { person: /in sales/ } });
  when({ to: makePerson({ team: 'marketing' }) }, { from: 'sanne', person: 'x' }).follows([], {
    errors: { person: /in sales/ },
  });
  when(chosen, { from: 'bram', person: 'bram' }).follows([], { errors: { person: /Sanne de Boer got there first/ } });
});

test('only a manager of sales does so, and only while it is to be handled', () => {
  const asked = (person: typeof ruben, of = owned) =>
    given(leads, 'lead.reassign-asked', { person, lead: of, more: [] }).when({ lead });
  asked(bram).follows([], 'Only a sales manager can reassign a lead');
  asked(makePerson({ role: 'manager', team: 'marketing' })).follows([], 'Sales judges leads');
  asked(ruben, { ...owned, contactedAt: NOW }).follows([], 'already been handled');
});
