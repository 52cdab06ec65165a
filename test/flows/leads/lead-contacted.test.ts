import { test } from 'vitest';
import { HOUR_MS } from '../../../src/domain/time.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import { makeLead, makeOrganisation, makePerson } from '../people.ts';
import { given, NOW } from '../specification.ts';
import { grows } from './builders.ts';

const person = makePerson();
const organisation = makeOrganisation();
const touched = makeLead({ contactedAt: NOW - HOUR_MS, contactedBy: 'bram' });

test('the first contact is kept with the working time it took, and the card and its thread follow', () => {
  // From Friday at 17:00: half an hour of Friday, and an hour of Tuesday after a Monday of eight and a half.
  const lead = makeLead({ receivedAt: Date.UTC(2026, 1, 27, 16) });
  given(leads, 'lead.contacted', { person, lead, more: { organisation, contactedBy: undefined } })
    .when({ lead: lead.id })
    .follows([
      { kind: 'lead.contacted', lead: lead.id, by: 'sanne', at: NOW, touchedMs: 10 * HOUR_MS },
      ...grows({ kind: 'contacted', by: 'sanne' }),
    ]);
});

test('a lead that was contacted stays so: the second rep reads by whom', () => {
  const contactedBy = makePerson({ id: 'bram', name: 'Bram Visser' });
  given(leads, 'lead.contacted', { person, lead: touched, more: { organisation, contactedBy } })
    .when({ lead: touched.id })
    .follows([], 'Bram Visser has already contacted them.');
});

test('a lead that somebody contacted who has left stays so, without a name', () => {
  given(leads, 'lead.contacted', { person, lead: touched, more: { organisation, contactedBy: undefined } })
    .when({ lead: touched.id })
    .follows([], 'they have already been contacted.');
});

test.each([
  ['en', 'you have already contacted them.'],
  ['nl', 'je hebt al contact opgenomen.'],
] as const)('whoever taps twice is spoken to, not about, in %s', (locale, words) => {
  const bram = makePerson({ id: 'bram', name: 'Bram Visser', locale });
  given(leads, 'lead.contacted', { person: bram, lead: touched, more: { organisation, contactedBy: bram } })
    .when({ lead: touched.id })
    .follows([], words);
});
