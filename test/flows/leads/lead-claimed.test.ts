import { test } from 'vitest';
import { HOUR_MS } from '../../../src/domain/time.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import { makeLead, makePerson } from '../people.ts';
import { given, NOW } from '../specification.ts';
import { redraws } from './builders.ts';

const person = makePerson();
const taken = makeLead({ claimedAt: NOW - HOUR_MS, owner: 'bram' });

test('a rep takes a lead nobody has: it is theirs, and the thread says so', () => {
  given(leads, 'lead.claimed', { person, lead: makeLead(), more: {} })
    .when({ lead: 'lead-1' })
    .follows([
      { kind: 'lead.claimed', lead: 'lead-1', by: 'sanne', at: NOW },
      ...redraws({ kind: 'claimed', by: 'sanne' }),
    ]);
});

test('a rep takes a lead the CRM gave somebody who has not taken it: it is theirs', () => {
  const lead = makeLead({ owner: 'bram' });
  given(leads, 'lead.claimed', { person, lead, more: { owner: makePerson({ id: 'bram' }) } })
    .when({ lead: 'lead-1' })
    .follows([{ kind: 'lead.claimed', by: 'sanne' }, ...redraws({ kind: 'claimed', by: 'sanne' })]);
});

test('a rep takes a lead twice: nothing changes, and they read that it is theirs', () => {
  given(leads, 'lead.claimed', { person, lead: { ...taken, owner: 'sanne' }, more: { owner: person } })
    .when({ lead: 'lead-1' })
    .follows([], 'This lead is already yours.');
});

test('a rep takes a lead that another has taken: they alone read who was first', () => {
  const owner = makePerson({ id: 'bram', name: 'Bram Visser' });
  given(leads, 'lead.claimed', { person, lead: taken, more: { owner } })
    .when({ lead: 'lead-1' })
    .follows([], 'Bram Visser was first and has taken this lead.');
});

test('a rep takes a lead of somebody who has left: no name is shown', () => {
  given(leads, 'lead.claimed', { person, lead: taken, more: {} }).when({ lead: 'lead-1' }).follows([], '— was first');
});
